import {
  addressed,
  chineseFamilyNames,
  familyNames,
  freeMail,
  middleNames,
  noPerson,
} from './personal-words.ts';
import { folded, holdsAny, type Reading } from './reading.ts';
import { type Passage, type Surroundings, surroundingsOf } from './surroundings.ts';

const word = "\\p{Lu}[\\p{Ll}’']{0,7}";
/** A person's name in Vietnamese letters: a family name, a middle name and one to three more words. */
const name = `(?:${familyNames}) (?:${middleNames})(?: ${word}){1,3}`;
const person = `(?:(?:${addressed}) (?!${noPerson})(?:${word})(?: ${word}){0,4}|${name})`;
const latinPerson = '(?:(?:Mr|Mrs|Ms|Miss)\\.? )?\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*){1,3}';
const namePattern = new RegExp(`(?<!\\p{L})${person}(?!\\p{Ll})`, 'u');
const titles =
  /(?:chủ tịch|bí thư|giám đốc|bộ trưởng|thứ trưởng|trưởng \p{L}+(?: \p{L}+){0,5}|phó \p{L}+(?: \p{L}+){0,5}|bác sĩ|bs|ts|gs|pgs|ths|bsckii?|đồng chí|đ\/c|đại biểu|tá|tướng|úy|phát ngôn|viện|đường|phố|trường|giải|quỹ)[\s.:]*$/iu;

const diseases =
  '(?:HIV|AIDS|lao(?: phổi| kháng thuốc)?|ung thư|viêm gan|tâm thần|sởi|bạch hầu|COVID|SARS|sốt xuất huyết|sốt rét|động kinh|giang mai|phong|tiểu đường|cúm|dại|thủy đậu|than|tự kỷ|trầm cảm|chất độc(?: da cam| hóa học)?)';
/** Those whose words mean nothing else, even without “bệnh”. */
const severe =
  '(?:HIV|AIDS|ung thư|viêm gan|tâm thần|COVID|SARS|sốt xuất huyết|sốt rét|động kinh|tiểu đường)';
const ill = new RegExp(
  `(?:nhiễm (?:vi[- ]?rút |virus |bệnh )?${diseases}|mắc (?:bệnh |chứng )?${diseases}|bị (?:bệnh )?${severe}|bị bệnh ${diseases}|dương tính|(?:được|bị) chẩn đoán|đang điều trị (?:bệnh )?${diseases})(?!\\p{L})`,
  'gu',
);
/** The person of whom a sentence goes on to say it: at most fifty characters lie between. */
const sufferer = new RegExp(`(?<!\\p{L})${person}(?!\\p{Ll})(?=[^.!?]{0,50}$)`, 'gu');

/** Those who write about the diseases of animals. */
const animals = /(?<!\p{L})(?:lợn|gà|vịt|trâu|bò|dê|chó|gia súc|gia cầm|vật nuôi|thú y)(?!\p{L})/iu;

const house =
  '(?:số(?: nhà)? ?\\d|nhà số ?\\d|\\d{1,4}(?:/\\d{1,4})?[A-Za-z]? (?:đường|phố|ngõ|ngách|hẻm)|ngõ \\d|ngách \\d|căn hộ)';
const area = `(?:${house}|tổ \\d|tổ dân phố|bản |thôn |xóm |khu phố|ấp |khu \\d)`;
const notHome =
  '(?<!cơ quan )(?<!văn phòng )(?<!phóng viên )(?<!đại diện )(?<!ban )(?<!đoàn )(?<!vực )(?<!phái đoàn )';

/** A form of personal data, looked for only where a text holds one of its words, in small letters. */
interface Form {
  kind: string;
  words: readonly string[];
  pattern: RegExp;
  accepts?: (spot: Surroundings, found: string) => boolean;
}

const isPatient = ({ before, line }: Surroundings): boolean => !titles.test(before) && !animals.test(line);

