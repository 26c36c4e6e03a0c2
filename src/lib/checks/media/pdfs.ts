import path from 'node:path/posix';
import { filesLinkedFrom } from '../../downloads.ts';
import { filePath } from '../../entry-path.ts';
import type { Issue, Phrase, Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import type { MediaFacts, PdfFacts, UnreadableMedia } from '../../media/facts.ts';
import { titleFault } from '../../media/pdf-title.ts';
import type { Portal } from '../../portal.ts';
import { type Check, entriesToJudge, hasFacts } from '../check.ts';

/** What readers on a phone can still open, and a person can still check. */
const limits = { bytes: 20_000_000, pages: 500 } as const;
const megabyte = 1_000_000;

const isPdfName = (file: string): boolean => /\.pdf$/i.test(file);

/** Every PDF can be opened, does nothing by itself, says what it is and in which language, and has a reader. */
export const checkPdfs: Check = (portal, { media, watch }) => {
  // What lies in `public/` is told by the rules of that folder.
  const files = [...media].filter(([file]) => isPdfName(file) && file.startsWith('content/'));
  if (files.length === 0) return [];
  const linked = linkTexts(portal);
  return files.flatMap(([file, facts]) => {
    watch(file);
    const problems = judge(file, facts, portal, linked.get(file));
    if (!linked.has(file)) {
      problems.push(issue(file, 'pdf-unused', { name: path.basename(file) }, 'warning'));
    }
    return problems;
  });
};

const issue = (
  file: string,
  code: string,
  values: Values = {},
  severity: Issue['severity'] = 'error',
): Issue => ({ code, severity, file, line: 1, values });

/** The documents that texts link to, each with the words of one of them. */
function linkTexts(portal: Portal): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of entriesToJudge(portal)) {
    for (const { target, text } of filesLinkedFrom(entry)) {
      const file = filePath(target);
      found.set(file, found.get(file) || text);
    }
  }
  return found;
}

function judge(file: string, facts: MediaFacts, portal: Portal, linkText: string | undefined): Issue[] {
  if (facts.kind !== 'pdf') return [unreadable(file, facts)];
  if (facts.encrypted) return [issue(file, 'pdf-encrypted')];
  return [
    ...sizeIssues(file, facts),
    ...facts.active.map((kind) =>
      issue(file, 'pdf-active', {
        action: { phrase: `phrases.pdfActive.${kind}.problem` },
        remedy: { phrase: `phrases.pdfActive.${kind}.remedy` },
      }),
    ),
    ...(facts.attachments > 0 ? [issue(file, 'pdf-attachment')] : []),
    ...titleIssues(file, facts, linkText),
    ...(facts.lang ? [] : [issue(file, 'pdf-lang', { language: languageBeside(file, portal) })]),
  ];
}

function unreadable(file: string, facts: Exclude<MediaFacts, PdfFacts>): Issue {
  const { kind } = facts;
  if (kind === 'unreadable' && facts.reason === 'bytes') return tooLarge(file);
  const reason = kind === 'picture' || facts.reason === 'unknown' ? 'other' : reasonOf(facts);
  return issue(file, 'pdf-damaged', {
    problem: { phrase: `phrases.pdfDamaged.${reason}.problem` },
    remedy: { phrase: `phrases.pdfDamaged.${reason}.remedy` },
  });
}

const reasonOf = ({ reason }: UnreadableMedia): string => (reason === 'damaged' ? 'damaged' : 'exhausts');

/** A file that was not even opened. */
const tooLarge = (file: string): Issue => issue(file, 'pdf-size', sizeValues('unopened', {}));

const sizeValues = (kind: string, values: Values): Values => ({
  problem: {
    phrase: `phrases.pdfSize.${kind}.problem`,
    values: { ...values, limit: limits.bytes / megabyte },
  },
  remedy: { phrase: `phrases.pdfSize.${kind}.remedy`, values: { ...values, pages: limits.pages } },
});

function sizeIssues(file: string, { size, pages }: PdfFacts): Issue[] {
  const issues: Issue[] = [];
  if (size > limits.bytes) {
    const shown = Math.ceil(size / megabyte);
    issues.push(issue(file, 'pdf-size', sizeValues('bytes', { size: shown })));
  }
  if (pages > limits.pages) issues.push(issue(file, 'pdf-size', sizeValues('pages', { count: pages })));
  return issues;
}

function titleIssues(file: string, { title }: PdfFacts, linkText: string | undefined): Issue[] {
  const stem = path.basename(file).replace(/\.pdf$/i, '');
  const fault = titleFault(title, stem);
  if (!fault) return [];
  // Titles that programs make may hold the name of a file that nobody should read; new documents and heads do not.
  const shown = fault === 'empty' || fault === 'letterhead' ? shownValue(title) : '';
  const words = linkText && !titleFault(linkText, stem) ? linkText : '';
  const example: Phrase = words
    ? { phrase: 'phrases.pdfTitle.example', values: { title: shownValue(words) } }
    : { phrase: 'phrases.pdfTitle.noExample' };
  return [
    issue(file, 'pdf-title', {
      problem: { phrase: `phrases.pdfTitle.${fault}`, values: { title: shown } },
      example,
    }),
  ];
}

/** The name of the language of the source text beside a document, for the remedy. */
function languageBeside(file: string, portal: Portal): string {
  const [, collection = '', slug = ''] = file.split('/');
  const texts = [...(portal.subjects.get(`${collection}/${slug}`)?.values() ?? [])];
  const code = (texts.find(hasFacts) ?? texts[0])?.address.locale ?? portal.site.defaultLocale;
  return portal.allLocales.find((locale) => locale.code === code)?.name ?? code;
}
