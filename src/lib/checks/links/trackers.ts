/** Parameters that follow readers from one site to another, as their makers name them. */
const parameters = new Set(
  'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi zarsrc spm_id_from vero_id oly_enc_id oly_anon_id __twitter_impression'.split(
    ' ',
  ),
);

const isTracker = (name: string): boolean => /^utm_/i.test(name) || parameters.has(name.toLowerCase());

/** Services that hide where an address leads. */
const shorteners = new Set(
  'bit.ly bitly.com tinyurl.com tiny.cc goo.gl t.co ow.ly is.gd v.gd buff.ly rb.gy cutt.ly shorturl.at shorturl.com s.id t.ly lnkd.in fb.me dlvr.it trib.al soo.gd bom.so byvn.net s.net.vn bitly.com.vn bit.com.vn tinyurl.vn link1s.com qr.net me2.do url.ie rebrand.ly short.gy adf.ly dwz.cn t.cn url.cn suo.im w.url.cn'.split(
    ' ',
  ),
);

export const isShortener = (host: string): boolean =>
  shorteners.has(host.replace(/^www\./, '')) || host.endsWith('.goo.gl');

/** The address that a search engine or network leads through itself, so as to count who follows it. */
export function behindRedirect({ hostname, pathname, searchParams }: URL): string | undefined {
  const counted =
    (/(?:^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url') ||
    (/^lm?\.facebook\.com$/.test(hostname) && pathname === '/l.php') ||
    (hostname === 'l.instagram.com' && pathname === '/');
  if (!counted) return undefined;
  const target = searchParams.get('q') || searchParams.get('url') || searchParams.get('u') || '';
  return URL.canParse(target) ? target : '';
}

/** The address without parameters that follow readers, and the first of those; undefined when it has none. */
export function withoutTrackers(address: string): { clean: string; parameter: string } | undefined {
  const [before = '', ...after] = address.split('#');
  const hash = after.length > 0 ? `#${after.join('#')}` : '';
  const mark = before.indexOf('?');
  if (mark === -1) return undefined;
  const nameOf = (part: string) => part.replace(/^amp;/, '').split('=')[0] ?? '';
  const parts = before.slice(mark + 1).split('&');
  const found = parts.find((part) => isTracker(nameOf(part)));
  if (found === undefined) return undefined;
  const rest = parts.filter((part) => !isTracker(nameOf(part))).join('&');
  return { clean: `${before.slice(0, mark)}${rest && `?${rest}`}${hash}`, parameter: nameOf(found) };
}
