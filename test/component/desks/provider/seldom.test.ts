import { beforeEach, describe, expect, it } from 'vitest';
import { changeAnswers } from '../../../support/desks/changed-answers.ts';
import { ProviderDesk } from '../../../support/desks/provider-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { memberOf } from '../../../support/requests.ts';

let desk: ProviderDesk;
beforeEach(async () => {
  desk = await ProviderDesk.open();
});

const change = (path: RegExp, changed: (body: unknown) => unknown): void =>
  changeAnswers(desk.desks.api, path, changed);

const spread = (value: unknown): object => Object(value);

const changeOrder = (members: object): void =>
  change(/certificate$/, (body) => ({ ...spread(body), order: { ...spread(memberOf(body, 'order')), ...members } }));

const AT = '2026-11-20T16:10:00.000Z';

async function seen(path = ''): Promise<string> {
  const page = await desk.look(path);
  expect(page.status).toBe(200);
  expect(findFaults(page.html)).toEqual([]);
  return page.text;
}

describe('an order whose', () => {
  it('end leaves something to others, as far as they could be looked at', async () => {
    changeOrder({
      inForce: false,
      status: 'released',
      otherHoldsLookedAt: 'in-part',
      afterEnd: {
        ending: 'released',
        reason: 'no-longer-needed',
        data: 'destroy',
        citation: 'section 487.0194(1)',
        release: ['t1'],
        keep: [
          { target: 't2', heldBy: [] },
          { target: 't99', heldBy: [], why: 'not-all-looked-at' },
        ],
      },
    });
    const text = await seen();
    expect(text).toContain('must be destroyed');
    expect(text).toContain('Keep these all the same');
    expect(text).toContain('t99 Not every other order could be looked at.');
    expect(text).toContain('There may be more');
  });

  it('end turns on a day that is disputed, and whose filer the directory knows otherwise', async () => {
    changeOrder({
      emergency: true,
      period: {
        startsAt: AT,
        nominalEndsAt: AT,
        appliedEndsAt: AT,
        zone: 'Europe/Dublin',
        ruleSet: '1',
        disputed: { days: ['2027-01-06'], earlierEndsAt: AT, laterEndsAt: AT, reason: 'no source' },
      },
      filedBy: {
        id: 'aut-police',
        name: null,
        state: null,
        filesFor: [{ id: 'aut-other', name: 'Another office' }],
        findings: [
          { code: 'free-mailbox', pointer: '/a' },
          { code: 'free-mailbox', pointer: '/b' },
        ],
      },
    });
    const text = await seen();
    expect(text).toContain('It is not certain whether these days are holidays');
    expect(text).toContain('By the clocks that its law counts with');
    expect(text.match(/A mailbox of a kind that anybody can open/g)).toHaveLength(1);
    expect(text).toContain('Another office');
  });

  it('certificate is not genuine, or is no longer the latest', async () => {
    change(/verifications$/, () => ({ genuine: false }));
    expect(await seen()).toContain('Not genuine: the signature of this certificate does not hold.');
  });

  it('certificate was overtaken, while the hold has ended', async () => {
    change(/verifications$/, (body) => ({ ...spread(body), inForce: false, laterVersionExists: true }));
    const text = await seen();
    expect(text).toContain('Not in force now');
    expect(text).toContain('You have been told of a later version since');
  });

  it('targets are out of it, and about which nothing is owed', async () => {
    change(/provider\/orders$/, () => ({ orders: [], next: null }));
    changeOrder({
      doubt: { status: 'held', since: AT },
      targets: [{ id: 't1', type: 'email', status: 'let-go', categories: [] }],
    });
    const text = await seen();
    expect(text).toContain('Nothing is asked of you now.');
    expect(text).toContain('do nothing more about this order');
  });
});

it('attempts, with what endpoints answered, and calls', async () => {
  change(/attempts$/, (body) => ({
    ...spread(body),
    incidents: [{ endpoint: 'inbox', openedAt: AT, outcome: 'timeout', closedAt: AT }],
    calls: [{ message: 1, outcome: 'acknowledged', calledAt: AT, notedAt: AT, confirmedAt: AT }],
    answers: [{ message: 1, endpoint: 'inbox', at: AT, text: 'no <such> path' }],
    next: 'more',
  }));
  const text = await seen('attempts');
  expect(text).toContain('no &lt;such&gt; path');
  expect(text).toContain('Endpoints that take nothing');
  expect((await desk.look('attempts?cursor=more')).status).toBe(200);
});

it('objections in every way they can come out, with files, and more that was said', async () => {
  const review = (members: object) => ({ review: 'r1', filedAt: AT, status: 'silent', seats: [], ...members });
  const challenge = (id: string, members: object) => ({
    id,
    grounds: ['other'],
    late: true,
    mayWithdraw: false,
    attachments: [{ id: 'a1', name: 'a <b>.pdf' }, { id: 'a2' }],
    ...members,
  });
  await desk.look();
  change(/objections$/, (body) => ({
    ...spread(body),
    objecting: { left: 0, inTimeUntil: AT },
    challenges: [
      challenge('c1', { first: review({}), filed: { requestedOutcome: 'strange' } }),
      challenge('c2', { first: review({ status: 'withdrawn', closedAt: AT }) }),
      challenge('c3', {
        first: review({ status: 'decided', outcome: 'revoke', closedAt: AT }),
        appeal: review({ review: 'r2', status: 'pending', seats: [{ seat: 1 }, { seat: 2, institution: 'house' }] }),
      }),
      challenge('c4', { first: review({ status: 'pending', decisionDueAt: AT }) }),
    ],
    messagesBefore: 'earlier',
  }));
  const text = await seen('objections');
  expect(text).toContain('ended in silence');
  expect(text).toContain('taken back');
  expect(text).toContain('revoked');
  expect(text).toContain('nobody has it yet');
  expect(text).toContain('Decision due by');
  expect(text).toContain('It came after its time, with a reason.');
  expect(text).toContain('File: a &lt;b&gt;.pdf');
  expect(await seen('conflict')).toContain('Seat 2: house');
});

it('what was said is read page by page', async () => {
  await desk.look();
  change(/messages$/, () => ({
    messages: [{ review: 'r1', at: AT, from: 'authority', text: 'It is <needed>.' }],
    before: 'earlier',
  }));
  expect(await seen('messages')).toContain('It is &lt;needed&gt;.');
  expect((await desk.look('messages?cursor=earlier')).html).toContain('messages?cursor=earlier');
});

it('a list that goes on beyond what is read of it', async () => {
  change(/provider\/orders$/, () => ({ orders: [], next: 'more' }));
  const list = await desk.seat.open('/');
  expect(list.html).toContain('href="/?cursor=more"');
  expect(desk.desks.mostInARow).toBeLessThanOrEqual(3);
});
