import { expect } from 'vitest';
import { eventually, type HostClient, type Reply } from './client.ts';
import { about, epocPr } from './filings.ts';

export const POLICE = 'duty-officer';

/** Files an order over these mailboxes, which its provider acknowledges and keeps. */
export async function hold(client: HostClient, ...mailboxes: readonly string[]): Promise<string> {
  const id = await client.fileOne(POLICE, about(epocPr(client.now()), ...mailboxes));
  await eventually(async () => {
    const { targets, status } = await client.order(POLICE, id);
    expect([status, ...targets.map((target) => target.status)]).toEqual([
      'running',
      ...mailboxes.map(() => 'preserved'),
    ]);
  });
  return id;
}

/** What is refused leaves nothing behind: the order is at the version it had. */
export async function expectRefused(
  client: HostClient,
  order: string,
  send: () => Promise<Reply>,
  [status, code]: readonly [status: number, code: string],
): Promise<void> {
  const { version } = await client.order(POLICE, order);
  expect(await send()).toMatchObject({ status, body: { type: `urn:holdfast:problem:${code}` } });
  expect((await client.order(POLICE, order)).version).toBe(version);
}
