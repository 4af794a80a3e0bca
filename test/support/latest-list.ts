import { expect, it } from 'vitest';
import type { Harness } from './harness.ts';

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
