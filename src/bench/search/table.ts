/** Lines of a table: the first column to the left, the others to the right, each as wide as its widest cell. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map(String));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => widthOf(row[column] ?? ''))),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const room = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
          return column === 0 ? cell + room : room + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns of a terminal: Han characters take two. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);

export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
