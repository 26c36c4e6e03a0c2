import type { Filters } from './narrow.ts';

/** All that the address of a results page says. */
export interface Asked extends Filters {
  query: string;
  /** Whether the query is answered as it was typed. */
  exact: boolean;
}

/** Values that a page can be narrowed by. */
export interface Choices {
  sections: readonly string[];
  topics: readonly string[];
}

/** Reads `?q=…&section=…&year=…&topic=…&order=date&exact=1`; what is none of the choices is left out. */
export function readAsked(search: string, { sections, topics }: Choices): Asked {
  const parameters = new URLSearchParams(search);
  const among = (name: string, allows: (value: string) => boolean): string | undefined => {
    const value = parameters.get(name);
    return value && allows(value) ? value : undefined;
  };
  return {
    query: (parameters.get('q') ?? '').trim(),
    section: among('section', (value) => sections.includes(value)),
    year: among('year', (value) => /^\d{4}$/.test(value)),
    topic: among('topic', (value) => topics.includes(value)),
    order: parameters.get('order') === 'date' ? 'date' : undefined,
    exact: parameters.get('exact') === '1',
  };
}

/** The same as the end of an address, `?` included; empty when nothing is asked. */
export function addressOf({ query, section, year, topic, order, exact }: Asked): string {
  const given = { q: query, section, year, topic, order, exact: exact ? '1' : '' };
  const parameters = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return parameters.size > 0 ? `?${parameters}` : '';
}
