/**
 * What a reader would see as a fault of layout. Each function runs in the page (`page.evaluate`), so each holds all
 * it needs; each gives one line a fault.
 */

/** Whether the page scrolls sideways, or hides what would make it. */
export function findSidewaysScroll(): string[] {
  const { documentElement: root, body } = document;
  const faults: string[] = [];
  if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth} px wide on ${root.clientWidth}`);
  for (const box of [root, body]) {
    if (['hidden', 'clip'].includes(getComputedStyle(box).overflowX))
      faults.push(`${box.tagName} hides its width`);
  }
  return faults;
}

/**
 * Text that a reader cannot see in full: cut off by a box that hides its overflow, beside the page, or with other
 * text on top of it.
 */
export function findBrokenText(): string[] {
  interface Piece {
    box: DOMRect;
    owner: Element;
    text: string;
  }

  const pageWidth = document.documentElement.clientWidth;
  const faults: string[] = [];
  const pieces: Piece[] = [];
  const nameOf = ({ owner, text }: Omit<Piece, 'box'>) =>
    `${owner.tagName.toLowerCase()}${owner.className ? `.${owner.className}` : ''} “${text.slice(0, 40)}”`;

  /** The part of the page in which text of an element can be seen; undefined when it is for the ear alone. */
  const windowOf = (owner: Element) => {
    let [left, top, right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Infinity, Infinity];
    for (let box: Element | null = owner; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      if (clipPath !== 'none') return undefined;
      // What scrolls can be reached.
      if (overflowX === 'auto' || overflowX === 'scroll') return { left, top, right, bottom };
      const edges = box.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, edges.left), Math.min(right, edges.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edges.top), Math.min(bottom, edges.bottom)];
    }
    return { left: Math.max(left, 0), top, right: Math.min(right, pageWidth), bottom };
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    const owner = node.parentElement;
    if (!text || !owner || owner.closest('svg, script, template, .skip:not(:focus)')) continue;
    if (!owner.checkVisibility({ visibilityProperty: true })) continue;
    const seen = windowOf(owner);
    if (!seen) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width === 0 || box.height === 0) continue;
      pieces.push({ box, owner, text });
      const cut =
        box.left < seen.left - 1 ||
        box.right > seen.right + 1 ||
        box.top < seen.top - 1 ||
        box.bottom > seen.bottom + 1;
      if (cut) faults.push(`cut: ${nameOf({ owner, text })}`);
    }
  }

  // The box of a line reaches above and below its letters; a quarter of it may touch the next line's.
  const core = ({ box }: Piece) => ({ top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 });
  pieces.sort((a, b) => a.box.top - b.box.top);
  for (const [index, piece] of pieces.entries()) {
    const { top, bottom } = core(piece);
    for (let next = index + 1; next < pieces.length; next++) {
      const other = pieces[next] as Piece;
      if (other.box.top > piece.box.bottom) break;
      const beside =
        Math.min(piece.box.right, other.box.right) - Math.max(piece.box.left, other.box.left) < 2;
      const apart = Math.min(bottom, core(other).bottom) - Math.max(top, core(other).top) < 1;
      if (!beside && !apart) faults.push(`collision: ${nameOf(piece)} and ${nameOf(other)}`);
    }
  }
  return [...new Set(faults)];
}

/** Links and controls smaller than 24 px either way (WCAG 2.2, 2.5.8); links within a sentence are exempt. */
export function findSmallTargets(): string[] {
  const least = 24;
  const faults: string[] = [];
  const inSentence = (target: Element) => {
    if (getComputedStyle(target).display !== 'inline') return false;
    let block = target.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    return (block?.textContent ?? '').replace(/\s/g, '') !== (target.textContent ?? '').replace(/\s/g, '');
  };
  for (const element of document.querySelectorAll('a[href], button, summary, input, select')) {
    const target = element.closest('label') ?? element;
    if (!target.checkVisibility({ visibilityProperty: true }) || target.matches('.skip:not(:focus)'))
      continue;
    const { position, content } = getComputedStyle(target, '::after');
    // The link of a row answers to the whole row.
    if (content !== 'none' && position === 'absolute') continue;
    const { width, height } = target.getBoundingClientRect();
    if ((width >= least && height >= least) || inSentence(target)) continue;
    faults.push(`${Math.round(width)} × ${Math.round(height)}: ${target.textContent?.trim().slice(0, 40)}`);
  }
  return faults;
}

/**
 * Text of a Vietnamese page whose lines are closer than the tallest letters: capitals with two marks above, letters
 * with a mark below (design spec §4.1).
 */
export function findTightLines(): string[] {
  if (document.documentElement.lang !== 'vi') return [];
  /** The browser rounds the height of ink to whole parts of the em, outwards, above and below. */
  const rounding = 2 / 64;
  const size = 400;
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const faults = new Set<string>();
  for (const element of document.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, summary, figcaption')) {
    if (!element.checkVisibility() || element.closest('.vh') || !element.textContent?.trim()) continue;
    const { fontStyle, fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(element);
    context.font = `${fontStyle} ${fontWeight} ${size}px ${fontFamily}`;
    const ink = context.measureText('ẨẪỄỖỮ ẬỆỵ');
    const needed = (ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent) / size - rounding;
    const given = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    if (given < needed) {
      const { tagName, className } = element;
      faults.add(
        `${tagName}.${className}, ${fontWeight}: ${given.toFixed(3)}, but letters need ${needed.toFixed(3)}`,
      );
    }
  }
  return [...faults];
}

/** Lines of Chinese that begin or end with a mark that may not stand there (CLREQ, design spec §4.4). */
export function findBadLineEdges(): string[] {
  const notFirst = /[、，。；：！？”’）》」』〉】]/;
  const notLast = /[“‘（《「『〈【]/;
  const faults: string[] = [];
  for (const paragraph of document.querySelectorAll('.prose p, .prose li, .prose blockquote')) {
    const lines: { top: number; bottom: number; text: string }[] = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest('sup, rt')) continue;
      const text = node.textContent ?? '';
      for (let index = 0; index < text.length; index++) {
        if (/\s/.test(text[index] as string)) continue;
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = [...range.getClientRects()].at(-1);
        if (!box) continue;
        const line = lines.at(-1);
        const middle = (box.top + box.bottom) / 2;
        if (line && middle < line.bottom) line.text += text[index];
        else lines.push({ top: box.top, bottom: box.bottom, text: text[index] as string });
      }
    }
    lines.forEach(({ text }, index) => {
      if (index > 0 && notFirst.test(text[0] as string)) faults.push(`begins: ${text}`);
      if (index < lines.length - 1 && notLast.test(text.at(-1) as string)) faults.push(`ends: ${text}`);
    });
  }
  return faults;
}
