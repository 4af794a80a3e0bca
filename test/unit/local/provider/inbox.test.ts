import { expect, it } from 'vitest';
import { type InboxEntry, KEPT_WEBHOOKS, openInbox } from '../../../../infra/local/provider/inbox.ts';

const entry = (id: string, verified = true): InboxEntry => ({
  receivedAt: '2027-01-31T12:00:00.000Z',
  id,
  type: 'order.issued',
  orderId: 'ord_1',
  digest: 'd',
  verified,
  headers: {},
  body: '{}',
  arrivals: 1,
  answering: 'none',
});

it('holds the latest webhooks in memory, however many came, and still finds and changes each of them', () => {
  const inbox = openInbox(undefined);
  const came = 2 * KEPT_WEBHOOKS;
  for (let n = 0; n < came; n += 1) {
    inbox.add(entry(`msg_${n}`));
    expect(inbox.list().length).toBeLessThan(KEPT_WEBHOOKS + 1_000);
  }
  expect(inbox.list().length).toBeGreaterThanOrEqual(KEPT_WEBHOOKS);
  expect(inbox.find('msg_0')).toBeUndefined();
  for (const held of inbox.list()) expect(inbox.find(held.id)).toBe(held);
  inbox.repeat(`msg_${came - 1}`);
  inbox.mark(`msg_${came - 1}`, 'done');
  inbox.mark('msg_0', 'failed'); // gone: nothing else is changed in its place
  expect(inbox.list().at(-1)).toMatchObject({ id: `msg_${came - 1}`, arrivals: 2, answering: 'done' });
  expect(inbox.list().filter(({ answering }) => answering === 'failed')).toEqual([]);
});

it('keeps the true one in reach when forged ones of its id go', () => {
  const inbox = openInbox(undefined);
  inbox.add(entry('msg_true', false));
  for (let n = 0; n < KEPT_WEBHOOKS; n += 1) inbox.add(entry(`msg_${n}`));
  inbox.add(entry('msg_true'));
  for (let n = 0; n < 1_000; n += 1) inbox.add(entry(`msg_later_${n}`));
  expect(inbox.find('msg_true')?.verified).toBe(true);
});
