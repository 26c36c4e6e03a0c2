import type { Issue, Phrase, Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import type { Portal } from '../../portal.ts';
import { createHosts, type HostFault, hostOf, knownHosts } from './hosts.ts';
import { decode, schemeOf, schemeValues } from './scheme.ts';
import { behindRedirect, isShortener, withoutTrackers } from './trackers.ts';

export interface AddressFault {
  code: string;
  values: Values;
  severity?: Issue['severity'];
}

/** Where an address stands, as far as it matters to what is allowed. */
interface AddressUse {
  /** Schemes that may be used; plain http besides, for hosts of the portal's list. */
  schemes: readonly string[];
  /** Names the file to link to instead of a page of this portal. */
  fileOf?: (pathname: string) => string | undefined;
}

export type JudgeAddress = (href: string, use: AddressUse) => AddressFault[];

// biome-ignore lint/suspicious/noControlCharactersInRegex: what browsers drop or misread.
const oddCharacters = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd]/;

/** Creates what judges addresses that leave the portal: each kind of fault is told with the address to write. */
export function createAddresses(portal: Portal): JudgeAddress {
  const { site, allLocales } = portal;
  const hosts = createHosts(knownHosts(portal));
  const plain = new Set(site.httpHosts ?? []);
  const ownHost = hostOf(site.origin) ?? '';
  const base = site.base.replace(/\/$/, '');
  const codes = new Set(allLocales.map(({ code }) => code));

  /** The path below this portal, when the address is one of its pages. */
  const ownPath = ({ hostname, pathname }: URL): string | undefined => {
    if (hostname.replace(/^www\./, '') !== ownHost.replace(/^www\./, '')) return undefined;
    if (base) return pathname === base || pathname.startsWith(`${base}/`) ? pathname : undefined;
    // At the root of a host the portal may have neighbours: its own pages begin with a language.
    return codes.has(pathname.split('/')[1] ?? '') ? pathname : undefined;
  };

  return (href, { schemes, fileOf }) => {
    const scheme = schemeOf(href) ?? '';
    const isPlain = scheme === 'http' && schemes.includes('https');
    if (!schemes.includes(scheme) && !isPlain) return [{ code: 'link-scheme', values: schemeValues(href) }];
    if (scheme === 'mailto' || scheme === 'tel') return contactFault(href, scheme);
    const shown = shownValue(decode(href));
    const tell = (code: string, name: string, values: Values = {}): AddressFault => ({
      code,
      values: { href: shown, ...phrases(name, values) },
    });
    const form = formFault(href);
    if (form) return [tell('link-form', `form.${form.name}`, { example: shownValue(form.example) })];
    const url = URL.parse(href);
    if (!url) return [tell('link-form', 'form.unreadable', { example: 'https://…' })];
    if (url.username || url.password) {
      return [
        tell('link-host', 'host.user', {
          host: url.hostname,
          example: shownValue(`${url.protocol}//${url.host}${url.pathname}`),
        }),
      ];
    }
    const odd = hosts.judge(url.hostname);
    if (odd) return [hostFault(odd, shown, url)];
    const own = ownPath(url);
    if (own !== undefined) {
      const file = fileOf?.(own);
      const remedy = {
        phrase: `phrases.address.own.${file ? 'file' : 'any'}`,
        values: { example: file ?? '' },
      };
      return [{ code: 'link-own-site', values: { href: shown, remedy } }];
    }
    const target = behindRedirect(url);
    if (target !== undefined || isShortener(url.hostname)) {
      return [
        tell('link-shortener', target ? 'shortener.behind' : 'shortener.open', {
          host: url.hostname,
          example: target ? shownValue(withoutTrackers(target)?.clean ?? target) : '',
        }),
      ];
    }
    const faults: AddressFault[] = [];
    // A public page may have no other address.
    if (url.port) {
      const example = shownValue(`https://${url.hostname}${url.pathname}`);
      faults.push({ ...tell('link-host', 'host.port', { port: url.port, example }), severity: 'warning' });
    }
    if (isPlain && !plain.has(url.hostname)) {
      faults.push({
        code: 'link-http',
        values: {
          href: shown,
          host: url.hostname,
          example: shownValue(href.replace(/^\s*http:/i, 'https:')),
        },
      });
    }
    const followed = withoutTrackers(href);
    if (followed) {
      const { clean, parameter } = followed;
      faults.push({ code: 'link-tracker', values: { href: shown, parameter, example: clean } });
    }
    return faults;
  };
}

