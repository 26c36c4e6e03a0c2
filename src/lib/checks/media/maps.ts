import { createHash } from 'node:crypto';
import path from 'node:path/posix';
import { z } from 'astro/zod';
import { isCalendarDate } from '../../dates.ts';
import { locateField, parseYaml } from '../../front-matter.ts';
import type { Issue, Phrase } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import { drawingFile, parseDrawing } from '../../map/drawing.ts';
import { dayOf } from '../../publication.ts';
import type { Tree } from '../../tree.ts';
import type { Check } from '../check.ts';
import { allUses } from './uses.ts';
import { wordsOf } from './words.ts';

/** The list of maps that an authority has vetted; a portal without maps has none. */
export const mapsFile = 'content/data/maps.yaml';

const line = z.string().trim().min(1);

/** One vetted map. */
const mapSchema = z.strictObject({
  /** Path from the portal folder. */
  file: z.string().regex(/^content\/[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9][a-z0-9._-]*$/),
  /** SHA-256 of the bytes that were vetted, so that no other file takes their place. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The authority that made it. */
  source: line,
  approvedBy: line,
  on: z.string().refine(isCalendarDate),
  /** What it shows, in the languages of the portal. */
  title: z.record(z.string(), line).optional(),
});

/** Names of files that say they are maps. */
const mapName = /(?:^|[-_.])(?:ban-?do|luoc-?do|maps?|ditu)(?:[-_.]|$)/;

/** Words before which a text begins with what the picture is: “Tourist map of …”, and not “Officials study the map”. */
const opening = 3;

/** Maps are shown only as an authority made them (Law on Surveying and Mapping 27/2018/QH14). */
export const checkMaps: Check = (portal, { tree, media }) => {
  const { records, issues } = readMaps(tree, dayOf(portal.now));
  const digests = new Map(records.map(({ file, sha256 }) => [file, sha256]));
  const told = new Set<string>();

  for (const [entry, use] of allUses(portal)) {
    const { target, src, alt, caption } = use;
    if (!target || told.has(target) || !tree.items.length) continue;
    const locale = portal.localeOf(entry.address.locale);
    const words = wordsOf(portal, locale, 'maps');
    const named = mapName.test(path.basename(target).toLowerCase());
    const said = [alt, caption].map((text) => mentionOf(text ?? '', words, locale.script === 'han'));
    const certain = named || said.includes('is');
    if (!certain && !said.includes('mentions')) continue;
    const digest = digestOf(tree, media.has(target) ? target : '');
    if (digest === undefined || digests.get(target) === digest) continue;
    told.add(target);
    issues.push(
      use.issue(
        'map-unvetted',
        'photo',
        unvetted(target, src, digest, digests.has(target)),
        certain ? 'error' : 'warning',
      ),
    );
  }
  // A file named as a map is one, whether a text shows it or not.
  for (const file of media.keys()) {
    if (!file.startsWith('content/') || told.has(file) || !mapName.test(path.basename(file).toLowerCase()))
      continue;
    const digest = digestOf(tree, file);
    if (digest === undefined || digests.get(file) === digest || /\.pdf$/i.test(file)) continue;
    const values = unvetted(file, path.basename(file), digest, digests.has(file));
    issues.push({ code: 'map-unvetted', severity: 'error', file, line: 1, values });
  }
  issues.push(...checkDrawing(tree, digests));
  return issues;
};

/** The drawing of the province: vetted as it is, and nothing in it that a drawing may not hold. */
function checkDrawing(tree: Tree, digests: ReadonlyMap<string, string>): Issue[] {
  const file = drawingFile;
  const item = tree.items.find(({ path: name, kind }) => name === file && kind === 'file');
  if (!item || item.size > 1_000_000) return [];
  const issues: Issue[] = [];
  const digest = createHash('sha256').update(tree.read(file)).digest('hex');
  if (digests.get(file) !== digest) {
    const values = unvetted(file, path.basename(file), digest, digests.has(file));
    issues.push({ code: 'map-unvetted', severity: 'error', file, line: 1, values });
  }
  try {
    parseDrawing(tree.read(file).toString('utf8'));
  } catch {
    const reason = { phrase: 'phrases.mapRecord.drawing', values: {} };
    issues.push({ code: 'map-record', severity: 'error', file, line: 1, values: { reason } });
  }
  return issues;
}

function unvetted(
  target: string,
  src: string,
  digest: string,
  listed: boolean,
): Record<string, string | Phrase> {
  return {
    src: shownValue(src),
    reason: { phrase: `phrases.maps.${listed ? 'changed' : 'unlisted'}`, values: { list: mapsFile } },
    remedy: { phrase: 'phrases.maps.remedy', values: { list: mapsFile, target, digest } },
  };
}

/** Whether a text says that the picture is a map, or only speaks of one. */
function mentionOf(text: string, words: RegExp | undefined, isHan: boolean): 'is' | 'mentions' | undefined {
  if (!words || !text) return undefined;
  words.lastIndex = 0;
  const found = words.exec(text.normalize('NFC'));
  words.lastIndex = 0;
  if (!found) return undefined;
  const before = text.normalize('NFC').slice(0, found.index).trim();
  return isHan || before === '' || before.split(/\s+/).length < opening ? 'is' : 'mentions';
}

function digestOf(tree: Tree, file: string): string | undefined {
  return file ? createHash('sha256').update(tree.read(file)).digest('hex') : undefined;
}

type MapRecord = z.infer<typeof mapSchema>;

/** The list of vetted maps, with what is wrong with it. `today` is the day after which no map can have been vetted. */
function readMaps(tree: Tree, today: string): { records: MapRecord[]; issues: Issue[] } {
  const item = tree.items.find(({ path: file, kind }) => file === mapsFile && kind === 'file');
  if (!item) return { records: [], issues: [] };
  const issue = (at: number, reason: string, values: Record<string, string> = {}): Issue => ({
    code: 'map-record',
    severity: 'error',
    file: mapsFile,
    line: at,
    values: { reason: { phrase: `phrases.mapRecord.${reason}`, values } },
  });
  if (item.size > 1_000_000) return { records: [], issues: [issue(1, 'broken')] };
  const yaml = tree.read(mapsFile).toString('utf8');
  let list: unknown;
  try {
    list = parseYaml(yaml) ?? [];
  } catch (error) {
    return {
      records: [],
      issues: [issue(((error as { mark?: { line: number } }).mark?.line ?? 0) + 1, 'broken')],
    };
  }
  if (!Array.isArray(list)) return { records: [], issues: [issue(1, 'noList')] };
  const files = new Set(tree.items.map(({ path: file }) => file));
  const records: MapRecord[] = [];
  const issues = list.flatMap((record: unknown, index) => {
    const result = mapSchema.safeParse(record);
    if (!result.success) {
      const [problem] = result.error.issues;
      const field = String(problem?.path[0] ?? '');
      const reason =
        problem?.code === 'unrecognized_keys' ? 'unknown' : field in mapSchema.shape ? field : 'broken';
      return [issue(locateField(yaml, [index, ...(problem?.path ?? [])]), reason)];
    }
    records.push(result.data);
    const { file, on } = result.data;
    return [
      ...(files.has(file) ? [] : [issue(locateField(yaml, [index, 'file']), 'absent')]),
      ...(on > today ? [issue(locateField(yaml, [index, 'on']), 'future', { on, today })] : []),
    ];
  });
  return { records, issues };
}
