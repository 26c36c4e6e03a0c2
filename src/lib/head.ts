import type {
  Article,
  BreadcrumbList,
  NewsArticle,
  Organization,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import type { Locale } from './locales.ts';
import { queryTemplate } from './opensearch.ts';
import type { LanguageLink, Route } from './routes.ts';
import type { Urls } from './urls.ts';

export interface HeadInput {
  route: Pick<Route, 'pathname' | 'canonical' | 'defaultAlternate' | 'languages' | 'indexable' | 'locale'>;
  defaultLocale: string;
  urls: Pick<Urls, 'absolute' | 'chooser'>;
}

export interface Alternate {
  hreflang: string;
  href: string;
}

export interface HeadLinks {
  /** Absolute address of the page that search engines shall know. */
  canonical: string;
  /** Real counterparts in every language, this page included, and `x-default`; empty when there is only one. */
  alternates: readonly Alternate[];
  robots: 'noindex' | undefined;
}

/**
 * Canonical link, language alternates and robots of a page. Alternates are named only for real translations and
 * only by pages that are one themselves, so that they are always mutual.
 */
export function headLinks({ route, defaultLocale, urls }: HeadInput): HeadLinks {
  const real = route.languages.filter(({ alternate }) => alternate);
  const self = real.some(({ locale }) => locale.code === route.locale.code);
  const own = !route.canonical && route.indexable && self && real.length > 1;
  const absolute = ({ locale, pathname }: LanguageLink): Alternate => ({
    hreflang: locale.lang,
    href: urls.absolute(pathname),
  });
  const fallback = real.find(({ locale }) => locale.code === defaultLocale) ?? real[0];
  return {
    canonical: urls.absolute(route.canonical ?? route.pathname),
    alternates:
      own && fallback
        ? [
            ...real.map(absolute),
            { hreflang: 'x-default', href: urls.absolute(route.defaultAlternate ?? fallback.pathname) },
          ]
        : [],
    robots: route.indexable ? undefined : 'noindex',
  };
}

/** JSON for a `<script type="application/ld+json">`; `<` is escaped so that no text can close the element. */
export const toJsonLd = (thing: WithContext<Thing>): string =>
  JSON.stringify(thing).replaceAll('<', '\\u003c');

export interface ArticleInput {
  url: string;
  headline: string;
  description: string;
  locale: Locale;
  published: string;
  modified: string;
  publisher: { name: string; url: string };
  /** Agency responsible for the subject. */
  author: string;
  image: string;
  /** Address of the source when this is a translation. */
  translationOf?: string | undefined;
  news: boolean;
}

/** Structured data of an entry (schema.org Article). */
export function articleData(input: ArticleInput): WithContext<Article | NewsArticle> {
  const publisher: Organization = { '@type': 'GovernmentOrganization', ...input.publisher };
  return {
    '@context': 'https://schema.org',
    '@type': input.news ? 'NewsArticle' : 'Article',
    mainEntityOfPage: input.url,
    headline: input.headline,
    description: input.description,
    inLanguage: input.locale.lang,
    datePublished: input.published,
    dateModified: input.modified,
    publisher,
    author: { '@type': 'GovernmentOrganization', name: input.author },
    image: input.image,
    ...(input.translationOf && { translationOfWork: { '@id': input.translationOf } }),
  };
}

/** Structured data of the body behind the portal. */
export const organisationData = (name: string, url: string): WithContext<Organization> => ({
  '@context': 'https://schema.org',
  '@type': 'GovernmentOrganization',
  name,
  url,
});

export interface WebSiteInput {
  name: string;
  /** Absolute address of the home page. */
  url: string;
  locale: Locale;
  publisher: { name: string; url: string };
  /** Absolute address of the search page. */
  search: string;
}

/** Structured data of the portal in one language, with the way to search it (schema.org SearchAction). */
export function websiteData({ name, url, locale, publisher, search }: WebSiteInput): WithContext<WebSite> {
  const parameter = 'search_term_string';
  const action: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: queryTemplate(search, parameter) },
    'query-input': `required name=${parameter}`,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    url,
    inLanguage: locale.lang,
    publisher: { '@type': 'GovernmentOrganization', ...publisher },
    potentialAction: action,
  };
}

/** Structured data of the way from the home page. */
export const breadcrumbData = (
  steps: readonly { name: string; url: string }[],
): WithContext<BreadcrumbList> => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  })),
});
