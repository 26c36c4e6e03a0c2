import type { EntryFile } from '../../entries.ts';
import { type EntryAddress, resolveEntryLink, subjectOf } from '../../entry-path.ts';
import type { Values } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { listed, shownValue } from '../../issues/schema-problems.ts';
import type { Portal } from '../../portal.ts';
import { withheldAs } from '../../publication.ts';
import type { AddressFault } from './address.ts';
import { createFileLinks } from './file-links.ts';
import { type PageLookup, relativeTo, shownTarget } from './pages.ts';
import { decode } from './scheme.ts';

interface InternalOptions {
  portal: Portal;
  pageOf: PageLookup;
  /** The anchors of a text as its page has them; undefined when it cannot be rendered. */
  anchorsOf: (entry: EntryFile) => ReadonlySet<string> | undefined;
}

/** Creates what judges links that stay in the portal: they name the file of an entry that readers can open. */
export function createInternalLinks({ portal, pageOf, anchorsOf }: InternalOptions) {
  const slugs = new Map([...portal.subjects.keys()].map((key) => [key.split('/')[1] ?? '', key]));
  const fileOf = createFileLinks(portal);
  const withheld = new Map<string, ReturnType<typeof withheldAs>>();

  /** Why readers do not see a subject; undefined when they do. */
  const reasonOf = (subject: string): ReturnType<typeof withheldAs> => {
    if (!withheld.has(subject)) {
      const files = [...(portal.subjects.get(subject)?.values() ?? [])];
      const reasons = files.map(({ frontMatter }) => withheldAs(frontMatter.facts, portal.now));
      withheld.set(
        subject,
        reasons.find((reason) => reason !== undefined),
      );
    }
    return withheld.get(subject);
  };

  return (href: string, entry: EntryFile): AddressFault[] => {
    const tell = (code: string, values: Values = {}): AddressFault[] => [
      { code, values: { href: shownValue(decode(href)), ...values } },
    ];
    const broken = (reason: string, values: Values = {}) =>
      tell('link-broken', { remedy: { phrase: `phrases.link.${reason}`, values } });
    const anchor = (hash: string, target: EntryFile) => {
      const anchors = anchorsOf(target);
      if (!anchors || anchors.has(decode(hash))) return [];
      const near = nearest(decode(hash), anchors);
      const known = near ? '' : listed([...anchors].map((id) => `#${id}`));
      return tell('link-anchor', {
        hash: `#${shownValue(decode(hash))}`,
        target: target.file,
        suggestion: near
          ? { phrase: 'phrases.near', values: { near: `#${near}` } }
          : { phrase: known ? 'phrases.known' : 'phrases.noAnchors', values: { known } },
      });
    };

    if (href.startsWith('#')) {
      return href === '#' ? broken('emptyAnchor') : anchor(href.slice(1), entry);
    }
    const hidden = (subject: string) => {
      const reason = reasonOf(subject);
      // What is itself withheld may lead to what is; both come out together, or are told then.
      if (!reason || reasonOf(subjectOf(entry.address))) return [];
      return tell('link-draft', {
        subject,
        reason: { phrase: `phrases.withheld.${reason}.problem` },
        remedy: { phrase: `phrases.withheld.${reason}.remedy`, values: { subject } },
      }).map(
        (fault): AddressFault =>
          // Time alone must not stop a build that takes the expired text off; readers see words without a link.
          reason === 'expired' ? { ...fault, severity: 'warning' } : fault,
      );
    };
    const file = fileOf(href, entry);
    if (file?.state === 'exists') return hidden(file.subject);
    if (file) {
      const { reason, values } = file;
      return tell('link-broken', { remedy: { phrase: `phrases.fileLink.${reason}`, values } });
    }
    const link = resolve(href, entry.address);
    if (!link) return broken(...formOf(href, entry.address, portal, pageOf));
    const subject = subjectOf(link.target);
    const group = portal.subjects.get(subject);
    if (!group) {
      const near = nearest(link.target.slug, slugs.keys());
      const [collection = '', slug = ''] = (near && slugs.get(near)?.split('/')) || [];
      return slug
        ? broken('near', {
            example: relativeTo(entry.address, { collection, slug, locale: link.target.locale }),
          })
        : broken('noSubject', { subject });
    }
    if (!group.has(link.target.locale)) {
      const codes = [...group.keys()].filter((code) =>
        portal.allLocales.some((locale) => locale.code === code),
      );
      const wanted = codes.includes(entry.address.locale) ? entry.address.locale : codes[0];
      return broken('noLanguage', {
        languages: codes.join(', '),
        example: href.replace(/[^/]*\.mdx/, `${wanted}.mdx`),
      });
    }
    const own = subjectOf(entry.address);
    const draft = hidden(subject);
    if (draft.length > 0) return draft;
    // Readers are led to their own language where it exists, whichever file the link names.
    const target = group.get(entry.address.locale) ?? group.get(link.target.locale);
    if (subject === own && !link.hash) return tell('link-self');
    return target && link.hash ? anchor(link.hash, target) : [];
  };
}

function resolve(href: string, from: EntryAddress): ReturnType<typeof resolveEntryLink> {
  // These would be found all the same; but nobody could say by reading them where they lead.
  if (/%(?:2e|2f|5c)|\\/i.test(href.split('#')[0] ?? '')) return undefined;
  try {
    return resolveEntryLink(href, from);
  } catch {
    return undefined;
  }
}

const hostLike =
  /^(?:www\.)?(?:[a-z0-9-]+\.)+(?:vn|com|org|net|gov|edu|info|int|cn|la|kh|th|kr|jp|eu|uk|asia)(?:[/?#]|$)/i;

/** What is odd about a path that names no file of an entry, and the path that was probably meant. */
function formOf(
  href: string,
  from: EntryAddress,
  portal: Portal,
  pageOf: PageLookup,
): [reason: string, values?: Values] {
  const example = `../../news/ten-bai/${from.locale}.mdx`;
  if (href.trim() === '') return ['empty'];
  const written = decode(href);
  const [path = ''] = written.split('#');
  const known = (candidate: string): string | undefined => {
    const link = resolve(candidate, from);
    return link && portal.subjects.get(subjectOf(link.target))?.has(link.target.locale)
      ? candidate
      : undefined;
  };
  const page = pageOf(path.startsWith('/') ? path : `/${path}`);
  if (page) return ['page', { example: relativeTo(from, page) }];
  if (path.startsWith('/')) return ['absolute', { example }];
  if (isEmailLike(written)) return ['mail', { example: `mailto:${written}` }];
  if (hostLike.test(written)) return ['noScheme', { example: `https://${written}` }];
  const tidy = path.replaceAll('\\', '/').replace(/\?.*$/s, '').trim();
  const guesses = [tidy, tidy.toLowerCase(), tidy.replace(/\/?$/, `/${from.locale}.mdx`), `${tidy}.mdx`];
  const guess = guesses.map(known).find((candidate) => candidate !== undefined);
  if (guess) return ['written', { example: guess }];
  const target = shownTarget(tidy, from);
  if (!target.startsWith('content/')) return ['outside', { example }];
  const file = /\.([a-z0-9]{2,5})$/i.exec(tidy)?.[1]?.toLowerCase();
  if (file && file !== 'mdx') return ['file', { example }];
  if (/[^\w./-]/.test(tidy)) return ['letters', { example }];
  return ['form', { example }];
}

const isEmailLike = (text: string): boolean => /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text);
