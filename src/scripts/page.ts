/** Small upgrades of things that work without script, and what waits for a reader who reaches for the search. */
import './search-start.ts';

const menu = document.querySelector<HTMLDetailsElement>('details.menu');
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu?.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.href.split('#')[0] ?? location.href);
    const label = button.querySelector('span');
    if (label) label.textContent = button.dataset.copied ?? '';
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

const contents = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
if (contents.length > 0 && 'IntersectionObserver' in window) {
  const headings = contents.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  const mark = () => {
    const tops = headings.map((heading) => heading?.getBoundingClientRect().top ?? Infinity);
    // What begins in the upper part of the window is being read; else what began above it.
    const beginning = tops.findIndex((top) => top > -1 && top < innerHeight * 0.3);
    const current = beginning < 0 ? tops.findLastIndex((top) => top <= -1) : beginning;
    for (const [index, link] of contents.entries()) {
      if (index === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // A heading enters that part from below, or begins to leave the window above.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px', threshold: [0, 1] });
  for (const heading of headings) if (heading) observer.observe(heading);
}
