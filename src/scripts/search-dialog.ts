/** The dialog of every page. Without it, or without script, its link leads to the search page. */
import type { Answer } from '../lib/search/types.ts';
import styles from '../styles/search-found.css?url';
import { createSearch, onPause, sayFound } from './search.ts';
import { keepChoice } from './search-key.ts';
import { createRow, fillRow, place } from './search-rows.ts';
import { find } from './search-words.ts';

const limit = 6;

/** Brings it to life. */
export function startDialog(dialog: HTMLDialogElement): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles }));
  find(dialog, '[data-close]').addEventListener('click', () => dialog.close());
  keepChoice(find<HTMLInputElement>(dialog, '[data-slash]'));
  const results = find(dialog, '[data-results]');
  const all = find(dialog, '[data-all]');
  const allLink = find<HTMLAnchorElement>(all, 'a');
  const toAll = allLink.textContent;
  const addressOf = (parameters: Record<string, string>) =>
    `${allLink.pathname}?${new URLSearchParams(parameters)}`;

  const show = (answer: Answer): string => {
    const hits = answer.hits.slice(0, limit);
    const rows = new Map(hits.map((hit) => [hit.id, createRow(dialog, search.words, hit, answer.sought)]));
    results.replaceChildren(...rows.values());
    results.hidden = hits.length === 0;
    all.hidden = false;
    allLink.textContent = (results.hidden ? allLink.dataset.none : toAll) ?? '';
    allLink.href = addressOf({ q: answer.typed });
    const unplaced = hits.filter(({ page }) => page && page.path === undefined);
    if (unplaced.length > 0) {
      search
        .addresses(unplaced)
        .then((addresses) => {
          unplaced.forEach(({ id, page }, at) => {
            const row = rows.get(id);
            if (row && page) place(row, dialog, addresses[at] ?? '', page.section);
          });
        })
        .catch(() => {
          for (const { id } of unplaced) rows.get(id)?.remove();
        });
    }
    const unknown = hits.filter(({ page }) => !page);
    if (unknown.length > 0) {
      search
        .excerpts(answer, unknown)
        .then((excerpts) => {
          for (const excerpt of excerpts) {
            const row = rows.get(excerpt.id);
            if (row) fillRow(row, dialog, excerpt);
          }
        })
        .catch(() => {
          for (const { id } of unknown) rows.get(id)?.remove();
        });
    }
    return sayFound(search.words, answer);
  };
  const search = createSearch(dialog, {
    show,
    clear: () => {
      results.hidden = true;
      all.hidden = true;
    },
    verbatimAddress: (query) => addressOf({ q: query, exact: '1' }),
  });
  const { field } = search;
  onPause(field, search.run);
  search.prepare();

  dialog.addEventListener('keydown', (event) => {
    const { key, isComposing, ctrlKey, metaKey, altKey, target } = event;
    if (isComposing || ctrlKey || metaKey || altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step && !results.hidden) {
      event.preventDefault();
      const stops = [field, ...results.querySelectorAll('a'), allLink];
      const at = stops.indexOf(document.activeElement as HTMLInputElement);
      stops.at((Math.max(at, 0) + step) % stops.length)?.focus();
    } else if ([...key].length === 1 && key !== ' ' && results.contains(target as Node)) {
      // Whoever goes on typing means the field.
      field.focus();
    }
  });
  // What was typed before this script came.
  if (field.value) void search.run();
}
