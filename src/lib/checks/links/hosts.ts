import { domainToUnicode } from 'node:url';
import type { Portal } from '../../portal.ts';
import { withoutMarks } from '../../text.ts';

/** What is wrong with a host, by the name of its phrase, and the host that was probably meant. */
export interface HostFault {
  fault: 'ip' | 'internal' | 'invalid' | 'lookalike' | 'scripts' | 'near' | 'disguised';
  known?: string;
}

/** Letters that pass for Latin ones (Unicode Technical Standard 39, the common part) and digits for letters. */
const confusables: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'аa вb еe кk мm нh оo рp сc тt уy хx іi ѕs јj ԁd ɡg ӏl һh ԛq ԝw αa εe ιi κk νv οo ρp τt υu χx ηn ωw ıi ɑa ℓl'.split(
      ' ',
    ),
    ...'0o 1l 3e 4a 5s 8b'.split(' '),
  ].map((pair) => [pair[0] as string, pair.slice(1)]),
);

/** How a host looks to a hasty reader: `1` and `l` and `i` are one, and `rn` is `m`. */
export const skeletonOf = (host: string): string =>
  [...withoutMarks(host.toLowerCase())]
    .map((letter) => confusables[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('i', 'l');

/** Whether the host belongs to a state body: their suffix cannot be had by others. */
export const isState = (host: string): boolean => /(?:^|\.)gov(?:\.[a-z]{2})?$/.test(host);

const internal = /^(?:localhost|.*\.(?:localhost|local|internal|intranet|lan|home|corp|localdomain|arpa))$/;
const label = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;
/** Scripts of which single letters pass for Latin. */
const foreign =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}]/u;

interface Hosts {
  /** Judges a host as `URL` writes it: in small letters, Punycode where it has other than ASCII. */
  judge: (host: string) => HostFault | undefined;
}

/** Judges hosts beside those that the portal knows from its settings and registries. */
export function createHosts(known: Iterable<string>): Hosts {
  const hosts = new Set(known);
  const states = [...hosts].filter(isState);
  const skeletons = new Map(states.map((host) => [skeletonOf(host), host]));
  const dashed = states.map((host) => [host, `-${host.replaceAll('.', '-')}-`] as const);
  const answers = new Map<string, HostFault | undefined>();

  const judge = (ascii: string): HostFault | undefined => {
    if (ascii.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(ascii)) return { fault: 'ip' };
    if (internal.test(ascii)) return { fault: 'internal' };
    const host = domainToUnicode(ascii) || ascii;
    const labels = host.split('.');
    if (labels.length === 1) return { fault: label.test(host) ? 'internal' : 'invalid' };
    if (
      ascii.length > 253 ||
      !labels.every((part) => label.test(part)) ||
      !/\p{L}{2}/u.test(labels.at(-1) ?? '')
    )
      return { fault: 'invalid' };
    if (hosts.has(ascii)) return undefined;
    if (states.some((state) => ascii.endsWith(`.${state}`))) return undefined;
    const twin = skeletons.get(skeletonOf(host));
    if (twin) return { fault: 'lookalike', known: twin };
    if (
      labels.some(
        (part) => foreign.test(part) && (/[a-z]/.test(part) || /^[a-z0-9-]+$/.test(skeletonOf(part))),
      )
    )
      return { fault: 'scripts' };
    const run = `-${ascii.replaceAll('.', '-')}-`;
    const inside = dashed.find(([, state]) => run.includes(state))?.[0];
    if (inside) return { fault: 'disguised', known: inside };
    if (/(?:^|\.)gov\.[a-z]{2}[.-]/.test(ascii))
      return { fault: 'disguised', known: /[\w.-]*?gov\.[a-z]{2}/.exec(ascii)?.[0] ?? '' };
    const near = states.find((state) => state.length > 11 && isOneEdit(ascii, state));
    // State hosts of two bodies may differ by one letter; nobody else's may.
    return near ? { fault: isState(ascii) ? 'near' : 'lookalike', known: near } : undefined;
  };

  return {
    judge: (host) => {
      if (!answers.has(host)) answers.set(host, judge(host));
      return answers.get(host);
    },
  };
}

/** Whether one letter more, less, other or swapped with its neighbour makes one text the other. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left === `${right[1]}${right[0]}`)
  );
}

/** The host of an address, or undefined. */
export const hostOf = (address: string | undefined): string | undefined =>
  (address && URL.parse(address)?.hostname) || undefined;

/** Hosts that the portal itself names: its own, those of agencies and documents, those allowed without https. */
export function knownHosts({ site, registries }: Portal): Set<string> {
  const found = [
    hostOf(site.origin),
    hostOf(site.contact.website),
    ...(site.httpHosts ?? []),
    ...[...registries.agencies.values()].map(({ contact }) => hostOf(contact?.website)),
    ...[...registries.documents.values()].map(({ url }) => hostOf(url)),
  ];
  return new Set(found.filter((host) => host !== undefined));
}
