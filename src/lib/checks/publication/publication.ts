import { collections } from '../../../collections/index.ts';
import { type Check, factsOf, fieldIssue, hasFacts, judgeEntries } from '../check.ts';

const exampleOfPlace = { phrase: 'phrases.example.id', values: { field: 'facts.place' } };

/** What must be known before a text may be published. */
export const checkPublication: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    if (!hasFacts(entry)) return [];
    const facts = factsOf(entry);
    const required = collections[entry.address.collection]?.requires ?? [];
    return [
      ...(portal.site.edition === 'official' && facts.clearance === undefined
        ? [fieldIssue(entry, 'clearance-missing', ['facts', 'clearance'])]
        : []),
      ...(required.includes('date') && facts.date === undefined && Object.keys(facts).length > 0
        ? [fieldIssue(entry, 'news-date', ['facts', 'date'])]
        : []),
      // Of which place a page tells, the map and its list must know.
      ...(required.includes('place') && facts.place === undefined && Object.keys(facts).length > 0
        ? [fieldIssue(entry, 'field-missing', ['facts', 'place'], { example: exampleOfPlace })]
        : []),
    ];
  });
