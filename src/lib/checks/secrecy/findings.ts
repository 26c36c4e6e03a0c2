import { createHash } from 'node:crypto';
import type { Media } from '../../media/facts.ts';
import { extensionOf, type Tree } from '../../tree.ts';
import { type Contacts, readContacts } from './contacts.ts';
import { findCredentials, findInternalAddresses, findPasswords } from './credentials.ts';
import { findForeignMarks } from './foreign-marks.ts';
import { findMarks } from './marks.ts';
import { findChatLinks, findNumbers } from './numbers.ts';
import { hasMark } from './path-marks.ts';
import { findPersonal } from './personal.ts';
import { type Reading, readText } from './reading.ts';
import type { Passage } from './surroundings.ts';

/** The codes of this class, and the only ones of which an exception can be made. */
export const secrecyCodes = ['state-secret', 'personal-data', 'credential', 'internal-address'] as const;
export type SecrecyCode = (typeof secrecyCodes)[number];

/** Something that must not be published, and where it stands. */
export interface Finding {
  code: SecrecyCode;
  kind: string;
  file: string;
  place: 'text' | 'name' | 'metadata';
  line: number;
  column?: number;
  /** Name of the field of metadata. */
  field?: string;
  /** What was found, to be kept out of every message. */
  passage: string;
}

/** What was found in a portal folder. */
export interface Findings {
  list: readonly Finding[];
  /** Texts of files with a mark of secrecy: nothing of them may be repeated. */
  secretTexts: ReadonlyMap<string, string>;
}

/** Larger texts are refused for their size. */
const largest = 4 * 2 ** 20;

/** Words of the gate itself, and files that explain the marks to editors. */
const isExempt = (file: string): boolean => /(?:^|\/)README\.md$|^i18n\/[^/]+\/editor\//.test(file);

/** Exceptions are about marks, and may name them. */
const namesMarks = (file: string): boolean => file === 'content/data/exceptions.yaml';

const redirectsFile = 'content/redirects.json';

/** Patterns of a language look like names of shares. */
const hasPatterns = (file: string): boolean => file === 'i18n/locales.json';

/**
 * Looks for state secrets, personal data and credentials in names, texts and metadata. Reads the files as they are,
 * so that broken ones are searched as well; those of `halts` stay closed.
 */
export function findSecrets(
  tree: Tree,
  media: Media,
  halts: ReadonlyMap<string, unknown>,
  watch: (file: string) => void,
): Findings {
  const contacts = readContacts(tree);
  const list: Finding[] = [];
  const secretTexts = new Map<string, string>();
  const named = new Set<string>();
  for (const { path, kind, size } of tree.items) {
    if (kind === 'folder') continue;
    list.push(...findInName(path, named, contacts));
    if (kind !== 'file' || size > largest || halts.has(path) || isExempt(path)) continue;
    const facts = media.get(path);
    if (facts && facts.kind !== 'unreadable' && extensionOf(path) !== 'svg') {
      for (const { field, text } of facts.texts) {
        const told = findInText(text, path, contacts);
        // Keywords stand in a row, without what sets a mark apart in a text.
        if (!told.some(({ code }) => code === 'state-secret') && hasMarkInWords(text))
          told.push({
            code: 'state-secret',
            kind: 'degree',
            file: path,
            place: 'metadata',
            line: 1,
            passage: text,
          });
        for (const found of told)
          list.push({
            code: found.code,
            kind: found.kind,
            file: path,
            place: 'metadata',
            line: 1,
            field,
            passage: found.passage,
          });
      }
      continue;
    }
    watch(path);
    const text = textOf(tree.read(path));
    if (text === undefined) continue;
    const found = findInText(text, path, contacts);
    list.push(...found);
    if (found.some(({ code }) => code === 'state-secret')) secretTexts.set(path, text);
  }
  watch('');
  return { list, secretTexts };
}

/** Whether a field of metadata names a degree, or its words without marks do as a file name would. */
const hasMarkInWords = (text: string): boolean =>
  text.length < 300 &&
  !/bí mật nhà nước/iu.test(text) &&
  (/(?<!\p{L})(?:tuyệt|tối) mật(?!\p{L})/iu.test(text.normalize('NFC')) ||
    (!/[^\0-\x7f]/.test(text) && hasMark(text)));

