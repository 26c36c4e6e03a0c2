/**
 * `npm run bench:search [-- --queries 40] [--pages 1500] [--site folder] [--samples 5] [--only speed]`: measures the search of a
 * built site beside Pagefind as it comes on the same pages, with the goals it has: how often the right page is found,
 * for questions of the judged set and for queries made by damaging titles and texts, what readers have to fetch, and
 * how long they wait in Chromium over slow 4G. With `--pages`, sizes and waiting on a generated site of so many pages
 * a language. Without `--site`, the site is built first. `--only` names parts: relevance, names, bytes, speed. Linux and macOS only: processes are slowed by signals.
 */
import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { askResultsPage, openBrowser, pace } from '../bench/search/browser.ts';
import { generateSite } from '../bench/search/generated-site.ts';
import {
  coldBytes,
  damagedGoal,
  type Goal,
  indexGoal,
  judgedGoal,
  nameGoal,
  paceGoal,
  sameGoals,
  titleGoals,
} from '../bench/search/goals.ts';
import { judged } from '../bench/search/judged.ts';
import { namedThings } from '../bench/search/names.ts';
import {
  asked,
  askName,
  damagedOf,
  judgedQuestions,
  openLanguage,
  type SearchedLanguage,
} from '../bench/search/relevance.ts';
import { type Asked, percent, type Score, score, sum } from '../bench/search/score.ts';
import { buildPlain, openPlain, type Searcher } from '../bench/search/searchers.ts';
import { median, ownBytes, plainBytes, sizeOf } from '../bench/search/sizes.ts';
import { type SlowServer, serveSlowly, squeeze } from '../bench/search/slow-server.ts';
import { kilobytes, table } from '../bench/search/table.ts';
import { getPortal } from '../lib/portal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';
import { createRouteTable, type RouteTable } from '../lib/route-table.ts';
import { buildSearchIndex, searchInput } from '../lib/search-index/build.ts';
import { pagefindClient } from '../lib/search-index/client-code.ts';

const { values: options } = parseArgs({
  options: {
    queries: { type: 'string', default: '40' },
    pages: { type: 'string' },
    samples: { type: 'string', default: '5' },
    site: { type: 'string' },
    only: { type: 'string', default: 'relevance,names,bytes,speed' },
  },
});
const cache = path.resolve('.cache/bench-search');
const each = Number(options.queries);
const samples = Number(options.samples);

/** Builds the site of the portal into a folder of the bench. */
async function build(): Promise<string> {
  const out = path.join(cache, 'dist');
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`The build ended with code ${code}.`);
  return out;
}

/** A copy of a site, whose indexes are made anew. */
function copy(site: string): string {
  const out = path.join(cache, 'dist');
  rmSync(out, { recursive: true, force: true });
  cpSync(site, out, { recursive: true });
  return out;
}

interface Measured {
  own: SearchedLanguage;
  plain: Searcher;
  /** Folders of both indexes. */
  folders: { own: string; plain: string };
}

/** Makes both indexes of a site anew and prints what that took. */
async function index(dir: string, routes: RouteTable): Promise<Measured[]> {
  const reports = await buildSearchIndex(await searchInput(routes), { outDir: dir });
  const measured: Measured[] = [];
  const rows: (string | number)[][] = [
    [
      'index',
      'pages',
      'ms/page',
      'goal',
      'plain',
      'files',
      'plain',
      'kB',
      'plain',
      'chunk kB',
      'largest',
      'plain',
    ],
  ];
  for (const { code, pages, seconds } of reports) {
    const own = await openLanguage(dir, code);
    const folders = { own: path.join(dir, 'pagefind', code), plain: path.join(cache, 'plain', code) };
    const spent = await buildPlain(
      dir,
      own.corpus.map((page) => page.path),
      folders.plain,
    );
    const [size, plainSize] = [await sizeOf(folders.own), await sizeOf(folders.plain)];
    measured.push({ own, plain: await openPlain(folders.plain, own.language.lang), folders });
    rows.push([
      code,
      pages,
      ((seconds * 1000) / pages).toFixed(1),
      `≤ ${indexGoal}`,
      (spent / pages).toFixed(1),
      size.files,
      plainSize.files,
      kilobytes(size.bytes),
      kilobytes(plainSize.bytes),
      kilobytes(size.chunk.median),
      kilobytes(size.chunk.largest),
      kilobytes(plainSize.chunk.median),
    ]);
  }
  console.log(`${table(rows)}\n`);
  return measured;
}

const share = (part: number, whole: number): string => percent(part, whole).toFixed(whole > 400 ? 1 : 0);

