import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId, ReviewId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { onlyWhoUsedTheFirst } from '../../support/amendments.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import { caseOf, objectionsRequest, openCase } from '../../support/cases.ts';
import {
  commandRequest,
  EXTENSION,
  FILER,
  filed,
  memberOf,
  POLICE,
  read,
  readCertificate,
  SOUGHT,
  say,
} from '../../support/requests.ts';
import { appeal, decideReview, defer, latestOf, object } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const later = (ms: number): Promise<void> => workers.runUntil(plus(stack.clock.now(), ms));

/** Held by its provider for two weeks: the notice has gone out. */
async function noticed(): Promise<void> {
  orderId = await filed(stack);
  await readCertificate(stack, orderId);
  await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
}

const OBJECTION = { grounds: ['conflict-of-laws'], requestedOutcome: 'end-the-hold', text: 'CANARY-P our own law' };
const providerObjects = () => say(stack, orderId, 'challenge.filed', OBJECTION, { id: 'objection-1' });

const decide = async (review: ReviewId, outcome: string, more: object = {}): Promise<void> => {
  const { targets, rights } = (await latestOf(stack, orderId)).state;
  const deferral = rights.deferral?.review === review;
  const less = deferral ? { endsAt: '2027-01-01T00:00:00Z' } : onlyWhoUsedTheFirst(targets.length);
  const body = {
    outcome,
    reasons: 'CANARY-R of the reviewer',
    ...(outcome === 'amend' && { amendment: less }),
    ...more,
  };
  const answer = await decideReview(stack, orderId, review, body);
  if (answer.status !== 200) throw new Error(answer.text);
};

const SAID = { forTheOtherSide: 'CANARY-O to whoever objected' };

/** How each question comes up. @returns the review of it, drawn to a reviewer. */
const QUESTIONS = {
  "the person's objection": async () => {
    await noticed();
    await object(stack, orderId, { text: 'CANARY-Q not mine' });
    return 'r1';
  },
  "the person's appeal": async () => {
    await noticed();
    await object(stack, orderId, { text: 'CANARY-Q not mine' });
    await later(2 * MINUTE_MS);
    await decide('r1', 'affirm', SAID);
    await appeal(stack, orderId, { challenge: 'c1', text: 'CANARY-Q still not mine' });
    return 'r2';
  },
  "the provider's objection": async () => {
    await noticed();
    await providerObjects();
    return 'r1';
  },
  "the provider's appeal": async () => {
    await noticed();
    await providerObjects();
    await later(2 * MINUTE_MS);
    await decide('r1', 'affirm', SAID);
    await say(stack, orderId, 'appeal.filed', { challenge: 'c1', text: 'CANARY-P still' }, { id: 'appeal-1' });
    return 'r2';
  },
  'an emergency': async () => {
    orderId = await filed(stack, 'epoc-pr-emergency');
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE);
    return 'r1';
  },
  'an extension': async () => {
    await noticed();
    const extended = await stack.officer(commandRequest(orderId, 'extension', EXTENSION), FILER['epoc-pr']);
    if (extended.status !== 200) throw new Error(extended.text);
    return 'r1';
  },
  'a wait with the notice': async () => {
    orderId = await filed(stack);
    await readCertificate(stack, orderId);
    await defer(stack, orderId, { reason: 'CANARY-D at large' });
    return 'r1';
  },
} as const satisfies Record<string, () => Promise<ReviewId>>;

type Question = keyof typeof QUESTIONS;

/** What goes out on its own day, whatever anybody decides. */
const ROUTINE = ['order.reminder', 'notice.relay-requested'];

/** What comes to the authority's attention on its own day. */
const OF_ITS_DAY = [
  'acknowledgement-overdue',
  'emergency-unseen',
  'end-unacknowledged',
  'need-unconfirmed',
  'relay-overdue',
  'validation-to-decide',
  'validation-to-seek',
];

