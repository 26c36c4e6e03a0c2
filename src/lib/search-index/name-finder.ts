/** What is found in a text: how often each item stands there. */
export type Counts<T> = Map<T, number>;

interface Node<T> {
  next: Map<string, Node<T>>;
  items: T[];
}

/** Letters of scripts whose words stand apart: a name does not begin or end within a word of them. */
const apart = /[\p{L}\p{M}\p{N}]/u;
const together = /[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const memory = new Map<string, boolean>();

function isInWord(character: string | undefined): boolean {
  if (character === undefined) return false;
  const known = memory.get(character);
  if (known !== undefined) return known;
  const answer = apart.test(character) && !together.test(character);
  memory.set(character, answer);
  return answer;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Finds names in texts, in one pass whatever their number. Of names that begin at one place the longest counts, and
 * what it covers counts for no other. A name in small letters may begin a sentence; capitals are never small.
 * @param names ways of writing, with what each stands for
 */
export function createNameFinder<T>(
  names: Iterable<readonly [form: string, item: T]>,
): (text: string) => Counts<T> {
  const root: Node<T> = { next: new Map(), items: [] };
  const add = (form: string, item: T): void => {
    let node = root;
    for (const character of form) {
      let next = node.next.get(character);
      if (!next) {
        next = { next: new Map(), items: [] };
        node.next.set(character, next);
      }
      node = next;
    }
    if (!node.items.includes(item)) node.items.push(item);
  };
  for (const [form, item] of names) {
    const plain = tidy(form).trim();
    if (!plain) continue;
    add(plain, item);
    add(capital(plain), item);
  }

  return (text) => {
    const counts: Counts<T> = new Map();
    const characters = [...tidy(text)];
    for (let at = 0; at < characters.length; at++) {
      if (isInWord(characters[at]) && isInWord(characters[at - 1])) continue;
      let node: Node<T> | undefined = root;
      let found: readonly T[] = [];
      let end = at;
      for (let to = at; node; to++) {
        const character = characters[to];
        if (node.items.length > 0 && !(isInWord(characters[to - 1]) && isInWord(character))) {
          found = node.items;
          end = to;
        }
        node = character === undefined ? undefined : node.next.get(character);
      }
      for (const item of found) counts.set(item, (counts.get(item) ?? 0) + 1);
      if (end > at) at = end - 1;
    }
    return counts;
  };
}
