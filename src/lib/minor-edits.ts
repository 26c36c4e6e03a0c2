import type { EntryFile } from './entries.ts';
import { splitFrontMatter } from './front-matter.ts';

/** The versions that a source says differ from each other in minor ways only. */
export function minorEditsOf({ frontMatter }: Pick<EntryFile, 'frontMatter'>): string[] {
  const { minorEdits } = frontMatter;
  return Array.isArray(minorEdits) ? minorEdits.map(String) : [];
}

/**
 * The versions that are the same but for minor edits, once a source has got another one. Those that the source named
 * before count only while its own version was among them: after a change of substance the list was of the past.
 */
export function joinMinorEdits(
  before: Pick<EntryFile, 'frontMatter' | 'version'>,
  version: string,
): string[] {
  const known = minorEditsOf(before);
  return [...new Set([...(known.includes(before.version) ? known : []), before.version, version])];
}

/** The text of a source with `minorEdits` above its `facts`, in place of those it has. */
export function writeMinorEdits(text: string, versions: readonly string[]): string {
  const split = splitFrontMatter(text);
  if (!split) return text;
  const start = text.indexOf('\n') + 1;
  const lines = split.yaml.split('\n').filter((_line, index, all) => !isMinorEdits(all, index));
  const facts = lines.findIndex((line) => /^facts\s*:/.test(line));
  const field = `minorEdits: [${versions.map((version) => `"${version}"`).join(', ')}]`;
  lines.splice(facts === -1 ? lines.length : facts, 0, field);
  return text.slice(0, start) + lines.join('\n') + text.slice(start + split.yaml.length);
}

/** Whether a line belongs to the field, which may be written as a list over several lines. */
function isMinorEdits(lines: readonly string[], index: number): boolean {
  let first = index;
  while (first > 0 && /^(?:[ \t]+\S|[\]-])/.test(lines[first] ?? '')) first -= 1;
  return /^minorEdits\s*:/.test(lines[first] ?? '');
}
