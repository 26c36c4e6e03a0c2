/** The results page: all that is asked stands in the address, so that Back, links and reloading work. */
import { type Asked, addressOf, readAsked } from '../lib/search/address.ts';
import { type Facet, facetsOf, narrow } from '../lib/search/narrow.ts';
import type { Answer, Excerpt, Hit } from '../lib/search/types.ts';
import { isPlainClick } from './events.ts';
import { createSearch, onPause, sayFound } from './search.ts';
import { createRow, fillRow } from './search-rows.ts';
import { copyOf, find } from './search-words.ts';

/** Rows shown at first, and added by each “more”. */
const step = 10;

/** Topics offered to narrow by: those that most results have. */
const mostTopics = 10;

/** What the history keeps of an address beside the address: rows shown and where the reader was, in pixels. */
interface Kept {
  shown: number;
  top: number;
}

function readKept(state: unknown): Kept {
  const { shown, top } = (state ?? {}) as Partial<Record<keyof Kept, unknown>>;
  return { shown: Number(shown) || step, top: Number(top) || 0 };
}

/** Brings it to life. */
export function startPage(root: HTMLElement): void {
  const found = find(root, '[data-found]');
  const ways = find(root, '[data-ways]');
  const more = find(root, '[data-more]');
  const filters = find(root, '[data-filters]');
  const complete = find(root, '[data-results]');
  const partial = find(root, '[data-partial]');
  const partialRows = find(partial, 'ol');
  const chips = find(root, '[data-chips]');
  const order = find(root, '[data-sort]');
  const fold = find<HTMLDetailsElement>(filters, 'details');
  const optionsOf = (facet: Facet) => [
    ...filters.querySelectorAll<HTMLAnchorElement>(`[data-facet=${facet}] a`),
  ];
  const keysOf = (facet: Facet) => optionsOf(facet).map(({ dataset }) => dataset.key ?? '');
  const choices = { sections: keysOf('section'), topics: keysOf('topic') };

  let asked: Asked = readAsked(location.search, choices);
  /** What the answer answers. */
  let answered: { answer: Answer; query: string; exact: boolean } | undefined;
  let hits: readonly Hit[] = [];
  let rows = new Map<string, HTMLElement>();
  /** What was fetched for the answer, kept while the reader narrows it. */
  let texts = new Map<string, Excerpt>();
  let { shown, top: returning }: { shown: number; top: number | undefined } = readKept(history.state);
  /** Whether the address shown is one the reader may want to come back to. */
  let settled = true;

  const here = (changes: Partial<Asked> = {}) => location.pathname + addressOf({ ...asked, ...changes });

  const keep = () => history.replaceState({ shown, top: scrollY } satisfies Kept, '');
  /** To where the reader was, once what was there is there again. */
  const returnOnce = () => {
    if (returning !== undefined) scrollTo({ top: returning, behavior: 'instant' });
    returning = undefined;
  };

  const fill = (answer: Answer, wanted: readonly Hit[]) => {
    const missing = wanted.filter(({ id }) => !texts.has(id));
    const write = () => {
      for (const { id } of wanted) {
        const [row, text] = [rows.get(id), texts.get(id)];
        if (row && text) fillRow(row, root, text);
      }
    };
    write();
    if (missing.length === 0) return;
    const into = texts;
    search
      .excerpts(answer, missing)
      .then((excerpts) => {
        for (const excerpt of excerpts) into.set(excerpt.id, excerpt);
        if (into === texts) write();
      })
      .catch(() => {
        // A title leads to its page all the same; a row without one leads nowhere.
        if (into === texts) for (const { id, page } of missing) if (!page) rows.get(id)?.remove();
      });
  };

  /** Adds the rows up to as many as are shown. */
  const addRows = (answer: Answer) => {
    const added = hits.slice(rows.size, shown);
    for (const hit of added) {
      const row = createRow(root, search.words, hit, answer.sought);
      rows.set(hit.id, row);
      (hit.partial ? partialRows : complete).append(row);
    }
    complete.hidden = complete.childElementCount === 0;
    partial.hidden = partialRows.childElementCount === 0;
    find(partial, '[data-some]').hidden = complete.hidden;
    find(partial, '[data-none]').hidden = !complete.hidden;
    more.hidden = rows.size >= hits.length;
    fill(answer, added);
  };

  const showFilters = (all: readonly Hit[]) => {
    const counts = facetsOf(all, asked);
    showYears(counts.year);
    const ranked = [...counts.topic.values()].sort((a, b) => b - a);
    const least = ranked[mostTopics - 1] ?? 0;
    for (const facet of ['section', 'year', 'topic'] as const) {
      const current = asked[facet] ?? '';
      const options = optionsOf(facet);
      for (const link of options) {
        const key = link.dataset.key ?? '';
        const count = key
          ? (counts[facet].get(key) ?? 0)
          : narrow(all, { ...asked, [facet]: undefined }).length;
        // What is chosen is taken back by choosing it again.
        link.href = here({ [facet]: key === current ? undefined : key || undefined });
        link.ariaCurrent = key === current ? 'true' : null;
        find(link, 'span').textContent = search.words.number(count);
        const enough = facet === 'topic' ? Math.max(1, least) : 1;
        link.closest('li')?.toggleAttribute('hidden', key !== '' && key !== current && count < enough);
      }
      // A choice of one is none.
      find(filters, `[data-facet=${facet}]`).hidden = counts[facet].size < 2 && !current;
    }
    filters.hidden = !filters.querySelector('[data-facet]:not([hidden])');
  };

  /** Years come with the results; links that stay are the same ones, so that the focus stays on them. */
  const showYears = (years: ReadonlyMap<string, number>) => {
    const list = find(filters, '[data-facet=year] ul');
    const items = new Map(optionsOf('year').map((link) => [link.dataset.key ?? '', link.closest('li')]));
    const wanted = new Set([...years.keys(), ...(asked.year ? [asked.year] : [])]);
    for (const [year, item] of items) if (year && !wanted.has(year)) item?.remove();
    for (const year of [...wanted].sort((a, b) => Number(b) - Number(a))) {
      const item = items.get(year) ?? copyOf(root, 'template[data-year]');
      const link = find<HTMLAnchorElement>(item, 'a');
      if (!link.dataset.key) {
        link.dataset.key = year;
        link.firstChild?.replaceWith(`${year} `);
      }
      list.append(item);
    }
  };

  const showOrder = () => {
    order.hidden = hits.length < 2;
    for (const link of order.querySelectorAll('a')) {
      const key = link.dataset.order === 'date' ? 'date' : undefined;
      link.href = here({ order: key });
      link.ariaCurrent = key === asked.order ? 'true' : null;
    }
  };

  /** What narrows the results, each to be taken away. */
  const showChips = () => {
    const nameOf = (facet: Facet) =>
      optionsOf(facet)
        .find(({ dataset }) => dataset.key === asked[facet])
        ?.firstChild?.textContent?.trim();
    const given = [
      ...(['section', 'year', 'topic'] as const).map((facet) => ({
        name: asked[facet] && nameOf(facet),
        without: { [facet]: undefined },
      })),
      { name: asked.exact ? chips.dataset.exact : undefined, without: { exact: false } },
    ];
    chips.replaceChildren(
      ...given.flatMap(({ name, without }) => {
        if (!name) return [];
        const chip = copyOf(root, 'template[data-chip]');
        find(chip, '[data-name]').textContent = name;
        find<HTMLAnchorElement>(chip, 'a').href = here(without);
        return [chip];
      }),
    );
    chips.hidden = chips.childElementCount === 0;
  };

  /** Shows what the filters leave of an answer; gives what is said of it. */
  const render = (answer: Answer): string => {
    hits = narrow(answer.hits, asked);
    rows = new Map();
    complete.replaceChildren();
    partialRows.replaceChildren();
    const none = answer.hits.length === 0;
    // Where nothing is found as it was typed, that can still be taken back.
    found.hidden = none && !asked.exact;
    ways.hidden = !none;
    found.ariaBusy = null;
    showFilters(answer.hits);
    showOrder();
    showChips();
    addRows(answer);
    if (hits.length === 0 && answer.hits.length > 0)
      return search.words.say('none-left', { query: answer.query });
    return sayFound(search.words, { ...answer, hits });
  };

  const search = createSearch(root, {
    show: (answer) => {
      answered = { answer, query: asked.query, exact: asked.exact };
      texts = new Map();
      const said = render(answer);
      returnOnce();
      return said;
    },
    clear: () => {
      answered = undefined;
      found.hidden = true;
      ways.hidden = false;
    },
    verbatim: () => asked.exact,
    verbatimAddress: (query) => here({ query, exact: true }),
  });
  const { field } = search;

  /** Shows what is asked: from the answer there is, or by asking anew. */
  const apply = () => {
    if (field.value.trim() !== asked.query) field.value = asked.query;
    const { answer, query, exact } = answered ?? {};
    if (answer && asked.query && query === asked.query && exact === asked.exact) {
      search.cancel();
      search.tell(render(answer));
      returnOnce();
      return;
    }
    if (asked.query) {
      ways.hidden = true;
      found.ariaBusy = 'true';
    }
    void search.run();
    if (!asked.query) returnOnce();
  };

  /** Goes to what is asked now, as to another page or as the same one going on. */
  const go = (settle: boolean) => {
    const address = here();
    if (address !== location.pathname + location.search) {
      keep();
      shown = step;
      returning = undefined;
      history[settled ? 'pushState' : 'replaceState']({ shown, top: scrollY } satisfies Kept, '', address);
      settled = false;
    }
    if (settle) settled = true;
    apply();
  };

  const typed = (settle: boolean) => {
    const query = field.value.trim();
    asked = { ...asked, query, exact: asked.exact && query === asked.query };
    go(settle);
  };

  onPause(field, () => typed(false));
  find(root, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    typed(true);
  });
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    if (link.pathname !== location.pathname || !link.closest('[data-narrows]')) {
      keep();
      return;
    }
    if (!isPlainClick(event)) return;
    event.preventDefault();
    // The field may hold more than the link knows of.
    asked = { ...readAsked(link.search, choices), query: field.value.trim() };
    settled = true;
    const wasChip = chips.contains(link);
    go(true);
    // What was pressed is gone.
    if (wasChip) (order.hidden ? field : find(order, 'a')).focus();
  });
  find(more, 'button').addEventListener('click', () => {
    if (!answered) return;
    const next = hits[shown];
    shown += step;
    addRows(answered.answer);
    keep();
    rows
      .get(next?.id ?? '')
      ?.querySelector<HTMLElement>('[data-link]')
      ?.focus();
  });

  // The browser would return to a place on a page that is not there yet.
  history.scrollRestoration = 'manual';
  let rest = 0;
  addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = window.setTimeout(keep, 200);
  });
  addEventListener('pagehide', keep);
  addEventListener('popstate', ({ state }) => {
    clearTimeout(rest);
    ({ shown, top: returning } = readKept(state));
    asked = readAsked(location.search, choices);
    settled = true;
    apply();
  });

  // Beside the results there is room for the filters; above them they are folded.
  const wide = matchMedia('(width >= 56rem)');
  const unfold = () => {
    fold.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();
  const early = field.value.trim();
  // What was typed before this script came.
  if (early && early !== asked.query) typed(false);
  else if (asked.query) apply();
}
