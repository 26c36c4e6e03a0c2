import { createHistory, type KnowsVersion } from '../history.ts';
import { type Issue, sortIssues } from '../issues/issue.ts';
import { getPortal, type Portal } from '../portal.ts';
import { checkBold } from './bold.ts';
import type { Check } from './check.ts';
import { checkConfiguration, checkSiteLinks, thrownIssue } from './configuration.ts';
import { checkDates } from './dates.ts';
import { checkDictionaries } from './dictionaries.ts';
import { checkFields } from './fields.ts';
import { checkFrontMatter } from './front-matter.ts';
import { checkHeadings } from './headings.ts';
import { checkImages } from './images.ts';
import { checkLengths } from './lengths.ts';
import { checkLinks } from './links.ts';
import { checkNames } from './names.ts';
import { checkKeptVersions, checkPaths } from './paths.ts';
import { checkPublication } from './publication.ts';
import { checkReferences } from './references.ts';
import { checkRegistries } from './registries.ts';
import { checkSources } from './sources.ts';
import { checkTranslations } from './translations.ts';
import { checkUnicode } from './unicode.ts';
import { checkVocabulary } from './vocabulary.ts';

const checks: readonly Check[] = [
  checkPaths,
  checkKeptVersions,
  checkFrontMatter,
  checkSources,
  checkFields,
  checkLengths,
  (portal) => checkDates(portal),
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

/**
 * Every problem of a portal, in reading order. `knowsVersion` asks the history, for versions that are not
 * kept.
 */
export const checkPortal = (portal: Portal, knowsVersion?: KnowsVersion): Issue[] =>
  sortIssues([...checks.flatMap((check) => check(portal)), ...checkTranslations(portal, knowsVersion)]);

/** Every problem of a portal folder, those included that keep it from being read. */
export function checkPortalFolder(
  portalDir: string,
  knowsVersion = createHistory(portalDir).knowsVersion,
): Issue[] {
  const unreadable = checkConfiguration(portalDir);
  if (unreadable.length > 0) return sortIssues(unreadable);
  let portal: Portal;
  try {
    portal = getPortal(portalDir);
  } catch (error) {
    return [thrownIssue(error)];
  }
  return checkPortal(portal, knowsVersion);
}
