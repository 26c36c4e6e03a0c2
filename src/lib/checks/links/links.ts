import type { EntryFile } from '../../entries.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { bodyOf, type Place } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';
import { type AddressFault, createAddresses } from './address.ts';
import { createAnchors } from './anchors.ts';
import { createInternalLinks } from './internal.ts';
import { createLinkTexts } from './link-texts.ts';
import { createPageLookup, relativeTo } from './pages.ts';
import { schemeOf } from './scheme.ts';

/** Schemes a link in a text may have; films are only opened. */
const ofLinks = ['https', 'mailto', 'tel'];
const ofFilms = ['https'];

/** Every link of a text leads somewhere, by an address that is safe, and says where. */
export const checkLinks: Check = (portal, context) => {
  const judge = createJudge(portal);
  return judgeEntries(portal, context, (entry) => {
    const { links, components } = bodyOf(entry);
    const tell = (place: Place) => (fault: AddressFault) => issueOf(entry, place, fault);
    return [
      ...links.flatMap((link) => judge(entry, link).map(tell(link))),
      ...components.flatMap((component) =>
        component.name === 'Video' && component.attributes.href
          ? judge(entry, filmOf(component.attributes), ofFilms).map(tell(component))
          : [],
      ),
    ];
  });
};

/** The address of a film, with the name of its host where that is an address itself. */
function filmOf({ href = '', host = '' }: Readonly<Record<string, string>>): { href: string; text?: string } {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(host.trim()) ? { href, text: host } : { href };
}

const issueOf = (entry: EntryFile, place: Place, { code, values, severity }: AddressFault): Issue => ({
  ...bodyIssue(entry, code, place, values),
  ...(severity && { severity }),
});

function createJudge(portal: Portal) {
  const pageOf = createPageLookup(portal);
  const judgeAddress = createAddresses(portal);
  const judgeInternal = createInternalLinks({ portal, pageOf, anchorsOf: createAnchors(portal) });
  const judgeText = createLinkTexts(portal);
  return (
    entry: EntryFile,
    link: { href: string; text?: string; filled?: boolean; bare?: boolean },
    schemes: readonly string[] = ofLinks,
  ): AddressFault[] => {
    const { href, text } = link;
    const fileOf = (pathname: string) => {
      const page = pageOf(pathname);
      return page && relativeTo(entry.address, page);
    };
    const leads =
      schemeOf(href) !== undefined || schemes === ofFilms
        ? judgeAddress(href, { schemes, fileOf })
        : judgeInternal(href, entry);
    const { filled = false, bare = false } = link;
    return [...leads, ...(text === undefined ? [] : judgeText({ href, text, filled, bare }))];
  };
}
