import { beforeEach, describe, expect, it } from 'vitest';
import { OrderView } from '../../../shared/contracts/api/authorities/orders.ts';
import { ReviewView } from '../../../shared/contracts/api/reviewers/reviews.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { onlyWhoUsedTheFirst } from '../../support/amendments.ts';
import { objectionsRequest } from '../../support/cases.ts';
import { PanelCase } from '../../support/panel.ts';
import { expectDiscreet, expectProblem, expectRefusal } from '../../support/refusals.ts';
import { CONTACT_POINT, commandRequest, memberOf } from '../../support/requests.ts';
import { latestOf, reviewOf, sittingOn } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';

const reasonsOf = (name: string) => ({ reasons: `CANARY-R ${name}`, forTheOtherSide: `CANARY-O ${name}` });
const AFFIRM = { outcome: 'affirm', ...reasonsOf('affirming') };
const REVOKE = { outcome: 'revoke', ...reasonsOf('revoking') };
const AMEND = {
  outcome: 'amend',
  ...reasonsOf('amending'),
  amendment: onlyWhoUsedTheFirst(2),
};

let stack: Stack;
let panel: PanelCase;
let members: readonly string[];

beforeEach(async () => {
  stack = new Stack();
  panel = await PanelCase.drawn(stack);
  members = await sittingOn(stack, panel.orderId, 'r2');
});

const member = (seat: number): string => members[seat - 1] ?? 'nobody';
const review = () => reviewOf(stack, panel.orderId, 'r2');
const types = async () => (await latestOf(stack, panel.orderId)).events.map(({ type }) => type);
const statementsOf = (answer: { readonly body: unknown }): unknown =>
  memberOf(memberOf(answer.body, 'content'), 'statements');

