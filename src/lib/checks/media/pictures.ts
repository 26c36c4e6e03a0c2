import path from 'node:path/posix';
import type { Issue, Values } from '../../issues/issue.ts';
import type { MediaFacts, PictureFacts, UnreadableMedia } from '../../media/facts.ts';
import { formatOfName } from '../../media/format.ts';
import { openLimit, pictureLimits } from '../../media/limits.ts';
import type { Check } from '../check.ts';
import { toldPaths } from '../files/tree.ts';

/** Every picture file is what its name says, whole, within limits, safe, and tells nothing it should not. */
export const checkPictures: Check = (_portal, { tree, media }) => {
  const sizes = new Map(tree.items.map(({ path: file, size }) => [file, size]));
  const told = toldPaths(tree);
  return [...media].flatMap(([file, facts]) => {
    const named = formatOfName(file);
    if (!named || named === 'pdf' || told.has(file)) return [];
    return judgePicture(file, named, facts, sizes.get(file) ?? 0);
  });
};

function judgePicture(file: string, named: string, facts: MediaFacts, bytes: number): Issue[] {
  const tell = (code: string, values: Values, severity: Issue['severity'] = 'error', line = 1): Issue => ({
    code,
    severity,
    file,
    line,
    values: { name: path.basename(file), ...values },
  });
  const limit = named === 'svg' ? pictureLimits.drawingBytes : pictureLimits.bytes;
  if (bytes > limit) return [tell('media-size', tooManyBytes(bytes, limit))];
  if (facts.kind === 'pdf') return [tell('media-type', typeValues(file, 'pdf'))];
  if (facts.kind === 'unreadable') return [unreadable(facts, bytes, file, tell)];
  // Icons are for browsers, and only browsers ask for them.
  if (facts.format !== named || (named === 'ico' && !file.startsWith('public/')))
    return [tell('media-type', typeValues(file, facts.format))];
  return judgeFacts(facts, file, tell);
}

type Tell = (code: string, values: Values, severity?: Issue['severity'], line?: number) => Issue;

/** Bytes as megabytes or kilobytes of an editor's file manager. */
const shownBytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${Math.ceil(bytes / 1_000_000)} MB` : `${Math.ceil(bytes / 1024)} kB`;

const megapixels = (pixels: number): number => Math.ceil(pixels / 1_000_000);

const tooManyBytes = (bytes: number, limit: number): Values => ({
  reason: {
    phrase: 'phrases.size.bytes',
    values: { found: shownBytes(bytes), limit: shownBytes(limit) },
  },
  remedy: {
    phrase: limit === pictureLimits.drawingBytes ? 'phrases.size.remedyDrawing' : 'phrases.size.remedy',
  },
});

/** The same formats, whatever the extension: `.jpg` for a JPEG. */
const usualExtension: Readonly<Record<string, string>> = { jpeg: 'jpg' };
const renamed: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'avif', 'gif', 'svg']);

function typeValues(file: string, format: string): Values {
  const name = path.basename(file);
  const stem = name.replace(/\.[^.]*$/, '');
  const values = {
    name,
    extension: path.extname(name),
    example: `${stem}.${usualExtension[format] ?? format}`,
    jpg: `${stem}.jpg`,
  };
  return {
    what: { phrase: `phrases.format.${format}`, values: {} },
    extension: values.extension,
    remedy: {
      phrase: `phrases.convert.${renamed.has(format) ? 'rename' : (converted.get(format) ?? 'other')}`,
      values,
    },
  };
}

/** How a file of a format that browsers do not all show becomes one that they do. */
const converted: ReadonlyMap<string, string> = new Map([
  ['heic', 'heic'],
  ['raw', 'raw'],
  ['video', 'video'],
  ['apng', 'motion'],
  ['avif-sequence', 'motion'],
  ['html', 'never'],
  ['program', 'never'],
  ['zip', 'never'],
  ['xml', 'never'],
  ['office', 'never'],
  ['pdf', 'pdf'],
  ['ico', 'save'],
  ['tiff', 'save'],
  ['bmp', 'save'],
  ['psd', 'save'],
  ['jp2', 'save'],
  ['jxl', 'save'],
  ['emf', 'save'],
]);

function unreadable(
  { format, reason, pixels, frames }: UnreadableMedia,
  bytes: number,
  file: string,
  tell: Tell,
): Issue {
  const broken = (name: string, values: Values = {}): Issue =>
    tell('media-unreadable', {
      reason: { phrase: `phrases.unreadable.${name}.problem` },
      remedy: { phrase: `phrases.unreadable.${name}.remedy` },
      ...values,
    });
  if (bytes === 0) return broken('empty');
  switch (reason) {
    case 'unknown':
      if (format === 'lfs') return broken('lfs');
      return format ? tell('media-type', typeValues(file, format)) : broken('unknown');
    case 'bytes':
      return tell(
        'media-size',
        tooManyBytes(bytes, format === 'svg' ? pictureLimits.drawingBytes : openLimit),
      );
    case 'pixels': {
      const [width = 0, height = 0] = pixels ?? [];
      return tell('media-size', {
        reason: {
          phrase: 'phrases.size.pixels',
          values: {
            width,
            height,
            found: megapixels(width * height),
            limit: megapixels(pictureLimits.pixels),
          },
        },
        remedy: { phrase: 'phrases.size.remedy' },
      });
    }
    case 'frames':
      return tell('media-size', {
        reason: {
          phrase: 'phrases.size.frames',
          values: { found: frames ?? 0, limit: pictureLimits.frames },
        },
        remedy: { phrase: 'phrases.size.remedyFrames' },
      });
    default:
      // What is broken and no picture either is told by what it is.
      return format && format !== formatOfName(file)
        ? tell('media-type', typeValues(file, format))
        : broken(reason);
  }
}

function judgeFacts(facts: PictureFacts, file: string, tell: Tell): Issue[] {
  const { flashes, located, appended, faults = [], metadata } = facts;
  const issues = faults.map(({ reason, name, line }) =>
    tell(
      'svg-unsafe',
      {
        reason: { phrase: `phrases.drawing.${reason}.problem`, values: { found: name } },
        remedy: { phrase: `phrases.drawing.${reason}.remedy`, values: { found: name } },
      },
      'error',
      line,
    ),
  );
  if (flashes > pictureLimits.flashes)
    issues.push(tell('media-flash', { flashes: Math.ceil(flashes), limit: pictureLimits.flashes }));
  if (appended) issues.push(tell('media-appended', { what: { phrase: `phrases.appended.${appended}` } }));
  if (file.startsWith('public/') && metadata.length > 0) {
    issues.push(tell('public-metadata', { kinds: metadata.join(', ') }));
  } else if (located) issues.push(tell('picture-located', {}, 'warning'));
  return issues;
}
