import { isUtf8 } from 'node:buffer';
import { findLegacy } from './legacy.ts';

/** The way a file was probably saved, when it is not UTF-8; `damaged` is UTF-8 with broken bytes in it. */
export type Encoding =
  | 'utf16'
  | 'gbk'
  | 'big5'
  | 'windows-1258'
  | 'tcvn3'
  | 'vni'
  | 'windows-1252'
  | 'damaged'
  | 'other';

/** Judges the bytes of a text: how it was probably saved and where that shows first; undefined for UTF-8. */
export function findEncoding(bytes: Uint8Array): { encoding: Encoding; offset: number } | undefined {
  if (isUtf16(bytes)) return { encoding: 'utf16', offset: 0 };
  if (isUtf8(bytes)) return undefined;
  const { offset, good, bad } = walkUtf8(bytes);
  return { encoding: good > bad * 4 ? 'damaged' : guess(bytes), offset };
}

/** UTF-16, with its mark or known by the zero bytes that Latin letters leave in it. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sides = [0, 0] as [number, number];
  const length = Math.min(bytes.length, 4096);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) sides[(at & 1) as 0 | 1]++;
  return length >= 8 && Math.max(...sides) > length * 0.2 && Math.min(...sides) < length * 0.02;
}

/** The bytes that must follow a first byte of UTF-8; -1 for a byte that cannot be first. */
function following(byte: number): number {
  if (byte < 0x80) return 0;
  if (byte < 0xc2) return -1;
  if (byte < 0xe0) return 1;
  if (byte < 0xf0) return 2;
  return byte < 0xf5 ? 3 : -1;
}

/** The first byte that is not UTF-8, how many letters beyond ASCII are, and how many runs of bytes are not. */
function walkUtf8(bytes: Uint8Array): { offset: number; good: number; bad: number } {
  let offset = -1;
  let good = 0;
  let bad = 0;
  let last = -2;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const more = following(byte);
    if (more > 0 && isUtf8(bytes.subarray(at, at + more + 1)) && at + more < bytes.length) {
      good++;
      at += more;
    } else {
      if (at !== last + 1) bad++;
      last = at;
      if (offset < 0) offset = at;
    }
  }
  return { offset: Math.max(offset, 0), good, bad };
}

function guess(bytes: Uint8Array): Encoding {
  let high = 0;
  let paired = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] as number) < 0x80) {
      at++;
      continue;
    }
    let end = at;
    while (end < bytes.length && (bytes[end] as number) >= 0x80) end++;
    high += end - at;
    if (end - at >= 4) paired += end - at;
    at = end;
  }
  if (paired > high * 0.6) return hanShare('gbk', bytes) > 0.7 ? 'gbk' : 'other';
  const tones = decode('windows-1258', bytes).match(/[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/gi);
  if ((tones?.length ?? 0) > Math.min(high, 65_536) * 0.15) return 'windows-1258';
  const old = legacyOf(bytes);
  if (old) return old;
  if (hanShare('big5', bytes) > 0.8) return 'big5';
  return /[\u0080-\u009f\ufffd]/.test(decode('windows-1252', bytes)) ? 'other' : 'windows-1252';
}

/** TCVN3 and VNI, known by the words that they become. */
function legacyOf(bytes: Uint8Array): 'tcvn3' | 'vni' | undefined {
  for (const line of decode('windows-1252', bytes).split('\n')) {
    const name = findLegacy(line)?.name;
    if (name === 'TCVN3') return 'tcvn3';
    if (name === 'VNI') return 'vni';
  }
  return undefined;
}

const decode = (label: string, bytes: Uint8Array): string =>
  new TextDecoder(label).decode(bytes.subarray(0, 65_536));

/** Which part of the letters beyond ASCII would be Han in an encoding. */
function hanShare(label: string, bytes: Uint8Array): number {
  const beyond = decode(label, bytes).match(/[^\0-\x7f]/gu) ?? [];
  const han = beyond.filter((letter) => /[\p{Script=Han}，。、；：！？“”《》（）　·…—]/u.test(letter)).length;
  const broken = beyond.filter((letter) => letter === '\ufffd').length;
  return beyond.length === 0 ? 0 : (han - broken * 3) / beyond.length;
}
