import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { about, emergency, epocPr, extension, validatorSection } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

const POLICE = 'duty-officer';
const PROSECUTOR = 'prosecutor';

let stack: HostedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await hostStack();
  client = stack.client;
  await client.moveClock({ to: '2031-03-06T10:00:00Z' }); // a Thursday
});
afterAll(() => stack?.stop());

const running = (id: string): Promise<void> =>
  eventually(async () => {
    const order = await client.order(POLICE, id);
    expect(order).toMatchObject({ status: 'running', inForce: true, acknowledgement: { status: 'given' } });
  });

const preserved = (id: string): Promise<void> =>
  eventually(async () => {
    const { targets } = await client.order(POLICE, id);
    expect(targets.map(({ status }) => status)).toEqual(targets.map(() => 'preserved'));
  });

const told = (id: string, type: string): Promise<void> =>
  eventually(async () => {
    const types = (await client.inbox(id)).map((webhook) => `${webhook.type} ${webhook.verified} ${webhook.answering}`);
    expect(types).toContain(`${type} true done`);
  });

/** Files in an emergency, without validation. */
async function fileEmergency(): Promise<string> {
  const id = await client.fileOne(POLICE, emergency(client.now()));
  await running(id);
  return id;
}

const seek = (id: string) => client.command(POLICE, id, 'validation', { step: 'sought', authority: 'aut-prosecutor' });

describe('an emergency order', () => {
  it('is issued at once; validation sought within 48 hours and granted lets it stand', async () => {
    const id = await fileEmergency();
    expect((await client.order(POLICE, id)).validation).toMatchObject({
      status: 'awaited',
      // 48 whole hours after the hour of issue; that they end on a Saturday changes nothing
      seek: { exactEndsAt: expect.stringMatching(/^2031-03-08T10:/), appliedEndsAt: '2031-03-08T11:00:00.000Z' },
    });
    expect((await client.ask(PROSECUTOR, 'GET', `/v1/orders/${id}`)).status).toBe(404); // not put to it yet
    await seek(id);
    const granted = { step: 'granted', validator: validatorSection(client.now()) };
    expect((await client.ask(POLICE, 'POST', `/v1/orders/${id}/validation`, granted)).status).toBe(403);
    await client.command(PROSECUTOR, id, 'validation', granted);
    expect((await client.order(PROSECUTOR, id)).validation).toMatchObject({
      status: 'granted',
      validator: 'aut-prosecutor',
    });
    await client.moveClock({ to: '2031-03-06T12:00:00Z' });
    expect(await client.order(POLICE, id)).toMatchObject({ status: 'running', inForce: true });
    expect((await client.inbox(id)).map(({ type }) => type)).toEqual(['order.issued']); // the provider is not told
  });

  it('is withdrawn at the applied end of the 48 hours when nobody sought validation', async () => {
    const id = await fileEmergency();
    const sought = await fileEmergency();
    await seek(sought);
    await client.moveClock({ to: '2031-03-08T12:50:00Z' });
    expect(await client.order(POLICE, id)).toMatchObject({ status: 'running', inForce: true });
    await client.moveClock({ to: '2031-03-08T13:00:00Z' });
    expect(await client.order(POLICE, id)).toMatchObject({
      status: 'withdrawn',
      inForce: false,
      endedAt: '2031-03-08T13:00:00.000Z',
    });
    await told(id, 'order.withdrawn');
    expect(await client.order(POLICE, sought)).toMatchObject({ status: 'running', inForce: true });
    expect(await client.verdictOn(POLICE, id)).toMatchObject({ genuine: true });
    expect(
      (await client.ask(POLICE, 'POST', `/v1/orders/${id}/validation`, { step: 'sought', authority: 'aut-prosecutor' }))
        .body,
    ).toMatchObject({ type: 'urn:holdfast:problem:order-ended' });
  });
});

describe('time decides, not the timer', () => {
  it('with the schedule off an order past its end reads as lapsed everywhere, and the record catches up to the instant', async () => {
    const id = await client.fileOne(POLICE, about(epocPr(client.now()), 'nobody.else@skylark.example'));
    await running(id);
    await preserved(id); // the last that the provider does by itself: no version comes after it
    const { version } = await client.order(POLICE, id);
    const listed = async () => (await client.list(POLICE)).find((order) => order.id === id);
    await eventually(async () => expect(await listed()).toMatchObject({ status: 'running', version }));

    await client.control('POST', '/schedule', { enabled: false });
    await client.moveClock({ to: '2031-06-01T00:00:00Z' });
    const late = { status: 'lapsed', inForce: false, version }; // nothing was written
    expect(await client.order(POLICE, id)).toMatchObject({ ...late, endedAt: '2031-05-07T23:00:00.000Z' });
    expect(await listed()).toMatchObject({ status: 'lapsed', version });
    const form = extension((await client.order(POLICE, id)).content);
    expect(await client.ask(POLICE, 'POST', `/v1/orders/${id}/extension`, form)).toMatchObject({
      status: 409,
      body: { type: 'urn:holdfast:problem:extension-too-late' },
    });
    expect(await client.order(POLICE, id)).toMatchObject(late);
    expect((await client.inbox(id)).map(({ type }) => type)).toEqual(['order.issued']);

    await client.control('POST', '/schedule', { enabled: true });
    await client.moveClock({ to: '2031-06-01T00:01:00Z' });
    const order = await client.order(POLICE, id);
    expect(order).toMatchObject({ status: 'lapsed', endedAt: '2031-05-07T23:00:00.000Z' });
    expect(order.version).toBeGreaterThan(version);
    const { commits } = await client.history(POLICE, id);
    expect(commits[version]).toMatchObject({
      commit: {
        by: { kind: 'time' },
        events: [
          { type: 'notice.given', at: expect.any(Number) },
          { type: 'notice.relay-overdue', at: expect.any(Number) },
          { type: 'need.asked' },
          { type: 'need.unanswered' },
          { type: 'need.asked' },
          { type: 'need.unanswered' },
          { type: 'order.lapsed', at: Date.UTC(2031, 4, 7, 23) },
          { type: 'release.overdue' },
        ],
      },
    });
    await told(id, 'order.lapsed');
    expect(await client.verdictOn(POLICE, id)).toMatchObject({ genuine: true });
  });
});
