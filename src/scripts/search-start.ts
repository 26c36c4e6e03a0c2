/**
 * Fetches the search when a reader reaches for it, by the link in the header or the key `/`; on the search page at
 * once. Until then a page carries none of it.
 */
import { isPlainClick } from './events.ts';

const page = document.querySelector('[data-search=page]');
const dialog = document.querySelector('dialog[data-search=dialog]');
const keyBox = dialog?.querySelector<HTMLInputElement>('[data-slash]');

const load = () => import('./search.ts');
const prepare = () => {
  load().catch(() => undefined);
};

/** Opens the search; goes to its page when the script does not come. */
async function open(link: HTMLAnchorElement | null): Promise<void> {
  try {
    (await load()).open();
  } catch {
    if (link) location.assign(link.href);
  }
}

/** Keeps whether the key is on: a key of one character must be one that can be switched off (WCAG 2.1.4). */
function keepChoice(box: HTMLInputElement): void {
  const name = 'search-key';
  try {
    box.checked = localStorage.getItem(name) !== 'off';
  } catch {
    // No storage: the choice holds for this page.
  }
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(name);
      else localStorage.setItem(name, 'off');
    } catch {
      // As above.
    }
  });
}

if (page) prepare();
if (keyBox) keepChoice(keyBox);

if (page || (dialog && 'showModal' in dialog)) {
  const links = document.querySelectorAll<HTMLAnchorElement>('a.findlink');
  for (const link of links) {
    link.addEventListener('pointerover', prepare, { once: true });
    link.addEventListener('focus', prepare, { once: true });
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      // Some browsers do not focus a link that is clicked; closing the dialog returns to what was focused.
      link.focus();
      void open(link);
    });
  }
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || isComposing || keyBox?.checked === false) return;
    if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    void open(links[0] ?? null);
  });
}
