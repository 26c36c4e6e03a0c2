/** Small upgrades of things that work without script. */

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
  const links = new Map(contents.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const observer = new IntersectionObserver(
    (seen) => {
      const [first] = seen.filter(({ isIntersecting }) => isIntersecting);
      if (!first) return;
      for (const link of contents) link.removeAttribute('aria-current');
      links.get(first.target.id)?.setAttribute('aria-current', 'true');
    },
    { rootMargin: '0px 0px -70% 0px' },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }
}
