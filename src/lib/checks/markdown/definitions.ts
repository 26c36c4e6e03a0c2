import type { EntryFile } from '../../entries.ts';
import type { Issue } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import type { Place } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';

/** Notes and addresses at the foot of a text: each written once, and each note asked for. */
export const checkDefinitions: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => (/\]:/.test(entry.body) ? judge(entry) : []));

const definition = /^[ \t>]*\[(\^?)([^[\]\n]{1,200})\]:(?=\s*\S|\s*$)/;
const fence = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*(`{3,}|~{3,})/;

function judge(entry: EntryFile): Issue[] {
  const issues: Issue[] = [];
  const notes = new Map<string, Place & { label: string }>();
  const known = new Set<string>();
  const asked = new Set<string>();
  let closing = '';
  entry.body.split('\n').forEach((source, index) => {
    const mark = fence.exec(source)?.[1];
    if (closing) {
      if (mark?.startsWith(closing) && source.trim().replace(/^[> \t]+/, '') === mark) closing = '';
      return;
    }
    if (mark) {
      closing = mark;
      return;
    }
    const found = definition.exec(source);
    const start = found?.[0].length ?? 0;
    for (const [, label = ''] of source.slice(start).matchAll(/\[\^([^[\]\s]{1,200})\]/g))
      asked.add(keyOf(label));
    if (!found) return;
    const [, caret = '', label = ''] = found;
    const place = { line: index + 1, column: source.indexOf('[') + 1 };
    const key = caret + keyOf(label);
    if (known.has(key)) {
      issues.push(bodyIssue(entry, 'definition-twice', place, { label: shownValue(caret + label) }));
    } else if (caret) notes.set(keyOf(label), { ...place, label });
    known.add(key);
  });
  for (const [key, { label, ...place }] of notes) {
    if (!asked.has(key)) issues.push(bodyIssue(entry, 'note-unused', place, { label: shownValue(label) }));
  }
  return issues;
}

/** Labels are the same whatever their capitals. */
const keyOf = (label: string): string => label.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
