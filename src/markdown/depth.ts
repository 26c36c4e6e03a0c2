import type { Node } from './hast.ts';

/** Levels of a body, tables within lists within components included; the deepest text known has twelve. */
export const maxDepth = 60;

type Positioned = Node & { position?: { start: { line: number; column: number } } };

/**
 * Where a parsed body goes deeper than everyone who walks it could follow; undefined when it does not. Walks
 * without the call stack, which is what such bodies exhaust.
 */
export function findTooDeep(root: Node): { line: number; column: number } | undefined {
  let level: Node[] = [root];
  let place = { line: 1, column: 1 };
  for (let depth = 0; level.length > 0; depth++) {
    const start = (level[0] as Positioned).position?.start;
    if (start) place = { line: start.line, column: start.column };
    if (depth > maxDepth) return place;
    level = level.flatMap((node) => ('children' in node ? (node.children as Node[]) : []));
  }
  return undefined;
}
