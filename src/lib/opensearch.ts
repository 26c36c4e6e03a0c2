import type { Portal } from './portal.ts';
import { escapeXml } from './text.ts';

/** What browsers and other systems read as the description; a link to one names this type. */
export const openSearchType = 'application/opensearchdescription+xml';

/** Longest texts of a description, in characters (OpenSearch 1.1, draft 6). */
const limits = { shortName: 16, longName: 48, description: 1024 } as const;

export interface OpenSearchOptions {
  shortName: string;
  longName: string;
  description: string;
  /** BCP 47. */
  lang: string;
  /** Absolute address of the search page. */
  search: string;
  /** Absolute address of the description. */
  self: string;
  /** Absolute address of the icon, an SVG. */
  icon: string;
  /** E-mail address. */
  contact?: string | undefined;
}

/** Address template of a search page: `parameter` stands, in braces, where the words of the query go. */
export const queryTemplate = (search: string, parameter: string): string => `${search}?q={${parameter}}`;

/**
 * The name by which a browser lists the search of a language, at most 16 characters. A browser keeps one search of
 * a name, so languages that write the name alike are told apart by their codes.
 * @param names the portal's name in each language
 */
export function shortNameOf(names: Readonly<Record<string, string>>, code: string): string {
  const name = names[code] ?? '';
  const listed = (text: string) => cut(text, limits.shortName);
  const isShared = Object.entries(names).some(
    ([other, text]) => other !== code && listed(text) === listed(name),
  );
  const suffix = isShared ? ` ${code.toUpperCase()}` : '';
  return `${cut(name, limits.shortName - suffix.length)}${suffix}`;
}

/** The description of a search, OpenSearch 1.1. Texts that are too long are cut. */
export function openSearchDescription(options: OpenSearchOptions): string {
  const { shortName, longName, description, lang, search, self, icon, contact } = options;
  const element = (name: string, text: string, attributes = '') =>
    `<${name}${attributes}>${escapeXml(text)}</${name}>\n`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
    element('ShortName', cut(shortName, limits.shortName)),
    element('LongName', cut(longName, limits.longName)),
    element('Description', cut(description, limits.description)),
    contact ? element('Contact', contact) : '',
    // Firefox takes no image without width and height.
    element('Image', icon, ' width="16" height="16" type="image/svg+xml"'),
    element('Language', lang),
    element('InputEncoding', 'UTF-8'),
    element('OutputEncoding', 'UTF-8'),
    `<Url type="text/html" template="${escapeXml(queryTemplate(search, 'searchTerms'))}"/>\n`,
    `<Url type="${openSearchType}" rel="self" template="${escapeXml(self)}"/>\n`,
    '</OpenSearchDescription>\n',
  ].join('');
}

/** The short name of a portal's search in one language: a link to the description has it as its title. */
export const searchName = ({ site, locales }: Pick<Portal, 'site' | 'locales'>, code: string): string =>
  shortNameOf(Object.fromEntries(locales.map((locale) => [locale.code, site.name[locale.code] ?? ''])), code);

/** The description of a portal's search in one language. */
export function localeOpenSearch(portal: Portal, code: string): string {
  const { site, urls, t, localeOf } = portal;
  const words = t(code);
  const name = `${site.name[code]} – ${site.descriptor[code]}`;
  return openSearchDescription({
    shortName: searchName(portal, code),
    longName: name,
    description: words('common:labelled', { label: words('search:label'), value: name }),
    lang: localeOf(code).lang,
    search: urls.absolute(urls.search(code)),
    self: urls.absolute(urls.openSearch(code)),
    icon: urls.absolute(urls.file('favicon.svg')),
    contact: emailIn(site.contact.email[code] ?? ''),
  });
}

/** The address in a line such as “Thư điện tử: a@b.vn”; none where there is none yet. */
const emailIn = (line: string): string | undefined => /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(line)?.[0];

/** The beginning of a text that is at most so long, never half of a letter and its marks. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if ([...kept, ...segment].length > length) return kept.replace(/[\s–-]+$/, '');
    kept += segment;
  }
  return kept;
}
