import { Converter } from 'opencc-js/cn2t';
import frames from '../../../tests/search/frames.json' with { type: 'json' };
import questions from '../../../tests/search/questions.json' with { type: 'json' };
import type { CorpusPage } from './corpus.ts';
import type { Tools } from './damage.ts';

/** A question that a reader would type, and the subjects that answer it, judged by reading them. */
export interface Question {
  locale: string;
  kind: string;
  query: string;
  /** `<collection>/<slug>`, or `documents/<id>` for the page of a document of the register. */
  expect: readonly string[];
}

export const judged: readonly Question[] = questions;

const traditional = (['tw', 'hk', 't'] as const).map((to) => Converter({ from: 'cn', to }));

/** What damage is done with in a language: its questions, and the Han characters of its texts. */
export const toolsFor = (code: string, corpus: readonly CorpusPage[]): Omit<Tools, 'random'> => ({
  traditional,
  characters: [
    ...new Set(
      corpus
        .map(({ text }) => text)
        .join('')
        .match(/\p{Script=Han}/gu) ?? [],
    ),
  ].sort(),
  frames: (frames as Readonly<Record<string, readonly string[]>>)[code] ?? [],
});
