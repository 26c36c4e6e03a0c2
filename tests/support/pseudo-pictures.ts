import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { splitFrontMatter } from '../../src/lib/front-matter.ts';
import { animation, noise, phoneExif, svg } from './pictures.ts';

/** A word in the metadata of every picture, and in the notes of the drawing: it stands in no output. */
export const pictureTrace = 'trace-6d2f';

/** The subject whose pictures say where they were taken. */
export const pictureSubject = { collection: 'news', slug: 'anh-mang-thong-tin-an' };

const exif = { ...phoneExif, IFD0: { ...phoneExif.IFD0, ImageDescription: pictureTrace } };

/**
 * Adds a subject with a cover and pictures of every kind, as telephones and drawing programs make them: with places,
 * names and notes inside.
 */
export async function addPictures(contentDir: string, modelFolder: string): Promise<void> {
  const folder = path.join(contentDir, pictureSubject.collection, pictureSubject.slug);
  await mkdir(folder);
  const photo = noise(900, 600).withExif(exif);
  const files: Readonly<Record<string, string | Buffer>> = {
    'bia.jpg': await noise(1200, 800).withExif(exif).jpeg().toBuffer(),
    'anh.jpg': await photo.clone().jpeg().toBuffer(),
    'anh.png': await photo.clone().resize(300).png().toBuffer(),
    'anh.webp': await photo.clone().resize(300).webp().toBuffer(),
    'nho.avif': await photo.clone().resize(120).avif({ effort: 0 }).toBuffer(),
    'dong.gif': await animation(['#235', '#253', '#532'], [700, 700, 700]),
    'hinh-ve.svg': svg(
      `<!-- ${pictureTrace} --><metadata>${pictureTrace}</metadata><path d="M0 60 40 9 80 60z" fill="#2e6b52"/>`,
    ),
    'khong-dung.jpg': await photo.clone().resize(200).jpeg().toBuffer(),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);

  const shown = Object.keys(files).filter((name) => !/^(?:bia|khong-dung)/.test(name));
  const pictures = shown.map(
    (name) => `<Picture src="${name}" alt="Nền nhiều chấm màu" credit="Máy vẽ" licence="CC0 1.0" />`,
  );
  for (const file of await readdir(modelFolder)) {
    if (!file.endsWith('.mdx')) continue;
    const { yaml = '' } = splitFrontMatter(await readFile(path.join(modelFolder, file), 'utf8')) ?? {};
    if (!/^facts:/m.test(yaml)) continue;
    const frontMatter = yaml
      .replace(/^ {2}cover:.*\n(?: {4}.*\n)*/m, '')
      .replace(/^title:.*$/m, 'title: "Ảnh mang thông tin ẩn"')
      .replace(
        /^summary:.*$/m,
        'summary: "Bài thử có ảnh mang tọa độ và tên máy."\ncoverAlt: "Nền nhiều chấm màu"',
      )
      .replace(/^facts:$/m, 'facts:\n  cover: { photo: ./bia.jpg, credit: "Máy vẽ", licence: "CC0 1.0" }');
    await writeFile(path.join(folder, file), `---\n${frontMatter}\n---\n${pictures.join('\n\n')}\n`);
  }
}
