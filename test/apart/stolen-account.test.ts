import { afterAll, beforeAll, expect, it } from 'vitest';
import { DraftKept } from '../../shared/contracts/api/authorities/drafts.ts';
import { SuspensionView, TouchedList } from '../../shared/contracts/api/registrars/suspensions.ts';
import { HOUR_MS } from '../../shared/domain/instant.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { breachReport } from '../support/hosted/command.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { hold, POLICE } from '../support/hosted/holding.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { allPages } from '../support/pages.ts';

const COLLEAGUE = 'duty-officer-2';

let stack: HostedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await hostStack();
  client = stack.client;
});
afterAll(async () => {
  await stack?.stop();
});

it('a stolen account, from its suspension to the report: what is received stays, what is not is held and confirmed again', async () => {
  const received = await hold(client, 'received@skylark.example');
  await client.setProvider('manual');
  const held = await client.fileOne(POLICE, about(epocPr(client.now()), 'held@skylark.example'));
  await eventually(async () => {
    const listed = (await client.list(COLLEAGUE)).map(({ id }) => `${id}`);
    if (!listed.includes(held)) throw new Error('it is not listed yet');
  });
  await client.order(POLICE, received); // as a thief does
  const draft = expected(await client.ask(POLICE, 'POST', '/v1/drafts', { instrument: 'EU-EPOC-PR' }), 201, DraftKept);
  const before = await client.order(COLLEAGUE, received);
  const since = new Date(client.now() - HOUR_MS).toISOString();
  const theft = { authority: 'aut-police', person: POLICE, since, reason: 'account-stolen' };
  const { id } = expected(
    await client.ask('registrar-1', 'POST', '/v1/directory/suspensions', theft),
    201,
    SuspensionView,
  );
  const path = `/v1/directory/suspensions/${id}`;
  expected(await client.ask('registrar-2', 'POST', `${path}/confirmation`, { agreed: true }), 200, SuspensionView);
  await eventually(async () => {
    const { touched } = expected(await client.ask('registrar-1', 'GET', path), 200, TouchedList);
    const standings = touched.map((one) => [`${one.orderId}`, one.standing]);
    expect(standings).toEqual(
      expect.arrayContaining([
        [held, 'held'],
        [received, 'in-force'],
      ]),
    );
  });
  expect((await client.order(COLLEAGUE, received)).version).toBe(before.version); // not a commit of it
  const pages = await allPages(async (cursor) => {
    const query = cursor === undefined ? '' : `&cursor=${cursor}`;
    return expected(await client.ask('registrar-1', 'GET', `${path}?limit=100${query}`), 200, TouchedList);
  });
  const read = { route: 'GET /v1/orders/{orderId}', of: [received] };
  expect(pages.flatMap(({ consulted }) => consulted)).toContainEqual(expect.objectContaining(read));
  expect(pages.flatMap(({ drafts }) => drafts)).toContainEqual(
    expect.objectContaining({ draftId: draft.id, what: 'made' }),
  );
  await client.moveClock({ advance: 'PT1M' }); // past what functions remember of an entry
  const refused = await client.ask(POLICE, 'GET', '/v1/orders');
  expect(refused).toMatchObject({ status: 403, body: { type: 'urn:holdfast:problem:account-suspended' } });
  await client.command(COLLEAGUE, held, 'confirmation', { stands: true });
  const { code, out, err } = await breachReport(client.dataDir, '--suspension', id, '--json');
  expect(code, err).toBe(0);
  const report: unknown = JSON.parse(out);
  expect(report).toMatchObject({
    status: 'confirmed',
    nature: { byStanding: { 'confirmed-again': 1, 'in-force': 1 } },
  });
  expect(out).not.toContain('skylark.example');
  const text = await breachReport(client.dataDir, '--suspension', id);
  expect(text.out).toContain('Content as asked by Directive (EU) 2016/680, Articles 30 and 31');
  const whole = ['--authority', 'aut-police', '--since', '2026-01-01T00:00:00Z']; // commands go by the clock of this machine
  const found = await breachReport(client.dataDir, ...whole);
  expect(found.out, found.err).toContain('account of aut-police, not suspended');
  expect(found.out).toMatch(/Orders touched: [1-9]/);
  const unclear = await breachReport(client.dataDir, '--authority', 'aut-police', '--since', 'yesterday');
  expect(unclear).toMatchObject({ code: 1, err: expect.stringContaining('type --since <instant>') });
});
