import { expect, type TestContext } from 'vitest';

/** A row of a data file, and what came of it. */
export interface Row {
  readonly id: string;
  /** What it is an input to. */
  readonly kind: string;
  /** What somebody wrote, each as it stands in the file. */
  readonly written: readonly string[];
  readonly wanted: string;
  /** Part of the sentence that is wanted of a refusal. */
  readonly says?: string | undefined;
  readonly came: string;
}

declare module 'vitest' {
  interface TaskMeta {
    /** What the report prints of a test that holds one row. */
    row?: Row;
  }
}

export const tellRefused = (code: string): string => `refused as ${code}`;

/** The same, with its whole sentence. */
export const tellRefusal = (code: string, sentence: string): string => `${tellRefused(code)}: ${sentence}`;

/** Holds one row: what comes of it is what is wanted, and is printed beside it by `npm test -- --project cases`. */
export async function holdRow(
  { task }: TestContext,
  row: Omit<Row, 'came'>,
  come: () => Promise<string>,
): Promise<void> {
  task.meta.row = { ...row, came: 'something else' };
  const came = await come();
  task.meta.row = { ...row, came };
  if (row.says === undefined) expect(came).toBe(row.wanted);
  else {
    expect(came.split(': ', 1)).toEqual([row.wanted]);
    expect(came).toContain(row.says);
  }
}
