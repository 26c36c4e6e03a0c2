/**
 * Search: the dialog of every page and the search page. Holds no words: they stand in the page, as templates and
 * attributes. `search-start.ts` fetches this script; the index is fetched when a search field is touched.
 */
import {
  fromIndex,
  markMatches,
  parseQuery,
  type Stretch,
  stretchesOf,
  toIndex,
  withoutTitle,
} from '../lib/search/query.ts';
import { isPlainClick } from './events.ts';

/** A page of the index; `excerpt` is HTML with `<mark>`. */
interface Fragment {
  url: string;
  excerpt: string;
  meta: Readonly<Record<string, string | undefined>>;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
}

interface Found {
  results: readonly { data(): Promise<Fragment> }[];
  unfilteredResultCount: number;
  totalFilters: Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;
}

/** What is used of `pagefind.js`, which has no types of its own. */
interface Pagefind {
  options(options: { baseUrl: string; excerptEllipsis: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  preload(query: string): Promise<void>;
  search(query: string, options: { filters: Readonly<Record<string, string | undefined>> }): Promise<Found>;
}

interface Answer {
  /** The query as it was understood. */
  query: string;
  found: Found;
  fragments: readonly Fragment[];
}

interface SearchOptions {
  /** Results shown at first. */
  limit: number;
  filters: () => Readonly<Record<string, string | undefined>>;
  show: (answer: Answer) => void;
  /** Takes away what was shown. */
  clear: () => void;
}

/** Milliseconds: between the last key and the search; while an input method is composing; before “searching” is said. */
const delays = { typing: 180, composing: 600, patience: 400 };

/** Words of an excerpt; those that repeat the title are not shown. */
const excerptLength = 45;

let engine: Promise<Pagefind> | undefined;
let failures = 0;

/** Browsers remember that a module failed to load, so another attempt asks for another address. */
function load(bundle: string): Promise<Pagefind> {
  engine ??= start(bundle).catch((error) => {
    forget();
    throw error;
  });
  return engine;
}

function forget(): void {
  engine = undefined;
  failures++;
}

async function start(bundle: string): Promise<Pagefind> {
  const address = `${bundle}pagefind.js${failures > 0 ? `?${failures}` : ''}`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  const baseUrl = bundle.replace(/pagefind\/$/, '');
  await pagefind.options({ baseUrl, excerptEllipsis: '…', excerptLength });
  await pagefind.init();
  return pagefind;
}

function find<T extends HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The search has no ${selector}.`);
  return found;
}

function write(element: Element | null, stretches: readonly Stretch[]): void {
  element?.replaceChildren(
    ...stretches.map(({ text, match }) => {
      if (!match) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

/** One result, from the template of the surface; parts that the template lacks are left out. */
function resultOf(root: HTMLElement, { url, excerpt, meta, filters }: Fragment, query: string): Node {
  const result = find<HTMLTemplateElement>(root, 'template[data-result]').content.cloneNode(
    true,
  ) as DocumentFragment;
  const title = fromIndex(meta.title ?? url);
  for (const kick of result.querySelectorAll<HTMLElement>('[data-key]')) {
    if (!filters.section?.includes(kick.dataset.key ?? '')) kick.remove();
  }
  find<HTMLAnchorElement>(result, 'a:not([data-key] a)').href = url;
  write(result.querySelector('[data-title]'), markMatches(title, query));
  write(result.querySelector('[data-excerpt]'), withoutTitle(stretchesOf(fromIndex(excerpt)), title));
  write(result.querySelector('[data-date]'), [{ text: meta.date ?? '', match: false }]);
  return result;
}

/** Ties a field to the index and to the line that tells its state. */
function createSearch(root: HTMLElement, { limit, filters, show, clear }: SearchOptions) {
  const bundle = root.dataset.bundle ?? '';
  const field = find<HTMLInputElement>(root, 'input[type=search]');
  const status = find(root, '[role=status]');
  const { intl } = status.dataset;
  const number = new Intl.NumberFormat(intl);
  const plural = new Intl.PluralRules(intl);
  let turns = 0;
  let slow = 0;

  const say = (key: string, query = '', count = 0) => {
    const words = status.getAttribute(`data-${key}`) ?? status.getAttribute('data-results-other') ?? '';
    status.textContent = key
      ? words.replace(/\{(number|query)\}/g, (_, name) => (name === 'query' ? query : number.format(count)))
      : '';
  };

  /** Answers what the field holds; an answer that comes after the next question is dropped. */
  const run = async () => {
    const turn = ++turns;
    clearTimeout(slow);
    const query = parseQuery(field.value);
    if (!query) {
      say('');
      clear();
      return;
    }
    slow = window.setTimeout(say, delays.patience, 'loading');
    try {
      const pagefind = await load(bundle);
      const term = toIndex(query);
      // The counts of each section come with a search only when the filters are there first.
      await Promise.all([pagefind.filters(), pagefind.preload(term)]);
      const found = await pagefind.search(term, { filters: filters() });
      const fragments = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
      if (turn !== turns) return;
      const count = found.results.length;
      show({ query, found, fragments });
      say(count > 0 ? `results-${plural.select(count)}` : 'none', query, count);
    } catch {
      forget();
      if (turn !== turns) return;
      clear();
      say('failed');
    } finally {
      if (turn === turns) clearTimeout(slow);
    }
  };

  const prefetch = () => {
    load(bundle).catch(() => undefined);
  };
  field.addEventListener('focus', prefetch);
  field.addEventListener('pointerover', prefetch);
  if (document.activeElement === field) prefetch();
  return { field, run };
}

/** Calls `typed` when the reader pauses. */
function onPause(field: HTMLInputElement, typed: () => void): void {
  let timer = 0;
  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(typed, milliseconds);
  };
  field.addEventListener('input', (event) => {
    wait((event as InputEvent).isComposing ? delays.composing : delays.typing);
  });
  field.addEventListener('compositionend', () => wait(delays.typing));
}

/** The search page: the query and the section stand in the address, so that Back, links and reloading work. */
function startPage(root: HTMLElement): void {
  const limit = 10;
  const results = find(root, '[data-results]');
  const found = find(root, '[data-found]');
  const ways = find(root, '[data-ways]');
  const more = find(root, '[data-more]');
  const elsewhere = find(root, '[data-elsewhere]');
  const links = [...root.querySelectorAll<HTMLAnchorElement>('.filters [data-key]')];
  let section = '';
  let answer: Answer | undefined;
  /** Whether the address shown is one the reader may want to come back to. */
  let settled = true;

  const search = createSearch(root, {
    limit,
    filters: () => (section ? { section } : {}),
    clear: () => {
      found.hidden = true;
      ways.hidden = false;
    },
    show: (latest) => {
      answer = latest;
      const { query, fragments, found: all } = latest;
      found.hidden = all.unfilteredResultCount === 0;
      ways.hidden = !found.hidden;
      results.replaceChildren(...fragments.map((fragment) => resultOf(root, fragment, query)));
      more.hidden = all.results.length <= limit;
      for (const link of links) {
        const key = link.dataset.key ?? '';
        const count = key ? (all.totalFilters.section?.[key] ?? 0) : all.unfilteredResultCount;
        link.href = addressOf(key);
        find(link, 'span').textContent = `${count}`;
        link.hidden = count === 0 && key !== section;
        link.ariaCurrent = key === section ? 'true' : null;
      }
    },
  });
  const { field, run } = search;

  const addressOf = (key: string) => {
    const query = field.value.trim();
    const parameters = new URLSearchParams({ ...(query && { q: query }), ...(key && { section: key }) });
    return `${location.pathname}${parameters.size > 0 ? `?${parameters}` : ''}`;
  };
  const ask = () => {
    elsewhere.hidden = field.value.trim() === '' || elsewhere.querySelector('a') === null;
    for (const link of elsewhere.querySelectorAll('a')) {
      link.search = `${new URLSearchParams({ q: field.value.trim() })}`;
    }
    void run();
  };
  const go = (settle: boolean) => {
    const address = addressOf(section);
    if (address !== location.pathname + location.search) {
      history[settled ? 'pushState' : 'replaceState'](null, '', address);
      settled = false;
    }
    if (settle) settled = true;
    ask();
  };
  const readAddress = () => {
    const parameters = new URLSearchParams(location.search);
    field.value = parameters.get('q') ?? '';
    section = parameters.get('section') ?? '';
    settled = true;
    if (field.value || !found.hidden) ask();
  };

  find(root, 'form').hidden = false;
  find(root, '[data-without-script]').hidden = true;
  onPause(field, () => go(false));
  find(root, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    go(true);
  });
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      section = link.dataset.key ?? '';
      settled = true;
      go(true);
    });
  }
  find(more, 'button').addEventListener('click', async () => {
    const current = answer;
    if (!current) return;
    const from = results.childElementCount;
    const next = await Promise.all(
      current.found.results.slice(from, from + limit).map((result) => result.data()),
    );
    if (current !== answer) return;
    results.append(...next.map((fragment) => resultOf(root, fragment, current.query)));
    more.hidden = results.childElementCount >= current.found.results.length;
    results.children[from]?.querySelector<HTMLElement>('h2 a')?.focus();
  });
  addEventListener('popstate', readAddress);
  readAddress();
}

/** The dialog of every page. Without it, or without script, its link leads to the search page. */
function startDialog(dialog: HTMLDialogElement): void {
  const results = find(dialog, '[data-results]');
  const all = find(dialog, '[data-all]');
  const allLink = find<HTMLAnchorElement>(all, 'a');
  const clear = () => {
    results.hidden = true;
    all.hidden = true;
  };
  const { field, run } = createSearch(dialog, {
    limit: 6,
    filters: () => ({}),
    clear,
    show: ({ query, fragments, found }) => {
      results.replaceChildren(...fragments.map((fragment) => resultOf(dialog, fragment, query)));
      results.hidden = all.hidden = found.results.length === 0;
      allLink.search = `${new URLSearchParams({ q: field.value.trim() })}`;
    },
  });
  onPause(field, run);

  dialog.addEventListener('keydown', (event) => {
    const { key, isComposing } = event;
    if (isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!step || results.hidden) return;
    event.preventDefault();
    const stops = [field, ...results.querySelectorAll('a'), allLink];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    stops.at((Math.max(at, 0) + step) % stops.length)?.focus();
  });
  dialog.addEventListener('focusin', ({ target }) => {
    for (const row of results.children) row.classList.toggle('on', row.contains(target as Node));
  });
  // What was typed before this script came.
  if (field.value) void run();
}

const page = document.querySelector<HTMLElement>('[data-search=page]');
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search=dialog]');
if (page) startPage(page);
if (dialog) startDialog(dialog);
