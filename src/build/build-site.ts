import path from 'node:path';
import process from 'node:process';
import { readReportWords } from '../lib/issues/report.ts';
import { visibleLine } from '../lib/issues/visible.ts';
import type { OutputFault } from '../lib/output.ts';
import { getPortalDir } from '../lib/portal-dir.ts';
import { changedBetween, contentState } from './content-state.ts';
import { OutputBusy, openOutputFolder } from './output-folder.ts';
import { runAstro } from './run-astro.ts';
import { verifyOutput } from './verify-output.ts';

/** Files of one kind that a report of a build names. */
const named = 10;

/** Where the site stands once it is built. */
export const outputDir = (): string => path.resolve(process.env.OUT_DIR ?? 'dist');

/**
 * Builds the site beside the present one, compares it with the route table, and only then lets it take the place.
 * Stopped at any moment, or failed, it leaves the last good site as it was.
 * @returns the exit code: 0 only for a complete site.
 */
export async function buildSite(args: readonly string[] = []): Promise<number> {
  const portalDir = getPortalDir();
  // All processes of one build live in one moment, or an embargo could end between two of them.
  process.env.SITE_NOW ||= new Date().toISOString();
  let folder: ReturnType<typeof openOutputFolder>;
  try {
    folder = openOutputFolder(outputDir());
  } catch (error) {
    if (!(error instanceof OutputBusy)) throw error;
    console.error(error.message);
    return 1;
  }
  try {
    const before = contentState(portalDir);
    const code = await runAstro(['build', ...args], { OUT_DIR: folder.next, PORTAL_BUILD: '1' });
    if (code !== 0) return code;
    const faults = verifyOutput(portalDir, folder.next);
    if (faults.length > 0) {
      console.error(describeFaults(faults, portalDir));
      return 1;
    }
    // Pages made of what came after the gate has been judged by nobody.
    const changed = changedBetween(before, contentState(portalDir));
    if (changed.length > 0) {
      console.error(describeChanges(changed, portalDir));
      return 1;
    }
    folder.replace();
    return 0;
  } finally {
    folder.close();
  }
}

/** Says what a build lacks, in the words of reports. */
function describeFaults(faults: readonly OutputFault[], portalDir: string): string {
  const t = readReportWords(portalDir);
  const kinds = Map.groupBy(faults, ({ kind }) => kind);
  const lines = [...kinds].flatMap(([kind, ofKind]) => [
    t(`editor:report.build.${kind}`, { count: ofKind.length }),
    ...shownNames(ofKind.map(({ name }) => name)),
  ]);
  return [...lines, t('editor:report.build.kept')].join('\n');
}

/** Says that the content changed while the site was built. */
function describeChanges(files: readonly string[], portalDir: string): string {
  const t = readReportWords(portalDir);
  return [
    t('editor:report.build.changed', { count: files.length }),
    ...shownNames(files),
    t('editor:report.build.again'),
  ].join('\n');
}

/** Names as lines of a report, some of them where there are many. */
const shownNames = (names: readonly string[]): string[] => [
  ...names.slice(0, named).map((name) => `  ${visibleLine(name)}`),
  ...(names.length > named ? ['  …'] : []),
];
