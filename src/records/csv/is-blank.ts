/** Whether a cell holds nothing but blanks. Absent cells do, too. */
export function isBlank(cell: string | undefined): boolean {
  if (cell === undefined || cell === "") return true;
  const code = cell.charCodeAt(0);
  if (code > 32 && code < 128) return false; // spares most cells the copy that trimming makes
  return cell.trim() === "";
}

/** Whether all cells of a row are blank, from a position on. */
export function isBlankRow(cells: readonly string[], from = 0): boolean {
  for (let index = from; index < cells.length; index += 1) {
    if (!isBlank(cells[index])) return false;
  }
  return true;
}
