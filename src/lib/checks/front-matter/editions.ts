import { shownValue } from '../../issues/schema-problems.ts';
import { type Check, factsOf, fieldIssue, judgeEntries, listOf } from '../check.ts';
import { createFileLinks } from '../links/file-links.ts';

/** The file of every edition of a publication lies beside its text. */
export const checkEditions: Check = (portal, context) => {
  const follow = createFileLinks(portal);
  return judgeEntries(portal, context, (entry) => {
    const { library } = factsOf(entry) as { library?: { editions?: unknown } };
    return listOf(library?.editions).flatMap((edition, index) => {
      const { file } = (edition ?? {}) as { file?: unknown };
      const found = typeof file === 'string' ? follow(file, entry) : undefined;
      if (typeof file !== 'string' || found?.state !== 'missing') return [];
      const remedy = { phrase: `phrases.fileLink.${found.reason}`, values: found.values };
      const path = ['facts', 'library', 'editions', index, 'file'];
      return [fieldIssue(entry, 'link-broken', path, { href: shownValue(file), remedy })];
    });
  });
};