describe('a panel of three', () => {
  it('is drawn of three houses, without whoever decided what is appealed against', async () => {
    const { status, seats } = await review();
    expect(status).toBe('assigned');
    expect(new Set(members).size).toBe(3);
    expect(new Set(seats.map(({ reviewer }) => reviewer?.institution)).size).toBe(3);
    expect(members).not.toContain(panel.first);
    const houses = seats.map(({ reviewer }, index) => ({ seat: index + 1, institution: reviewer?.institution }));
    const { rights } = parse(OrderView, (await panel.asAuthority()).order.body);
    expect(rights.reviews.at(-1)).toMatchObject({ kind: 'appeal', status: 'assigned', seats: houses });
    expect(await panel.asPerson()).toMatchObject({ status: 'pending', seats: houses });
    for (const person of members) expect(await panel.listOf(person)).toMatchObject([{ kind: 'appeal' }]);
  });

  it('keeps a vote to whoever gave it: the others and the parties learn no more than that there is one', async () => {
    const given = await panel.vote(member(2), REVOKE);
    expect(given).toMatchObject({ status: 200, body: { status: 'running' } });
    expect(await types()).toEqual(['review.voted']);
    const own = parse(ReviewView, (await panel.readAs(member(2))).body);
    expect(own).toMatchObject({ yourSeat: 2, yourVote: { about: 'review.voted', words: REVOKE } });
    expect(own.seats.map(({ voted }) => voted)).toEqual([false, true, false]);
    await panel.settle();
    expect(await panel.listOf(member(2))).toEqual([]);
    const others = await Promise.all([panel.readAs(member(1)), panel.readAs(member(3))]);
    const { order, history } = await panel.asAuthority();
    const asked = { provider: 'prv-contact-jp', id: 'objections-1' } as const;
    const provider = await stack.provider(objectionsRequest(panel.orderId), asked);
    for (const answer of [...others, order, history, provider]) {
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/CANARY|revok/);
    }
    for (const { body } of others) {
      expect(parse(ReviewView, body).seats.map(({ voted }) => voted)).toEqual([false, true, false]);
      expect(body).not.toHaveProperty('yourVote');
    }
    expect(await panel.asPerson()).toEqual({
      review: 'r2',
      filedAt: expect.any(String),
      status: 'pending',
      decisionDueAt: expect.any(String),
      seats: expect.any(Array),
    });
    expect(JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit))).not.toContain('CANARY');
    expectDiscreet(stack);
  });

  it('is left by one with a conflict and by one who is silent; the split votes of those who stay and come decide it', async () => {
    await panel.vote(member(1), AFFIRM);
    expect((await panel.conflictOf(member(2), 'CANARY-C my neighbour')).status).toBe(200);
    expect((await stack.orders.latest(panel.orderId))?.sealed.map(({ part }) => part)).toEqual(['conflict']);
    await panel.settle();
    const next = (await sittingOn(stack, panel.orderId, 'r2'))[1] ?? '';
    expect(members).not.toContain(next);
    expect((await panel.readAs(next)).text).not.toContain('CANARY-C');
    expectProblem(await panel.readAs(member(2)), { status: 403, code: 'review-not-yours' });
    await panel.vote(next, REVOKE);
    expect(await types()).toEqual(['review.voted']);
    await panel.workers.runUntil(plus((await review()).dueAt, 3 * MINUTE_MS));
    const late = await sittingOn(stack, panel.orderId, 'r2');
    expect(late.slice(0, 2)).toEqual([member(1), next]); // their votes stay, and so do they
    const last = late[2] ?? '';
    expect([...members, next, panel.first]).not.toContain(last);
    expectProblem(await panel.vote(member(3), AFFIRM), { status: 403, code: 'review-not-yours' });
    const decided = await panel.vote(last, AMEND);
    expect(decided.status).toBe(200);
    expect(await types()).toEqual(['review.voted', 'review.decided', 'order.narrowed']);
    const { events, state } = await latestOf(stack, panel.orderId);
    expect(events[1]).toMatchObject({ outcome: 'amend', seats: [3] });
    expect(state.targets).toMatchObject([
      { id: 't1', categories: ['subscriber'] },
      { id: 't2', status: 'let-go' },
    ]);
    await panel.settle();
    expect(stack.reviews.all()).toEqual([]);
    expectDiscreet(stack);
  });

  it('tells its decision in the words of those who prevailed, each to whom they are for, and of nobody else', async () => {
    await panel.vote(member(1), AFFIRM);
    await panel.vote(member(2), REVOKE);
    await panel.vote(member(3), { ...REVOKE, ...reasonsOf('revoking too') });
    const { order } = await panel.asAuthority();
    expect(statementsOf(order)).toMatchObject([
      { about: 'challenge.filed' },
      { review: 'r1', about: 'review.decided', words: { reasons: 'first' } },
      { about: 'appeal.filed' },
      { review: 'r2', about: 'review.voted', by: 'reviewer', words: { reasons: 'CANARY-R revoking' } },
      { review: 'r2', about: 'review.voted', by: 'reviewer', words: { reasons: 'CANARY-R revoking too' } },
    ]);
    expect(order.text).not.toContain('affirming');
    expect(await panel.asPerson()).toMatchObject({
      status: 'decided',
      outcome: 'revoke',
      decision: 'CANARY-O revoking\n\nCANARY-O revoking too',
    });
    const outvoted = await panel.readAs(member(1));
    expect(outvoted.body).toMatchObject({ outcome: 'revoke', yourVote: { words: AFFIRM } });
    expect((await panel.readAs(member(2))).text).not.toContain('affirming');
  });
});

