import { glossaryHref, groupOf } from '../glossary/groups.ts';
import type { Portal } from '../portal.ts';
import type { Name } from '../registries/schemas.ts';
import { csvOf } from './csv.ts';
import type { ExportContext, ExportFile } from './index.ts';
import { glossaryTbx } from './tbx.ts';

/** A name as machines get it: what readers see of it; forms to avoid and editors' notes stay inside. */
export interface ExportedName {
  id: string;
  group: string;
  kind: string;
  approval: Name['approval'];
  /** By tag of the language, as are the fields below. */
  name: Readonly<Record<string, string>>;
  /** Other forms that may be used. */
  also: Readonly<Record<string, readonly string[]>>;
  gloss: Readonly<Record<string, string>>;
  say: Readonly<Record<string, string>>;
  source?: string | undefined;
  /** Where readers of each language find it. */
  url: Readonly<Record<string, string>>;
}

/** Names in the languages of the portal, in the order of the registry. */
export function exportedNames({ locales, registries: { names }, urls }: Portal): ExportedName[] {
  const byTag = <T>(texts: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(
      locales.flatMap(({ code, lang }) => {
        const text = texts[code];
        return text === undefined ? [] : [[lang, text] as const];
      }),
    );
  return [...names].map(([id, { kind, approval, name, also, gloss, say, source }]) => ({
    id,
    group: groupOf(kind),
    kind,
    approval,
    name: byTag(name),
    also: byTag(also),
    gloss: byTag(gloss),
    say: byTag(say),
    source,
    url: Object.fromEntries(
      locales.map(({ code, lang }) => [lang, urls.absolute(glossaryHref(urls, names, id, code))]),
    ),
  }));
}

/** One row a name, a column each language and field; begins with a mark by which Excel reads it as UTF-8. */
function glossaryCsv(portal: Portal): string {
  const tags = portal.locales.map(({ lang }) => lang);
  const columns = (field: string) => tags.map((tag) => `${field}_${tag}`);
  const fields = ['name', 'also', 'gloss', 'say', 'url'] as const;
  const rows = exportedNames(portal).map((name) => [
    ...[name.id, name.group, name.kind, name.approval],
    ...fields.flatMap((field) => tags.map((tag) => [name[field][tag] ?? []].flat().join(' | '))),
    name.source ?? '',
  ]);
  const head = ['id', 'group', 'kind', 'approval', ...fields.flatMap(columns), 'source'];
  return csvOf([head, ...rows]);
}

/** The names of the portal for translators and their programs. */
export function* glossaryExports({ portal }: ExportContext): Generator<ExportFile> {
  yield {
    name: 'glossary.json',
    body: () =>
      `${JSON.stringify({ languages: portal.locales.map(({ lang }) => lang), names: exportedNames(portal) })}\n`,
  };
  yield { name: 'glossary.csv', body: () => glossaryCsv(portal) };
  yield { name: 'glossary.tbx', body: () => glossaryTbx(portal, exportedNames(portal)) };
}
