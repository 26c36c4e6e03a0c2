import type { TranslationSet } from '../graph.ts';
import type { Page } from '../page.ts';

/** How a partner writes its own name, in the first of its languages that the portal has and the page is not in. */
export function ownName(
  { portal, locale }: Pick<Page, 'portal' | 'locale'>,
  { facts: { partner } }: Pick<TranslationSet, 'facts'>,
): { text: string; lang: string } | undefined {
  const names = portal.registries.names.get(partner?.name ?? '')?.name;
  const tags = (partner?.languages ?? []).map((tag) => new Intl.Locale(tag).language);
  const own = portal.allLocales.find(({ lang }) => tags.includes(new Intl.Locale(lang).language));
  const text = own && own.code !== locale.code ? names?.[own.code] : undefined;
  return own && text && text !== names?.[locale.code] ? { text, lang: own.lang } : undefined;
}
