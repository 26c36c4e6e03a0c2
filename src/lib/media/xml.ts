/** Namespaces that may be known at one place. */
const mostNamespaces = 100;

/** An element of an XML text, its names resolved to namespaces. */
export interface XmlElement {
  namespace: string;
  /** Name without prefix. */
  name: string;
  attributes: readonly XmlAttribute[];
  children: (XmlElement | string)[];
  line: number;
}

export interface XmlAttribute {
  /** The empty text for a name without prefix. */
  namespace: string;
  name: string;
  value: string;
}

/** Why an XML text is not read. */
export class XmlRefusal extends Error {
  readonly reason: 'broken' | 'doctype' | 'instruction' | 'complex';
  readonly line: number;

  constructor(reason: XmlRefusal['reason'], name: string, line: number) {
    super(name);
    this.reason = reason;
    this.line = line;
  }
}

const fixedNamespaces = {
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;
export const xmlnsNamespace = fixedNamespaces.xmlns;

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const nameCharacters = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const openTag = new RegExp(`<(${nameCharacters})`, 'y');
const attribute = new RegExp(
  `[ \\t\\r\\n]+(${nameCharacters})[ \\t\\r\\n]*=[ \\t\\r\\n]*("[^"<]*"|'[^'<]*')`,
  'y',
);
const tagEnd = /[ \t\r\n]*(\/?)>/y;
const closeTag = new RegExp(`</(${nameCharacters})[ \\t\\r\\n]*>`, 'y');
/** The document type that drawing programs write, which brings no entities of its own; it is left out. */
const standardType =
  /<!DOCTYPE[ \t\r\n]+svg[ \t\r\n]+PUBLIC[ \t\r\n]+"-\/\/W3C\/\/DTD SVG (?:1\.[01]|20010904)[\w ]*\/\/EN"[ \t\r\n]+"https?:\/\/www\.w3\.org\/[\w./-]+\.dtd"[ \t\r\n]*>/y;
const declaration = /^<\?xml[ \t\r\n][^?<>]*\?>/;

/**
 * Reads XML as strictly as it can be read: elements, attributes, text, CDATA, comments (left out) and the five
 * references of XML itself. Document types, and with them all entities, and processing instructions are refused.
 * Linear in the length of the text.
 * @throws XmlRefusal at the first thing that is refused.
 */
export function readXml(source: string, limits: { depth: number; elements: number }): XmlElement {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const root: XmlElement = { namespace: '', name: '', attributes: [], children: [], line: 1 };
  const open: { element: XmlElement; written: string; scope: ReadonlyMap<string, string> }[] = [
    { element: root, written: '', scope: new Map(Object.entries(fixedNamespaces)) },
  ];
  let at = declaration.exec(text)?.[0].length ?? 0;
  let line = 1;
  let counted = 0;
  let elements = 0;
  const lineAt = (index: number): number => {
    for (
      let next = text.indexOf('\n', counted);
      next >= 0 && next < index;
      next = text.indexOf('\n', counted)
    ) {
      line += 1;
      counted = next + 1;
    }
    return line;
  };
  const refuse = (reason: XmlRefusal['reason'], name = ''): never => {
    throw new XmlRefusal(reason, name || text.slice(at, at + 30).replace(/\s+/g, ' '), lineAt(at));
  };
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found ?? undefined;
  };
  const to = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    return end < 0 ? refuse('broken') : end;
  };

  while (at < text.length) {
    const { element: parent, written, scope } = open.at(-1) as (typeof open)[number];
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      const words = decode(text.slice(at, end)) ?? refuse('broken');
      if (open.length > 1) parent.children.push(words);
      else if (words.trim() !== '') refuse('broken');
      at = end;
    } else if (text.startsWith('<!--', at)) {
      at = to('-->', at + 4) + 3;
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = to(']]>', at);
      if (open.length === 1) refuse('broken');
      parent.children.push(text.slice(at + 9, end));
      at = end + 3;
    } else if (text.startsWith('<!', at)) {
      if (!match(standardType)) refuse('doctype', '<!DOCTYPE>');
    } else if (text.startsWith('<?', at)) {
      refuse('instruction');
    } else if (text.startsWith('</', at)) {
      const [, name] = match(closeTag) ?? refuse('broken');
      if (name !== written || open.length === 1) refuse('broken', `</${name}>`);
      open.pop();
    } else {
      const start = lineAt(at);
      const [, name = ''] = match(openTag) ?? refuse('broken');
      const written = new Map<string, string>();
      for (let found = match(attribute); found; found = match(attribute)) {
        const [, key = '', quoted = ''] = found;
        if (written.has(key)) refuse('broken', key);
        written.set(key, decode(quoted.slice(1, -1)) ?? refuse('broken', key));
      }
      const [, empty] = match(tagEnd) ?? refuse('broken');
      const inner = scopeWith(scope, written);
      const resolve = (key: string, own: string): [string, string] => {
        const colon = key.indexOf(':');
        if (colon < 0) return [own, key];
        return [inner.get(key.slice(0, colon)) ?? refuse('broken', key), key.slice(colon + 1)];
      };
      const [namespace, local] = resolve(name, inner.get('') ?? '');
      const attributes = [...written].map(([key, value]): XmlAttribute => {
        const [space, own] = key === 'xmlns' ? [xmlnsNamespace, 'xmlns'] : resolve(key, '');
        return { namespace: space, name: own, value };
      });
      const element: XmlElement = { namespace, name: local, attributes, children: [], line: start };
      if (open.length === 1 && root.children.length > 0) refuse('broken');
      parent.children.push(element);
      if (!empty) open.push({ element, written: name, scope: inner });
      if (open.length > limits.depth + 1 || inner.size > mostNamespaces) refuse('complex', `<${name}>`);
      elements += 1;
      if (elements > limits.elements) refuse('complex', `<${name}>`);
    }
  }
  const [only] = root.children;
  if (open.length > 1 || !only || typeof only === 'string') return refuse('broken');
  return only;
}

function scopeWith(
  scope: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = [...attributes].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (declared.length === 0) return scope;
  return new Map([...scope, ...declared.map(([key, value]) => [key.slice(6), value] as const)]);
}

/** Text with its references resolved; undefined when it holds one that XML itself does not know. */
function decode(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let good = true;
  const decoded = text.replace(/&([^;&\s]{0,10})(;?)/g, (_, name: string, end: string) => {
    const code = /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : /^#x[\da-f]+$/i.test(name)
        ? Number.parseInt(name.slice(2), 16)
        : undefined;
    const character =
      code === undefined ? references[name] : isCharacter(code) ? String.fromCodePoint(code) : undefined;
    if (!end || character === undefined) good = false;
    return character ?? '';
  });
  return good ? decoded : undefined;
}

/** Characters that XML 1.0 allows. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** A text without what stands between two marks, marks included; what is never closed stays. */
export function withoutBetween(text: string, start: string, end: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(start, at);
    const to = from < 0 ? -1 : text.indexOf(end, from + start.length);
    if (to < 0) return parts.join(' ') + (parts.length > 0 ? ' ' : '') + text.slice(at);
    parts.push(text.slice(at, from));
    at = to + end.length;
  }
}
