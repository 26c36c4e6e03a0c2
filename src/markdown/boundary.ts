import { mdxToHast } from 'satteri';
import { isJsx, type Node } from './hast.ts';
import { vocabulary } from './vocabulary.ts';

/** Something in a body that is not Markdown or the vocabulary. */
export interface Violation {
  code:
    | 'mdx-import'
    | 'mdx-expression'
    | 'mdx-html'
    | 'mdx-unknown-component'
    | 'mdx-unknown-attribute'
    | 'mdx-missing-attribute'
    | 'mdx-syntax';
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

/** Every node that is not data: the security boundary between content and code. */
export function findViolations(root: Node): Violation[] {
  const found: Violation[] = [];
  const visit = (node: Node): void => {
    const type = node.type as string;
    const value = 'value' in node && typeof node.value === 'string' ? node.value.trim().slice(0, 40) : '';
    if (type === 'mdxjsEsm') found.push({ code: 'mdx-import', ...place(node), values: { text: value } });
    else if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
      found.push({ code: 'mdx-expression', ...place(node), values: { text: value } });
    } else if (type === 'raw' || type === 'comment') {
      found.push({ code: 'mdx-html', ...place(node), values: { text: value } });
    } else if (isJsx(node)) found.push(...judgeComponent(node));
    if ('children' in node) for (const child of node.children as Node[]) visit(child);
  };
  visit(root);
  return found;
}

function judgeComponent(node: Extract<Node, { attributes: unknown }>): Violation[] {
  const name = node.name ?? '';
  const rule = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (!rule) {
    const code = /^[A-Z]/.test(name) ? 'mdx-unknown-component' : 'mdx-html';
    return [{ code, ...place(node), values: { text: name, known: Object.keys(vocabulary).join(', ') } }];
  }
  const found: Violation[] = [];
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    given.add(key);
    const plain =
      attribute.type === 'mdxJsxAttribute' &&
      (attribute.value == null || typeof attribute.value === 'string');
    if (!plain) found.push({ code: 'mdx-expression', ...place(node), values: { text: key } });
    else if (!Object.hasOwn(rule.attributes, key)) {
      found.push({
        code: 'mdx-unknown-attribute',
        ...place(node),
        values: { text: key, component: name, known: Object.keys(rule.attributes).join(', ') },
      });
    }
  }
  for (const [key, { required }] of Object.entries(rule.attributes)) {
    if (required && !given.has(key)) {
      found.push({ code: 'mdx-missing-attribute', ...place(node), values: { text: key, component: name } });
    }
  }
  return found;
}

/** Parses a body for judging; a body that cannot be parsed is itself a violation. */
export function parseBody(
  body: string,
): { root: Node; violations: Violation[] } | { root?: undefined; violations: Violation[] } {
  try {
    const root = mdxToHast(body) as unknown as Node;
    return { root, violations: findViolations(root) };
  } catch (error) {
    const [, line = '1', column = '1', reason = String(error)] =
      /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec((error as Error).message) ?? [];
    return {
      violations: [
        { code: 'mdx-syntax', line: Number(line), column: Number(column), values: { text: reason } },
      ],
    };
  }
}
