/** Pages found, as rows: the title at once, what has to be fetched into the room kept for it. */
import { markMatches } from '../lib/search/mark.ts';
import type { Excerpt, Hit } from '../lib/search/types.ts';
import { copyOf, type Words, write } from './search-words.ts';

/** Creates the row of a hit from the template of its surface; parts that the template lacks are left out. */
export function createRow(
  root: HTMLElement,
  words: Words,
  { page, missing }: Hit,
  query: string,
): HTMLElement {
  const row = copyOf(root, 'template[data-result]');
  write(row.querySelector('[data-missing]'), [
    { text: missing.length > 0 ? words.say('missing', { words: words.list(missing) }) : '', match: false },
  ]);
  row.classList.toggle('waiting', !page);
  if (page) {
    if (page.path !== undefined) place(row, root, page.path, page.section);
    write(row.querySelector('[data-title]'), markMatches(page.title, query));
    dateRow(row, page.date, page.date && words.date(page.date));
  }
  return row;
}

/** Writes what was fetched into a row. */
export function fillRow(
  row: HTMLElement,
  root: HTMLElement,
  { path, title, text, date, section }: Excerpt,
): void {
  place(row, root, path, section);
  if (row.classList.contains('waiting')) {
    write(row.querySelector('[data-title]'), title);
    dateRow(row, '', date);
  }
  write(row.querySelector('[data-excerpt]'), text);
  row.classList.remove('waiting');
}

/** Where the row leads, and the section it names; on a large site it is told after the title. */
export function place(row: HTMLElement, root: HTMLElement, path: string, section: string): void {
  const link = row.querySelector<HTMLAnchorElement>('[data-link]');
  if (link) link.href = siteOf(root) + path;
  for (const part of row.querySelectorAll<HTMLElement>('[data-key]')) {
    if (part.dataset.key !== section) part.remove();
  }
  const name = row.querySelector('[data-section]');
  const menu = name && link && sectionInMenu(link.pathname);
  if (menu) name.textContent = menu.textContent.trim();
  const tone = (menu ?? row).querySelector<HTMLElement | SVGElement>('[data-tone]')?.dataset.tone;
  if (tone) row.dataset.tone = tone;
}

/** The section of a page in the menu of the header: every page has it, and need not name the sections once more. */
const sectionInMenu = (pathname: string): HTMLAnchorElement | undefined =>
  [...document.querySelectorAll<HTMLAnchorElement>('.sheet a')].find((link) =>
    pathname.startsWith(link.pathname),
  );

function dateRow(row: HTMLElement, civil: string, shown: string): void {
  const time = row.querySelector('time');
  if (!time) return;
  time.textContent = shown;
  if (civil) time.dateTime = civil;
}

/** The site's folder, to which the addresses of pages are relative. */
const siteOf = ({ dataset }: HTMLElement): string => (dataset.bundle ?? '').replace(/pagefind\/$/, '');
