import { describe, expect, test } from 'vitest';
import { type DamagedQuery, shuffled } from '../../src/bench/search/damage.ts';
import {
  type Goal,
  judgedGoal,
  nameGoal,
  sameGoals,
  textGoal,
  titleGoals,
} from '../../src/bench/search/goals.ts';
import { namedThings } from '../../src/bench/search/names.ts';
import {
  asked,
  askName,
  damagedOf,
  judgedQuestions,
  type SearchedLanguage,
} from '../../src/bench/search/relevance.ts';
import { halfIsHeld, percent, type Score, score, sum } from '../../src/bench/search/score.ts';
import { createRandom } from '../../src/lib/art/random.ts';
import { readRouteTable } from '../support/route-table.ts';
import { openBuiltSearch } from '../support/search.ts';
import { getSite } from '../support/sites.ts';

const table = readRouteTable(getSite('main').portalDir);
const { locales } = table.portal;
const codes = locales.map(({ code }) => code);
const search = (code: string) => openBuiltSearch('main', code);

/** Fails with every miss when fewer answers are right than must be, in per cent. */
function expectRight({ asked: count, first, five, misses }: Score, least: Goal, what = 'questions'): void {
  const figures = { first: percent(first, count), five: percent(five, count) };
  if (figures.first >= least.first && figures.five >= least.five) return;
  const lines = misses.map(({ query, right, found }) =>
    [
      `  ${query}${found.some((address) => right.includes(address)) ? ' (among the first five)' : ''}`,
      `    right: ${right.join(' ')}`,
      `    found: ${found.join(' ')}`,
    ].join('\n'),
  );
  expect.fail(
    [
      `${count} ${what}: right page first for ${figures.first.toFixed(1)} % (at least ${least.first})`,
      `and among the first five for ${figures.five.toFixed(1)} % (at least ${least.five}).`,
      ...lines,
    ].join('\n'),
  );
}

describe('questions of readers, judged by reading the pages', () => {
  const scores = new Map<string, Promise<Score>>();
  const scoreOf = (code: string): Promise<Score> => {
    const made = scores.get(code) ?? search(code).then((own) => score(own, judgedQuestions(table, { code })));
    scores.set(code, made);
    return made;
  };

  test.each(codes)('%s: the right page is first, or at least among the first five', async (code) => {
    const result = await scoreOf(code);
    expect(result.asked).toBeGreaterThanOrEqual(25);
    expectRight(result, judgedGoal);
  });

  test('in all languages together', async () => {
    expectRight(sum(await Promise.all(codes.map(scoreOf))), judgedGoal);
  });
});

describe.each(codes)('titles typed badly, %s', (code) => {
  const queriesOf = (own: SearchedLanguage): DamagedQuery[] =>
    damagedOf(own, { each: 30, seed: `titles ${code}`, titles: true });

  test('the page of the title is found as often as its kind of damage must allow', async () => {
    const own = await search(code);
    for (const [kind, queries] of Map.groupBy(queriesOf(own), ({ damage }) => damage)) {
      const least = titleGoals[kind];
      if (!least) continue;
      expectRight(
        await score(
          own,
          queries.map((query) => asked(own, query)),
        ),
        least,
        kind,
      );
    }
  });

  test('marks that are left out, wrong or written otherwise do not change the first result', async () => {
    const own = await search(code);
    for (const [kind, queries] of Map.groupBy(queriesOf(own), ({ damage }) => damage)) {
      const least = sameGoals[kind];
      if (!least) continue;
      const compared = await Promise.all(
        queries.map(async ({ query, text }) => ({ query, right: await own.search(text, 1) })),
      );
      expectRight(await score(own, compared), { first: least, five: least }, kind);
    }
  });

  test('no answer is empty while a page holds half of the words', async () => {
    const own = await search(code);
    const empty: string[] = [];
    for (const { query } of damagedOf(own, { each: 30, seed: `all ${code}` })) {
      const found = await own.search(query, 1);
      if (found.length === 0 && halfIsHeld(query, own.corpus, own.language.lang)) empty.push(query);
    }
    expect(empty).toEqual([]);
  });
});

test.each(codes)('a line of a text, typed as it stands there, leads to its page, %s', async (code) => {
  const own = await search(code);
  const lines = damagedOf(own, { each: 120, seed: `lines ${code}` }).filter(
    ({ damage, from }) => damage === 'as it is' && from === 'text',
  );
  expect(lines.length).toBeGreaterThanOrEqual(40);
  expectRight(
    await score(
      own,
      lines.map((line) => asked(own, line)),
    ),
    textGoal,
    'lines',
  );
});

test.each(codes)(
  'names of the registries typed in any language, %s: a page about the name is among the first five, or another language has some',
  async (code) => {
    const all = await Promise.all(codes.map(search));
    const own = await search(code);
    const answers: (readonly [form: string, answer: string])[] = [];
    for (const thing of shuffled(namedThings(table.portal), createRandom(`names ${code}`))) {
      if (answers.length === 150) break;
      const answer = await askName(own, all, thing);
      if (answer) answers.push([thing.form, answer]);
    }
    const missed = answers.filter(([, answer]) => answer === 'missed').map(([form]) => form);
    expect(
      percent(answers.length - missed.length, answers.length),
      `missed: ${missed.join(', ')}`,
    ).toBeGreaterThanOrEqual(nameGoal);
  },
);
