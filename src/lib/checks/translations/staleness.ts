import { daysBetween } from '../../dates.ts';
import { dayOf } from '../../publication.ts';
import { sameButMinor } from '../../translation-state.ts';
import { type Check, factsOf, fieldIssue, listOf } from '../check.ts';
import { subjectsOf } from './sources.ts';

/**
 * Translations that have followed an earlier version of their source for longer than their section allows
 * (`sections[].upkeep.staleDays` of `site.json`).
 */
export const checkStaleness: Check = (portal) => {
  const limits = new Map(
    portal.site.sections.map(({ collection, upkeep }) => [collection, upkeep?.staleDays]),
  );
  const today = dayOf(portal.now);
  return [...subjectsOf(portal)].flatMap(
    ([
      subject,
      {
        files,
        sources: [source],
      },
    ]) => {
      const limit = limits.get(subject.split('/')[0] ?? '');
      if (!source || limit === undefined) return [];
      const { updated, published } = factsOf(source);
      const changed = typeof updated === 'string' ? updated : published;
      const days = typeof changed === 'string' ? daysBetween(changed, today) : undefined;
      if (days === undefined || days <= limit) return [];
      const minorEdits = listOf(source.frontMatter.minorEdits).map(String);
      return files.flatMap((entry) => {
        const { follows } = entry.frontMatter;
        if (entry === source || typeof follows !== 'string' || entry.body === '') return [];
        if (sameButMinor({ version: source.version, minorEdits }, follows)) return [];
        const values = { days, limit, changed: String(changed), source: `${source.address.locale}.mdx` };
        return [fieldIssue(entry, 'translation-stale', ['follows'], values, 'warning')];
      });
    },
  );
};
