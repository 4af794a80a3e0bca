import { beforeAll, expect, it } from 'vitest';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const POLICE = 'duty-officer';

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

async function readCertificate(id: string): Promise<string | null> {
  const response = await stack.host.provider.signedFetch('GET', `/v1/provider/orders/${id}/certificate`);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return response.headers.get('etag');
}

it('a provider that polls moves no version of its order; its reads and its deliveries are noted, and the record verifies', async () => {
  const id = await client.fileOne(POLICE, epocPr(client.now()));
  await eventually(async () => expect(await client.order(POLICE, id)).toMatchObject({ status: 'running' }));
  await eventually(async () =>
    expect((await client.history(POLICE, id)).notes).toContainEqual(
      expect.objectContaining({
        note: expect.objectContaining({ events: [expect.objectContaining({ type: 'delivery.delivered' })] }),
      }),
    ),
  );
  await eventually(async () => {
    const { targets } = await client.order(POLICE, id);
    expect(targets.every(({ status }) => status === 'preserved')).toBe(true); // the provider is done with it
  });
  const { version } = await client.order(POLICE, id);
  const seen = new Set<string | null>();
  for (let number = 1; number <= 12; number += 1) seen.add(await readCertificate(id));
  expect([...seen]).toEqual([`"${version}"`]);
  expect(await client.order(POLICE, id)).toMatchObject({ version });
  const { notes } = await client.history(POLICE, id);
  const counts = notes
    .flatMap(({ note }) => Object(note).events)
    .filter(({ type }) => type === 'certificate.read')
    .map(({ today }) => today);
  expect(counts).toContain(10);
  expect(counts.length).toBeLessThanOrEqual(4);
  expect(await client.verdictOn(POLICE, id)).toMatchObject({ genuine: true, version, notes: notes.length });
});
