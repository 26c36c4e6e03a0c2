import type { Values } from '../../issues/issue.ts';
import { shownValue } from '../../issues/schema-problems.ts';
import type { Portal } from '../../portal.ts';

import type { AddressFault } from './address.ts';
import { hostOf, isState } from './hosts.ts';

/** Longest address, in characters, that reads as the text of a link. */
const longest = 60;

const address =
  /^(?:https?:\/\/|www\.)\S+$|^(?:[a-z0-9-]+\.)+(?:vn|com|org|net|gov|edu|info|int|cn|la)(?:\/\S*)?$/i;
/** The host of a state body within other words. */
const stateHost = /(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,5}gov\.[a-z]{2}(?![\w.-])/gi;
const mail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** A link as its text shows it. */
interface LinkText {
  href: string;
  text: string;
  /** Holds a component, whose words a registry gives. */
  filled: boolean;
  /** The address itself, typed without brackets. */
  bare: boolean;
}

/** Creates what judges the texts of links: each says where it leads, and leads where it says. */
export function createLinkTexts({ allLocales }: Portal): (link: LinkText) => AddressFault[] {
  const vague = allLocales
    .flatMap(({ writing }) => writing.vagueLinks ?? [])
    .map((phrase) => phrase.normalize('NFC').toLowerCase())
    // Longer ones first, so that “xem thêm tại đây” is two of them and no rest.
    .sort((a, b) => b.length - a.length);

  /** Whether a text is nothing but phrases that say nothing. */
  const isVague = (text: string): boolean => {
    let rest = words(text);
    if (rest === '' || rest.length > 60) return false;
    while (rest !== '') {
      const phrase = vague.find(
        (candidate) => rest.startsWith(candidate) && endsWord(rest, candidate.length),
      );
      if (!phrase) return false;
      rest = rest.slice(phrase.length).trimStart();
    }
    return true;
  };

  return ({ text, href, filled, bare }) => {
    const tell = (reason: string, values: Values = {}, severity?: 'warning'): AddressFault[] => [
      {
        code: 'link-text',
        ...(severity && { severity }),
        values: {
          problem: {
            phrase: `phrases.linkText.${reason}.problem`,
            values: { text: shownValue(text), ...values },
          },
          remedy: {
            phrase: `phrases.linkText.${reason}.remedy`,
            values: { text: shownValue(text), ...values },
          },
        },
      },
    ];
    const shown = text.trim();
    if (!/[\p{L}\p{N}]/u.test(shown)) return filled ? [] : tell('empty', { href: shownValue(href) });
    if (isVague(shown)) return tell('vague');
    if (mail.test(shown) && /^mailto:/i.test(href)) {
      const target = /^mailto:([^?]*)/i.exec(href)?.[1] ?? '';
      return target.toLowerCase() === shown.toLowerCase()
        ? []
        : tell('otherPlace', { target: shownValue(target) });
    }
    if (!address.test(shown)) {
      const real = hostOf(href) ?? '';
      const state = shown.match(stateHost) ?? [];
      return state.length > 0 && real && !isState(real) ? tell('otherPlace', { target: real }) : [];
    }
    const promised = hostOf(/^https?:/i.test(shown) ? shown : `https://${shown}`);
    const real = hostOf(href);
    if (promised && real && bareHost(promised) !== bareHost(real)) {
      return tell('otherPlace', { target: real });
    }
    if ([...shown].length <= longest) return [];
    return tell('address', { host: real ?? '' }, bare ? 'warning' : undefined);
  };
}

const bareHost = (host: string): string => host.replace(/^www\./, '');

/** The words of a text in small letters, with single spaces and without marks around and between them. */
const words = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a word ends there; in scripts without spaces, it may anywhere. */
const endsWord = (text: string, at: number): boolean =>
  at === text.length || text[at] === ' ' || /\p{Script=Han}/u.test(text[at - 1] ?? '');
