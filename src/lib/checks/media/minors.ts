import type { Issue } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import type { Check } from '../check.ts';
import { hasFacts } from '../check.ts';
import { allUses } from './uses.ts';
import { countOf, wordsOf } from './words.ts';

/**
 * A picture whose words speak of children says how it is with their consent (Law on Children 102/2016/QH13, article
 * 21; Decree 56/2017/NĐ-CP, article 33). Told once for each picture, in the source where that shows it.
 */
export const checkMinors: Check = (portal, { watch }) => {
  const uses = allUses(portal);
  const answered = new Set(uses.flatMap(([, { minors, target }]) => (minors ? [target] : [])));
  const told = new Set<string>();
  const issues: Issue[] = [];
  for (const [entry, use] of [...uses].sort(([a], [b]) => Number(hasFacts(b)) - Number(hasFacts(a)))) {
    const { src, target, alt, caption, form } = use;
    if (!target || answered.has(target) || told.has(target)) continue;
    watch(entry.file);
    const words = wordsOf(portal, portal.localeOf(entry.address.locale), 'children');
    if (countOf(words, `${alt ?? ''} ${caption ?? ''}`) === 0) continue;
    told.add(target);
    const place = form === 'coverAlt' ? 'facts' : 'picture';
    issues.push(
      use.issue(
        'picture-minors',
        'alt',
        {
          src: shownValue(src),
          remedy: { phrase: `phrases.minors.${place}`, values: { src: shownValue(src) } },
        },
        'warning',
      ),
    );
  }
  watch('');
  return issues;
};
