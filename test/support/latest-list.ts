import { expect, it } from 'vitest';
import type { ReviewId } from '../../shared/domain/ids.ts';
import type { Harness } from './harness.ts';
import { allPages } from './pages.ts';

/** A list that gives the latest first. */
interface LatestList<Row> {
  put(row: Row): Promise<void>;
  remove(row: Row): Promise<void>;
  latest(limit: number, cursor?: string): Promise<unknown>;
}

interface LatestListSuite<Row, List extends LatestList<Row>> {
  readonly make: () => Promise<Harness<List>>;
  readonly row: () => Row & { readonly reference: string };
  readonly rowsOf: (list: List) => Promise<readonly object[]>;
  /** What is no cursor of this list, by why: before it is spelled as one. */
  readonly elsewhere: Readonly<Record<string, string>>;
  /** Other calls that say when the service is down. */
  readonly counting?: (list: List) => Promise<unknown>;
}

/** What all such lists have in common: a cursor is their own, what they keep is theirs alone, and an outage is told. */
export function testLatestList<Row, List extends LatestList<Row>>(suite: LatestListSuite<Row, List>): void {
  const { make, row, rowsOf, elsewhere, counting } = suite;
  const cursors = Object.entries(elsewhere).map(([why, text]) => [why, Buffer.from(text).toString('base64url')]);

  it.each([['empty', ''], ['no base64url', '%%%'], ...cursors])(
    'refuses a cursor no page gave: %s',
    async (_, cursor) => {
      const { port: list } = await make();
      await list.put(row());
      await expect(list.latest(10, cursor)).rejects.toMatchObject({ code: 'invalid-request', retryable: false });
    },
  );

  it('is not changed through what it was given or what it gave', async () => {
    const { port: list } = await make();
    const given = row();
    await list.put(given);
    Object.assign(given, { reference: 'changed' });
    Object.assign((await rowsOf(list))[0] ?? {}, { reference: 'changed' });
    expect(await rowsOf(list)).toMatchObject([{ reference: row().reference }]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (list) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(list.put(row())).rejects.toMatchObject(down);
      await expect(list.remove(row())).rejects.toMatchObject(down);
      await expect(list.latest(10)).rejects.toMatchObject(down);
      if (counting) await expect(counting(list)).rejects.toMatchObject(down);
    });
  });
}

/** A row of a list of reviews. */
interface OfReview {
  readonly review: ReviewId;
  readonly reference: string;
}

interface ReviewRowsSuite<Row extends OfReview, List extends LatestList<Row>> {
  readonly make: () => Promise<Harness<List>>;
  /** One of each number: of another order each, the later the higher. */
  readonly row: (number: number, changes?: { readonly review?: ReviewId }) => Row;
  /** One of each number that stands at the same instant as all others. */
  readonly rowOfOneInstant: (number: number) => Row;
  readonly page: (list: List, limit: number, cursor?: string) => Promise<PageOf<Row>>;
}

interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** What lists of reviews have in common besides: their order, their pages, and that each review is a row of its own. */
export function testReviewRows<Row extends OfReview, List extends LatestList<Row>>(
  suite: ReviewRowsSuite<Row, List>,
): void {
  const { make, row, rowOfOneInstant, page } = suite;
  const readPages = async (list: List, limit: number): Promise<string[][]> =>
    (await allPages((cursor) => page(list, limit, cursor))).map(({ rows }) => rows.map(({ reference }) => reference));

  it('lists the latest first', async () => {
    const { port: list } = await make();
    for (const number of [5, 1, 9, 3]) await list.put(row(number));
    expect(await readPages(list, 10)).toEqual([['order 9', 'order 5', 'order 3', 'order 1']]);
  });

  it('loses and repeats nothing from page to page, also of the same instant', async () => {
    const { port: list } = await make();
    for (const number of [1, 2, 3, 4, 5]) await list.put(rowOfOneInstant(number));
    const pages = await readPages(list, 2);
    expect(pages.flat().toSorted()).toEqual(['order 1', 'order 2', 'order 3', 'order 4', 'order 5']);
  });

  it('takes a row out, once or twice, and no other of the order', async () => {
    const { port: list } = await make();
    await list.put(row(1));
    await list.put(row(1, { review: 'r2' }));
    await list.remove(row(1));
    await list.remove(row(1));
    expect((await page(list, 10)).rows.map(({ review }) => review)).toEqual(['r2']);
  });
}
