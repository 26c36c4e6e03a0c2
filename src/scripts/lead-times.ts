/** Works out, on the page of a guide, the days that follow from the one a reader chooses; the table stands without. */
import { daysOf, type Step } from '../lib/press/lead-times.ts';

for (const group of document.querySelectorAll<HTMLElement>('[data-lead]')) {
  const { lead = '[]', months, intl, latest = '%', late = '', past = '', zone } = group.dataset;
  const cases = JSON.parse(lead) as (Step & { what: string })[][];
  const [chosenCase, chosenDay, status] = ['select', 'input', '[role=status]'].map((selector) =>
    group.querySelector(selector),
  ) as [HTMLSelectElement, HTMLInputElement, HTMLElement];
  const number = months === 'numeric' ? '2-digit' : 'numeric';
  const formatter = new Intl.DateTimeFormat(intl, {
    weekday: 'long',
    day: number,
    month: months === 'numeric' ? number : 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

  const show = () => {
    status.replaceChildren();
    const chosen = chosenDay.value;
    const steps = cases[chosenCase.selectedIndex] ?? [];
    if (!/^[1-9]\d{3}-/.test(chosen)) return;
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format();
    const list = document.createElement('dl');
    daysOf(chosen, steps).forEach((day, index) => {
      const step = steps[index];
      const date = latest.replace('%', formatter.format(new Date(day)));
      // An answer that comes after the day for which it is asked; a day for asking that is over.
      const tooLate = step?.direction === 'after' && steps[0]?.direction === 'before' && day >= chosen;
      const over = step?.direction === 'before' && day < today;
      const [term, text] = ['dt', 'dd'].map((name) => list.appendChild(document.createElement(name)));
      if (term) term.textContent = step?.what ?? '';
      if (!text) return;
      text.textContent = date;
      if (tooLate || over)
        text.appendChild(document.createElement('strong')).textContent = tooLate ? late : past;
    });
    status.append(list);
  };
  group.hidden = false;
  group.addEventListener('input', show);
  show();
}
