import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { OrderDesk, readText } from '../../../support/order-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { filed, POLICE, say, VALIDATOR } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';
import { edited } from '../../../unit/contracts/refusal.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  await new Workers(stack).settle();
  await say(stack, orderId, 'order.acknowledged');
});

const AT = '2026-11-21T10:00:00.000Z';

/** A page, of which the API says this besides. */
async function seeWith(under: string, edits: Readonly<Record<string, unknown>>, claims = POLICE): Promise<string> {
  const path = under.startsWith('/history') || under.startsWith('/attempts') ? under.split('?')[0] : '';
  const change = (asked: string, body: unknown) =>
    asked === `/v1/orders/${orderId}${path === '' && under === '/messages' ? under : path}`
      ? edited(body, edits)
      : body;
  const page = await new OrderDesk(stack, { change, claims }).open(`/orders/${orderId}${under}`);
  expect(findFaults(page.html)).toEqual([]);
  return readText(page.html) + page.html;
}

describe('what seldom happens to an order', () => {
  it('an end that turns on days of which nobody is certain has both ends', async () => {
    const disputed = { days: ['2027-01-19'], earlierEndsAt: AT, laterEndsAt: '2026-11-24T10:00:00.000Z' };
    const text = await seeWith('', {
      '/period/disputed': disputed,
      '/period/exactEndsAt': AT,
      '/period/calendar': null,
    });
    expect(text).toContain('It is not certain whether these days are holidays: Tuesday, 19 January 2027');
    expect(text).toContain('The earlier end would be Saturday, 21 November 2026 at 10:00');
    expect(text).toContain('So many hours after the event itself');
  });

  it('others hold the same data: whom to call, and how many more there are', async () => {
    const contact = {
      name: 'Lagezentrum',
      telephone: { countryCode: '+49', areaCode: '40', number: '5550', ext: '12' },
      email: 'desk@other.example',
    };
    const overlap = {
      reference: 'ABCD-EFGH-JKLM',
      authority: { id: 'aut-other', name: 'Other <Office>', state: 'DE' },
      contact,
      targets: ['t1'],
      since: AT,
      inForce: true,
    };
    const text = await seeWith('', { '/overlaps': [overlap], '/moreOverlaps': 3, '/heldElsewhere': true });
    expect(text).toContain('Other <Office> (DE)');
    expect(text).toContain('+49 40 5550 ext. 12, desk@other.example');
    expect(text).toContain('There are 3 more.');
    expect(text).toContain('Call your own point of contact');
  });

  it('an order with everything that is rare: who saw it, who gave a second word, what is late, what a reviewer cut', async () => {
    const text = await seeWith('', {
      '/filedBy/name': null,
      '/filedBy/filesFor': [{ id: 'aut-x', name: 'Small Office' }],
      '/filedBy/findings': [{ code: 'name-not-registered', pointer: '/x', detail: 'no such name', rule: 'policy' }],
      '/secondedBy': { person: 'person-two', at: AT },
      '/sight': { status: 'overdue', dueAt: AT },
      '/holdDays': 20,
      '/validation': { status: 'prior', unregistered: true },
      '/acknowledgement': { status: 'overdue', dueAt: AT },
      '/releaseConfirmation': { status: 'owed', dueAt: AT },
      '/retention': { erasesAt: AT },
      '/endReason': 'no-longer-needed',
      '/doubt': { status: 'undone', since: AT },
      '/waitsFor': [],
      '/attention': ['review-without-reviewer'],
      '/targets/0/reasons': ['conflict-with-law'],
      '/targets/1/categories': [],
      '/deliveries/0/lateSince': AT,
      '/deliveries/0/status': 'given-up',
      '/deliveries/0/type': 'order.unheard',
      '/rights/extensionBarred': true,
      '/rights/endsAtMost': AT,
      '/rights/letters': [AT],
      '/rights/notice': { status: 'given', at: AT, relay: { status: 'overdue', dueAt: AT } },
      '/rights/challenges': [
        { id: 'c1', by: 'person', grounds: ['other'], filedAt: AT, late: true, review: 'r1', attachments: [] },
      ],
      '/rights/reviews': [
        {
          id: 'r1',
          kind: 'challenge',
          alsoFor: ['protected-person'],
          status: 'decided',
          outcome: 'amend',
          openedAt: AT,
          closedAt: AT,
          dueAt: AT,
          seats: [],
          moved: 0,
          extensionPermitted: false,
        },
        {
          id: 'r2',
          kind: 'appeal',
          status: 'defaulted',
          openedAt: AT,
          closedAt: AT,
          dueAt: AT,
          seats: [],
          moved: 1,
          extensionPermitted: false,
        },
        {
          id: 'r3',
          kind: 'sample',
          status: 'assigned',
          openedAt: AT,
          dueAt: AT,
          seats: [{ seat: 1, institution: 'house-a' }, { seat: 2 }],
          moved: 0,
          extensionPermitted: false,
        },
      ],
      '/content/grounds': null,
      '/content/forms': [{ about: 'order.extended', version: 2, value: {}, findings: [{ detail: 'another issuer' }] }],
    });
    for (const said of [
      'Small Office',
      'no such name',
      'person-two',
      'has no authority of the name',
      'Late',
      'Nobody else shared the doubt',
      'Nothing more is waited for.',
      'conflict-with-law',
      'order.unheard',
      'Late since',
      'can not be extended',
      'at the latest on',
      'It came after its time',
      'changed on',
      'ended in silence on',
      'Seat 1: house-a',
      'another issuer',
      'Review r1: objection, protected person',
    ])
      expect(text).toContain(said);
  });

  it('a record that was tampered with is shown as broken, and pages lead on', async () => {
    const previous = { '/commits/1/commit/previous': '0'.repeat(64), '/next': 'cursor-2' };
    const text = await seeWith('/history', { ...previous, '/commits/0/commit/by': {}, '/notes': [] });
    expect(text).toContain('Entry 2 does not name the digest of the one before it.');
    expect(text).toContain(`href="/orders/${orderId}/history?cursor=cursor-2"`);
    const own = new OrderDesk(stack);
    for (const under of ['history', 'documents/history.json', 'messages'])
      await expect(own.open(`/orders/${orderId}/${under}?cursor=c1`), under).rejects.toMatchObject({
        code: 'invalid-request', // of no earlier page
      });
  });

  it('endpoints that take nothing, calls that were confirmed, and attempts that failed', async () => {
    const text = await seeWith('/attempts', {
      '/incidents': [
        { endpoint: 'inbox', openedAt: AT, outcome: '503' },
        { endpoint: 'mail', openedAt: AT, outcome: 'refused', closedAt: AT },
      ],
      '/calls': [{ message: 1, outcome: 'acknowledged', calledAt: AT, notedAt: AT, confirmedAt: AT }],
      '/attempts': [
        {
          message: 1,
          endpoint: 'inbox',
          number: 1,
          at: AT,
          way: 'webhook',
          address: null,
          outcome: 'timeout',
          tookMs: 9,
        },
      ],
      '/next': 'more',
    });
    expect(text).toContain('inbox: since');
    expect(text).toContain('It took a message again on');
    expect(text).toContain('The provider confirmed it, signed, on');
    expect(text).toContain('Not taken (timeout), after 9 ms');
    expect(text).toContain(`href="/orders/${orderId}/attempts?cursor=more"`);
    expect(await seeWith('/attempts', { '/attempts': [] })).toContain('Nothing was tried yet.');
  });

  it('earlier messages are led to; a validator reads, and writes nothing', async () => {
    const entry = { review: 'r1', about: 'message.sent', by: 'person', at: AT, version: 3, words: { text: 'Hello' } };
    const text = await seeWith('/messages', {
      '/entries': [entry, { about: 'x', version: 1, value: {} }],
      '/before': 'b',
    });
    expect(text).toContain('the person concerned, in review r1');
    expect(text).toContain(`href="/orders/${orderId}/messages?cursor=b"`);
    const read = await seeWith('/messages', { '/entries': [] }, VALIDATOR);
    expect(read).toContain('Nothing was said yet.');
    expect(read).not.toContain('<form');
  });
});
