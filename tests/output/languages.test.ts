import { describe, test } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { hasFullText } from '../../src/lib/graph.ts';
import type { Route } from '../../src/lib/routes.ts';
import { type BuiltPage, type BuiltSite, readBuiltSite } from '../support/built-site.ts';
import { all, attributeOf, first, langOf, textOf, textsOf } from '../support/dom.ts';
import { expectNone } from '../support/problems.ts';
import { siteNames } from '../support/sites.ts';

/** Where a reader may land whose language has no such list. */
const wider: Readonly<Record<string, string>> = {
  'section-topic': 'section',
  'section-year': 'section',
  topic: 'topics',
  'archive-year': 'archive',
  'archive-month': 'archive',
};

/** What a page is about, apart from its language and the number of the page. */
function subjectOf(site: BuiltSite, { route }: BuiltPage, wide = false): string {
  if (!route) return '';
  if (route.kind === 'moved') {
    const target = site.pageAt(site.local(route.target));
    return target ? subjectOf(site, target, wide) : '';
  }
  if ('set' in route) return route.set.subject;
  const section = 'section' in route ? route.section?.collection : undefined;
  // From a page of a part of the portal the way leads to the part's own landing.
  const landing = section ? collections[section]?.landing : undefined;
  const part = landing === 'list' ? undefined : landing;
  const kind = (wide && (part ?? wider[route.kind])) || route.kind;
  const detail =
    !wide && ('topic' in route || 'period' in route) ? `${route.topic ?? ''}${route.period ?? ''}` : '';
  const group = 'group' in route ? route.group : '';
  return `${kind} ${section ?? ''} ${detail}${group}`;
}

/** Links of a switcher: the code of the language and the page each leads to. */
const switchesOf = (site: BuiltSite, { document }: BuiltPage, selector: string) =>
  all(document, `${selector} a`).map((link) => ({
    link,
    code: site.portal.locales.find(({ lang }) => lang === attributeOf(link, 'hreflang'))?.code ?? '',
    page: site.pageAt(attributeOf(link, 'href') ?? ''),
  }));

describe.each(siteNames)('a reader who changes the language on %s', (name) => {
  test('finds the language of the page marked and every other offered, in the header and in the footer', () => {
    const site = readBuiltSite(name);
    const { locales } = site.portal;
    expectNone(
      site.pages.flatMap((page) => {
        const { route, pathname, document, locale } = page;
        if (!route) return [];
        // A subject that keeps no address in other languages offers those it has.
        const offered = route.languages.map((language) => language.locale.code);
        const kept = 'set' in route && route.set.facts.unlisted ? offered : locales.map(({ code }) => code);
        const others = kept.filter((code) => code !== locale).sort();
        const found = switchesOf(site, page, 'nav.langs').map(({ code }) => code);
        const current = all(document, 'nav.langs [aria-current]').map(textOf);
        return [
          ...(String(found.toSorted()) === String(others) ? [] : [`${pathname}: ${found}, not ${others}`]),
          ...(String(current) === site.portal.localeOf(locale).name ? [] : [`${pathname}: marks ${current}`]),
        ];
      }),
    );
  });

  test('comes to the same subject, and home only from home', () => {
    const site = readBuiltSite(name);
    expectNone(
      site.pages.flatMap((page) => {
        const { route, pathname } = page;
        if (!route) return [];
        return ['nav.langs', 'footer.foot'].flatMap((place) =>
          switchesOf(site, page, place)
            .filter(({ link }) => attributeOf(link, 'hreflang') !== undefined)
            .flatMap(({ link, code, page: target }) => {
              const href = attributeOf(link, 'href');
              if (!target || target.locale !== code) return [`${pathname}: ${href} is no page in "${code}"`];
              if (target.route?.kind === 'home' && route.kind !== 'home')
                return [`${pathname}: ${href} is home`];
              const same = [false, true].some(
                (wide) => subjectOf(site, target) === subjectOf(site, page, wide),
              );
              return same ? [] : [`${pathname}: ${href} is another subject`];
            }),
        );
      }),
    );
  });

  test('comes back to where they were', () => {
    const site = readBuiltSite(name);
    expectNone(
      site.pages.flatMap((page) =>
        switchesOf(site, page, 'nav.langs')
          .filter(({ page: target }) => target && subjectOf(site, target) === subjectOf(site, page))
          .filter(({ page: target }) => {
            if (!target?.route || !page.route || page.route.kind === 'moved') return false;
            // Lists of two languages have different numbers of pages.
            const number = (route: Route) => ('pagination' in route ? route.pagination.page : 1);
            return number(page.route) === number(target.route);
          })
          .filter(({ page: target }) => {
            const back =
              target && switchesOf(site, target, 'nav.langs').find(({ code }) => code === page.locale);
            return back?.page !== page;
          })
          .map(({ page: target }) => `${page.pathname}: ${target?.pathname} does not lead back`),
      ),
    );
  });

  test('is told before what waits: the whole text, a summary, an older version or nothing yet', () => {
    const site = readBuiltSite(name);
    const t = (page: BuiltPage, state: string) =>
      site.portal.t(page.locale)(`navigation:languageState.${state}`);
    expectNone(
      site.pages.flatMap((page) => {
        const { route, pathname } = page;
        if (!route || !('set' in route)) return [];
        return switchesOf(site, page, 'nav.langs').flatMap(({ link, code }) => {
          const state = route.set.states.get(code) ?? 'missing';
          const plain = hasFullText(state) && state !== 'outdated';
          const due = plain ? '' : ` (${t(page, state)})`;
          const told = textOf(link);
          return told.endsWith(due) && (!plain || !told.includes('('))
            ? []
            : [`${pathname}: ${told}, not${due}`];
        });
      }),
    );
  });

  test('can choose every language on the two pages at the root', () => {
    const site = readBuiltSite(name);
    expectNone(
      site.pages
        .filter(({ route }) => !route)
        .flatMap((page) => {
          const homes = switchesOf(site, page, 'main').filter(
            ({ page: target }) => target?.route?.kind === 'home',
          );
          return site.portal.locales
            .filter(({ code }) => !homes.some((home) => home.code === code))
            .map(({ code }) => `${page.pathname}: no way into "${code}"`);
        }),
    );
  });
});

