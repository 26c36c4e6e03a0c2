/** Path segments that are words of a language, from `i18n/<locale>/paths.json`. */
export interface PathWords {
  topics: string;
  archive: string;
  page: string;
  search: string;
  index: string;
  sitemap: string;
  places: string;
  agencies: string;
  mediaKit: string;
}

export interface UrlOptions {
  /** Scheme and host of the deployed portal, e.g. `https://hagiang.example.vn`. */
  origin: string;
  /** Path the portal is served under; `/` at the root of a host. */
  base: string;
  /** Path segment of each section, per locale: `sections.news.vi` is `tin-tuc`. */
  sections: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words of each locale. */
  words: Readonly<Record<string, PathWords>>;
}

export type Urls = ReturnType<typeof createUrls>;

/** Creates the functions that build every address of the portal. Pathnames begin with the base and end with `/`. */
export function createUrls({ origin, base, sections, words }: UrlOptions) {
  const root = base.replace(/\/$/, '');
  const path = (...segments: readonly string[]) =>
    `${root}/${segments.filter(Boolean).join('/')}/`.replace(/\/\/$/, '/');

  const word = (locale: string, key: keyof PathWords) => {
    const found = words[locale]?.[key];
    if (!found) throw new Error(`i18n/${locale}/paths.json has no "${key}".`);
    return found;
  };

  /** The segment of a section; none for collections that are no section, whose entries stand under the locale. */
  const segment = (collection: string, locale: string) => {
    const paths = sections[collection];
    if (!paths) return '';
    const found = paths[locale];
    if (!found) throw new Error(`content/site.json has no path for section "${collection}" in "${locale}".`);
    return found;
  };

  const paged = (locale: string, page: number) => (page > 1 ? [word(locale, 'page'), String(page)] : []);

  return {
    chooser: () => path(),
    home: (locale: string) => path(locale),
    section: (collection: string, locale: string, page = 1) =>
      path(locale, segment(collection, locale), ...paged(locale, page)),
    sectionTopic: (collection: string, topic: string, locale: string, page = 1) =>
      path(locale, segment(collection, locale), word(locale, 'topics'), topic, ...paged(locale, page)),
    sectionYear: (collection: string, year: string, locale: string, page = 1) =>
      path(locale, segment(collection, locale), year, ...paged(locale, page)),
    entry: ({ collection, slug, locale }: { collection: string; slug: string; locale: string }) =>
      path(locale, segment(collection, locale), slug),
    /** A page below a section that is no entry: a month of the calendar, a document of the register. */
    within: (collection: string, locale: string, ...segments: readonly string[]) =>
      path(locale, segment(collection, locale), ...segments),
    /** What the press may print, below the section of the press room. */
    mediaKit: (collection: string, locale: string) =>
      path(locale, segment(collection, locale), word(locale, 'mediaKit')),
    topics: (locale: string) => path(locale, word(locale, 'topics')),
    topic: (topic: string, locale: string, page = 1) =>
      path(locale, word(locale, 'topics'), topic, ...paged(locale, page)),
    archive: (locale: string, period = '', page = 1) =>
      path(locale, word(locale, 'archive'), ...period.split('-'), ...paged(locale, page)),
    search: (locale: string) => path(locale, word(locale, 'search')),
    index: (locale: string, page = 1) => path(locale, word(locale, 'index'), ...paged(locale, page)),
    sitemap: (locale: string) => path(locale, word(locale, 'sitemap')),
    places: (locale: string) => path(locale, word(locale, 'places')),
    agencies: (locale: string) => path(locale, word(locale, 'agencies')),
    feed: (locale: string, collection = '') =>
      `${path(locale, collection && segment(collection, locale))}feed.xml`,
    /** The description of a language's search for browsers and other systems. */
    openSearch: (locale: string) => `${path(locale)}opensearch.xml`,
    cover: (subject: string, cut: string) => `${root}/covers/${subject}.${cut}.svg`,
    /** A file beside the texts of a subject, as readers download it. */
    download: ({ collection, slug, name }: { collection: string; slug: string; name: string }) =>
      `${root}/files/${collection}/${slug}/${name}`,
    /** A file of data for machines, such as `vi/events.ics` (`lib/exports`). */
    data: (name: string) => `${root}/data/${name}`,
    /** A file at the root of the site, such as `robots.txt` or `assets/fonts/x.woff2`. */
    file: (name: string) => `${root}/${name}`,
    /** The absolute form of a pathname, for canonical links, feeds and sitemaps. */
    absolute: (pathname: string) => new URL(pathname, origin).href,
  };
}