const scoreRow = (label: string, own: Score, plain: Score, goal?: Goal): (string | number)[] => [
  label,
  own.asked,
  share(own.first, own.asked),
  share(plain.first, plain.asked),
  share(own.five, own.asked),
  share(plain.five, plain.asked),
  goal ? `≥ ${goal.first} / ${goal.five}` : '',
];

/** Prints how often the right page is found, and the questions of the judged set whose page is not first. */
async function relevance(languages: readonly Measured[], routes: RouteTable): Promise<void> {
  const header = ['', 'asked', 'first %', 'plain', 'five %', 'plain', 'goal'];
  const all: { own: Score; plain: Score }[] = [];
  for (const { own, plain } of languages) {
    const rows: (string | number)[][] = [[`relevance, ${own.code}`, ...header.slice(1)]];
    const both = async (queries: readonly Asked[]) => ({
      own: await score(own, queries),
      plain: await score(plain, queries),
    });
    const questions = await both(judgedQuestions(routes, own));
    rows.push(scoreRow('judged questions', questions.own, questions.plain, judgedGoal));
    const damaged: { own: Score; plain: Score }[] = [];
    const queries = damagedOf(own, { each, seed: `bench ${own.code}` });
    for (const [kind, ofKind] of Map.groupBy(queries, ({ damage }) => damage)) {
      for (const [from, made] of Map.groupBy(ofKind, (query) => query.from)) {
        const scores = await both(made.map((query) => asked(own, query)));
        damaged.push(scores);
        rows.push(
          scoreRow(
            `${kind}, ${from}`,
            scores.own,
            scores.plain,
            from === 'title' ? titleGoals[kind] : undefined,
          ),
        );
        const least = from === 'title' && sameGoals[kind];
        if (!least) continue;
        const same = await both(
          await Promise.all(
            made.map(async ({ query, text }) => ({ query, right: await own.search(text, 1) })),
          ),
        );
        rows.push([
          `${kind}, same first`,
          made.length,
          share(same.own.first, made.length),
          share(same.plain.first, made.length),
          '',
          '',
          `≥ ${least}`,
        ]);
      }
    }
    const together = { own: sum(damaged.map((one) => one.own)), plain: sum(damaged.map((one) => one.plain)) };
    all.push(together);
    rows.push(scoreRow('all damage', together.own, together.plain, damagedGoal));
    console.log(table(rows));
    for (const { query, right, found } of questions.own.misses)
      console.log(`  not first: ${query}\n    right ${right.join(' ')}\n    found ${found.join(' ')}`);
    console.log();
  }
  const [own, plain] = [sum(all.map((one) => one.own)), sum(all.map((one) => one.plain))];
  console.log(
    `${table([['relevance, all', ...header.slice(1)], scoreRow('all damage', own, plain, damagedGoal)])}\n`,
  );
}

/** Prints how names of the registries are answered in each language. */
async function names(languages: readonly Measured[], { portal }: RouteTable): Promise<void> {
  const all = languages.map(({ own }) => own);
  const rows: (string | number)[][] = [['names', 'asked', 'in five %', 'or offered %', 'goal']];
  for (const own of all) {
    const answers = [];
    for (const thing of namedThings(portal)) {
      const answer = await askName(own, all, thing);
      if (answer) answers.push(answer);
    }
    const found = answers.filter((answer) => answer === 'found').length;
    const missed = answers.filter((answer) => answer === 'missed').length;
    rows.push([
      own.code,
      answers.length,
      share(found, answers.length),
      share(answers.length - missed, answers.length),
      `≥ ${nameGoal}`,
    ]);
  }
  console.log(`${table(rows)}\n`);
}

/** Questions of a few words, for what one costs. */
const shortQuestions = (code: string): string[] =>
  judged
    .filter(({ locale, kind, query }) => locale === code && kind === 'short' && query.length < 40)
    .map(({ query }) => query);

/** Prints what is fetched, outside a browser: the files that the reader of an index asks for. */
async function bytes(languages: readonly Measured[]): Promise<void> {
  const rows: (string | number)[][] = [
    ['kB, Brotli', 'first query', 'plain', 'further', 'plain', 'five texts', 'plain'],
  ];
  for (const { own, folders } of languages) {
    const queries = shortQuestions(own.code);
    const mine = await ownBytes(folders.own, queries);
    const plain = await plainBytes(folders.plain, own.language.lang, queries);
    rows.push([
      own.code,
      kilobytes(mine.first),
      kilobytes(plain.first),
      kilobytes(mine.further),
      kilobytes(plain.further),
      kilobytes(mine.texts),
      'with titles',
    ]);
  }
  const program = await squeeze(Buffer.from(await pagefindClient()));
  console.log(
    `${table(rows)}\nfiles of the index alone, medians; Pagefind’s program is ${kilobytes(program.length)} kB, ours below\n`,
  );
}

