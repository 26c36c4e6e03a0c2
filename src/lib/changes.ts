import { splitFrontMatter } from './front-matter.ts';

/** What a source says now that it did not say in the version a translation follows. */
export interface Changes {
  /** Paragraphs, list items and rows that are new or were reworded. */
  added: readonly Change[];
  /** Those that are gone or were reworded, as they read before. */
  removed: readonly Change[];
  /** Figures of the registry (`figure:<id>`), dates and numbers in the text that only one of the two versions has. */
  figures: { added: readonly string[]; removed: readonly string[] };
}

export interface Change {
  text: string;
  /** Heading above it; empty before the first heading. */
  heading: string;
}

interface Version {
  title: string;
  summary: string;
  body: string;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Blocks of a body in order, each with the heading it stands under. */
function blocksOf({ title, summary, body }: Version): Change[] {
  let heading = '';
  const blocks: Change[] = [
    { text: tidy(title), heading },
    { text: tidy(summary), heading },
  ];
  for (const block of body.split(/\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.)\s)/)) {
    const text = tidy(block);
    const title = /^#{2,4} (.+)$/.exec(text)?.[1];
    if (title) heading = title;
    if (text) blocks.push({ text, heading });
  }
  return blocks;
}

// Repetitions have limits: what is compared may be hostile, and nothing supervises a build from here on.
const numberPattern =
  /<Figure\b[^>]{0,500}?\bid="([a-z0-9-]+)"|\d{1,2}(?:\/\d{1,2})?\/\d{4}|\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d+(?:[.,]\d+)*/g;

/** Digits that tell a reader nothing: of addresses, footnote marks, ids of records and the items of a list. */
const silent =
  /\]\([^)]{0,2000}\)|\[\^[^\]]{0,100}\]|<(?:Name|Doc|Contact)\b[^>]{0,500}>|\b(?:href|src|poster)="[^"]{0,2000}"|^\d+\.\s/g;

const figuresOf = (blocks: readonly Change[]): Set<string> =>
  new Set(
    blocks.flatMap(({ text }) =>
      [...text.replace(silent, ' ').matchAll(numberPattern)].map(([all, id]) => (id ? `figure:${id}` : all)),
    ),
  );

const without = (blocks: readonly Change[], others: readonly Change[]): Change[] => {
  const known = new Set(others.map(({ text }) => text));
  return blocks.filter(({ text }) => !known.has(text));
};

/** Compares two versions of a source, block by block. */
export function compareVersions(before: Version, after: Version): Changes {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const [added, removed] = [without(now, old), without(old, now)];
  const [oldFigures, newFigures] = [figuresOf(old), figuresOf(now)];
  return {
    added,
    removed,
    figures: {
      added: [...newFigures].filter((figure) => !oldFigures.has(figure)),
      removed: [...oldFigures].filter((figure) => !newFigures.has(figure)),
    },
  };
}

/** The words that a component of a line stands for, such as the value of a figure. */
export type WordsOf = (component: string, attributes: { id: string; form?: string | undefined }) => string;

/** Plain words of a block of MDX, for showing it in a notice. */
export const plainText = (mdx: string, wordsOf: WordsOf = () => ''): string =>
  tidy(
    (splitFrontMatter(mdx)?.body ?? mdx)
      .replace(
        /<([A-Z]\w{0,40}) id="([^"]{0,100})"(?: form="([^"]{0,100})")?[^>]{0,500}>/g,
        (_, component, id, form) => wordsOf(component, { id, form }),
      )
      .replace(/<[^>]{0,2000}>/g, '')
      .replace(/\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '$1')
      .replace(/[*_`#|]/g, ''),
  );