const phrases = (name: string, values: Values): { problem: Phrase; remedy: Phrase } => ({
  problem: { phrase: `phrases.address.${name}.problem`, values },
  remedy: { phrase: `phrases.address.${name}.remedy`, values },
});

function hostFault({ fault, known = '' }: HostFault, href: string, url: URL): AddressFault {
  const values = { host: shownValue(url.hostname), known };
  return {
    code: 'link-host',
    severity: fault === 'near' ? 'warning' : 'error',
    values: { href, ...phrases(`host.${fault}`, values) },
  };
}

/** What `URL` would silently mend, and a reader could not see. */
function formFault(href: string): { name: string; example: string } | undefined {
  const written = decode(href);
  const host = /^[^?#]*/.exec(href)?.[0].split(/[\\/]/)[2] ?? '';
  if (oddCharacters.test(href)) {
    const example = href.replace(new RegExp(oddCharacters, 'g'), '');
    return { name: 'spaces', example };
  }
  if (!/^https?:\/\/[^/\\]/i.test(href) || host.includes('\\') || /^[^?#]*\\/.test(written)) {
    return {
      name: 'slashes',
      example: href
        .replaceAll(/%5c/gi, '/')
        .replaceAll('\\', '/')
        .replace(/^(https?):\/*/i, '$1://'),
    };
  }
  const name = decode(host);
  if (oddCharacters.test(name) || name !== narrow(name)) {
    return {
      name: 'wide',
      example: `https://${narrow(name).replace(new RegExp(oddCharacters, 'g'), '')}/`,
    };
  }
  // A URL that two are run together in: the second was meant, or a bracket is missing.
  if (/^https?:\/\/https?(?::\/\/|\/\/|%3a)/i.test(href)) {
    return { name: 'twice', example: href.replace(/^https?:\/\//i, '') };
  }
  return undefined;
}

/** A host in letters and dots of common width, as `URL` reads it. */
const narrow = (host: string): string => host.replace(/[。．｡]/g, '.').normalize('NFKC');

/** `mailto:` with one address and no more than a subject; `tel:` with a number. */
function contactFault(href: string, scheme: 'mailto' | 'tel'): AddressFault[] {
  const tell = (name: string, example: string): AddressFault[] => [
    {
      code: 'link-contact',
      values: { href: shownValue(decode(href)), ...phrases(`contact.${name}`, { example }) },
    },
  ];
  const written = decode(href.slice(href.indexOf(':') + 1));
  if (!href.toLowerCase().startsWith(`${scheme}:`)) return tell(`${scheme}Form`, `${scheme}:…`);
  if (scheme === 'tel') {
    const digits = written.replace(/;ext=\d{1,6}$/, '').replace(/[\s().-]/g, '');
    if (/^\+?\d{3,15}$/.test(digits)) return [];
    return tell('tel', `tel:${written.replace(/[^\d+]/g, '') || '+84…'}`);
  }
  const [address = '', ...rest] = written.split('?');
  const query = rest.join('?');
  if (!isEmail(address)) {
    const [first = ''] = address.split(/[,;]/);
    return first !== address && isEmail(first)
      ? tell('several', `mailto:${first}`)
      : tell('mail', 'mailto:ten@co-quan.vn');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break begins another header of the letter.
  if (query !== '' && (!/^subject=[^&]*$/i.test(query) || /[\u0000-\u001f]/.test(decode(query))))
    return tell('extra', `mailto:${address}`);
  return [];
}

/** An address of the common form, on a host with a dot. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  /^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/.test(text);
