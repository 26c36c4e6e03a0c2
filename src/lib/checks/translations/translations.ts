import { subjectOf } from '../../entry-path.ts';
import { type Check, fieldIssue, listOf } from '../check.ts';
import { subjectsOf } from './sources.ts';

/**
 * Every translation follows a version of its source that is known: today's, a minor edit's, or one that is
 * kept. One that only the history knows is a warning: editing a source must not stop the build, but readers
 * of the translation can be told what has changed only when the earlier text is kept.
 */
export const checkTranslations: Check = (portal, { knowsVersion }) => {
  const { keptVersions } = portal.files;
  return [...subjectsOf(portal).values()].flatMap(({ files, sources: [source] }) => {
    if (!source) return [];
    const minor = listOf(source.frontMatter.minorEdits);
    return files.flatMap((entry) => {
      const { follows } = entry.frontMatter;
      // Another form than eight digits is told by the schema.
      if (entry === source || typeof follows !== 'string' || !/^[0-9a-f]{8}$/.test(follows)) return [];
      const known =
        follows === source.version ||
        minor.includes(follows) ||
        keptVersions.has(`${subjectOf(entry.address)}@${follows}`);
      if (known) return [];
      const values = {
        follows,
        version: source.version,
        source: `${source.address.locale}.mdx`,
        sourceFile: source.file,
      };
      return knowsVersion(source, follows)
        ? [fieldIssue(entry, 'follows-not-kept', ['follows'], values, 'warning')]
        : [fieldIssue(entry, 'follows-unknown', ['follows'], values)];
    });
  });
};