/** Scripts by which a run of text is known to be in another language, and the languages written in them. */
const scripts = [
  { pattern: /\p{Script=Han}/u, langs: ['zh', 'ja'] },
  { pattern: /\p{Script=Lao}/u, langs: ['lo'] },
  { pattern: /\p{Script=Thai}/u, langs: ['th'] },
  { pattern: /\p{Script=Hangul}/u, langs: ['ko'] },
] as const;

/** Letters that, among those of the Latin script, Vietnamese alone has. */
const vietnameseLetters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

describe.each(siteNames)('a screen reader on %s', (name) => {
  test('speaks every run of another script in its language', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname }) =>
        textsOf(first(document, 'body') ?? document).flatMap(({ text, parent }) => {
          const [lang = ''] = langOf(parent).split('-');
          return scripts
            .filter(
              ({ pattern, langs }) => pattern.test(text) && !(langs as readonly string[]).includes(lang),
            )
            .map(() => `${pathname} <${parent?.tagName} lang=${lang}>: ${text.trim().slice(0, 60)}`);
        }),
      ),
    );
  });

  test('speaks Vietnamese words among those of another script as Vietnamese', () => {
    const { pages, portal } = readBuiltSite(name);
    const otherScripts = portal.allLocales.filter(({ script }) => script !== 'latin').map(({ lang }) => lang);
    expectNone(
      pages.flatMap(({ document, pathname }) =>
        textsOf(first(document, 'body') ?? document)
          .filter(({ text, parent }) => vietnameseLetters.test(text) && otherScripts.includes(langOf(parent)))
          .map(({ text, parent }) => `${pathname} <${parent?.tagName}>: ${text.trim().slice(0, 60)}`),
      ),
    );
  });

  test('is told the language of nothing that is none of the portal’s', () => {
    const { pages } = readBuiltSite(name);
    expectNone(
      pages.flatMap(({ document, pathname }) =>
        all(document, '[lang]')
          .map((element) => attributeOf(element, 'lang') ?? '')
          .filter((lang) => !isLanguageTag(lang))
          .map((lang) => `${pathname}: lang="${lang}"`),
      ),
    );
  });
});

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

describe.each(siteNames)('a reader of Chinese on %s', (name) => {
  test('loads no web font', () => {
    const site = readBuiltSite(name);
    expectNone(
      site.pages
        .filter(({ locale, route }) => route && site.portal.localeOf(locale).script === 'han')
        .flatMap(({ document, pathname }) => {
          const links = all(document, 'link').map((link) => attributeOf(link, 'href') ?? '');
          const sheets = all(document, 'link[rel=stylesheet]').map((link) => attributeOf(link, 'href') ?? '');
          return [
            ...links.filter((href) => /\.woff2?$/.test(href)),
            ...sheets.filter((href) => site.read(href).includes('@font-face')),
          ].map((href) => `${pathname}: ${href}`);
        }),
    );
  });
});
