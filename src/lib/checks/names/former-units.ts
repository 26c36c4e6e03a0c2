import type { EntryFile } from '../../entries.ts';
import { subjectOf } from '../../entry-path.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { bodyIssue, type Check, factsOf, fieldIssue, hasFacts, judgeEntries } from '../check.ts';
import { type EndedUnit, type EndedUnits, endedUnitsOf } from './ended-units.ts';
import { type Passage, passagesOf } from './passages.ts';
import { isMarked, isTold, isUntil, saysPast, timeOf } from './past.ts';
import { sentenceAt } from './sentences.ts';

/** A unit that no longer exists is said to be of the past where a text first names it. */
export const checkFormerUnits: Check = (portal, context) => {
  const units = new Map(portal.allLocales.map((locale) => [locale.code, endedUnitsOf(portal, locale)]));
  return judgeEntries(portal, context, (entry) => {
    const known = units.get(entry.address.locale);
    return known ? judge(portal, entry, known) : [];
  });
};

function judge(portal: Portal, entry: EntryFile, units: EndedUnits): Issue[] {
  const date = dateOf(portal, entry);
  /** Units that the text has explained, and those already told. */
  const settled = new Set<EndedUnit>();
  const issues: Issue[] = [];
  const passages = passagesOf(entry);
  // A text about a plan of 2021 speaks of 2021.
  const title = passages.find(({ field }) => field === 'title')?.text ?? '';
  const isOfTime = ({ validTo }: EndedUnit) =>
    date ? isUntil(date, validTo) : timeOf(title, validTo, units.locale) === 'until';
  // Titles and headings are too short to explain; where the text does, they are free.
  const ordered = [...passages.filter(({ short }) => !short), ...passages.filter(({ short }) => short)];
  for (const passage of ordered) {
    for (const { from, to, unit } of units.find(passage.text)) {
      if (settled.has(unit)) continue;
      const mention = { text: passage.text, from, to };
      if (isMarked(mention, units.locale)) settled.add(unit);
      else if (!isOfTime(unit) && !isExempt(passage, mention, unit, units)) {
        settled.add(unit);
        issues.push(issueOf(entry, passage, mention, unit));
      }
    }
  }
  return issues;
}

function isExempt(
  { text, frame, marks }: Passage,
  { from, to }: { from: number; to: number },
  { validTo, unless, isAgency }: EndedUnit,
  others: EndedUnits,
): boolean {
  const { locale } = others;
  const sentence = sentenceAt(text, from);
  const words = text.slice(sentence.from, sentence.to);
  if (unless.some((other) => words.includes(other))) return true;
  // The official title of a document that the registry knows.
  if (marks.some(({ name, index }) => name === 'Doc' && index >= sentence.from && index < sentence.to))
    return true;
  if (isTold({ text, from, to }, validTo, locale)) return true;
  if (frame && (saysPast(frame, locale) || timeOf(frame, validTo, locale) === 'until')) return true;
  return isAgency && isOfOthers(text.slice(to), others);
}

/** “Sở Thông tin và Truyền thông Điện Biên” is a body of others. */
function isOfOthers(after: string, { locale, locality, units }: EndedUnits): boolean {
  if (locale.script === 'han') return false;
  const found = /^ ((?:\p{Ll}[\p{L}\p{M}]* ){0,2})(\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*)/u.exec(
    after,
  );
  if (!found || found[2]?.includes(locality)) return false;
  return (found[1] ?? '').split(' ').every((word) => word === '' || units.has(word));
}

/** The day of the event that the subject is about, which only its source tells. */
function dateOf({ subjects }: Portal, { address }: EntryFile): unknown {
  const files = [...(subjects.get(subjectOf(address))?.values() ?? [])];
  const source = files.find(hasFacts);
  return source && factsOf(source).date;
}

function issueOf(
  entry: EntryFile,
  { field, placeOf }: Passage,
  { text, from, to }: { text: string; from: number; to: number },
  unit: EndedUnit,
): Issue {
  const [year = '', month = '', day = ''] = unit.validTo.split('-');
  const values: Values = {
    given: text.slice(from, to).replace(/\s+/g, ' '),
    former: unit.name,
    end: {
      phrase: `phrases.formerUnit.${day ? 'day' : month ? 'month' : 'year'}`,
      values: { year, month, day },
    },
    now:
      unit.successors.length > 0
        ? { phrase: 'phrases.formerUnit.now', values: { names: unit.successors.join('; ') } }
        : { phrase: 'phrases.formerUnit.unknown', values: { id: unit.id } },
  };
  return field
    ? fieldIssue(entry, 'former-unit', [field], values)
    : bodyIssue(entry, 'former-unit', placeOf(from), values);
}
