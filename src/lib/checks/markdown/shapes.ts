import { isBlank, isElement, isJsx, type JsxNode, type Node, textOf } from '../../../markdown/hast.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import type { Place } from '../bodies.ts';
import { bodyOf } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';

/** A part of a body that loses what was written in it, or lacks what it is for. */
export interface Shape extends Place {
  code: string;
  values: Values;
  severity?: Issue['severity'];
  /** The last line of a block of code, of which only the source says whether it is closed. */
  codeEnd?: number;
}

/** Tables, blocks of code and components are whole: nothing written in them is lost in silence. */
export const checkShapes: Check = (portal, context) =>
  judgeEntries(portal, context, (entry) => {
    const { shapes } = bodyOf(entry);
    if (shapes.length === 0) return [];
    const lines = entry.body.split('\n');
    return shapes.flatMap((shape) => {
      if (shape.codeEnd !== undefined && isClosed(lines, shape.line, shape.codeEnd)) return [];
      const { code, values, severity = 'error' } = shape;
      return [{ ...bodyIssue(entry, code, shape, values), severity }];
    });
  });

const isClosed = (lines: readonly string[], first: number, last: number): boolean =>
  last > first && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(lines[last - 1] ?? '');

/** What is wrong with the shape of one node, told from the tree alone. */
export function shapesOf(node: Node, place: Place): Shape[] {
  if (isJsx(node)) return componentShapes(node, place);
  if (!isElement(node)) return [];
  if (node.tagName === 'table') return tableShapes(node, place);
  if (node.tagName === 'pre') {
    return [{ code: 'code-unclosed', ...place, values: {}, codeEnd: endOf(node)?.line ?? place.line }];
  }
  if (elementsOf(node, 'li').some((item) => 'children' in item && (item.children as Node[]).some(holdsBox))) {
    return [{ code: 'task-list', ...place, values: {} }];
  }
  return [];
}

const holdsBox = (node: Node): boolean => elementsOf(node, 'input').length > 0 || isElement(node, 'input');

type Positioned = { position?: { start: Place; end: Place } };
const startOf = (node: Node): Place | undefined => (node as Positioned).position?.start;
const endOf = (node: Node): Place | undefined => (node as Positioned).position?.end;

const elementsOf = (node: Node, ...tags: string[]): Node[] =>
  'children' in node
    ? (node.children as Node[]).filter((child) => isElement(child) && tags.includes(child.tagName))
    : [];

const isEmpty = (node: Node): boolean => {
  if (isJsx(node) || isElement(node, 'img')) return false;
  if (node.type === 'text') return node.value.trim() === '';
  return !('children' in node) || (node.children as Node[]).every(isEmpty);
};

function tableShapes(table: Node, place: Place): Shape[] {
  const rows = elementsOf(table, 'thead', 'tbody').flatMap((part) => elementsOf(part, 'tr'));
  const [head, ...body] = rows;
  if (!head) return [];
  const heads = elementsOf(head, 'th', 'td');
  const found: Shape[] = [];
  if (heads.every(isEmpty)) found.push({ code: 'table-head', ...place, values: {} });
  for (const row of body) {
    const cells = elementsOf(row, 'th', 'td');
    const written = cells.filter((cell) => startOf(cell));
    const at = startOf(row) ?? place;
    const end = endOf(row);
    const last = written.at(-1);
    const lost = end && last && (endOf(last)?.column ?? end.column) < end.column;
    if (lost) found.push({ code: 'table-shape', ...at, values: rowValues('more', heads.length, row) });
    else if (written.length < cells.length) {
      const values = rowValues('fewer', heads.length, row);
      found.push({ code: 'table-shape', ...at, values, severity: 'warning' });
    }
  }
  return found;
}

function rowValues(reason: 'more' | 'fewer', heads: number, row: Node): Values {
  const values = { heads, row: shownValue(textOf(row).trim()) };
  return {
    problem: { phrase: `phrases.table.${reason}.problem`, values },
    remedy: { phrase: `phrases.table.${reason}.remedy`, values },
  };
}

/** What components show of what stands in them: anything, only these, or nothing at all. */
const contents: Readonly<Record<string, readonly string[] | 'any' | 'none'>> = {
  Name: 'none',
  Figure: 'none',
  Doc: 'none',
  Contact: 'none',
  Picture: 'none',
  Video: 'none',
  Notice: 'any',
  Quote: 'any',
  Translation: 'any',
  Fact: 'any',
  Moment: 'any',
  KeyFacts: ['Fact'],
  Timeline: ['Moment'],
  Gallery: ['Picture'],
  Steps: ['ol'],
  TableBox: ['table'],
};
/** Components that show the rest of their children, too. */
const open = new Set(['Steps', 'TableBox']);

function componentShapes(node: JsxNode, place: Place): Shape[] {
  const name = node.name ?? '';
  const wanted = Object.hasOwn(contents, name) ? contents[name] : undefined;
  if (!wanted) return [];
  const children = (node.children as Node[]).filter((child) => !isBlank(child));
  const lost = (child: Node | undefined): Shape[] =>
    child
      ? [
          {
            code: 'component-lost',
            ...(startOf(child) ?? place),
            values: {
              component: name,
              text: shownValue(textOf(child).trim() || (isJsx(child) ? `<${child.name}>` : '')),
              remedy:
                wanted === 'none'
                  ? { phrase: 'phrases.lost.none', values: { component: name } }
                  : { phrase: 'phrases.lost.only', values: { component: name, inner: wanted[0] ?? '' } },
            },
          },
        ]
      : [];
  const empty = (inner: string): Shape[] => [
    {
      code: 'component-empty',
      ...place,
      values: {
        component: name,
        remedy: { phrase: `phrases.empty.${inner}`, values: { component: name, inner } },
      },
    },
  ];
  if (wanted === 'none') return lost(children.find((child) => !isEmpty(child)));
  if (wanted === 'any') {
    const own =
      name === 'Quote'
        ? children.filter((child) => !(isJsx(child) && child.name === 'Translation'))
        : children;
    return own.every(isEmpty) ? empty('text') : [];
  }
  const flat = children.flatMap((child) => (isElement(child, 'p') ? (child.children as Node[]) : [child]));
  const isWanted = (child: Node): boolean =>
    isJsx(child) ? wanted.includes(child.name ?? '') : isElement(child) && wanted.includes(child.tagName);
  if (!flat.some(isWanted)) return empty(wanted[0] ?? 'text');
  // A foreign component is told as wrongly placed.
  return open.has(name)
    ? []
    : lost(flat.find((child) => !isJsx(child) && !isWanted(child) && !isEmpty(child)));
}