const forms: readonly Form[] = [
  {
    kind: 'health',
    words: ['bệnh nhân', 'người bệnh', 'ca bệnh', 'ca nhiễm', 'ca mắc', 'f0'],
    pattern: new RegExp(
      `(?:[Bb]ệnh nhân|[Nn]gười bệnh|[Cc]a (?:bệnh|nhiễm|mắc)|F0)(?: (?:nam|nữ|là|tên|mắc|nhiễm|HIV|lao|ung thư|COVID-19)){0,4}\\s?:?\\s?${person}(?!\\p{Ll})`,
      'gu',
    ),
    accepts: isPatient,
  },
  {
    kind: 'health',
    words: ['bệnh nhân', 'bn'],
    pattern:
      /(?<!\p{L})(?:[Bb]ệnh nhân (?:số|mã(?: số)?) ?:?\s?\d{1,7}|BN ?\d{2,6}|[Mm]ã bệnh nhân\s?:?\s?[A-Z]{0,4}\d{2,8})(?![\p{L}\d])/gu,
  },
  {
    kind: 'health',
    words: ['患者', '病人', '感染者', '确诊病例'],
    pattern: new RegExp(
      `(?:患者|病人|感染者|确诊病例)\\s?[:：]?\\s?[${chineseFamilyNames}](?!某)[\\u4e00-\\u9fff]{1,2}(?=[,，、(（:：男女\\s]|感染|确诊|患)`,
      'gu',
    ),
  },
  {
    kind: 'health',
    words: ['感染', '阳性', '确诊'],
    pattern: new RegExp(
      `(?<![\\u4e00-\\u9fff])[${chineseFamilyNames}](?!某)[\\u4e00-\\u9fff]{1,2}[^。\\n]{0,16}(?:感染(?:HIV|艾滋|新冠)|HIV(?:检测)?(?:呈)?阳性|核酸(?:检测)?(?:结果)?(?:呈)?阳性|被?确诊(?:为|患|感染))`,
      'gu',
    ),
  },
  {
    kind: 'health',
    words: ['patient', 'tested positive', 'was diagnosed', 'hiv', 'infected with'],
    pattern: new RegExp(
      `(?:[Pp]atient,? ${latinPerson}|(?<!\\p{L})${latinPerson},?[^.!?\\n]{0,30}(?:tested positive|was diagnosed|is HIV|HIV[- ]positive|infected with (?:HIV|COVID|tubercul)))`,
      'gu',
    ),
  },
  {
    kind: 'address',
    words: [
      'nhà riêng',
      'nơi ở',
      'chỗ ở',
      'thường trú',
      'tạm trú',
      'địa chỉ nhà',
      'địa chỉ gia đình',
      'địa chỉ cá nhân',
      'hộ khẩu',
      'hktt',
      'nơi cư trú',
    ],
    pattern: new RegExp(
      `(?<!\\p{L})(?:nhà riêng|nơi ở(?: hiện (?:nay|tại))?|chỗ ở(?: hiện (?:nay|tại))?|${notHome}thường trú|tạm trú|địa chỉ (?:nhà|gia đình|cá nhân)|hộ khẩu(?: thường trú)?|hktt|nơi cư trú)\\s?(?:[:–-]|ở|tại|là)\\s{0,2}${area}`,
      'giu',
    ),
  },
  {
    kind: 'address',
    words: [
      'số nhà',
      'nhà số',
      'nhà ở',
      'nhà tại',
      'nhà của',
      'nhà riêng',
      'trú ',
      'sống ở',
      'sống tại',
      'sống số',
    ],
    pattern: new RegExp(
      `(?<!\\p{L})(?:${notHome}thường trú|tạm trú|trú|trú quán|sống|nhà riêng(?: [^.:\\n]{2,40}(?= (?:ở|tại)|:))?|nhà)(?: ở| tại| của [^.\\n]{2,40} (?:ở|tại|:))?:? ${house}`,
      'giu',
    ),
  },
  {
    kind: 'address',
    words: ['住址', '家庭地址', '户籍', '居住地址'],
    pattern: /(?:家庭住址|家庭地址|现住址|户籍(?:所在地|地址)|居住地址|住址)\s?[:：是为]/gu,
  },
  {
    kind: 'address',
    words: ['home address', 'residential address', 'private address', 'lives at', 'living at', 'resid'],
    pattern:
      /(?<!\p{L})(?:home|residential|private) address(?: is)?\s?[:–-]?\s?(?:No\.? ?)?\d|(?<!\p{L})(?:home|residential) address\s?:|(?<!\p{L})(?:lives|living|resides|residing) at (?:No\.? ?|number )?\d/giu,
  },
  {
    kind: 'birth',
    words: ['sinh ngày', 'ngày sinh', 'sinh năm', 'năm sinh', 'birth', 'born on', 'd.o.b', '出生'],
    pattern:
      /(?:sinh ngày|ngày sinh|sinh năm|ngày tháng năm sinh|năm sinh|date of birth|born on|d\.o\.b\.?|出生日期|出生)\s?[:：]?\s?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}(?:[年/.-]\d{1,2})?|ngày \d)/giu,
    accepts: ({ line }, found) => paper.test(folded(line)) || (isOfChild(found) && family.test(folded(line))),
  },
  {
    kind: 'phone',
    words: ['không ba ', 'không năm ', 'không bảy ', 'không tám ', 'không chín '],
    pattern:
      /(?<!\p{L})không(?:[\s,-]{1,2}(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín)){9}(?!\p{L})/giu,
  },
  {
    kind: 'account',
    words: ['iban', 'tài khoản', 'account', 'swift'],
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g,
    accepts: (_spot, found) => isIban(found.replaceAll(' ', '')),
  },
];

