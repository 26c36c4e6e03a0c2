/**
 * Words of marks of secrecy and of restricted circulation.
 *
 * Sources: Law 29/2018/QH14 on the protection of state secrets, articles 8 and 20, and the law of 2025 that follows
 * it (degrees TUYỆT MẬT, TỐI MẬT, MẬT); Circular 24/2020/TT-BCA, forms of stamps (“Chỉ người có tên mới được bóc
 * bì”, “Tài liệu thu hồi”, “Không được sao chụp”); Decree 30/2020/NĐ-CP, annex I (“Xem xong trả lại”, “Lưu hành nội bộ”) and annex III, abbreviations of document types.
 */

/** What stands after `mật` in other words than the degree: honey, density, codes, bile, tantra … */
export const harmlessAfter = new Set(
  (
    'ong mía hoa độ mã khẩu thiết gấu tông vụ phục thư ngọt nhân nghị ước lệnh gốc dừa thám báo ' +
    'ngữ hiệu tịch giáo điển tấu cáo kế lợn heo cá trăn kỳ ngựa thốt mồi rừng bạc ngài đắng vàng đặc nguyên'
  ).split(' '),
);

/** What stands before `mật` in other words than the degree: secret affairs as such, honeymoon, honey, bile … */
export const harmlessBefore = new Set(
  (
    'bí bảo cơ thân cẩn nghiêm kín chu tuần chặt dày rậm trăng mía đường túi sỏi gan ong lấy quay vắt hút chè gừng ' +
    'bánh khoai ổi cam chuối vị mùa ngọt ống dịch men muối tham tế trầm nội trù tinh chim hội hữu ba-la la cây vàng ' +
    'rỉ nước giọt thìa lít chai hũ kẹo lan quất na xoài mít hồng lê táo dứa đen'
  ).split(' '),
);

/** Words that show a line to be about honey, sugar or the gall bladder. */
export const honey =
  /(?<!\p{L})(?:ong|mía|sáp|ngọt|gấu|hoa|phấn|khoai|chuối|thốt|gan|sỏi|honey|molasses|bile)(?!\p{L})|蜜/iu;

/** Last words of the names of documents: `KẾ HOẠCH MẬT`, `Tài liệu mật`. */
export const documentNouns =
  /(?<!\p{L})(?:tài liệu|văn bản|báo cáo|kế hoạch|công văn|công điện|chỉ thị|nghị quyết|quyết định|tờ trình|phương án|đề án|dự thảo|hồ sơ|thông báo|điện|biên bản|bản đồ|sơ đồ|công hàm|thông tri|hướng dẫn)\s*$/iu;

/** First words of the names of documents, after a stamp on the same line: `MẬT KẾ HOẠCH …`. */
export const documentBeginnings =
  /^\s*(?:tài liệu|văn bản|báo cáo|kế hoạch|công văn|công điện|chỉ thị|nghị quyết|quyết định|tờ trình|phương án|đề án|dự thảo|biên bản)(?!\p{L})/iu;

/** Words of those who write about secrets and their stamps: laws, training, news of them. */
export const aboutSecrets =
  /bí mật nhà nước|bí mật công tác|mẫu dấu|con dấu|khắc dấu|dấu chỉ độ|các độ|độ mật của|phân loại độ|bi mat nha nuoc|国家秘密|國家秘密|保密法|state secrets?|official secrets?|classified as/iu;

/** Abbreviations of document types in numbers: `12/KH-UBND`, `05-CV/TU`. */
export const documentTypes =
  'NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CV|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB|TTg|ĐT|BK|BTr|KL|UBND|HĐND|QD|DA|CD';

/** Degrees as they are added to the number of a document. */
export const numberDegrees = 'M|TM|TuM|TUM|TyM|TốM|TốiM|TuyệtM';

/** Marks of restricted circulation that stand nowhere by chance. */
export const handlingAnywhere =
  /l[ưu]u[ \t_-]*h[àa]nh[ \t_-]*n[ộo]i[ \t_-]*b[ộo]|ch[ỉi] người có tên (?:mới )?được (?:bóc|mở) bì|chi nguoi co ten (?:moi )?duoc (?:boc|mo) bi|(?:tài liệu )?thu hồi (?:ngay )?sau (?:khi )?(?:kết thúc )?(?:cuộc họp|buổi họp|phiên họp|hội nghị|họp)|tuyệt đối (?:giữ )?bí mật(?= *(?:$|[\n.!)]))/giu;

/** Marks of restricted circulation that are ordinary words within a sentence. */
export const handlingAlone = new RegExp(
  [
    'không (?:được )?phổ biến(?: rộng rãi)?',
    '(?:không|cấm) (?:được )?(?:sao chụp|sao lục)(?:,? (?:chuyển tiếp|chuyển|phổ biến|phát tán|đăng tải))*(?: dưới mọi hình thức)?',
    'tài liệu (?:phải )?thu hồi',
    '(?:tài liệu |văn bản )?(?:chỉ )?(?:dành cho |để )?(?:sử dụng|dùng)(?: trong)? nội bộ',
    '(?:tài liệu|văn bản|bản tin|thông tin) nội bộ',
    'đọc xong (?:phải )?(?:đốt|hủy|huỷ)',
    'xem xong (?:phải )?trả lại',
    'không đăng báo(?:,? đài)?',
    'tài liệu tham khảo nội bộ',
    'không công bố(?: công khai)?',
    'khong (?:duoc )?(?:pho bien|sao chup)',
    'tai lieu (?:noi bo|thu hoi|mat)',
  ].join('|'),
  'giu',
);

/** Those who write about a mark that they quote. */
export const aboutQuoted =
  /(?<!\p{L})(?:quy định|không đăng|không đưa|không được (?:đăng|đưa)|cấm đăng|con dấu|mẫu dấu|cụm từ|dòng chữ|các chữ|chữ|có dấu|phân biệt)(?!\p{L})/iu;

/** Those who write about circulation rather than restrict it. */
export const aboutCirculation =
  /(?<!\p{L})(?:quy định|quản lý|quy chế|không đăng|không đưa|không được đăng|cấm đăng|loại bỏ|con dấu|mẫu dấu|có dấu|đóng dấu|cụm từ|dòng chữ|bí mật nhà nước|thế nào là|phân biệt)(?!\p{L})/iu;
