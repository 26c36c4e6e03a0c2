import { readEntryFiles } from '../entries.ts';
import { createHistory } from '../history.ts';
import { type Issue, sortIssues } from '../issues/issue.ts';
import { restNearest } from '../issues/nearest.ts';
import { type Portal, readPortal } from '../portal.ts';
import { dayOf } from '../publication.ts';
import { readTree, type Tree } from '../tree.ts';
import { bodyOf } from './bodies.ts';
import { type Check, type CheckContext, entriesToJudge, type TreeCheck } from './check.ts';
import { checkAddresses } from './files/addresses.ts';
import { checkKeptVersions, checkPaths } from './files/paths.ts';
import { checkTexts } from './files/texts.ts';
import { checkTree } from './files/tree.ts';
import { checkDates } from './front-matter/dates.ts';
import { checkEditions } from './front-matter/editions.ts';
import { checkFields } from './front-matter/fields.ts';
import { brokenFiles, checkFrontMatter } from './front-matter/front-matter.ts';
import { checkLengths } from './front-matter/lengths.ts';
import { checkLocalizedFacts } from './front-matter/localized.ts';
import { checkReferences } from './front-matter/references.ts';
import { checkRegistryDates } from './front-matter/registry-dates.ts';
import { checkValues } from './front-matter/values.ts';
import { checkAddressFields } from './links/address-fields.ts';
import { checkLinks } from './links/links.ts';
import { checkBold } from './markdown/bold.ts';
import { checkDefinitions } from './markdown/definitions.ts';
import { checkHeadings } from './markdown/headings.ts';
import { checkLiterals } from './markdown/literals.ts';
import { checkPlainWords } from './markdown/plain-words.ts';
import { checkShapes } from './markdown/shapes.ts';
import { checkTypedLists } from './markdown/typed-lists.ts';
import { checkVocabulary, violationsIn } from './markdown/vocabulary.ts';
import { checkCredits } from './media/credits.ts';
import { checkImages } from './media/images.ts';
import { checkMaps } from './media/maps.ts';
import { checkMinors } from './media/minors.ts';
import { checkPdfs } from './media/pdfs.ts';
import { checkPictures } from './media/pictures.ts';
import { checkNameConflicts } from './names/conflicts.ts';
import { checkFirstMentions } from './names/first-mentions.ts';
import { checkFormerUnits } from './names/former-units.ts';
import { checkNames } from './names/names.ts';
import { checkNotices } from './publication/notices.ts';
import { checkPublication } from './publication/publication.ts';
import { checkCoherence } from './registries/coherence.ts';
import { checkConfiguration, checkSiteLinks, thrownIssue } from './registries/configuration.ts';
import { checkDictionaries } from './registries/dictionaries.ts';
import { checkProvenance } from './registries/provenance.ts';
import { checkRegistries } from './registries/registries.ts';
import { findSecrets } from './secrecy/findings.ts';
import { withSecrecy } from './secrecy/secrecy.ts';
import { checkCharacters } from './text/characters.ts';
import { checkEncoding } from './text/encoding.ts';
import { checkLetters } from './text/letters.ts';
import { checkBalance } from './text/unbalanced.ts';
import { checkUnicode } from './text/unicode.ts';
import { checkLanguage } from './text/wrong-language.ts';
import { checkFigures } from './translations/figures.ts';
import { checkMakers } from './translations/makers.ts';
import { checkNumbers } from './translations/numbers.ts';
import { checkSources } from './translations/sources.ts';
import { checkStaleness } from './translations/staleness.ts';
import { checkTranslations } from './translations/translations.ts';

/** What is told of the files before any of them is parsed. A file of `unreadable` is then left closed. */
const treeChecks: readonly TreeCheck[] = [
  checkTree,
  checkTexts,
  checkEncoding,
  checkCharacters,
  checkLetters,
  checkUnicode,
];

/** Codes of tree checks after which a file must not be opened. */
const unreadable: ReadonlySet<string> = new Set([
  'file-exhausts',
  'not-utf8',
  'control-character',
  'symlink',
  'not-a-file',
  'empty-file',
  'too-large',
  'too-deep',
  'merge-conflict',
  'json-broken',
  'reserved-key',
]);

