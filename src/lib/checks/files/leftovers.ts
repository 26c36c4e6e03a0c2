/** What kind of leftover a file is, and what it was probably called. */
export interface Leftover {
  kind: 'backup' | 'copy' | 'conflict' | 'system' | 'lock' | 'textFile' | 'folder';
  /** The name without what marks it as a leftover; empty where nothing was meant. */
  name: string;
}

/** Folders that systems and tools make for themselves. */
const toolFolders = /^(?:node_modules|__macosx|__pycache__|\$recycle\.bin|system volume information)$/i;
/** Files that systems make for themselves. */
const systemFiles =
  /^(?:thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|icon\r|.*\.lnk|.*\.url|.*\.webloc)$/i;
/** What a program keeps while a file is open: of Microsoft Office, LibreOffice, Emacs. */
const locks = /^(?:~\$.*|\.~lock\..*#|#.*#|~.*\.tmp)$/i;
const backup =
  /^(.+?)(?:~+\d*|\.(?:bak|bk|backup|old|orig|rej|sav|save|swp|swo|tmp|temp|part|partial|crdownload|download|autosave))+$/i;
/** What synchronising programs call the version that they did not choose. */
const conflict =
  /^(.+?)[ ._-]*(?:\([^()]*(?:conflict|xung đột)[^()]*\)|\.sync-conflict-[\w-]*|[ _-]conflict(?:ed)?[ _-]copy[\w -]*)(\.[^.]+)$/iu;
const copyBefore = /^(?:copy (?:\(\d+\) )?of|bản sao (?:\(\d+\) )?của|sao chép của)[ _-]+(.+)$/iu;
const copyAfter =
  /^(.+?)(?:(?:[ _]+|[ _]*[-–][ _]*)(?:copy|sao chép|bản sao)(?: *\(?\d{1,3}\)?)?| *\(\d{1,3}\))(\.[^.]+(?:\.[^.]+)?)$/iu;
/** What a Mac makes of a second text of the same name; pictures may well be numbered. */
const second = /^([a-z]{2,3}(?:-[a-z]+)?|[a-z-]+(?=.*\.(?:json|yaml))) \d{1,2}(\.(?:mdx|json|yaml))$/i;
/** Texts that Windows shows without their last extension. */
const textFile = /^(.+\.mdx?)\.(?:txt|mdx?|docx?|html?)$/i;
const numbered = /^(.+\.(?:mdx|json|yaml))\.\d{1,3}$/i;

/** Knows a file that a program or a hasty hand has left behind, by its name alone. */
export function leftoverOf(given: string, isFolder: boolean): Leftover | undefined {
  const name = given.normalize('NFC');
  if (isFolder) return toolFolders.test(name) ? { kind: 'folder', name: '' } : undefined;
  if (locks.test(name)) return { kind: 'lock', name: '' };
  if (systemFiles.test(name)) return { kind: 'system', name: '' };
  const found = (kind: Leftover['kind'], ...parts: (string | undefined)[]): Leftover => ({
    kind,
    name: parts.join('').trim(),
  });
  let match = textFile.exec(name);
  if (match) return found('textFile', match[1]);
  match = conflict.exec(name);
  if (match) return found('conflict', match[1]?.trim(), match[2]);
  match = backup.exec(name) ?? numbered.exec(name);
  if (match) return found('backup', match[1]);
  match = copyBefore.exec(name);
  if (match) return found('copy', match[1]);
  match = copyAfter.exec(name) ?? second.exec(name);
  return match ? found('copy', match[1], match[2]) : undefined;
}
