import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isWithheldGroup } from '../lib/entries.ts';
import type { EntryAddress } from '../lib/entry-path.ts';
import { filePath, subjectOf } from '../lib/entry-path.ts';
import { glossaryHref, isExplained } from '../lib/glossary/groups.ts';
import { documentHref } from '../lib/library/address.ts';
import type { Portal } from '../lib/portal.ts';
import { downloadsOf } from '../lib/published-downloads.ts';
import type { BodyContext } from './context.ts';
import { createTypography, type Typography } from './typography.ts';

const typographies = new WeakMap<Portal, Map<string, Typography>>();

/** The typography of a language of the portal, created once. */
export function typographyOf(portal: Portal, code: string): Typography {
  const known = typographies.get(portal) ?? new Map<string, Typography>();
  typographies.set(portal, known);
  const { locales, localeOf, registries, urls, site } = portal;
  const found =
    known.get(code) ??
    createTypography({
      locale: localeOf(code),
      locales,
      sourceLocale: localeOf(site.defaultLocale),
      registries,
      urls,
    });
  known.set(code, found);
  return found;
}

const titles = new WeakMap<Typography, Map<string, string>>();

/** A title as HTML: names unbroken, breaks between words only, foreign runs marked. Lists show a title many times. */
export function titleHtml(portal: Portal, code: string, title: string): string {
  const typography = typographyOf(portal, code);
  const known = titles.get(typography) ?? new Map<string, string>();
  titles.set(typography, known);
  const html =
    known.get(title) ?? toHtml({ type: 'root', children: typography.heading(title) as ElementContent[] });
  known.set(title, html);
  return html;
}

/** A line of text as HTML: document numbers unbroken, foreign runs marked. */
export const lineHtml = (portal: Portal, code: string, text: string): string =>
  toHtml({ type: 'root', children: typographyOf(portal, code).inline(text) as ElementContent[] });

/** Creates what bodies need to be rendered. */
export function createBodyContexts(portal: Portal): (address: EntryAddress) => BodyContext {
  const { localeOf, registries, subjects, urls, site, now } = portal;
  const sourceLocale = localeOf(site.defaultLocale);
  const langs = new Map(portal.allLocales.map(({ code, lang }) => [code, lang]));

  const linkTo = (target: EntryAddress, reader: string): ReturnType<BodyContext['linkTo']> => {
    const group = subjects.get(subjectOf(target));
    if (!group || isWithheldGroup(group, now)) return undefined;
    const [code = ''] = [reader, target.locale, ...localeOf(reader).fallback, ...group.keys()].filter(
      (candidate) => group.has(candidate),
    );
    return { href: urls.entry({ ...target, locale: code }), locale: localeOf(code) };
  };

  const fileTo: BodyContext['fileTo'] = (target) => {
    const found = downloadsOf(portal).get(filePath(target));
    if (!found) return undefined;
    const language = new Intl.Locale(found.lang).language;
    const locale = portal.allLocales.find(({ lang }) => new Intl.Locale(lang).language === language);
    return { href: urls.download(found), size: found.size, locale };
  };

  const explanationOf = (id: string, code: string): string | undefined => {
    const name = registries.names.get(id);
    return name && isExplained(name, code) ? glossaryHref(urls, registries.names, id, code) : undefined;
  };

  return (address) => ({
    address,
    locale: localeOf(address.locale),
    t: portal.t(address.locale),
    registries,
    typography: typographyOf(portal, address.locale),
    langOf: (codeOrTag) => langs.get(codeOrTag) ?? codeOrTag,
    sourceLocale,
    linkTo: (target) => linkTo(target, address.locale),
    documentTo: (id) => documentHref(portal, id, address.locale),
    explanationOf: (name) => explanationOf(name, address.locale),
    fileTo,
  });
}
