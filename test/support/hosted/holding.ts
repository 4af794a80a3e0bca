import { expect } from 'vitest';
import { canonicalJson } from '../../../shared/domain/digest.ts';
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

/** What is refused leaves nothing behind: all that came to the order meanwhile, such as the draw of a reviewer, came by itself. */
export async function expectRefused(
  client: HostClient,
  order: string,
  send: () => Promise<Reply>,
  [status, code]: readonly [status: number, code: string],
): Promise<void> {
  const before = await countActs(client, order);
  expect(await send()).toMatchObject({ status, body: { type: `urn:holdfast:problem:${code}` } });
  expect(await countActs(client, order)).toBe(before);
}

async function countActs(client: HostClient, order: string): Promise<number> {
  const commits = (await client.historyPages(POLICE, order)).flatMap((page) => page.commits);
  return commits.filter(({ commit }) => !CAME_BY_ITSELF.test(canonicalJson(commit))).length;
}

const CAME_BY_ITSELF = /"by":\{(?:"function":"[a-z-]+",)?"kind":"(?:system|time)"/;
