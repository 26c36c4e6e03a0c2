const accented: Readonly<Record<string, string>> = {
  a: 'å',
  b: 'ƀ',
  c: 'ç',
  d: 'ď',
  e: 'é',
  f: 'ḟ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'ş',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ż',
};

/** Text with accents on its letters; placeholders stay as they are. */
export const accent = (text: string): string =>
  text.replace(/\{\{[^}]*\}\}|\$t\([^)]*\)|[a-z]/g, (part) => accented[part] ?? part);

/** Lengthened, accented text: shows at a glance what does not come from a dictionary, and what breaks when words are long. */
export function pseudo(text: string): string {
  return `[${accent(text)} ${'~'.repeat(Math.ceil(text.length * 0.3))}]`;
}

/** A dictionary with every text made pseudo; path words stay as they are, since addresses are plain ASCII. */
export function pseudoDictionary(
  dictionary: Record<string, Record<string, unknown>>,
): Record<string, Record<string, unknown>> {
  const walk = (value: unknown): unknown =>
    typeof value === 'string'
      ? pseudo(value)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]))
        : value;
  return Object.fromEntries(
    Object.entries(dictionary).map(([namespace, texts]) => [
      namespace,
      namespace === 'paths' ? texts : (walk(texts) as Record<string, unknown>),
    ]),
  );
}
