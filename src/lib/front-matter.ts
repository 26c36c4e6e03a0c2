import { isMap, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

export { parseYaml } from './yaml/parse.ts';

export interface SplitFile {
  /** The YAML between the two `---` lines. */
  yaml: string;
  body: string;
  /** Line of the file on which the body begins, counted from 1. */
  bodyLine: number;
}

const pattern = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Splits a file at its front matter; undefined when it has none. */
export function splitFrontMatter(text: string): SplitFile | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const body = text.slice(match[0].length);
  return { yaml: match[1] ?? '', body, bodyLine: match[0].split('\n').length };
}

interface Located {
  yaml: string;
  counter: LineCounter;
  contents: Node | null;
}

let located: Located | undefined;

/** The nodes of YAML with their places. Slow, so those of the last text are kept: its problems come together. */
function locate(yaml: string): Located {
  if (located?.yaml === yaml) return located;
  const counter = new LineCounter();
  const { contents } = parseDocument(yaml, { lineCounter: counter, uniqueKeys: false });
  located = { yaml, counter, contents: contents as Node | null };
  return located;
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The fields of a node by their names, the first of each: those of a registry are asked for one after another. */
function pairsOf(node: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(node);
  if (known) return known;
  const found = new Map(node.items.toReversed().map((item) => [String(item.key), item] as const));
  pairs.set(node, found);
  return found;
}

/**
 * Line of a field, counted from 1 within `yaml`; of its nearest parent where the field is missing.
 * Slow beside `parseYaml`, and so called only for a problem.
 */
export function locateField(yaml: string, path: readonly PropertyKey[]): number {
  const { counter, contents } = locate(yaml);
  let node: Node | null | undefined = contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(key));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = node.items[Number(key)] as Node | undefined;
      if (!node) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return counter.linePos(offset).line;
}
