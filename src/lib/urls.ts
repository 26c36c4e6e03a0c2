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
  documents: string;
  kind: string;
  status: string;
  level: string;
  guide: string;
  agreements: string;
  glossary: string;
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

  /** The word of a facet of the register of documents. */
  const facetWord = (locale: string, facet: 'kind' | 'topic' | 'status' | 'level') =>
    ({
      kind: () => word(locale, 'kind'),
      topic: () => word(locale, 'topics'),
      status: () => word(locale, 'status'),
      level: () => word(locale, 'level'),
    })[facet]();

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
    sectionPlace: (collection: string, place: string, locale: string) =>
      path(locale, segment(collection, locale), word(locale, 'places'), place),
    entry: ({ collection, slug, locale }: { collection: string; slug: string; locale: string }) =>
      path(locale, segment(collection, locale), slug),
    /** A page below a section that is no entry: a month of the calendar, a document of the register. */
    within: (collection: string, locale: string, ...segments: readonly string[]) =>
      path(locale, segment(collection, locale), ...segments),
    /** The register of documents, or what one facet of it holds: `library/documents/kind/decree/`. */
    documents: (
      collection: string,
      locale: string,
      by?: { facet: 'kind' | 'topic' | 'status' | 'level'; key: string },
      page = 1,
    ) =>
      path(
        locale,
        segment(collection, locale),
        word(locale, 'documents'),
        ...(by ? [facetWord(locale, by.facet), by.key] : []),
        ...paged(locale, page),
      ),
    /** A document of the register. */
    document: (collection: string, id: string, locale: string) =>
      path(locale, segment(collection, locale), word(locale, 'documents'), id),
    /** The printable guide made of the entries of a section. */
    guide: (collection: string, locale: string) =>
      path(locale, segment(collection, locale), word(locale, 'guide')),
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
    /** The register of agreements, or one agreement of it. */
    agreements: (locale: string, id = '') =>
      path(locale, segment('partners', locale), word(locale, 'agreements'), id),
    /** The glossary, or one part of it. */
    glossary: (locale: string, group = '') => path(locale, word(locale, 'glossary'), group),
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
