export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlElement[];
  /** The text of the element and all below it. */
  text: string;
}

const token =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the XML that sitemaps and feeds are made of: one root, elements, quoted attributes, CDATA and the
 * references of XML itself.
 * @throws at the first thing that an XML parser would refuse.
 */
export function parseXml(xml: string): XmlElement {
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/i.exec(xml);
  if (!declaration) throw new Error('The XML declaration is missing.');
  const outside = open('', '');
  const stack = [outside];
  token.lastIndex = declaration[0].length;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (!match) throw new Error(`Not well-formed: ${xml.slice(at, at + 60)}`);
    const [, cdata, closed, opened, attributes = '', empty, text] = match;
    const current = stack.at(-1) ?? outside;
    if (opened) {
      const element = open(opened, attributes);
      current.children.push(element);
      if (!empty) stack.push(element);
    } else if (closed) {
      if (stack.length === 1 || current.name !== closed) throw new Error(`</${closed}> closes nothing.`);
      stack.pop();
    } else {
      const value = cdata ?? decode(text ?? '');
      if (stack.length === 1 && value.trim()) throw new Error(`Text outside the root: ${value.trim()}`);
      for (const element of stack) element.text += value;
    }
  }
  const [root, second] = outside.children;
  if (!root || second || stack.length > 1) throw new Error('There must be one root, and it must be closed.');
  return root;
}

/** The children of one name. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

/** The text of the first child of a name; empty when there is none. */
export const textIn = (element: XmlElement, name: string): string =>
  (childrenOf(element, name)[0]?.text ?? '').trim();

function open(name: string, written: string) {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of written.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (key in attributes) throw new Error(`<${name}> has ${key} twice.`);
    attributes[key] = decode(value);
  }
  return { name, attributes, children: [] as XmlElement[], text: '' };
}

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+);|#x([\da-f]+);|(\w+);)?/gi, (all, decimal, hex, name: string | undefined) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const character = name && entities[name];
    if (!character) throw new Error(`${all} is no reference of XML.`);
    return character;
  });
