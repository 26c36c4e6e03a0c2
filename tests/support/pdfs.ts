import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';

/** What a PDF of the tests says and holds; a good one but for what is given. */
export interface PdfOptions {
  /** An empty text leaves it out. */
  title?: string;
  lang?: string;
  pages?: number;
  /** Fields of the Info dictionary besides the title. */
  info?: Readonly<Record<string, string>>;
  xmp?: string;
  /** Text that its first page shows, in Latin letters. */
  text?: string;
  /** Changes the document before it is written. */
  change?: (document: PDFDocument) => void | Promise<void>;
  /** Writes objects in compressed streams, where a search for bytes finds none of them. */
  packed?: boolean;
}

/** A PDF as Word writes it, but smaller. */
export async function makePdf({
  title = 'Kế hoạch 93/KH-UBND về thông tin đối ngoại',
  lang = 'vi-VN',
  pages = 1,
  info = {},
  xmp,
  text = 'Page',
  change,
  packed = false,
}: PdfOptions = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < pages; page++) {
    const added = document.addPage([300, 400]);
    if (page === 0) added.drawText(text, { x: 20, y: 200, size: 12, font });
  }
  if (lang) catalog.set(PDFName.of('Lang'), PDFString.of(lang));
  const fields = { ...(title && { Title: title }), ...info };
  const texts = Object.entries(fields).map(([key, value]) => [key, PDFHexString.fromText(value)]);
  if (texts.length > 0) context.trailerInfo.Info = context.register(context.obj(Object.fromEntries(texts)));
  if (xmp !== undefined) {
    const stream = context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
    catalog.set(PDFName.of('Metadata'), context.register(stream));
  }
  await change?.(document);
  return await document.save({
    useObjectStreams: packed,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
}

/** A PDF typed by hand: its objects, numbered from 1, of which the first is the catalog. */
export function typePdf(objects: readonly string[], { trailer = '' } = {}): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A good PDF typed by hand, with something more in its catalog, its page or beside them. */
export const typedPdf = ({
  catalog = '',
  page = '',
  objects = [] as readonly string[],
  trailer = '',
} = {}): Uint8Array =>
  typePdf(
    [
      `<< /Type /Catalog /Pages 2 0 R /Lang (vi) ${catalog} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] ${page} >>`,
      '<< /Title (Huong dan thu tuc cap thi thuc) >>',
      ...objects,
    ],
    { trailer: `/Info 4 0 R ${trailer}` },
  );
