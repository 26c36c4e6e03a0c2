import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Issue } from '../../src/lib/issues/issue.ts';
import { describeIssue, readReportWords } from '../../src/lib/issues/report.ts';
import { catalogue, project } from './gate.ts';
import { filesIn } from './sites.ts';

/** Folder of the pages that explain messages to editors, one a code. */
export const docsDir = path.join(project, 'docs', 'thong-bao');

/** Classes of messages, in the order of the index, by the file that holds their words. */
const classes: Readonly<Record<string, string>> = {
  'front-matter': 'Phần đầu bài',
  files: 'Tệp và tên tệp',
  text: 'Chữ và bảng mã',
  markdown: 'Thân bài',
  links: 'Liên kết',
  media: 'Ảnh và bản đồ',
  pdf: 'Tệp PDF',
  translations: 'Bản dịch',
  figures: 'Con số',
  names: 'Tên gọi',
  secrecy: 'Bí mật, dữ liệu cá nhân',
  publication: 'Duyệt và ngày đăng',
  registries: 'Danh mục, từ điển, cấu hình',
};

const wordsDir = path.join(project, 'i18n', 'vi', 'editor');
const words = readReportWords(project, 'vi');

/** The codes of each class. */
const codesByClass = new Map(
  readdirSync(wordsDir).map((file) => {
    const { issues = {} } = JSON.parse(readFileSync(path.join(wordsDir, file), 'utf8')) as {
      issues?: object;
    };
    return [path.basename(file, '.json'), Object.keys(issues)] as const;
  }),
);

/** Classes with messages that the index of the docs does not know. */
export const unknownClasses = (): string[] =>
  [...codesByClass].filter(([name, codes]) => codes.length > 0 && !classes[name]).map(([name]) => name);

const classOf = (code: string): string =>
  [...codesByClass].find(([, codes]) => codes.includes(code))?.[0] ?? '';

/** Lines shown on either side of a faulty one. */
const around = 2;
/** Characters of a line that are shown. */
const width = 110;

/** The page of a message: when it comes, an example of it, and what the editor is told. */
export function messagePage(code: string, issues: readonly Issue[], report: string): string {
  const own = issues.filter((issue) => issue.code === code);
  const severity = own.every((issue) => issue.severity === 'warning')
    ? 'Cảnh báo, không chặn dựng trang'
    : 'Lỗi, chặn dựng trang';
  return [
    `# ${code}`,
    '',
    `${severity}. Nhóm: ${classes[classOf(code)] ?? ''}. [Mọi thông báo](README.md)`,
    '',
    '## Ví dụ sai',
    '',
    ...exampleFiles(code, own),
    '## Máy báo',
    '',
    '```text',
    visible(report.trimEnd()),
    '```',
    '',
  ].join('\n');
}

/** The faulty places of the files of a case; of files that are no text, the name alone. */
function exampleFiles(code: string, issues: readonly Issue[]): string[] {
  const dir = path.join(catalogue, code);
  const files = new Map(
    filesIn(dir).map((file) => [path.relative(dir, file).split(path.sep).join('/'), readFileSync(file)]),
  );
  const places = Map.groupBy(issues, ({ file }) => file);
  return [...places].flatMap(([file, ofFile]) => {
    const text = textOf(files.get(file));
    const heading = `\`${visible(file)}\``;
    if (text === undefined) return [heading, ''];
    return [
      heading,
      '',
      '````text',
      ...excerpt(
        text,
        ofFile.map(({ line = 1 }) => line),
      ),
      '````',
      '',
    ];
  });
}

function textOf(bytes: Buffer | undefined): string | undefined {
  if (!bytes || bytes.length > 100_000) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function excerpt(text: string, faulty: readonly number[]): string[] {
  const lines = text.split(/\r\n?|\n/);
  const shown = [
    ...new Set(
      faulty.flatMap((line) => Array.from({ length: 2 * around + 1 }, (_, index) => line - around + index)),
    ),
  ]
    .filter((line) => line >= 1 && line <= lines.length)
    .sort((a, b) => a - b)
    .slice(0, 40);
  return shown.flatMap((line, index) => {
    const written = visible(lines[line - 1] ?? '');
    const cut = [...written].length > width ? `${[...written].slice(0, width).join('')}…` : written;
    const gap = index > 0 && line !== (shown[index - 1] ?? 0) + 1 ? ['…'] : [];
    return [...gap, `${faulty.includes(line) ? '>' : ' '} ${String(line).padStart(3)}  ${cut}`.trimEnd()];
  });
}

/** Characters that nobody sees, written by their number; letters with separate marks likewise. */
const visible = (text: string): string =>
  text.replace(/[\p{Cf}\p{Co}\p{Cc}\p{Mn}\ufffd\u3164\uffa0]/gu, (character) =>
    character === '\n' || character === '\t'
      ? character
      : `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );

/** The index of all messages: what each says, by class. */
export function indexPage(shown: ReadonlyMap<string, readonly Issue[]>): string {
  const row = (code: string): string => {
    const own = (shown.get(code) ?? []).find((issue) => issue.code === code);
    const title = own ? describeIssue(own, words).title : '';
    const cut = [...title].length > width ? `${[...title].slice(0, width).join('')}…` : title;
    const kind = own?.severity === 'warning' ? ' (cảnh báo)' : '';
    return `| [${code}](${code}.md)${kind} | ${visible(cut).replace(/[|<>[\]*_`{}]/g, '\\$&')} |`;
  };
  return [
    '# Thông báo của máy',
    '',
    'Mỗi thông báo có một mã không đổi. Trang của mã cho xem một ví dụ sai và đúng lời máy báo. Các trang này do máy viết ra từ `tests/bad-input/`; đừng sửa tay.',
    '',
    ...Object.entries(classes).flatMap(([name, label]) => [
      `## ${label}`,
      '',
      '| Mã | Ví dụ lời báo |',
      '|---|---|',
      ...[...(codesByClass.get(name) ?? [])].sort().map(row),
      '',
    ]),
  ].join('\n');
}
