/**
 * A table as CSV (RFC 4180): a comma between fields, CRLF after each record, quotes where a field has one of these or
 * a quote. A byte-order mark comes first: without it Excel takes UTF-8 for the code page of the machine, and
 * Vietnamese and Chinese become unreadable; parsers of today skip it.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

/** A field that a spreadsheet would compute gets an apostrophe before it, as OWASP advises: `=1+1` stays text, -1.5 a number. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
