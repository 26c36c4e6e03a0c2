import { createHistory } from '../history.ts';
import { type Issue, sortIssues } from '../issues/issue.ts';
import { type Portal, readPortal } from '../portal.ts';
import { readTree } from '../tree.ts';
import { bodyOf } from './bodies.ts';
import { type Check, type CheckContext, entriesToJudge, type TreeCheck } from './check.ts';
import { checkKeptVersions, checkPaths } from './files/paths.ts';
import { checkDates } from './front-matter/dates.ts';
import { checkFields } from './front-matter/fields.ts';
import { checkFrontMatter } from './front-matter/front-matter.ts';
import { checkLengths } from './front-matter/lengths.ts';
import { checkReferences } from './front-matter/references.ts';
import { checkLinks } from './links/links.ts';
import { checkBold } from './markdown/bold.ts';
import { checkHeadings } from './markdown/headings.ts';
import { checkVocabulary } from './markdown/vocabulary.ts';
import { checkImages } from './media/images.ts';
import { checkNames } from './names/names.ts';
import { checkPublication } from './publication/publication.ts';
import { checkConfiguration, checkSiteLinks, thrownIssue } from './registries/configuration.ts';
import { checkDictionaries } from './registries/dictionaries.ts';
import { checkRegistries } from './registries/registries.ts';
import { checkUnicode } from './text/unicode.ts';
import { checkSources } from './translations/sources.ts';
import { checkTranslations } from './translations/translations.ts';

/** What is told of the files before any of them is parsed. A file of `unreadable` is then left closed. */
const treeChecks: readonly TreeCheck[] = [];

/** Codes of tree checks after which a file must not be opened. */
const unreadable: ReadonlySet<string> = new Set(['file-exhausts']);

const checks: readonly Check[] = [
  checkPaths,
  checkKeptVersions,
  checkFrontMatter,
  checkSources,
  checkTranslations,
  checkFields,
  checkLengths,
  checkDates,
  checkReferences,
  checkVocabulary,
  checkLinks,
  checkImages,
  checkHeadings,
  checkBold,
  checkUnicode,
  checkNames,
  checkPublication,
  checkRegistries,
  checkSiteLinks,
  checkDictionaries,
];

/** Every problem of a portal that could be read, in reading order. */
export function checkPortal(portal: Portal, context: CheckContext): Issue[] {
  // Parsed here, and never again, so that whoever watches knows at which text a parser hangs.
  for (const entry of entriesToJudge(portal)) {
    context.watch(entry.file);
    bodyOf(entry);
  }
  return sortIssues(
    checks.flatMap((check) => {
      context.watch('');
      return check(portal, context);
    }),
  );
}

/** How a portal folder is judged. */
export interface FolderOptions extends Partial<Omit<CheckContext, 'tree'>> {
  /** Files at which an earlier run came to a halt, and why: they are not opened again. */
  halts?: ReadonlyMap<string, Halt>;
}

/** Why work on a file was broken off. */
export type Halt = 'time' | 'memory' | 'crash';

/**
 * Every problem of a portal folder, those included that keep it from being read. Nothing is opened before its
 * bytes have been judged; what is refused there is not opened.
 */
export function checkPortalFolder(
  portalDir: string,
  {
    media = new Map(),
    knowsVersion = createHistory(portalDir).knowsVersion,
    watch = () => {},
    halts = new Map(),
  }: FolderOptions = {},
): Issue[] {
  const tree = readTree(portalDir);
  const before: Issue[] = [
    ...[...halts].map(([file, reason]) => haltIssue(file, reason)),
    ...treeChecks.flatMap((check) => check(tree)),
  ];
  const refused = new Set(before.flatMap(({ code, file }) => (unreadable.has(code) ? [file] : [])));
  if ([...refused].some(isConfiguration)) return sortIssues(before);
  const configuration = checkConfiguration(portalDir);
  if (configuration.length > 0) return sortIssues([...before, ...configuration]);
  let portal: Portal;
  try {
    portal = readPortal(portalDir, { refused, watch });
  } catch (error) {
    return sortIssues([...before, thrownIssue(error)]);
  }
  return sortIssues([...before, ...checkPortal(portal, { tree, media, knowsVersion, watch })]);
}

/** Whether nothing can be judged without the file. */
const isConfiguration = (file: string): boolean => file.endsWith('.json') || file.startsWith('content/data/');

const haltIssue = (file: string, reason: Halt): Issue => ({
  code: 'file-exhausts',
  severity: 'error',
  file,
  line: 1,
  values: {
    reason: { phrase: `phrases.exhausts.${reason}.problem` },
    remedy: { phrase: `phrases.exhausts.${reason}.remedy` },
  },
});
