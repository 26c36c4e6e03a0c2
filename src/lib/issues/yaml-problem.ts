import type { Phrase, Values } from './issue.ts';

/** What the YAML parser says, and the phrase that says it to an editor. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/duplicated mapping key/, 'duplicate'],
  [/tab characters/, 'tab'],
  [/quoted scalar|unknown escape|deficient indentation/, 'quotes'],
  [/flow (collection|sequence|mapping)/, 'brackets'],
  [/bad indentation of a mapping entry|key-value separator/, 'colon'],
  [/alias|anchor|\btag\b|directive/i, 'sign'],
  [/end of the stream or a document separator|implicit key|indentation/, 'shape'],
];

/** Values for the message `yaml-broken` from the parser's own words. */
export function yamlProblem(reason: string): Values {
  const name = phrases.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other';
  const words = (kind: 'problem' | 'remedy'): Phrase => ({
    phrase: `phrases.yaml.${name}.${kind}`,
    values: { reason },
  });
  return { problem: words('problem'), remedy: words('remedy') };
}
