import type { Issue, Values } from '../../issues/issue.ts';
import { findLegacy } from '../../text-encoding/legacy.ts';
import { findMojibake } from '../../text-encoding/mojibake.ts';
import { type Check, judgeEntries } from '../check.ts';
import { findLoose, type Loose } from './balance.ts';
import { type TextUnit, unitsOf } from './units.ts';
import { wordsOfPortal } from './words.ts';

/** In a text damaged by its encoding, the signs are what is left of letters. */
function looseOf(text: string): readonly Loose[] {
  const loose = findLoose(text);
  return loose.length > 0 && (findMojibake(text) || findLegacy(text)) ? [] : loose;
}

/** How many paragraphs further on a bracket may be closed: a list can stand within. */
const reach = 12;

/** Every bracket and quotation mark has its partner. */
export const checkBalance: Check = (portal, context) => [
  ...judgeEntries(portal, context, (entry) => judge(unitsOf(entry))),
  ...wordsOfPortal(portal, context.tree).flatMap(({ text, issue }) =>
    looseOf(text)
      .slice(0, 1)
      .map((loose) => issue('unbalanced', valuesOf(text, loose))),
  ),
];

interface Found extends Loose {
  unit: TextUnit;
  at: number;
}

function judge(units: readonly TextUnit[]): Issue[] {
  const found = units.flatMap((unit, at) =>
    looseOf(unit.text).map((loose): Found => ({ ...loose, unit, at })),
  );
  const settled = new Set<Found>();
  found.forEach((loose, index) => {
    if (loose.unit.kind !== 'block') return;
    // Each paragraph of a long quotation opens it again; the last one closes it.
    if (loose.sign === '“' && /^\s*“/.test(units[loose.at + 1]?.text ?? '')) settled.add(loose);
    if (!loose.opens || settled.has(loose)) return;
    const partner = found.find(
      (other, place) =>
        place > index &&
        other.sign === loose.partner &&
        !other.opens &&
        other.unit.kind === 'block' &&
        other.at > loose.at &&
        other.at - loose.at <= reach &&
        !settled.has(other),
    );
    if (partner) settled.add(loose).add(partner);
  });
  return found
    .filter((loose) => !settled.has(loose))
    .map((loose) => loose.unit.issueAt(loose.index, 'unbalanced', valuesOf(loose.unit.text, loose)));
}

function valuesOf(text: string, { index, sign, partner, opens }: Loose): Values {
  const values = { sign, partner };
  return {
    ...values,
    near: around(text, index),
    problem: { phrase: `phrases.unbalanced.${sign === partner ? 'odd' : opens ? 'open' : 'close'}`, values },
  };
}

/** The sign with some of the text on either side. */
function around(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 20), index);
  const after = text.slice(index, index + 28);
  const head = index > 20 ? before.replace(/^\S*\s/, '') : before;
  const tail = index + 28 < text.length ? after.replace(/\s\S*$/, '') : after;
  return (head + tail).replace(/\s+/g, ' ').trim();
}
