import { beforeAll, describe, expect, it } from 'vitest';
import { OrderEntry } from '../../shared/contracts/api/authorities/orders.ts';
import { ContentPageView } from '../../shared/contracts/api/common/content.ts';
import { History } from '../../shared/contracts/api/common/order.ts';
import { ConsultationList } from '../../shared/contracts/api/oversight/consultations.ts';
import { ReadingEntry, ReadingList, ReadingView, SealedText } from '../../shared/contracts/api/oversight/readings.ts';
import { expected, type HostClient } from '../support/hosted/client.ts';
import { hold, POLICE } from '../support/hosted/holding.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const MAILBOX = 'canary.reading.5513@skylark.example';
const REASON = 'canary-reason-7730';

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

const ask = (person: string, orderId: string) =>
  client.ask(person, 'POST', '/v1/oversight/readings', { orderId, reason: REASON });
const answer = (person: string, id: string, body: object = { answer: 'confirmed' }) =>
  client.ask(person, 'POST', `/v1/oversight/readings/${id}/confirmation`, body);
const readText = (person: string, id: string) => client.ask(person, 'GET', `/v1/oversight/readings/${id}/text`);
const readEarlier = (person: string, id: string) => client.ask(person, 'GET', `/v1/oversight/readings/${id}/messages`);

const refused = (status: number, code: string) => ({ status, body: { type: `urn:holdfast:problem:${code}` } });

describe('what is sealed of an order', () => {
  let [order, reading] = ['', ''];

  it('is asked for by one person, who reads nothing alone; nobody else asks at all', async () => {
    order = await hold(client, MAILBOX);
    const clear = expected(await client.ask('auditor', 'GET', `/v1/oversight/orders/${order}`), 200, OrderEntry);
    expect(clear).toMatchObject({ id: order, authority: 'aut-police' });
    const entry = expected(await ask('auditor', order), 201, ReadingEntry);
    reading = entry.id;
    expect(entry).toMatchObject({ standing: 'awaiting-confirmation', askedBy: 'auditor', reference: clear.reference });
    expect(await answer('auditor', reading)).toMatchObject(refused(403, 'reading-own'));
    expect(await readText('auditor', reading)).toMatchObject(refused(409, 'reading-not-open'));
    expect(await readText('auditor-2', reading)).toMatchObject(refused(403, 'reading-not-yours'));
    for (const person of [POLICE, 'prosecutor', 'independent-reviewer']) {
      expect(await ask(person, order)).toMatchObject(refused(403, 'role-not-allowed'));
      expect(await readText(person, reading)).toMatchObject(refused(403, 'role-not-allowed'));
    }
  });

  it('is read by both once another knew why and confirmed', async () => {
    const shown = expected(await client.ask('auditor-2', 'GET', `/v1/oversight/readings/${reading}`), 200, ReadingView);
    expect(shown).toMatchObject({ reason: REASON, mayBeRead: false });
    expect(expected(await answer('auditor-2', reading), 200, ReadingEntry).standing).toBe('confirmed');
    for (const person of ['auditor', 'auditor-2']) {
      const text = expected(await readText(person, reading), 200, SealedText);
      expect(JSON.stringify(text.certificate)).toContain(MAILBOX);
      expect(text.grounds).toEqual(expect.any(Object));
    }
    expected(await readEarlier('auditor', reading), 200, ContentPageView);
    const { readings } = expected(await client.ask('auditor', 'GET', '/v1/oversight/readings'), 200, ReadingList);
    expect(readings.find(({ id }) => id === reading)).toMatchObject({ readCount: 3 });
  });

  it('says on its own record who read it, and beside it why', async () => {
    const { notes, officials } = expected(
      await client.ask('auditor', 'GET', `/v1/oversight/orders/${order}/history`),
      200,
      History,
    );
    const said = notes.flatMap(({ note }) => {
      const { by, events } = Object(note);
      return by.kind === 'overseer' ? [`${events[0].type} ${officials[by.person]}`] : [];
    });
    expect(said).toEqual([
      'reading.asked auditor',
      'reading.answered auditor-2',
      'text.read auditor',
      'text.read auditor-2',
      'text.read auditor',
    ]);
    const { consultations } = expected(
      await client.ask('auditor', 'GET', `/v1/oversight/orders/${order}/consultations`),
      200,
      ConsultationList,
    );
    const texts = consultations.filter(({ route }) => route.startsWith('GET /v1/oversight/readings/'));
    expect(texts.map(({ reason }) => reason)).toEqual([REASON, REASON, REASON]);
  });

  it('is closed two days later, and leaves nothing in a log', async () => {
    await client.moveClock({ advance: 'P2D' });
    for (const person of ['auditor', 'auditor-2']) {
      expect(await readText(person, reading)).toMatchObject(refused(409, 'reading-not-open'));
    }
    expect(stack.said.join('\n')).not.toMatch(new RegExp(`${MAILBOX}|${REASON}`, 'i'));
  });
});
