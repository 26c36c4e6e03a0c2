/** What an attribute of a component may hold. */
type AttributeType =
  | { type: 'text' }
  | { type: 'flag' }
  | { type: 'date' }
  | { type: 'file' }
  | { type: 'url' }
  | { type: 'lang' }
  | { type: 'choice'; of: readonly string[] }
  | { type: 'id'; registry: 'names' | 'figures' | 'documents' | 'agencies' };

interface Attribute {
  value: AttributeType;
  required?: boolean;
}

interface ComponentRule {
  attributes: Readonly<Record<string, Attribute>>;
  /** Whether it stands within a line or as a block of its own. */
  place: 'inline' | 'block';
  /** Components it may stand in; anywhere when absent. */
  within?: readonly string[];
}

const text: Attribute = { value: { type: 'text' } };
const requiredText: Attribute = { value: { type: 'text' }, required: true };
const idOf = (registry: 'names' | 'figures' | 'documents' | 'agencies'): Attribute => ({
  value: { type: 'id', registry },
  required: true,
});

/**
 * The closed vocabulary of editors' MDX: Markdown and these components, with these attributes. Everything else
 * (import, export, expressions, HTML) is refused, so that a content file is data and never runs.
 */
export const vocabulary: Readonly<Record<string, ComponentRule>> = {
  Name: {
    place: 'inline',
    attributes: { id: idOf('names'), gloss: { value: { type: 'flag' } } },
  },
  Figure: {
    place: 'inline',
    attributes: { id: idOf('figures'), form: { value: { type: 'choice', of: ['full', 'number'] } } },
  },
  Doc: {
    place: 'inline',
    attributes: { id: idOf('documents'), form: { value: { type: 'choice', of: ['number', 'full'] } } },
  },
  Notice: {
    place: 'block',
    attributes: { kind: { value: { type: 'choice', of: ['info', 'warn'] } }, title: requiredText },
  },
  Quote: {
    place: 'block',
    attributes: { lang: { value: { type: 'lang' }, required: true }, source: requiredText },
  },
  Translation: { place: 'block', within: ['Quote'], attributes: {} },
  KeyFacts: { place: 'block', attributes: { title: requiredText } },
  Fact: { place: 'block', within: ['KeyFacts'], attributes: { label: requiredText } },
  Timeline: { place: 'block', attributes: {} },
  Moment: {
    place: 'block',
    within: ['Timeline'],
    attributes: { date: { value: { type: 'date' }, required: true } },
  },
  Steps: { place: 'block', attributes: {} },
  TableBox: { place: 'block', attributes: { caption: requiredText } },
  Contact: { place: 'block', attributes: { agency: idOf('agencies') } },
  Picture: {
    place: 'block',
    attributes: {
      src: { value: { type: 'file' }, required: true },
      alt: requiredText,
      caption: text,
      credit: requiredText,
      licence: requiredText,
      /** The last day, month or year on which it may be shown. */
      licenceUntil: { value: { type: 'date' } },
      /** How it is with the children in it: their guardians consented, or nobody can tell who they are. */
      minors: { value: { type: 'choice', of: ['consent', 'unrecognisable'] } },
    },
  },
  Gallery: { place: 'block', attributes: { title: requiredText } },
  Video: {
    place: 'block',
    attributes: {
      href: { value: { type: 'url' }, required: true },
      host: requiredText,
      title: requiredText,
      duration: text,
      poster: { value: { type: 'file' }, required: true },
      alt: requiredText,
    },
  },
};
