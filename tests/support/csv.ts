/**
 * Reads a table as RFC 4180 has it, strictly: fields in quotes or without any, lines of one length, CRLF at their ends.
 * @throws on anything that another program might read otherwise.
 */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const body = text.replace(/^\ufeff/, '');
  let row: string[] = [];
  while (field.lastIndex < body.length) {
    const at = field.lastIndex;
    const found = field.exec(body);
    if (!found) throw new Error(`No field of a table at ${at}: ${body.slice(at, at + 40)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  const [head = [], ...lines] = rows;
  return lines.map((line) => {
    if (line.length !== head.length)
      throw new Error(`A line of ${line.length} fields below ${head.length} columns.`);
    return Object.fromEntries(head.map((name, index) => [name, line[index] ?? '']));
  });
}
