/**
 * Words beside which a number, an address or a diagnosis is somebody's own.
 *
 * Sources: Law 91/2025/QH15 on the protection of personal data; Decree 13/2023/NĐ-CP, article 2 (basic and sensitive
 * data); Law 26/2023/QH15 on identification; Circular 59/2021/TT-BCA (the twelve digits of a citizen's number).
 * Patterns are for texts without marks, in small letters.
 */

export const identityLabel =
  /(?:\bcccd|\bcmnd|\bcmtnd|\bcmt|\bcccđ|can cuoc(?: cong dan)?|chung minh (?:nhan dan|thu|quan doi)|dinh danh ca nhan|so dinh danh|identity (?:card|number|no)|\bid (?:card|number|no)|citizen id|national id|身份证|公民身份)/;

export const passportLabel = /(?:ho chieu|\bpassports?\b|护照|護照)/;

export const accountLabel =
  /(?:\bstk\b|(?:so )?tai khoan(?: (?:ngan hang|ca nhan|thu huong|nhan|so|cua \S+(?: \S+){0,4}))*|bank account|\bso tk\b|\btk (?:so|ngan hang)\b|account (?:no|number|#)|\ba\/c\b|账号|帳號|帐号|银行账户|卡号|so the\b)[\s:.#(no]*(?:[^\d\n;]{0,24}:\s*)?$/;

export const bankLabel =
  /(?:vietcombank|\bvcb\b|bidv|agribank|vietinbank|techcombank|mb ?bank|vpbank|sacombank|tpbank|\bacb\b|\bvib\b|msb|hdbank|seabank|lpbank|momo|zalopay)\b[^\d\n.;]{0,24}$/;

/** Accounts of bodies, to which the public pays and gives. */
export const bodiesAccount =
  /kho bac|\bquy\b|mat tran to quoc|chu thap do|ubnd|uy ban|\bso (?:tai chinh|y te|cong thuong|noi vu|ngoai vu|van hoa)|\bcuc\b|chi cuc|ban (?:van dong|cuu tro|quan ly)|truong (?:mam non|tieu hoc|thcs|thpt|cao dang)|benh vien|红十字|基金/;

export const insuranceLabel =
  /(?:\bbhxh|\bbhyt|bao hiem (?:xa hoi|y te)|social insurance|health insurance|社会保险号|医保卡)[^\d\n;]{0,40}$/;

/** Lines of bodies that answer whoever calls. */
export const publicLine =
  /hotline|duong day nong|truc ban|tong dai|so truc|truc (?:cap cuu|24|chi huy|cuu ho|cuu nan|phong chong)|cap cuu|khan cap|热线|热線|值班|客服|duty (?:officer|desk|line)|emergency|help ?(?:line|desk)|24\/7|24\/24/;

export const phoneLabel =
  /(?:\bdt\b|\bdtdd\b|\bsdt\b|dien thoai|di dong|\btel\b|phone|mobile|zalo|viber|whatsapp|wechat|telegram|lien he|\bgoi\b|call|电话|手机|联系)/;

/** What other numbers of ten digits are called, in small letters with their marks. */
export const otherNumber =
  /(?:(?<!\p{L})(?:mst|mã|hs|hs code|isbn|issn|doi|id|ref|serial|tax (?:code|id|number)|giấy phép|ma so thue)(?: [^\s,;:]+){0,4}|税号|编码|编号|số (?:sê-ri|seri|serie|hiệu|lô|tờ khai|vận đơn|hợp đồng|hóa đơn|phiếu|giấy phép|đăng ký|gcn)(?: [^\s,;:]+){0,3})\s*[:=：]?\s*$/u;

/** What a number counts. */
export const unit =
  /^\s?(?:đồng|vnd|vnđ|usd|đô la|nhân dân tệ|ndt|tỷ|triệu|nghìn|người|lượt|hộ|ha\b|km|m²|m2|kwh|tấn|kg|元|美元|越南盾|万|亿|人|people|dong)/i;

/** Family names, of all peoples of the country, as they begin a person's name. */
export const familyNames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Đào|Mai|Cao|Lưu|Tô|Lương|Triệu|Nông|Hứa|Phùng|Tạ|Hà|Chu|Châu|Quách|Thái|La|Kiều|Khổng|Mạc|Nghiêm|Giàng|Sùng|Vàng|Vừ|Lầu|Thào|Mùa|Hạng|Hảng|Cứ|Lù|Tẩn|Phàn|Chẻo|Tao|Pờ|Chang|Lò|Lường|Quàng|Cà|Tòng|Điêu|Đèo|Mào|Má|Ma|Ly|Lỳ|Vi|Hù|Chảo|Vù|Sìn|Pàn|Thàng|Páo|Kháng|Lèng|Tráng|Giàng A|Y|H’';

/** Family names as Chinese texts write them. */
export const chineseFamilyNames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢阮武裴黎范吕陶';

/** Words of address before the name of somebody who speaks for nobody but himself. */
export const addressed = '[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ụ|[Bb]é|[Cc]ô|chú|bác';

/** Names that begin like those of people. */
export const noPerson = 'Rịa|Nà|Triệu|Chúa|Tây|Đốc|Hùng|Quốc|Hồ|Chí Minh|Trưng|Đen|Đình';

/** Second words of names, after the family name: many places begin with a family name as well. */
export const middleNames =
  'Văn|Thị|A|Seo|Páo|Láo|Lở|Tả|San|Go|Mí|Thu|Thanh|Minh|Hữu|Đức|Quang|Ngọc|Xuân|Đình|Hoàng|Quốc|Bá|Công|Trọng|Thế|Duy|Anh|Mạnh|Tiến|Tuấn|Việt|Hồng|Kim|Thùy|Thúy|Phương|Lan|Mai|Như|Diệu|Khánh|Gia|Bảo|Nhật|Phúc|Hải|Trung|Thành|Huy|Hà|Bích|Mỹ|Tuyết|Cẩm|Ánh|Đăng|Viết|Sỹ|Sĩ|Khắc|Nguyên|Vũ|Lê|Trần';

export const freeMail =
  /[\p{L}\p{N}._%+-]{2,64}\s?(?:@|\(at\)|\[at\])\s?(?:gmail|yahoo|ymail|hotmail|outlook|live|icloud|me|qq|163|126|sina|foxmail|aol|proton(?:mail)?|zoho|yandex|naver|hanmail|mail)\.(?:com?(?:\.vn)?|vn|cn|ru|net|me)(?![\p{L}\p{N}])/giu;
