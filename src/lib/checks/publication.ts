import { collections } from '../../collections/index.ts';
import { type Check, entriesToJudge, factsOf, fieldIssue, hasFacts } from './check.ts';

/** What must be known before a text may be published. */
export const checkPublication: Check = (portal) =>
  entriesToJudge(portal).flatMap((entry) => {
    if (!hasFacts(entry)) return [];
    const facts = factsOf(entry);
    const required = collections[entry.address.collection]?.requires ?? [];
    return [
      ...(portal.site.edition === 'official' && facts.clearance === undefined
        ? [fieldIssue(entry, 'clearance-missing', ['facts', 'clearance'])]
        : []),
      ...(required.includes('date') && facts.date === undefined
        ? [fieldIssue(entry, 'news-date', ['facts', 'date'])]
        : []),
    ];
  });
