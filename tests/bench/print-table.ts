/** Prints rows under their headings, numbers to the right. */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const lines = [headings, ...rows.map((row) => row.map(written))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const isNumber = (column: number): boolean => typeof rows[0]?.[column] === 'number';
  for (const [index, line] of lines.entries()) {
    const cells = widths.map((width, column) =>
      isNumber(column) ? (line[column] ?? '').padStart(width) : (line[column] ?? '').padEnd(width),
    );
    process.stdout.write(`  ${cells.join('  ').trimEnd()}\n`);
    if (index === 0) process.stdout.write(`  ${widths.map((width) => '-'.repeat(width)).join('  ')}\n`);
  }
  process.stdout.write('\n');
}

function written(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return String(cell);
  return cell >= 100 ? cell.toFixed(0) : cell >= 1 ? cell.toFixed(2) : cell.toFixed(3);
}
