import type { Portal } from '../portal.ts';
import type { Section } from '../site.ts';

/** The section of a portal that has the register of documents; undefined where a portal leaves it out. */
export const librarySection = ({ site }: Pick<Portal, 'site'>): Section | undefined =>
  site.sections.find(({ collection }) => collection === 'library');

/**
 * Where a citation of a document leads: to its page in the register, or to where it can be read in a portal without
 * a register. Undefined for what has neither.
 */
export function documentHref(
  portal: Pick<Portal, 'site' | 'urls' | 'registries'>,
  id: string,
  code: string,
): string | undefined {
  const record = portal.registries.documents.get(id);
  const section = librarySection(portal);
  return record && section && record.confidence !== 'recall'
    ? portal.urls.document(section.collection, id, code)
    : record?.url;
}
