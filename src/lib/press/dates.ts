import type { PressFacts } from '../../collections/press.ts';

/** The day on which a text of the press room was said; undefined for what has no day, such as a guide. */
export function pressDate(facts: PressFacts | undefined): string | undefined {
  switch (facts?.type) {
    case 'briefing':
      return facts.held.slice(0, 10);
    case 'statement':
    case 'clarification':
      return facts.made;
    case 'interview':
      return facts.on;
    default:
      return undefined;
  }
}
