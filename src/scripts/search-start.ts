/**
 * Shows the search field when a reader reaches for it, by the link in the header or the key `/`, and fetches the
 * script that answers; on the search page at once. Until then a page carries none of it.
 */
import { isPlainClick } from './events.ts';
import { warmUp } from './search-warm.ts';

const page = document.querySelector<HTMLElement>('[data-search=page]');
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search=dialog]');
const field = (page ?? dialog)?.querySelector<HTMLInputElement>('input[type=search]');

/** A key of one character must be one that can be switched off (WCAG 2.1.4); `search-dialog.ts` keeps the choice. */
function isKeyOff(): boolean {
  try {
    return localStorage.getItem('search-key') === 'off';
  } catch {
    return false;
  }
}

/** When the script does not come, the form still leads to the search page. */
const load = () => {
  import('./search-surfaces.ts').catch(() => undefined);
};

/** Everything that an answer needs comes at once. */
const prepare = () => {
  const root = page ?? dialog;
  if (root) warmUp(root);
  load();
};

/** What is typed at once stands in the field and waits there for the script. */
function open(): void {
  prepare();
  if (!page && dialog && !dialog.open) dialog.showModal();
  field?.focus();
  if (!page) field?.select();
}

dialog?.addEventListener('keydown', (event) => {
  // A search field takes the first Escape for itself, to empty it.
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  dialog.close();
});

if (page) load();

if (page || (dialog && 'showModal' in dialog)) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.findlink')) {
    link.addEventListener('pointerover', prepare, { once: true });
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      // Some browsers do not focus a link that is clicked; closing the dialog returns to what was focused.
      link.focus();
      open();
    });
  }
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || isComposing || isKeyOff()) return;
    if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    open();
  });
}