const checks: readonly Check[] = [
  checkPaths,
  checkAddresses,
  checkKeptVersions,
  checkFrontMatter,
  checkSources,
  checkTranslations,
  checkFigures,
  checkNumbers,
  checkMakers,
  checkStaleness,
  checkValues,
  checkFields,
  checkEditions,
  checkLocalizedFacts,
  checkLengths,
  checkDates,
  checkRegistryDates,
  checkReferences,
  checkVocabulary,
  checkLinks,
  checkAddressFields,
  checkPictures,
  checkImages,
  checkPdfs,
  checkCredits,
  checkMaps,
  checkMinors,
  checkHeadings,
  checkBold,
  checkShapes,
  checkLiterals,
  checkPlainWords,
  checkDefinitions,
  checkTypedLists,
  checkBalance,
  checkLanguage,
  checkNames,
  checkFormerUnits,
  checkFirstMentions,
  checkNameConflicts,
  checkPublication,
  checkNotices,
  checkRegistries,
  checkCoherence,
  checkProvenance,
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
 * bytes have been judged; what is refused there is not opened. No message repeats what must not be published.
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
  restNearest();
  const tree = readTree(portalDir);
  const secrets = findSecrets(tree, media, halts, watch);
  const { issues, today } = judgeContent(tree, { media, knowsVersion, watch, halts });
  return sortIssues(withSecrecy(issues, secrets, tree, today));
}

/**
 * What keeps the configuration of a portal folder from being read, for those who need it before the gate has seen
 * anything. Nothing but the configuration is opened, and no message repeats what must not be published.
 */
export function checkSettings(portalDir: string): Issue[] {
  const all = readTree(portalDir);
  const tree: Tree = { ...all, items: all.items.filter(({ path }) => isConfiguration(path)) };
  const { issues, refused } = judgeTree(tree, new Map());
  const found =
    refused.size > 0 ? issues.filter(({ file }) => refused.has(file)) : checkConfiguration(portalDir);
  if (found.length === 0) return [];
  const secrets = findSecrets(tree, new Map(), new Map(), () => {});
  return sortIssues(withSecrecy(found, secrets, tree, undefined));
}

/** What is wrong with the content, and the day on which it is judged where it can be told. */
function judgeContent(
  tree: Tree,
  { halts, ...options }: Omit<CheckContext, 'tree'> & Required<Pick<FolderOptions, 'halts'>>,
): { issues: readonly Issue[]; today?: string } {
  const { issues: before, refused } = judgeTree(tree, halts);
  const configuration = [...refused].some(isConfiguration) ? [] : checkConfiguration(tree.dir);
  if (configuration.length > 0 || [...refused].some(isConfiguration)) {
    return { issues: [...before, ...configuration, ...judgeTextsAlone(tree, refused, options.watch)] };
  }
  let portal: Portal;
  try {
    portal = readPortal(tree.dir, { refused, watch: options.watch });
  } catch (error) {
    return { issues: [...before, thrownIssue(error)] };
  }
  return { issues: [...before, ...checkPortal(portal, { tree, ...options })], today: dayOf(portal.now) };
}

/** What is wrong with texts whatever the configuration says, for a portal whose configuration cannot be read. */
function judgeTextsAlone(tree: Tree, refused: ReadonlySet<string>, watch: (file: string) => void): Issue[] {
  if (refused.has('content')) return [];
  const files = readEntryFiles(tree.dir, { refused, watch });
  return [
    ...brokenFiles(files),
    ...files.entries.flatMap((entry) => {
      watch(entry.file);
      return violationsIn(entry);
    }),
  ];
}

/** What is wrong with files before any is parsed, and which of them must not be opened. */
export function judgeTree(
  tree: Tree,
  halts: ReadonlyMap<string, Halt>,
): { issues: Issue[]; refused: ReadonlySet<string> } {
  const issues = [
    ...[...halts].map(([file, reason]) => haltIssue(file, reason)),
    ...treeChecks.flatMap((check) => check(tree)),
  ];
  return { issues, refused: refusedBy(issues) };
}

/** Files that must not be opened for what is said of them. */
export const refusedBy = (issues: readonly Issue[]): ReadonlySet<string> =>
  new Set(issues.flatMap(({ code, file }) => (isUnreadable(code, file) ? [file] : [])));

/** Whether nothing can be judged without the file. */
const isConfiguration = (file: string): boolean =>
  /^(?:content|i18n)$|^content\/(?:[^/]+\.json|data)$|^i18n\//.test(file);

/** Whether a file must stay closed. JSON cannot be read with a mark before it; other texts can. */
const isUnreadable = (code: string, file: string): boolean =>
  unreadable.has(code) || (code === 'byte-order-mark' && file.endsWith('.json'));

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