const webhooks = () =>
  stack.sender.posts
    .map(({ body }) => JSON.parse(body))
    .filter(({ type }) => !ROUTINE.includes(type))
    .map(({ type, data }) => (data.outcome === undefined ? type : `${type} ${data.review} ${data.outcome}`));

const objectionsRead = () => stack.provider(objectionsRequest(orderId), { provider: 'prv-demo', id: 'objections-1' });

/** The answer to one review among objections that somebody may read; `undefined` where it is not there for them. */
function answerIn(body: unknown, review: ReviewId): unknown {
  const challenges: readonly Readonly<Record<'first' | 'appeal', unknown>>[] = Object(body).challenges;
  const reviews = challenges.flatMap(({ first, appeal: second }) => (second === undefined ? [first] : [first, second]));
  const found = reviews.find((one) => memberOf(one, 'review') === review);
  if (found === undefined) return undefined;
  const { status, outcome, decision } = Object(found);
  return [status, outcome, decision].filter((word) => word !== undefined).join(' ');
}

const SECRET = SAID.forTheOtherSide;

describe.each`
  question                      | outcome      | provider                                             | toProvider                    | toPerson                      | attention
  ${"the person's objection"}   | ${'affirm'}  | ${[]}                                                | ${undefined}                  | ${`decided affirm ${SECRET}`} | ${[]}
  ${"the person's objection"}   | ${'amend'}   | ${['order.clarified']}                               | ${undefined}                  | ${`decided amend ${SECRET}`}  | ${['narrowed-by-review']}
  ${"the person's objection"}   | ${'revoke'}  | ${['order.released']}                                | ${undefined}                  | ${`decided revoke ${SECRET}`} | ${[]}
  ${"the person's objection"}   | ${'silence'} | ${[]}                                                | ${undefined}                  | ${'silent'}                   | ${['extension-barred']}
  ${"the person's appeal"}      | ${'affirm'}  | ${[]}                                                | ${undefined}                  | ${`decided affirm ${SECRET}`} | ${[]}
  ${"the person's appeal"}      | ${'amend'}   | ${['order.clarified']}                               | ${undefined}                  | ${`decided amend ${SECRET}`}  | ${['narrowed-by-review']}
  ${"the person's appeal"}      | ${'revoke'}  | ${['order.released']}                                | ${undefined}                  | ${`decided revoke ${SECRET}`} | ${[]}
  ${"the person's appeal"}      | ${'silence'} | ${[]}                                                | ${undefined}                  | ${'silent'}                   | ${['extension-barred']}
  ${"the provider's objection"} | ${'affirm'}  | ${['challenge.decided r1 affirm']}                   | ${`decided affirm ${SECRET}`} | ${undefined}                  | ${[]}
  ${"the provider's objection"} | ${'amend'}   | ${['challenge.decided r1 amend', 'order.clarified']} | ${`decided amend ${SECRET}`}  | ${undefined}                  | ${['narrowed-by-review']}
  ${"the provider's objection"} | ${'revoke'}  | ${['challenge.decided r1 revoke', 'order.released']} | ${`decided revoke ${SECRET}`} | ${undefined}                  | ${[]}
  ${"the provider's objection"} | ${'silence'} | ${['challenge.decided r1 silence']}                  | ${'silent'}                   | ${undefined}                  | ${['extension-barred']}
  ${"the provider's appeal"}    | ${'affirm'}  | ${['challenge.decided r2 affirm']}                   | ${`decided affirm ${SECRET}`} | ${undefined}                  | ${[]}
  ${"the provider's appeal"}    | ${'amend'}   | ${['challenge.decided r2 amend', 'order.clarified']} | ${`decided amend ${SECRET}`}  | ${undefined}                  | ${['narrowed-by-review']}
  ${"the provider's appeal"}    | ${'revoke'}  | ${['challenge.decided r2 revoke', 'order.released']} | ${`decided revoke ${SECRET}`} | ${undefined}                  | ${[]}
  ${"the provider's appeal"}    | ${'silence'} | ${['challenge.decided r2 silence']}                  | ${'silent'}                   | ${undefined}                  | ${['extension-barred']}
  ${'an emergency'}             | ${'affirm'}  | ${[]}                                                | ${undefined}                  | ${undefined}                  | ${[]}
  ${'an emergency'}             | ${'amend'}   | ${['order.clarified']}                               | ${undefined}                  | ${undefined}                  | ${['narrowed-by-review']}
  ${'an emergency'}             | ${'revoke'}  | ${['order.released']}                                | ${undefined}                  | ${undefined}                  | ${[]}
  ${'an emergency'}             | ${'silence'} | ${[]}                                                | ${undefined}                  | ${undefined}                  | ${['validation-overdue', 'extension-barred']}
  ${'an extension'}             | ${'affirm'}  | ${[]}                                                | ${undefined}                  | ${undefined}                  | ${[]}
  ${'an extension'}             | ${'amend'}   | ${['order.clarified']}                               | ${undefined}                  | ${undefined}                  | ${['narrowed-by-review']}
  ${'an extension'}             | ${'revoke'}  | ${['order.released']}                                | ${undefined}                  | ${undefined}                  | ${[]}
  ${'an extension'}             | ${'silence'} | ${[]}                                                | ${undefined}                  | ${undefined}                  | ${['extension-barred']}
  ${'a wait with the notice'}   | ${'affirm'}  | ${[]}                                                | ${undefined}                  | ${undefined}                  | ${[]}
  ${'a wait with the notice'}   | ${'amend'}   | ${[]}                                                | ${undefined}                  | ${undefined}                  | ${[]}
  ${'a wait with the notice'}   | ${'revoke'}  | ${[]}                                                | ${undefined}                  | ${undefined}                  | ${['deferral-refused']}
  ${'a wait with the notice'}   | ${'silence'} | ${[]}                                                | ${undefined}                  | ${undefined}                  | ${['deferral-refused']}
`('$question, answered by $outcome', ({ question, outcome, provider, toProvider, toPerson, attention }) => {
  const isObjection = /objection|appeal/.test(question);
  let review: ReviewId;
  let before: number;

  beforeEach(async () => {
    const ask: () => Promise<ReviewId> = QUESTIONS[question as Question];
    review = await ask();
    await later(2 * MINUTE_MS);
    before = webhooks().length;
    if (outcome === 'silence') await later((question === 'a wait with the notice' ? 4 : 29) * DAY_MS);
    else await decide(review, outcome, isObjection ? SAID : {});
    await workers.settle();
  });

  it('tells provider, person and authority, each what they may know', async () => {
    expect(webhooks().slice(before)).toEqual(provider);

    const read1 = await objectionsRead();
    expect(read1.status).toBe(200);
    expect(answerIn(read1.body, review)).toBe(toProvider);

    const { token } = await openCase(stack, orderId);
    const person = await caseOf(stack, token);
    expect(answerIn(person, review)).toBe(toPerson);
    expect(memberOf(person, 'inForce')).toBe(outcome !== 'revoke' || question === 'a wait with the notice');

    const order = await stack.officer(read(orderId), POLICE);
    expect(order.body).toMatchObject({
      rights: {
        reviews: expect.arrayContaining([
          expect.objectContaining(
            outcome === 'silence' ? { id: review, status: 'defaulted' } : { id: review, status: 'decided', outcome },
          ),
        ]),
      },
    });
    const mine: readonly string[] = Object(order.body).attention;
    expect(mine.filter((one) => !OF_ITS_DAY.includes(one))).toEqual(attention);
    expect(order.text.includes('CANARY-R')).toBe(outcome !== 'silence' || question.includes('appeal'));

    const outside = [JSON.stringify(stack.sender.posts), stack.log.lines.join('\n')];
    for (const text of outside) expect(text).not.toContain('CANARY');
    for (const text of [read1.text, JSON.stringify(person)]) expect(text).not.toMatch(/CANARY-[RD]/);
    expect(read1.text).not.toContain('CANARY-Q');
    expect(JSON.stringify(person)).not.toContain('CANARY-P');
  });
});