/** Born in this century: who was born before is grown up, or history. */
const isOfChild = (found: string): boolean => /20[012]\d/.test(found);
const family = /\bcon (?:ong|ba|anh|chi|cua)\b|\bhoc (?:sinh )?lop \d|\blop \d{1,2}[a-z]\d?\b/;
const paper =
  /\bcccd|\bcmnd|\bcmt|can cuoc|chung minh (?:nhan dan|thu)|ho chieu|ho khau|passport|identity card|id card|身份证|护照/;
const illWords = [
  'nhiễm',
  'mắc ',
  'bị bệnh',
  'dương tính',
  'chẩn đoán',
  'đang điều trị',
  'hiv',
  'aids',
  'ung thư',
  'viêm gan',
  'tâm thần',
  'covid',
  'sars',
  'sốt ',
  'động kinh',
  'tiểu đường',
];
/** Most texts hold none of the words, and one search tells. */
const anyWord = new RegExp(
  [...forms.flatMap(({ words }) => words), ...illWords, '@', '[([]at[)\\]]'].join('|').replaceAll('.', '\\.'),
);

/** Private addresses, personal mail, diagnoses and dates of birth beside a person or a paper. */
export function findPersonal(
  { text, lower }: Pick<Reading, 'text' | 'lower'>,
  isPublic: (mail: string) => boolean,
): Passage[] {
  if (!anyWord.test(lower)) return [];
  const found: Passage[] = [];
  const add = (start: number, end: number, kind: string): void => {
    found.push({ start, end, kind });
  };
  for (const { kind, words, pattern, accepts } of forms) {
    if (!holdsAny(lower, words)) continue;
    for (const match of text.matchAll(pattern)) {
      const [passage] = match;
      const end = match.index + passage.length;
      if (!accepts || accepts(surroundingsOf(text, match.index, end), passage)) add(match.index, end, kind);
    }
  }
  if (holdsAny(lower, illWords)) {
    for (const match of text.matchAll(ill)) {
      const end = match.index + match[0].length;
      const { before, line } = surroundingsOf(text, match.index, end);
      if (animals.test(line)) continue;
      const near = before.slice(-110);
      for (const someone of near.matchAll(sufferer)) {
        const from = match.index - near.length + someone.index;
        if (!titles.test(surroundingsOf(text, from, end).before)) add(from, end, 'health');
      }
    }
  }
  if (/@|[([]at[)\]]/.test(lower)) {
    for (const match of text.matchAll(freeMail)) {
      const [mail] = match;
      const { line } = surroundingsOf(text, match.index, match.index + mail.length);
      if (!isPublic(mail.toLowerCase()) && (hasPersonalName(mail) || namePattern.test(line)))
        add(match.index, match.index + mail.length, 'email');
    }
  }
  return found;
}

/** Whether a mail address is called after its owner, or by a number alone. */
const hasPersonalName = (mail: string): boolean =>
  /^\d{5,}\s?[@([]|nguyen|^(?:tran|pham|hoang|giang|vang|sung)[._]?[a-z]{2,}[._]?[a-z]*\d{2,}\s?[@([]/i.test(
    mail,
  );

/** The check digits of an international account number (ISO 13616). */
function isIban(value: string): boolean {
  let rest = 0;
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
