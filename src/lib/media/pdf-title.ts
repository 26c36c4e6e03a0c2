/** Why the title of a document says nothing to a reader. */
type TitleFault = 'none' | 'program' | 'fileName' | 'empty' | 'scanner' | 'letterhead';

/** What programs write in front of a file name. */
const program =
  /^(?:microsoft (?:office )?(?:word|excel|powerpoint|publisher|visio)|libreoffice|openoffice)\b/i;
/** Names of new documents in the programs that offices use, and of forms without their subject. */
const empty =
  /^(?:untitled|no title|không (?:có )?(?:tên|tiêu đề)|chưa đặt tên|未命名|无标题|(?:new )?document|doc|tài liệu|(?:powerpoint )?presentation|bản trình bày|bản trình chiếu|book|sổ|sheet|trang tính|slide|trang chiếu|title|tiêu đề|test|pdf|mẫu(?: số)?|phụ lục|biểu(?: số)?|dự thảo)[\s_.-]*(?:\d{1,4}|[ivx]{1,5})?$/i;
const scanner =
  /^(?:scan|scanned(?: document| image)?|bản quét|camscanner|adobe scan|skm|img|dsc|mfp|kmbt|xerox|canon|ricoh|kyocera|toshiba)[\s_.-]*(?:[a-z]?\d[\da-z_.:-]*(?: [\d_.:-]+)*)?$/i;
const extension =
  /\.(?:docx?|docm|xlsx?|pptx?|pdf|odt|ods|odp|rtf|txt|indd|ai|cdr|psd|dwg|pub|tiff?|jpe?g|png)$/i;

/** The country's name and motto over every official text, and the issuer beside it (Decree 30/2020/NĐ-CP, annex I). */
const motto = /CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|^ĐỘC LẬP\b/u;
const issuer =
  /^(?:UBND|HĐND|(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)(?: (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|HUYỆN|ĐẶC KHU)(?: \p{L}+){0,3})?$/u;

/**
 * What keeps the title of a PDF from being one; undefined for a good title.
 * @param stem The name of the file, without its extension.
 */
export function titleFault(given: string | undefined, stem: string): TitleFault | undefined {
  const title = (given ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(title)) return title === '' ? 'none' : 'fileName';
  if (program.test(title)) return 'program';
  if (empty.test(title)) return 'empty';
  if (scanner.test(title)) return 'scanner';
  const isName = title.toLowerCase() === stem.toLowerCase() || extension.test(title);
  if (isName || /^[\w.()+~-]*_[\w.()+~-]*$/.test(title)) return 'fileName';
  const capitals = title === title.toUpperCase();
  if (capitals && (motto.test(title) || issuer.test(title))) return 'letterhead';
  return motto.test(title.toUpperCase()) && /ĐỘC LẬP/u.test(title.toUpperCase()) ? 'letterhead' : undefined;
}
