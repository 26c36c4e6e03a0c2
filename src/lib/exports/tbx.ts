import type { Portal } from '../portal.ts';
import type { ExportedName } from './glossary.ts';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const xml = (text: string): string => text.replace(/[&<>"]/g, (letter) => references[letter] ?? letter);

/**
 * Names as a termbase, TBX-Basic in the style DCA (ISO 30042:2019): a concept each name, a section each language,
 * the form of the portal preferred and the others admitted.
 */
export function glossaryTbx({ site, locales, localeOf, t }: Portal, names: readonly ExportedName[]): string {
  const source = localeOf(site.defaultLocale);
  const words = t(source.code);
  const term = (text: string, status: 'preferred' | 'admitted', notes: readonly string[] = []) =>
    `<termSec><term>${xml(text)}</term><termNote type="administrativeStatus">${status}Term-admn-sts</termNote>${notes.join('')}</termSec>`;

  const section = (
    { name, also, gloss, say, approval, source: taken }: ExportedName,
    lang: string,
  ): string => {
    const form = name[lang];
    if (form === undefined) return '';
    const definition = gloss[lang] ? `<descrip type="definition">${xml(gloss[lang])}</descrip>` : '';
    const notes = [
      ...(taken ? [`<admin type="source">${xml(taken)}</admin>`] : []),
      ...(say[lang] ? [`<note>${xml(words('glossary:say', { say: say[lang] }))}</note>`] : []),
      ...(lang === source.lang ? [] : [`<note>${xml(words(`glossary:approval.${approval}`))}</note>`]),
    ];
    const others = (also[lang] ?? [])
      .filter((other) => other !== form)
      .map((other) => term(other, 'admitted'));
    return `<langSec xml:lang="${xml(lang)}">${definition}${term(form, 'preferred', notes)}${others.join('')}</langSec>`;
  };

  const concepts = names.map((name) =>
    [
      `<conceptEntry id="name-${name.id}">`,
      `<descrip type="subjectField">${xml(words(`glossary:group.${name.group}.title`))}</descrip>`,
      `<xref type="externalCrossReference" target="${xml(name.url[source.lang] ?? '')}">${xml(name.id)}</xref>`,
      ...locales.map(({ lang }) => section(name, lang)),
      '</conceptEntry>',
    ].join(''),
  );
  const title = `${words('glossary:title')} – ${site.name[source.code] ?? ''}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="${xml(source.lang)}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><titleStmt><title>${xml(title)}</title></titleStmt><sourceDesc><p>${xml(site.licence[source.code] ?? '')}</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${concepts.join('\n')}
</body></text>
</tbx>
`;
}