describe('a vote', () => {
  it('given by two at once on one version is one vote; the other is told, reads again, and votes again', async () => {
    const ifMatch = await panel.version();
    const answers = await Promise.all(
      [1, 3].map((seat) => panel.vote(member(seat), AFFIRM, { ifMatch, key: `at-once-${seat}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lost = answers.findIndex(({ status }) => status === 412);
    expect(answers[lost]?.body).toMatchObject({ type: 'urn:holdfast:problem:version-mismatch' });
    expect(await panel.version()).toBe(ifMatch + 1);
    expect(await types()).toEqual(['review.voted']);
    const again = await panel.vote(member(lost === 0 ? 1 : 3), AFFIRM, { key: 'again' });
    expect(again.status).toBe(200);
    expect(await types()).toEqual(['review.voted', 'review.decided']);
    expect((await review()).outcome).toBe('affirm');
  });

  it('sent twice is given once; another by the same member is refused', async () => {
    const ifMatch = await panel.version();
    const first = await panel.vote(member(1), AFFIRM, { ifMatch });
    expect((await panel.vote(member(1), AFFIRM, { ifMatch })).body).toEqual(first.body);
    expect(await panel.version()).toBe(ifMatch + 1);
    const again = { status: 409, code: 'review-voted', pointers: [] } as const;
    await expectRefusal(stack, () => panel.vote(member(1), REVOKE, { key: 'again' }), again);
  });

  it.each`
    body                                                                             | status | code                  | pointers
    ${{ ...AFFIRM, forTheOtherSide: undefined }}                                     | ${422} | ${'invalid-request'}  | ${['/forTheOtherSide']}
    ${{ ...AMEND, amendment: { targets: [{ id: 't9', categories: ['traffic'] }] } }} | ${422} | ${'amendment-widens'} | ${['/amendment/targets/0/id']}
    ${{ ...AMEND, amendment: { endsAt: '2028-01-01T00:00:00Z' } }}                   | ${422} | ${'amendment-widens'} | ${['/amendment/endsAt']}
  `('that $pointers is wrong in is refused', async ({ body, ...expected }) => {
    await expectRefusal(stack, () => panel.vote(member(1), body), expected);
  });

  it('is refused, and nothing stored, while the others’ votes cannot be opened', async () => {
    await panel.vote(member(1), AFFIRM);
    const before = await stack.snapshot();
    stack.vault.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    expectProblem(await panel.vote(member(2), AFFIRM), down);
    stack.vault.outage.end();
    expect(await stack.snapshot()).toEqual(before);
    expect((await panel.vote(member(2), AFFIRM)).status).toBe(200);
  });

  it('may move the end: what two of three want is the middle one', async () => {
    const until = (day: string) => ({ ...AMEND, amendment: { endsAt: `2026-12-${day}T00:00:00Z` } });
    await panel.vote(member(1), until('20'));
    await panel.vote(member(2), until('28'));
    await panel.vote(member(3), AFFIRM);
    const { events, state } = await latestOf(stack, panel.orderId);
    expect(events.slice(1)).toMatchObject([
      { type: 'review.decided', outcome: 'amend', seats: [2] },
      { type: 'order.narrowed', endsAt: Date.parse('2026-12-28T00:00:00Z') },
    ]);
    expect(state.targets.every(({ status }) => status === 'ordered')).toBe(true);
  });
});

describe('a party', () => {
  const byAuthority = (body: unknown, key: string) =>
    stack.officer(commandRequest(panel.orderId, 'conflicts', body, { key }), CONTACT_POINT);

  it('says of which seat it speaks, and not of more than two', async () => {
    const why = { ground: 'personal-tie', reason: 'CANARY-C they are married' };
    const unnamed = { status: 422, code: 'seat-unknown', pointers: ['/seat'] } as const;
    await expectRefusal(stack, () => byAuthority({ review: 'r2', ...why }, 'one'), unnamed);
    await expectRefusal(stack, () => panel.byPerson({ review: 'r2', ...why }, 'one'), unnamed);
    const noSeat = { status: 422, code: 'invalid-request', pointers: ['/seat'] } as const;
    for (const seat of [0, 4, 1.5, '2']) {
      await expectRefusal(stack, () => panel.byPerson({ review: 'r2', seat, ...why }, 'two'), noSeat);
    }
    for (const seat of [1, 3]) {
      expect((await panel.byPerson({ review: 'r2', seat, ...why }, `seat-${seat}`)).status).toBe(201);
    }
    const twice = { status: 409, code: 'conflicts-exhausted', pointers: [] } as const;
    await expectRefusal(stack, () => panel.byPerson({ review: 'r2', seat: 2, ...why }, 'three'), twice);
    expect((await byAuthority({ review: 'r2', seat: 2, ...why }, 'two')).status).toBe(200);
    expect(await review()).toMatchObject({ conflicts: { authority: 1, person: 2, provider: 0 }, status: 'unassigned' });
    await panel.settle();
    const drawn = await sittingOn(stack, panel.orderId, 'r2');
    expect(drawn.length).toBeGreaterThan(0);
    for (const person of drawn) {
      expect(members).not.toContain(person);
      expect((await panel.readAs(person)).text).not.toContain('CANARY-C');
    }
    const { order, history } = await panel.asAuthority();
    expect(`${order.text}${history.text}${stack.log.lines.join('\n')}`).not.toContain('CANARY-C');
  });
});
