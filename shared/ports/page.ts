/** One page of a list, under the list's name; `next` is the cursor of the page after it, `null` on the last. */
export type Page<Name extends string, Row> = Readonly<Record<Name, readonly Row[]>> & {
  readonly next: string | null;
};