/** Prints what a reader in Chromium fetches and how long titles take. */
async function speed(
  browser: Browser,
  server: SlowServer,
  languages: readonly Measured[],
  { portal, routes }: RouteTable,
): Promise<void> {
  const root = portal.urls.chooser();
  const rows: (string | number)[][] = [
    [
      'Chromium, slow 4G, 4 × CPU',
      'untouched kB',
      'cold kB',
      'goal',
      'cold ms',
      'goal',
      'later ms',
      'goal',
      'later kB',
    ],
  ];
  const fetched = new Map<string, string>();
  for (const { own } of languages) {
    const home = routes.find((route) => route.kind === 'home' && route.locale.code === own.code);
    const queries = shortQuestions(own.code).slice(0, 4);
    const paces = [];
    for (let sample = 0; sample < samples; sample++)
      paces.push(await pace(browser, server, home?.pathname.slice(root.length) ?? '', queries));
    const limit = coldBytes.find(({ pages }) => own.pages.length <= pages);
    rows.push([
      own.code,
      kilobytes(Math.max(...paces.map((one) => one.bytes.before))),
      kilobytes(median(paces.map((one) => one.bytes.cold))),
      limit ? `≤ ${limit.bytes / 1000}` : '',
      Math.round(median(paces.map((one) => one.cold))),
      `≤ ${paceGoal.cold}`,
      Math.round(median(paces.flatMap((one) => one.later))),
      `≤ ${paceGoal.later}`,
      kilobytes(median(paces.flatMap((one) => one.bytes.later))),
    ]);
    const files = paces[0]?.files ?? [];
    fetched.set(
      own.code,
      files.map((file) => `  ${kilobytes(file.bytes).padStart(6)}  ${file.pathname}`).join('\n'),
    );
  }
  // Others at work on the machine make every figure of time worse.
  console.log(`${table(rows)}\nload of the machine ${loadavg()[0]?.toFixed(1)}`);
  for (const [code, files] of fetched) console.log(`to the first titles, ${code}:\n${files}`);
  console.log();
}

/** Prints whether the results page of Chromium shows what the same search found outside of it. */
async function agreement(
  browser: Browser,
  server: SlowServer,
  languages: readonly Measured[],
  table_: RouteTable,
): Promise<void> {
  const root = table_.portal.urls.chooser();
  for (const { own } of languages) {
    const route = table_.routes.find(({ kind, locale }) => kind === 'search' && locale.code === own.code);
    const page = await browser.newPage();
    const sample = judgedQuestions(table_, own).filter((_, at) => at % 4 === 0);
    const differing: string[] = [];
    for (const { query } of sample) {
      const shown = await askResultsPage(page, server, route?.pathname.slice(root.length) ?? '', query);
      const found = await own.search(query, 5);
      if (shown.join(' ') !== found.join(' '))
        differing.push(`  ${query}\n    ${shown.join(' ')}\n    ${found.join(' ')}`);
    }
    await page.close();
    console.log(
      `Chromium’s results page shows the same, ${own.code}: ${sample.length - differing.length} of ${sample.length}`,
    );
    for (const line of differing) console.log(line);
  }
  console.log();
}

const portal = getPortal(getPortalDir());
const built = options.site ? copy(path.resolve(options.site)) : await build();
const generated = options.pages !== undefined;
const dir = generated ? path.join(cache, 'generated-dist') : built;
const routes = generated
  ? generateSite(portal, built, {
      portalDir: path.join(cache, 'generated'),
      dir,
      pages: Number(options.pages),
    })
  : createRouteTable(portal);
const parts = new Set(options.only.split(','));
const languages = await index(dir, routes);
if (!generated && parts.has('relevance')) await relevance(languages, routes);
if (!generated && parts.has('names')) await names(languages, routes);
if (parts.has('bytes')) await bytes(languages);
if (parts.has('speed')) {
  const server = await serveSlowly(dir, routes.portal.urls.chooser());
  const browser = await openBrowser();
  try {
    if (!generated) await agreement(browser, server, languages, routes);
    await speed(browser, server, languages, routes);
  } finally {
    await browser.close();
    await server.close();
  }
}
rmSync(path.join(cache, 'plain'), { recursive: true, force: true });
