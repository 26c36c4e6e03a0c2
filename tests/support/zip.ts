import { crc32, inflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface ZippedFile {
  name: string;
  bytes: Buffer;
  /** Date and time as the archive writes them, `YYYY-MM-DDTHH:MM`. */
  modified: string;
}

/**
 * Reads an archive by its own directory (APPNOTE 6.3, without ZIP64), with Node's inflate.
 * @throws when a name, a size or a checksum is not what the directory says.
 */
export function unzip(archive: Buffer): ZippedFile[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('No end of a central directory.');
  const files: ZippedFile[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error(`No entry of the directory at ${at}.`);
    const [method, time, date] = [10, 12, 14].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const [sum, packed, size] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const [named, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + named);
    const local = archive.readUInt32LE(at + 42);
    if (archive.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name}: no file at ${local}.`);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const raw = archive.subarray(start, start + packed);
    const bytes = method === 0 ? raw : inflateRawSync(raw);
    if (bytes.length !== size || crc32(bytes) !== sum) throw new Error(`${name} is damaged.`);
    const two = (number: number): string => String(number).padStart(2, '0');
    const day = `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)}`;
    files.push({ name, bytes, modified: `${day}T${two(time >> 11)}:${two((time >> 5) & 63)}` });
    at += 46 + named + extra + comment;
  }
  return files;
}
