/**
 * Shows the search field when a reader reaches for it, by the link in the header or the key `/`, and fetches the
 * script that answers; on the search page at once. Until then a page carries none of it.
 */
import { isPlainClick } from './events.ts';

const page = document.querySelector('[data-search=page]');
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search=dialog]');
const keyBox = dialog?.querySelector<HTMLInputElement>('[data-slash]');
const field = (page ?? dialog)?.querySelector<HTMLInputElement>('input[type=search]');

/** When the script does not come, the form still leads to the search page. */
const prepare = () => {
  (page ? import('./search-page.ts') : import('./search-dialog.ts')).catch(() => undefined);
};

/** What is typed at once stands in the field and waits there for the script. */
function open(): void {
  prepare();
  if (!page && dialog && !dialog.open) dialog.showModal();
  field?.focus();
  if (!page) field?.select();
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

dialog?.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
dialog?.addEventListener('keydown', (event) => {
  // A search field takes the first Escape for itself, to empty it.
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  dialog.close();
});

if (page) prepare();
if (keyBox) keepChoice(keyBox);

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
    if (key !== '/' || ctrlKey || metaKey || altKey || isComposing || keyBox?.checked === false) return;
    if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    open();
  });
}
