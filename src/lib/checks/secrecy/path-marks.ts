import { folded } from './reading.ts';

/** Marks in the name of a file or folder, whose words stand in small letters without accents. */
const marks =
  /(?:^| )(?:(?:tuyet|toi) mat|(?:tai lieu|van ban|ban do) mat|do mat|luu hanh noi bo|(?:tai lieu|van ban|bao cao|ke hoach|du thao|cong van|thong tin|ban tin) noi bo|top secret|strictly confidential|confidential|internal use only|not for distribution)(?: |$)/;
/** `mat` may be any of six words; beside the name of a document, and at the end, it is the mark. */
const documentMark =
  /(?:^| )(?:ke hoach|bao cao|cong van|chi thi|quyet dinh|to trinh|nghi quyet|cong dien|phuong an|de an|bien ban|du thao|cv|kh|bc|nq)(?: \d+)* mat(?: (?:\d+|v\d+|so|ngay|nam|thang|final|signed|ban|scan).*)?$/;
const alone = /^noi bo(?: \d+)?$/;
/** Evenings, faces, fronts, honey, density … */
const harmless =
  /(?:^| )(?:buoi|dem|sang|troi) toi mat(?: |$)|(?:^| )(?:toi|do|ban do|van ban|tai lieu|tuyet) mat (?:ong|tien|bang|cat|troi|nuoc|dat|trang|hang|do|ho|bien|tran|dan|mia|hoa|khau|ma|so|na|goc)(?: |$)/;

/** Whether a part of a path bears a mark of secrecy. */
export function hasMark(part: string): boolean {
  const words = folded(part.normalize('NFC').replace(/\.[^.]*$/, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return (marks.test(words) && !harmless.test(words)) || documentMark.test(words) || alone.test(words);
}
