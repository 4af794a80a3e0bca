/** The cells of a table as tests write them: a line each row, `|` between columns. */
export const cellsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

export interface Outcomes {
  readonly columns: readonly string[];
  /** Each with its name first. */
  readonly rows: readonly (readonly string[])[];
  readonly cells: readonly { readonly row: string; readonly column: string; readonly outcome: string }[];
}

/** A table whose first line names its columns and whose first column names its rows: what comes of each two. */
export function outcomesIn(table: string): Outcomes {
  const [[, ...columns] = [], ...rows] = cellsOf(table);
  const cells = rows.flatMap(([row = '', ...outcomes]) =>
    columns.map((column, index) => ({ row, column, outcome: outcomes[index] ?? 'missing' })),
  );
  return { columns, rows, cells };
}
