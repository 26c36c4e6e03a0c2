import { mdxToHast } from 'satteri';
import { nearest } from '../lib/issues/nearest.ts';
import { findTooDeep } from './depth.ts';
import { exampleAtPlace, scanFaults } from './faults.ts';
import { isElement, isJsx, type Node } from './hast.ts';
import { vocabulary } from './vocabulary.ts';

/** What Markdown means, in the gate and on both roads; quotation marks and dashes stay as the editor typed them. */
export const features = { gfm: true, smartPunctuation: false, frontmatter: false } as const;

/** Something in a body that is not Markdown or the vocabulary. */
export interface Violation {
  code:
    | 'mdx-import'
    | 'mdx-expression'
    | 'mdx-html'
    | 'mdx-unknown-component'
    | 'mdx-unknown-attribute'
    | 'mdx-missing-attribute'
    | 'mdx-attribute-twice'
    | 'mdx-syntax'
    | 'too-deep';
  /** Position in the body, counted from 1. */
  line: number;
  column: number;
  values: Readonly<Record<string, string>>;
}

type Positioned = Node & { position?: { start: { line: number; column: number } } };

const place = (node: Node) => {
  const start = (node as Positioned).position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
};

/** The elements that Markdown makes; any other came in by a door that nobody knows. */
const markdownElements = new Set(
  'p h1 h2 h3 h4 h5 h6 a img strong em del code pre blockquote hr br ul ol li input table thead tbody tr th td sup section'.split(
    ' ',
  ),
);

/** Every node that is not data: the security boundary between content and code. */
export function findViolations(root: Node): Violation[] {
  const found: Violation[] = [];
  const visit = (node: Node): void => {
    const type = node.type as string;
    const value = 'value' in node && typeof node.value === 'string' ? node.value.trim().slice(0, 40) : '';
    if (type === 'mdxjsEsm') found.push({ code: 'mdx-import', ...place(node), values: { text: value } });
    else if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
      found.push({ code: 'mdx-expression', ...place(node), values: { text: value } });
    } else if (isJsx(node)) found.push(...judgeComponent(node, place(node)));
    else if (isElement(node) ? !markdownElements.has(node.tagName) : type !== 'text' && type !== 'root') {
      const text = isElement(node) ? node.tagName : value;
      found.push({ code: 'mdx-html', ...place(node), values: { text } });
    }
    if ('children' in node) for (const child of node.children as Node[]) visit(child);
  };
  visit(root);
  return found;
}

/** As much of a component as is judged. */
interface Component {
  name?: string | null;
  attributes: readonly { type: string; name?: string; value?: unknown }[];
}

function judgeComponent(component: Component, at: { line: number; column: number }): Violation[] {
  const name = component.name ?? '';
  const rule = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (!rule) {
    const code = /^[A-Z]/.test(name) ? 'mdx-unknown-component' : 'mdx-html';
    return [{ code, ...at, values: { text: name, known: Object.keys(vocabulary).join(', ') } }];
  }
  const found: Violation[] = [];
  const tell = (code: Violation['code'], text: string, values: Violation['values'] = {}) =>
    found.push({ code, ...at, values: { text, component: name, ...values } });
  const given = new Set<string>();
  for (const { type, name: written, value } of component.attributes) {
    const key = type === 'mdxJsxAttribute' ? (written ?? '') : '{…}';
    if (given.has(key)) tell('mdx-attribute-twice', key);
    given.add(key);
    const plain = type === 'mdxJsxAttribute' && (value == null || typeof value === 'string');
    if (!plain) tell('mdx-expression', key);
    else if (!Object.hasOwn(rule.attributes, key)) {
      tell('mdx-unknown-attribute', key, { known: Object.keys(rule.attributes).join(', ') });
    }
  }
  // One that is written in another way is not missing as well.
  const written = [...given].filter((key) => !Object.hasOwn(rule.attributes, key));
  for (const [key, { required }] of Object.entries(rule.attributes)) {
    const isWritten = written.some(
      (other) => other === '{…}' || other.startsWith(key) || nearest(other, [key]),
    );
    if (required && !given.has(key) && !isWritten) tell('mdx-missing-attribute', key);
  }
  return found;
}

/** Parses a body for judging; a body that cannot be parsed is itself a violation. */
export function parseBody(
  body: string,
): { root: Node; violations: Violation[] } | { root?: undefined; violations: Violation[] } {
  try {
    const root = mdxToHast(body, { features }) as unknown as Node;
    const deep = findTooDeep(root);
    if (deep) return { violations: [{ code: 'too-deep', ...deep, values: {} }] };
    return { root, violations: findViolations(root) };
  } catch (error) {
    const [, line = '1', column = '1', reason = String(error)] =
      /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec((error as Error).message) ?? [];
    const at = { line: Number(line), column: Number(column) };
    // The parser stops at its first fault; an editor wants to know of all.
    const scanned = scanFaults(body, (tag) => judgeComponent(tag, { line: tag.line, column: tag.column }));
    if (scanned.some((violation) => violation.line === at.line)) return { violations: scanned };
    const values = { text: reason, ...exampleAtPlace(body, at.line, at.column) };
    return { violations: [{ code: 'mdx-syntax', ...at, values }, ...scanned] };
  }
}
