import { holdsAny } from './reading.ts';
import type { Passage } from './surroundings.ts';

/** A form, looked for only where a text holds one of its words. */
interface Form {
  kind: string;
  words: readonly string[];
  pattern: RegExp;
}

/** Forms of keys and tokens, as the services that issue them document them for secret scanners. */
const forms: readonly Form[] = [
  {
    kind: 'privateKey',
    words: ['PRIVATE KEY', 'PuTTY'],
    pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d/g,
  },
  {
    kind: 'token',
    words: ['AKIA', 'ASIA', 'AGPA', 'AIDA', 'AROA'],
    pattern: /\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[0-9A-Z]{16}\b/g,
  },
  {
    kind: 'token',
    words: [
      'ghp_',
      'gho_',
      'ghu_',
      'ghs_',
      'ghr_',
      'github_pat_',
      'glpat-',
      'gldt-',
      'glrt-',
      'glptt-',
      'glcbt-',
    ],
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{22,255}|gl(?:pat|dt|rt|ptt|cbt)-[A-Za-z0-9_-]{20,64})/g,
  },
  {
    kind: 'token',
    words: [
      'npm_',
      'pypi-',
      'dckr_pat_',
      'hf_',
      'sk-',
      'k_live_',
      'k_test_',
      'SG.',
      'GOCSPX-',
      'AIza',
      'ya29.',
      'xox',
      ':AA',
    ],
    pattern:
      /\b(?:npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{50,}|dckr_pat_[\w-]{20,}|hf_[A-Za-z0-9]{30,}|sk-(?:proj-|ant-[a-z0-9]+-)?[A-Za-z0-9_-]{20,}|[rs]k_(?:live|test)_[A-Za-z0-9]{16,}|SG\.[\w-]{16,}\.[\w-]{16,}|GOCSPX-[\w-]{20,}|AIza[\w-]{35}|ya29\.[\w-]{20,}|xox[abprs]-[\w-]{10,}|\d{8,10}:AA[\w-]{33})/g,
  },
  { kind: 'token', words: ['.eyJ'], pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g },
  {
    kind: 'token',
    words: ['hooks.slack.com'],
    pattern: /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/g,
  },
  {
    kind: 'token',
    words: ['uthorization', 'AUTHORIZATION'],
    pattern: /\bAuthorization["']?\s?[:=]\s?["']?(?:Bearer|Basic|Token) [\w.~+/=-]{12,}/gi,
  },
  {
    kind: 'connection',
    words: ['@'],
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/?#@"'<>]{1,64}:[^\s/?#@"'<>]{1,64}@[\w.[-]/gi,
  },
  {
    kind: 'connection',
    words: [';'],
    pattern:
      /\b(?:Server|Data Source|Host|User Id|Uid|Database|Initial Catalog)\s?=[^;\n]{1,80};[^\n]{0,200}?\b(?:Password|Pwd)\s?=\s?[^;\s]{2,}/gi,
  },
];
const longSecret =
  /\b(?:api[_ -]?key|secret[_ -]?(?:access[_ -]?)?key|access[_ -]?(?:token|key)|auth[_ -]?token|client[_ -]?secret|private[_ -]?key|app[_ -]?secret|token)["']?\s{0,2}[:=]\s{0,2}["']?(?=[A-Za-z_./+-]*\d)[\w./+=-]{16,}/gi;
const password =
  /(?<!\p{L})(?:mật\s?khẩu|mat khau|mật mã(?= *:)|pass ?word|passwd|passphrase|pwd|mk(?=:)|pin code|mã pin|密码|密碼|口令)(?:\p{L}|[ _-](?:đăng nhập|wi-?fi|quản trị|email|mặc định|tạm|mới|admin|hệ thống|trang|cổng|tài khoản|hộp thư|máy tính|máy chủ|phần mềm|của \p{L}+|for \w+|của hệ thống)){0,4}["']?\s{0,2}(?:[:=]|là(?=\s)|is(?=\s))\s{0,2}["'“]?([^\s"'”<>{},;]{3,64})(["'”]?[^\n]{0,40})/giu;
const userAndPassword =
  /(?<!\p{L})(?:user(?:name)?|tài khoản|tên đăng nhập)\s?[:=]?\s?\S{2,40}\s?\/\s?(?:pass(?:word)?|mật khẩu)\s?[:=]?\s?\S{3,40}/giu;

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const internal: readonly RegExp[] = [
  // Those of links and drawings are told as links.
  /(?<!\]\(<?|\]:\s?<?|href=["']|["'(]|url\(["']?)\bfile:\/{2,3}(?=[\w%.~])[^\s"'<>)]{0,200}/gi,
  /(?<=^|[\s"'“(>:=])(?<!https?:)\\{2,4}[A-Za-z0-9][\w.-]{2,62}\\{1,2}[\w$-]{2,}/gm,
  /(?<![\w.-])(?:https?:\/\/|ftp:\/\/|smb:\/\/|\/\/)(?:[^\s/"'<>@]{1,64}@)?(?:localhost|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:local|internal|lan|intranet|corp|localdomain)|\[::1\])(?=[:/?#\s"'<>)\]]|$)/gi,
  /(?<![\w.-])localhost:\d{2,5}/gi,
];
const address = new RegExp(
  `(?<![\\w.,-])(?:10(?:\\.${octet}){3}|192\\.168(?:\\.${octet}){2}|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.${octet}){2}|127(?:\\.${octet}){3}|169\\.254(?:\\.${octet}){2})(?![\\d]|\\.\\d)`,
  'g',
);

/** Keys, tokens and connection strings, in the text as it is written. */
export const findCredentials = (raw: string): Passage[] =>
  [...forms, { kind: 'token', words: ['=', ':'], pattern: longSecret }].flatMap(({ kind, words, pattern }) =>
    holdsAny(raw, words)
      ? [...raw.matchAll(pattern)].map(({ index, 0: { length } }) => ({
          start: index,
          end: index + length,
          kind,
        }))
      : [],
  );

/** Passwords, in the text as people read it. */
export function findPasswords(text: string): Passage[] {
  const found: Passage[] = [];
  for (const match of text.matchAll(userAndPassword))
    found.push({ start: match.index, end: match.index + match[0].length, kind: 'password' });
  for (const match of text.matchAll(password)) {
    const [whole, value = '', rest = ''] = match;
    if (!isPasswordValue(value, rest)) continue;
    found.push({ start: match.index, end: match.index + whole.length - rest.length, kind: 'password' });
  }
  return found;
}

/** Whether what follows “password:” is one, and not words about passwords. */
function isPasswordValue(value: string, rest: string): boolean {
  if (/^(?:\*+|[.…_•-]+|x{3,}|\[.*|\(.*)$/i.test(value)) return false;
  if (/[\u4e00-\u9fff]/u.test(value)) return false;
  const mixed = /\d/.test(value) && /[\p{L}]/u.test(value);
  const marked = /[\p{L}\d][!@#$%^&*_+=][\p{L}\d!@#$%^&*]|[!@#$^&*]$/u.test(value);
  if (mixed || marked || /^\d{4,}[.,]?$/.test(value))
    return !/^\s*(?:ký tự|characters|chữ|lần|phút)/iu.test(rest);
  const word = value.replace(/[.,]$/, '');
  return /^[\x21-\x7e]{4,}$/.test(word) && /^["'”]?\s*[,.}]?\s*$/.test(rest) && !plainWords.test(word);
}

const plainWords =
  /^(?:password|passwd|must|required|optional|none|null|true|false|string|yes|your|here|change|reset|forgot(?:ten)?|hidden|secret|unknown|not|the|kh\w*|m\w?t)$/i;

/** Addresses that answer within an office only. */
export function findInternalAddresses(raw: string): Passage[] {
  const found: Passage[] = [];
  const add = (match: RegExpExecArray): void => {
    found.push({ start: match.index, end: match.index + match[0].length, kind: 'internal' });
  };
  for (const pattern of internal) for (const match of raw.matchAll(pattern)) add(match);
  for (const match of raw.matchAll(address)) {
    const before = raw.slice(Math.max(0, match.index - 30), match.index);
    const after = raw.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (isAddress(match[0], before, after)) add(match);
  }
  return found;
}

/** Whether four numbers with dots are an address, and not an amount or the number of a section. */
function isAddress(value: string, before: string, after: string): boolean {
  if (/\/\/\S*$|@$|\bIP\b[^\n]{0,20}$|máy chủ[^\n]{0,20}$|server[^\n]{0,20}$|host[^\n]{0,12}$/iu.test(before))
    return true;
  if (/^(?::\d{2,5}|\/)/.test(after)) return true;
  if (/^\d{1,3}(?:\.\d{3}){3}$/.test(value))
    return /^(?:192\.168|127\.)/.test(value) && !/^\s?(?:đồng|vnd|usd|người|kwh)/iu.test(after);
  return (
    !/(?:mục|điểm|khoản|phần|phụ lục|chương|section|item|bảng|hình|第|v)\s?\(?$/iu.test(before) &&
    !/(?:^|\n)[#\s>*-]*$/.test(before)
  );
}
