/** Where the choice is kept; `search-start.ts` reads it. */
const name = 'search-key';

/** Shows and keeps whether the key that opens the search is on. */
export function keepChoice(box: HTMLInputElement): void {
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