/** The bytes as text; undefined when they are none. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes.subarray(0, 8192).includes(0) ? undefined : bytes.toString('utf8');
}

function findInText(raw: string, file: string, { isPublicPhone, isPublicMail }: Contacts): Finding[] {
  const reading = readText(raw);
  const words = extensionOf(file) === 'svg' ? withoutTags(reading) : reading;
  const marks = namesMarks(file) ? [] : [...findMarks(reading), ...findForeignMarks(reading)];
  const byCode: [SecrecyCode, readonly Passage[], (index: number) => number][] = [
    ['state-secret', marks, reading.rawAt],
    [
      'personal-data',
      [...findNumbers(words.text, isPublicPhone), ...findPersonal(words, isPublicMail)],
      reading.rawAt,
    ],
    ['state-secret', file === redirectsFile ? findInAddresses(raw) : [], (index) => index],
    ['personal-data', findChatLinks(raw), (index) => index],
    ['credential', findPasswords(reading.text), reading.rawAt],
    ['credential', findCredentials(raw), (index) => index],
    ['internal-address', hasPatterns(file) ? [] : findInternalAddresses(raw), (index) => index],
  ];
  const placeOf = createPlaces(raw);
  const told = new Set<string>();
  return byCode.flatMap(([code, passages, rawAt]) =>
    passages.flatMap(({ start, end, kind }): Finding[] => {
      const from = rawAt(start);
      const { line, column } = placeOf(from);
      const passage = raw.slice(from, rawAt(end));
      const key = [code, kind, line].join(' ');
      if (told.has(key) && (code === 'state-secret' || code === 'internal-address')) return [];
      told.add(key);
      return [{ code, kind, file, place: 'text', line, column, passage }];
    }),
  );
}

/** Old and new addresses of pages, whose parts are names of folders. */
const findInAddresses = (raw: string): Passage[] =>
  [...raw.matchAll(/[a-z0-9-]{3,}/g)]
    .filter(([part]) => hasMark(part))
    .map(({ 0: part, index }) => ({ start: index, end: index + part.length, kind: 'degree' }));

/** A drawing without its tags, as long as it was: figures of paths are no telephones. */
const withoutTags = ({ text, lower }: Reading): Pick<Reading, 'text' | 'lower'> => {
  const bare = (drawing: string) => drawing.replace(/<[^>]*>/g, (tag) => `\n${' '.repeat(tag.length - 1)}`);
  return { text: bare(text), lower: bare(lower) };
};

/** Says on which line and column a character of a text stands. */
function createPlaces(text: string): (index: number) => { line: number; column: number } {
  let starts: number[] | undefined;
  return (index) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: index - (starts[low] ?? 0) + 1 };
  };
}

/** What the names of a file and its folders say; each folder is told once, at its first file. */
function findInName(file: string, named: Set<string>, { isPublicPhone, isPublicMail }: Contacts): Finding[] {
  const found: Finding[] = [];
  let prefix = '';
  for (const part of file.split('/')) {
    prefix += `${part}/`;
    if (named.has(prefix)) continue;
    named.add(prefix);
    const reading = readText(part.replace(/\.[A-Za-z0-9]{2,4}$/, '').replaceAll('_', ' '));
    const add = (code: SecrecyCode, passages: readonly Passage[]): void => {
      for (const { start, end, kind } of passages) {
        const passage = reading.raw.slice(reading.rawAt(start), reading.rawAt(end));
        found.push({ code, kind, file, place: 'name', line: 1, passage });
      }
    };
    const marks = [...findMarks(reading), ...findForeignMarks(reading)];
    const slug = hasMark(part) ? [{ start: 0, end: reading.text.length, kind: 'degree' }] : [];
    add('state-secret', (marks.length > 0 ? marks : slug).slice(0, 1));
    add('personal-data', [
      ...findNumbers(reading.text, isPublicPhone),
      ...findPersonal(reading, isPublicMail),
    ]);
    add('credential', findCredentials(reading.raw));
  }
  return found;
}

/**
 * The version of a file that was reviewed: eight hexadecimal digits of SHA-256 over its text, whose white space and
 * Unicode form do not matter, or over its bytes.
 */
export function fileVersion(bytes: Buffer): string {
  const text = textOf(bytes);
  const content = text === undefined ? bytes : text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
