import { beforeEach, describe, expect, it } from 'vitest';
import { changeAnswers } from '../../../support/desks/changed-answers.ts';
import { ReviewDesk } from '../../../support/desks/review-desk.ts';
import type { Seat } from '../../../support/desks/seat.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';

let desk: ReviewDesk;
let seat: Seat;
beforeEach(async () => {
  desk = await ReviewDesk.objected();
  seat = await desk.holder();
});

type Members = Readonly<Record<string, unknown>>;

/** The API answers as it does, but for what seldom is: these members of a review and its parts. */
function answerWith({ order = {}, challenge = {}, content = {}, ...members }: Record<string, Members | unknown>): void {
  changeAnswers(desk.desks.api, new RegExp(`^/v1/reviews/${desk.orderId}\\.r1$`), (answered) => {
    const body = Object(answered);
    return {
      ...body,
      ...members,
      order: { ...body.order, ...Object(order) },
      challenge: { ...body.challenge, ...Object(challenge) },
      content: content === null ? null : { ...body.content, ...Object(content) },
    };
  });
}

async function look(page = '') {
  const seen = await seat.open(desk.pathOf('r1', page));
  expect(seen.status).toBe(200);
  expect(findFaults(seen.html)).toEqual([]);
  return seen;
}

const FINDING = { code: 'authority-name', pointer: '/a', detail: 'Another name <b>stands</b> there.', rule: 'Policy' };

describe('what a review seldom says', () => {
  it('of the order and whoever filed it', async () => {
    answerWith({
      order: {
        filedBy: {
          id: 'aut-police',
          name: null,
          state: null,
          filesFor: [{ id: 'x', name: 'Court of X' }],
          findings: [FINDING],
        },
        emergency: true,
        inForce: false,
        endsAt: undefined,
        period: undefined,
        doubt: { status: 'held', since: '2026-11-21T10:00:00Z' },
        targets: [{ id: 't1', type: 'email', categories: [], status: 'not-executed', reasons: ['other'] }],
        continuation: {
          since: '2026-11-21T10:00:00Z',
          confirmBefore: '2027-11-21T10:00:00Z',
          renewals: 2,
          leave: 'asked',
        },
      },
    });
    const { text, html } = await look();
    expect(text).toContain('aut-police Court of X');
    expect(html).toContain('Another name &lt;b&gt;stands&lt;/b&gt; there.');
    expect(text).toContain('It was issued in an emergency');
    expect(text).toContain('The provider need not keep the data for this order now.');
    expect(text).toContain('Reasons of the provider: other');
    expect(text).toContain('renewed 2 times.');
    expect(text).toContain('Leave to renew it once more asked for');
    expect(text).not.toContain('The hold ends');
  });

  it('of the objection, its codes and its seats', async () => {
    const code = {
      id: 'f'.repeat(64),
      madeAt: null,
      through: null,
      firstUsedAt: null,
      endedAt: '2026-12-01T10:00:00Z',
    };
    answerWith({
      alsoFor: ['emergency'],
      late: true,
      lateSince: undefined,
      extensionPermitted: true,
      challenge: { late: true, newFacts: true, appeal: { filedAt: '2026-12-01T10:00:00Z', review: 'r2' } },
      codes: [code],
      seats: [
        { seat: 1, institution: 'review-chamber', voted: false },
        { seat: 2, voted: false },
      ],
    });
    const { text } = await look();
    expect(text).toContain('It was opened for this as well: issue in an emergency.');
    expect(text).toContain('It came after its time, with a reason.');
    expect(text).toContain('It says that it rests on new facts.');
    expect(text).toContain('A second look was asked for on Tuesday, 1 December 2026');
    expect(text).toContain('is not on record. Never used. Ended on Tuesday, 1 December 2026');
    expect(text).toContain('One extension is permitted while this is open.');
    expect(text).toContain('Seat 2: nobody yet');
  });

  it('of a claim without letters, and of what was said in words that nobody here knows', async () => {
    const said = {
      review: 'r1',
      about: 'something.new',
      by: 'authority',
      at: '2026-12-01T10:00:00Z',
      version: 2,
      words: {
        outcome: 'undone',
        requestedOutcome: 7,
        needs: { interpreter: 'zz-9' },
        amendment: { targets: [{ id: 't1', categories: ['dust'] }] },
      },
    };
    answerWith({
      claim: { claimedAt: '2026-12-01T10:00:00Z', letters: [] },
      content: { statements: [said], statementsBefore: 'abc', messagesBefore: 'def' },
    });
    const { text } = await look();
    expect(text).toContain('No letter was made here.');
    expect(text).toContain('something.new');
    expect(text).toContain('The person needs an interpreter: zz-9');
    expect(text).toContain('t1 stays, with dust');
    expect(text).toContain('What was said before Earlier messages');
  });

  it('of papers: one that its law has no form for, findings, and what came before them', async () => {
    answerWith({
      content: {
        forms: [{ about: 'order.surprised', version: 2, value: {}, findings: [FINDING] }],
        formsBefore: 'abc',
        confirmations: [],
        grounds: null,
      },
    });
    const { text, html } = await look('/order');
    expect(text).toContain('order.surprised');
    expect(html).toContain('&lt;b&gt;stands&lt;/b&gt;');
    expect(text).toContain('Earlier');
    expect(text).not.toContain('Grounds They');
  });

  it('of what changed: an end that is gone, a file, and nothing that can be seen', async () => {
    const check = await desk.prepare(seat, '/permission', { reasons: 'mine' });
    const seen = await seat.open(desk.pathOf('r1'));
    expect(seen.status).toBe(200);
    answerWith({
      order: { version: 99, endsAt: undefined },
      content: {
        attachments: [
          {
            id: 'a1',
            type: 'image/png',
            size: 3,
            addedAt: '2026-12-01T10:00:00Z',
            scan: 'awaited',
            name: 'x',
            sha256: 'f'.repeat(64),
          },
        ],
      },
    });
    const lost = await seat.send(check, { change: 'yes' });
    expect(lost.status).toBe(412);
    expect(lost.text).toContain('The hold has no end that time sets');
    expect(lost.text).toContain('File a1: malware being searched for');
    const again = await seat.send(lost, { version: '98', check: 'yes' });
    expect([again.status, again.text]).toEqual([412, expect.stringContaining('stands in the record of the order')]);
  });
});
