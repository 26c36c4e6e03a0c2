import type { EntryFile } from '../../entries.ts';
import { subjectOf } from '../../entry-path.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { type Check, entriesToJudge, fieldIssue, hasFacts } from '../check.ts';

/** The files of a subject that have `facts`, the true source first, and all its files. */
interface SubjectFiles {
  files: readonly EntryFile[];
  sources: readonly EntryFile[];
}

const known = new WeakMap<Portal, ReadonlyMap<string, SubjectFiles>>();

/** Every subject with its files in the order of the portal's languages, its default language first. */
export function subjectsOf(portal: Portal): ReadonlyMap<string, SubjectFiles> {
  const found = known.get(portal);
  if (found) return found;
  const codes = [portal.site.defaultLocale, ...portal.allLocales.map(({ code }) => code)];
  const groups = new Map<string, EntryFile[]>();
  for (const entry of entriesToJudge(portal)) {
    const subject = subjectOf(entry.address);
    const group = groups.get(subject);
    if (group) group.push(entry);
    else groups.set(subject, [entry]);
  }
  const subjects = new Map<string, SubjectFiles>();
  for (const [subject, group] of groups) {
    const files = group.sort((a, b) => codes.indexOf(a.address.locale) - codes.indexOf(b.address.locale));
    // A file that says what it follows is a translation, whatever else stands in it.
    const sources = files
      .filter(hasFacts)
      .sort((a, b) => Number('follows' in a.frontMatter) - Number('follows' in b.frontMatter));
    subjects.set(subject, { files, sources });
  }
  known.set(portal, subjects);
  return subjects;
}

/** Whether another file of the subject is its source, though this one has `facts` too. */
export function isSecondSource(subjects: ReadonlyMap<string, SubjectFiles>, entry: EntryFile): boolean {
  const [first] = subjects.get(subjectOf(entry.address))?.sources ?? [];
  return first !== undefined && first !== entry && hasFacts(entry);
}

/** Exactly one file of every subject has `facts`. */
export const checkSources: Check = (portal) => {
  const { files } = portal;
  // What cannot be read may be the source; and a file in no known language is told by its name.
  const unsure = new Set(
    [
      ...files.refused,
      ...files.broken.map(({ file }) => file),
      ...files.entries
        .filter(({ address }) => !portal.allLocales.some(({ code }) => code === address.locale))
        .map(({ file }) => file),
    ].map((file) => file.split('/').slice(1, 3).join('/')),
  );
  const issues: Issue[] = [];
  for (const [subject, { files: group, sources }] of subjectsOf(portal)) {
    const [first, ...others] = sources;
    if (!first) {
      const [entry] = group;
      if (!entry || unsure.has(subject)) continue;
      issues.push({
        code: 'source-missing',
        severity: 'error',
        file: entry.file,
        line: 1,
        field: 'facts',
        values: { subject, files: group.map(({ address }) => `${address.locale}.mdx`).join(', ') },
      });
    }
    for (const other of others) {
      issues.push(fieldIssue(other, 'source-twice', ['facts'], { source: `${first?.address.locale}.mdx` }));
    }
  }
  return issues;
};
