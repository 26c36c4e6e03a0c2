/** A text whose lines end in a line feed, and the lines that ended otherwise (CR LF of Windows, CR of old Macs). */
export function mendLineEnds(text: string): { text: string; lines: number[] } {
  if (!text.includes('\r')) return { text, lines: [] };
  const lines: number[] = [];
  let line = 0;
  const mended = text.replace(/\r\n?|\n/g, (end) => {
    line += 1;
    if (end !== '\n') lines.push(line);
    return '\n';
  });
  return { text: mended, lines };
}
