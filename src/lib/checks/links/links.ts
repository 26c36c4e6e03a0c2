import type { Root } from 'hast';
import { createBodyContexts } from '../../../markdown/bodies.ts';
import { parseBody } from '../../../markdown/boundary.ts';
import { transformBody } from '../../../markdown/transform.ts';
import { type EntryFile, isWithheldGroup } from '../../entries.ts';
import { resolveEntryLink, subjectOf } from '../../entry-path.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import type { Portal } from '../../portal.ts';
import { bodyOf, type Place } from '../bodies.ts';
import { bodyIssue, type Check, judgeEntries } from '../check.ts';

/** Schemes a link in a text may have. */
const allowed = new Set(['https', 'mailto', 'tel']);

/**
 * The scheme of a link as a browser reads it, which skips controls and spaces; `//` for a link to another
 * host.
 */
export function schemeOf(href: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so they can hide a scheme.
  const seen = decode(href).replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\ufeff]/g, '');
  if (/^[\\/]{2}/.test(seen)) return '//';
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
}

/** Every link of a text leads somewhere, by a scheme that is safe. */
export const checkLinks: Check = (portal, context) => {
  const anchorsOf = createAnchors(portal);
  return judgeEntries(portal, context, (entry) => {
    const { links, components } = bodyOf(entry);
    const films = components
      .filter(({ name, attributes }) => name === 'Video' && attributes.href)
      .map(({ attributes, line, column }) => ({ href: String(attributes.href), line, column }));
    return [
      ...links.flatMap((link) => judge(portal, entry, link, anchorsOf)),
      ...films.flatMap(({ href, ...place }) =>
        schemeOf(href) === 'https' ? [] : [bodyIssue(entry, 'link-scheme', place, schemeValues(href))],
      ),
    ];
  });
};

/** Values for the message about an address of a kind that is not allowed. */
export function schemeValues(href: string): Values {
  const scheme = schemeOf(href) ?? '';
  const kind = scheme === 'http' || scheme === '//' || scheme === '' ? 'plain' : 'other';
  const example = href.replace(/^\s*(?:http:)?\/\//i, 'https://');
  return {
    href: shownValue(href),
    remedy: { phrase: `phrases.scheme.${kind}`, values: { example: shownValue(example) } },
  };
}

function judge(
  portal: Portal,
  entry: EntryFile,
  { href, ...place }: Place & { href: string },
  anchorsOf: (entry: EntryFile) => ReadonlySet<string> | undefined,
): Issue[] {
  const tell = (code: string, values: Values) => [
    bodyIssue(entry, code, place, { href: shownValue(href), ...values }),
  ];
  const broken = (reason: string, values: Values = {}) =>
    tell('link-broken', { remedy: { phrase: `phrases.link.${reason}`, values } });

  const scheme = schemeOf(href);
  const example = `../../news/ten-bai/${entry.address.locale}.mdx`;
  if (scheme !== undefined) {
    if (!allowed.has(scheme)) return tell('link-scheme', schemeValues(href));
    return URL.canParse(href) ? [] : broken('form', { example });
  }
  if (href.startsWith('#')) return anchorIssue(href.slice(1), entry);
  const link = resolve(href, entry);
  if (!link) return broken(href === '' ? 'empty' : href.startsWith('/') ? 'absolute' : 'form', { example });
  const subject = subjectOf(link.target);
  const group = portal.subjects.get(subject);
  if (!group) {
    const near = nearest(
      link.target.slug,
      [...portal.subjects.keys()].map((key) => key.split('/')[1] ?? ''),
    );
    const found = near && [...portal.subjects.keys()].find((key) => key.endsWith(`/${near}`));
    return found
      ? broken('near', { example: `../../${found}/${link.target.locale}.mdx` })
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
  const own = portal.subjects.get(subjectOf(entry.address));
  if (isWithheldGroup(group, portal.now) && !(own && isWithheldGroup(own, portal.now)))
    return tell('link-draft', { subject });
  // Readers are led to their own language where it exists, whichever file the link names.
  const target = group.get(entry.address.locale) ?? group.get(link.target.locale);
  return target && link.hash ? anchorIssue(link.hash, target) : [];

  function anchorIssue(hash: string, target: EntryFile): Issue[] {
    const anchors = anchorsOf(target);
    if (!anchors || anchors.has(decode(hash))) return [];
    const near = nearest(decode(hash), anchors);
    const known = [...anchors].map((anchor) => `#${anchor}`).join(', ');
    return tell('link-anchor', {
      hash: `#${shownValue(hash)}`,
      target: target.file,
      suggestion: near
        ? { phrase: 'phrases.near', values: { near: `#${near}` } }
        : { phrase: known ? 'phrases.known' : 'phrases.noAnchors', values: { known } },
    });
  }
}

function resolve(href: string, entry: EntryFile): ReturnType<typeof resolveEntryLink> {
  try {
    return resolveEntryLink(href, entry.address);
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The anchors of a text as its page has them; undefined when it cannot be rendered. */
function createAnchors(portal: Portal): (entry: EntryFile) => ReadonlySet<string> | undefined {
  const known = new Map<EntryFile, ReadonlySet<string> | undefined>();
  let contextOf: ReturnType<typeof createBodyContexts> | undefined;
  return (entry) => {
    if (known.has(entry)) return known.get(entry);
    const { root, violations } = parseBody(entry.body);
    let anchors: ReadonlySet<string> | undefined;
    if (root && violations.length === 0) {
      contextOf ??= createBodyContexts(portal);
      try {
        const { headings } = transformBody(root as unknown as Root, contextOf(entry.address));
        anchors = new Set(headings.map(({ slug }) => slug));
      } catch {
        // Something else in that text is wrong, and told there.
      }
    }
    known.set(entry, anchors);
    return anchors;
  };
}
