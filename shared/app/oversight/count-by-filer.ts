import type { CountedByFiler } from '../../ports/oversight/counted-by-filer.ts';

/** Whoever filed the order that a row is about. */
interface Filed {
  readonly authority: string;
  readonly officer: string;
}

/** A row, with how many there are of the same officer, and of the same authority. */
export type Counted<Row extends Filed> = Row & { readonly ofOfficer: number; readonly ofAuthority: number };

/** Rows of a page, each saying whether it is the first of its officer or the fortieth; every count is asked for once. */
export async function countByFiler<Row extends Filed>(
  list: CountedByFiler,
  rows: readonly Row[],
): Promise<Counted<Row>[]> {
  const counts = new Map<string, Promise<number>>();
  const countOnce = (authority: string, officer?: string): Promise<number> => {
    const name = JSON.stringify([authority, officer]);
    const counting = counts.get(name) ?? list.count(authority, officer);
    counts.set(name, counting);
    return counting;
  };
  const counted = rows.map(async (row) => {
    const { authority, officer } = row;
    const [ofOfficer, ofAuthority] = await Promise.all([countOnce(authority, officer), countOnce(authority)]);
    return { ...row, ofOfficer, ofAuthority };
  });
  return await Promise.all(counted);
}
