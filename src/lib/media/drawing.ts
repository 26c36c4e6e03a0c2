import { escapeXml } from '../text.ts';
import {
  attributes as allowedAttributes,
  elements as allowedElements,
  dropped,
  forbidden,
  programNamespaces,
  referring,
  svgNamespace,
  xlinkNamespace,
} from './drawing-rules.ts';
import type { DrawingFault } from './facts.ts';
import { drawingLimits } from './limits.ts';
import {
  readXml,
  withoutBetween,
  type XmlAttribute,
  type XmlElement,
  XmlRefusal,
  xmlnsNamespace,
} from './xml.ts';

/** A drawing (SVG), judged and made anew. */
interface Drawing {
  faults: readonly DrawingFault[];
  width: number;
  height: number;
  /** The words in it. */
  texts: readonly string[];
  /** Whether programs have left notes in it. */
  notes: boolean;
  /** The drawing written anew from what is allowed; empty when it has faults. */
  svg: string;
}

/** Faults of one drawing that are told. */
const most = 20;

/** Reads a drawing by an allow-list. What is published is written from the tree, never the file itself. */
export function readDrawing(bytes: Uint8Array): Drawing {
  const refused = (fault: DrawingFault): Drawing => ({
    faults: [fault],
    width: 0,
    height: 0,
    texts: [],
    notes: false,
    svg: '',
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused({ reason: 'encoding', name: '', line: 1 });
  }
  try {
    const root = readXml(text, drawingLimits);
    return judge(root);
  } catch (error) {
    if (!(error instanceof XmlRefusal)) throw error;
    const { reason, line, message } = error;
    return refused({ reason, name: shorten(message), line });
  }
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

interface Finding {
  faults: DrawingFault[];
  texts: string[];
  notes: boolean;
}

function judge(root: XmlElement): Drawing {
  const finding: Finding = { faults: [], texts: [], notes: false };
  if (root.namespace !== svgNamespace || root.name !== 'svg') tell(finding, root, 'root', `<${root.name}>`);
  visit(root, finding);
  if (countCopies(root) > drawingLimits.copies) tell(finding, root, 'complex', '<use>');
  const { width, height } = sizeOf(root);
  if (!(width > 0 && height > 0)) tell(finding, root, 'size', '<svg>');
  const { faults, texts, notes } = finding;
  return { faults, width, height, texts, notes, svg: faults.length === 0 ? write(root) : '' };
}

function tell({ faults }: Finding, { line }: XmlElement, reason: string, name: string): void {
  if (faults.length < most) faults.push({ reason, name: shorten(name), line });
}

const isNote = (namespace: string): boolean =>
  programNamespaces.some((beginning) => namespace.startsWith(beginning));

function visit(element: XmlElement, finding: Finding): void {
  const { namespace, name, children } = element;
  if (namespace === svgNamespace && name === 'metadata') {
    // Never published, whatever it holds, but its words are read.
    finding.notes = true;
    collect(element, finding);
    return;
  }
  if (isNote(namespace)) {
    finding.notes = true;
    collect(element, finding);
    return;
  }
  const reason = Object.hasOwn(forbidden, name.toLowerCase()) ? forbidden[name.toLowerCase()] : undefined;
  if (reason || namespace !== svgNamespace || !allowedElements.has(name)) {
    tell(finding, element, reason ?? 'element', `<${name}>`);
    return;
  }
  for (const attribute of element.attributes) judgeAttribute(element, attribute, finding);
  if (name === 'style') judgeStyle(element, textIn(element), finding);
  for (const child of children) {
    if (typeof child !== 'string') visit(child, finding);
    else if (name !== 'style' && child.trim()) finding.texts.push(child.trim());
  }
}

function collect(element: XmlElement, finding: Finding): void {
  for (const { namespace, value } of element.attributes)
    if (namespace !== xmlnsNamespace && value.trim()) finding.texts.push(value.trim());
  for (const child of element.children) {
    if (typeof child !== 'string') collect(child, finding);
    else if (child.trim()) finding.texts.push(child.trim());
  }
}

const textIn = ({ children }: XmlElement): string =>
  children.filter((child): child is string => typeof child === 'string').join('');

function judgeAttribute(
  element: XmlElement,
  { namespace, name, value }: XmlAttribute,
  finding: Finding,
): void {
  if (namespace === xmlnsNamespace) return;
  if (isNote(namespace)) {
    finding.notes = true;
    if (value.trim()) finding.texts.push(value.trim());
    return;
  }
  const key = nameOf(namespace, name);
  if (/^on/i.test(name)) tell(finding, element, 'script', name);
  else if (name.toLowerCase() === 'href' || name.toLowerCase() === 'src') {
    if (name !== 'href' || (namespace !== '' && namespace !== xlinkNamespace) || !isFragment(value))
      tell(finding, element, 'reference', `${name}="${value}"`);
    else if (!referring.has(element.name)) tell(finding, element, 'link', `<${element.name} ${name}>`);
  } else if (
    namespace === xlinkNamespace &&
    ['type', 'title', 'show', 'actuate', 'role', 'arcrole'].includes(name)
  ) {
    // Words about a link that are not published.
  } else if (key === undefined || !(allowedAttributes.has(key) || isInert(key)))
    tell(finding, element, 'attribute', name);
  else if (name === 'style') judgeStyle(element, value, finding);
  else if (isInert(key)) finding.texts.push(value.trim());
  else judgeValue(element, name, value, finding);
}

/** Names that mean nothing to browsers, or only to those who hear the drawing. */
const isInert = (key: string): boolean => /^(?:data|aria)-[a-z][a-z0-9-]*$/.test(key);

const nameOf = (namespace: string, name: string): string | undefined =>
  namespace === '' ? name : namespace === 'http://www.w3.org/XML/1998/namespace' ? `xml:${name}` : undefined;

const isFragment = (value: string): boolean => /^#[\w.:-]+$/.test(value.trim());

/** Addresses in any spelling: a value may name another part of the drawing, and nothing else. */
function judgeValue(element: XmlElement, name: string, value: string, finding: Finding): void {
  const bare = plain(value);
  if (hasAddress(value) || /^(?:javascript|vbscript|data|file|https?|ftp):/.test(bare))
    tell(finding, element, 'reference', `${name}="${value}"`);
}

/** Without what browsers leave out of addresses: spaces and control characters. */
const plain = (value: string): string => value.replace(/[\s\p{Cc}\p{Cf}]+/gu, '').toLowerCase();

/** Whether `url(…)` leads anywhere but to a part of the drawing. */
const hasAddress = (value: string): boolean =>
  [...value.matchAll(/url\s*\(\s*(["']?)([^"')]*)/gi)].some(([, , target = '']) => !isFragment(target));

/** CSS that only paints: no addresses, no imports, no escapes that could hide one, no motion. */
function judgeStyle(element: XmlElement, value: string, finding: Finding): void {
  const css = withoutBetween(value, '/*', '*/');
  const moving = /(?:animation|transition|@keyframes|offset-path)/i.exec(css);
  if (moving) tell(finding, element, 'motion', moving[0]);
  const active =
    /(?:@import|@font-face|@namespace|@charset|expression\s*\(|javascript:|behaviou?r\s*:|-moz-binding|image-set|image\s*\(|src\s*\(|\\|\/\*|<)/i.exec(
      css,
    );
  if (active) tell(finding, element, 'style', active[0]);
  else if (hasAddress(css)) tell(finding, element, 'reference', 'url(…)');
}

/** Elements that a browser draws, counting what `use` repeats; without end where they repeat themselves. */
function countCopies(root: XmlElement): number {
  const byId = new Map<string, XmlElement>();
  const index = (element: XmlElement): void => {
    const id = element.attributes.find(({ namespace, name }) => namespace === '' && name === 'id')?.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (const child of element.children) if (typeof child !== 'string') index(child);
  };
  index(root);
  const counts = new Map<XmlElement, number>();
  const count = (element: XmlElement): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    counts.set(element, Number.POSITIVE_INFINITY);
    let sum = 1;
    for (const child of element.children) if (typeof child !== 'string') sum += count(child);
    for (const target of targetsOf(element)) {
      const other = byId.get(target);
      if (other && (element.name === 'use' || other.name !== element.name)) sum += count(other);
    }
    counts.set(element, sum);
    return sum;
  };
  return count(root);
}

/** Parts of the drawing that an element repeats or is painted with. */
const targetsOf = ({ attributes }: XmlElement): string[] =>
  attributes.flatMap(({ name, value }) =>
    name === 'href'
      ? [value.trim().slice(1)]
      : [...value.matchAll(/url\s*\(\s*["']?#([\w.:-]+)/gi)].map(([, id = '']) => id),
  );

/** Width and height in pixels, from the attributes or else from the view box. */
function sizeOf({ attributes }: XmlElement): { width: number; height: number } {
  const valueFor = (key: string) =>
    attributes.find(({ namespace, name }) => namespace === '' && name === key)?.value;
  const length = (text = ''): number => {
    const [, number = '', unit = ''] =
      /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|q)?\s*$/i.exec(text) ?? [];
    return Number(number) * (units[unit.toLowerCase()] ?? 1);
  };
  const [, , boxWidth = 0, boxHeight = 0] = (valueFor('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return { width: length(valueFor('width')) || boxWidth, height: length(valueFor('height')) || boxHeight };
}

const units: Readonly<Record<string, number>> = {
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  q: 96 / 101.6,
};

/** The drawing as it is published: only what the allow-list knows, under fixed prefixes. */
function write(root: XmlElement): string {
  const writeElement = (element: XmlElement, own = ''): string => {
    if (element.namespace !== svgNamespace || element.name === 'metadata') return '';
    const plainHref = element.attributes.some(({ namespace, name }) => namespace === '' && name === 'href');
    const attributes = element.attributes
      .filter(({ namespace, name }) => !(plainHref && namespace === xlinkNamespace && name === 'href'))
      .map(writeAttribute)
      .join('');
    const inner = element.children
      .map((child) => (typeof child === 'string' ? escapeXml(child) : writeElement(child)))
      .join('');
    const start = `<${element.name}${own}${attributes}`;
    return inner === '' ? `${start}/>` : `${start}>${inner}</${element.name}>`;
  };
  return writeElement(root, ` xmlns="${svgNamespace}"`);
}

function writeAttribute({ namespace, name, value }: XmlAttribute): string {
  if (namespace === xlinkNamespace) return name === 'href' ? ` href="${escapeXml(value)}"` : '';
  const key = nameOf(namespace, name);
  if (namespace === xmlnsNamespace || key === undefined || dropped.has(key) || key.startsWith('data-'))
    return '';
  return ` ${key}="${escapeXml(value)}"`;
}
