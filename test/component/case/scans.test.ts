import { beforeEach, describe, expect, it } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { added, announced, asPerson, asProvider, reviewedFile, type Sender } from '../../support/attachments.ts';
import { aReviewerStanding, ISSUED_AT } from '../../support/builders.ts';
import { assign, CHALLENGE, caseOf, caseRequest, openCase, told } from '../../support/cases.ts';
import { jpeg, pdf } from '../../support/files.ts';
import { expectDiscreet, expectRefusal } from '../../support/refusals.ts';
import { filed, POLICE, read, readCertificate, say } from '../../support/requests.ts';
import { latestOf, readReview, reviewerClaims } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const PDF = 'application/pdf';
const REVIEWER = aReviewerStanding({ person: 'independent-reviewer', institution: 'review-chamber' });
const STATUSES = {
  clean: 'NO_THREATS_FOUND',
  found: 'THREATS_FOUND',
  unsupported: 'UNSUPPORTED',
  denied: 'ACCESS_DENIED',
  failed: 'FAILED',
} as const;

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
let token: string;
let person: Sender;
beforeEach(async () => {
  stack = new Stack(ISSUED_AT, 'shown', undefined, 'asked');
  workers = new Workers(stack);
  orderId = await told(stack);
  ({ token } = await openCase(stack, orderId));
  person = asPerson(stack, () => token);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
  await assign(stack, orderId, 'r1', REVIEWER);
});

const copyName = (attachment = 'a1'): string => `incoming/scans/${orderId}/c1/${attachment}`;
const copies = (): readonly string[] =>
  stack.attachments.all().flatMap(([name]) => (name.startsWith('incoming/') ? [name] : []));
const results = (...statuses: readonly (keyof typeof STATUSES)[]): Promise<readonly string[]> =>
  workers.recordScans(statuses.map((status) => ({ object: copyName(), status: STATUSES[status] })));
const asReviewer = (request = reviewedFile(`${orderId}.r1`)): Promise<Answer> =>
  stack.reviewer(request, reviewerClaims('independent-reviewer'));
const recorded = () =>
  stack.orders.stored
    .commits()
    .flatMap(({ commit }) => commit.events.map((event) => ({ event, by: commit.by })))
    .filter(({ event }) => event.type === 'attachment.scanned');

/** How the search reads to its filer, its reviewer and the authority, of whom the latter two are told twice by the review. */
async function readings(): Promise<unknown> {
  const [{ scan: toFiler }] = Object(await caseOf(stack, token)).challenges[0].attachments;
  const review = Object((await asReviewer(readReview(`${orderId}.r1`))).body);
  const order = Object((await stack.officer(read(orderId), POLICE)).body);
  const seen = [
    toFiler,
    review.content.attachments[0].scan,
    review.challenge.attachments[0].scan,
    order.rights.challenges[0].attachments[0].scan,
  ];
  expect(new Set(seen).size).toBe(1);
  return toFiler;
}

describe('a file that is searched for malware', () => {
  beforeEach(async () => {
    expect(await added(person, pdf(), PDF)).toMatchObject({ status: 201, body: { scan: 'awaited' } });
  });

  it('lies there as a copy until the result, with a timer, and nothing else of it is in clear', async () => {
    expect(copies()).toEqual([copyName()]);
    const [copy] = stack.attachments.all();
    expect(Buffer.from(copy?.[1] ?? [])).toEqual(pdf());
    expect(stack.scanTimer.started()).toEqual([{ orderId, challenge: 'c1', attachment: 'a1' }]);
    expect(await results('clean')).toEqual([]);
    expect(copies()).toEqual([]);
  });

  it('is kept from its reviewer while it waits, and not from whoever sent it', async () => {
    expect(await readings()).toBe('awaited');
    stack.clock.advance(90 * SECOND_MS);
    await expectRefusal(stack, () => asReviewer(), {
      status: 409,
      code: 'attachment-awaited',
      retryAfter: 510,
      retryable: true,
    });
    expect(Buffer.from((await person.get()).bytes ?? [])).toEqual(pdf());
  });

  it.each<{ status: keyof typeof STATUSES; scan: string; reads: number }>([
    { status: 'clean', scan: 'clean', reads: 200 },
    { status: 'unsupported', scan: 'not-scanned', reads: 200 },
    { status: 'denied', scan: 'not-scanned', reads: 200 },
    { status: 'failed', scan: 'not-scanned', reads: 200 },
    { status: 'found', scan: 'found', reads: 403 },
  ])('goes on as $scan after $status', async ({ status, scan, reads }) => {
    expect(await results(status)).toEqual([]);
    expect(await readings()).toBe(scan);
    expect((await asReviewer()).status).toBe(reads);
    expect((await person.get()).status).toBe(reads);
    const { by } = await latestOf(stack, orderId);
    expect(by).toEqual({ kind: 'system', function: 'record-scans' });
    expectDiscreet(stack);
  });

  it('goes on as not searched after ten minutes, by time alone', async () => {
    const commits = stack.orders.stored.commits().length;
    stack.clock.advance(10 * MINUTE_MS - 1);
    expect(await readings()).toBe('awaited');
    stack.clock.advance(1);
    expect(await readings()).toBe('not-scanned');
    expect(Buffer.from((await asReviewer()).bytes ?? [])).toEqual(pdf());
    expect(stack.orders.stored.commits()).toHaveLength(commits);
  });

  it('is withheld from everybody once malware is found, however late, and whatever is said afterwards', async () => {
    stack.clock.advance(11 * MINUTE_MS);
    expect((await asReviewer()).status).toBe(200);
    expect(await results('found', 'clean', 'found', 'failed')).toEqual([]);
    expect(await readings()).toBe('found');
    await expectRefusal(stack, () => asReviewer(), { status: 403, code: 'attachment-withheld' });
    await expectRefusal(stack, () => person.get(), { status: 403, code: 'attachment-withheld' });
    expect(recorded().map(({ event }) => Object(event).result)).toEqual(['found']);
  });

  it('keeps its first result, and one is on record once; but malware is told also of what was called clean', async () => {
    expect(await results('clean', 'clean', 'failed')).toEqual([]);
    expect(await readings()).toBe('clean');
    expect(await results('found')).toEqual([]);
    expect(await readings()).toBe('found');
    expect(recorded().map(({ event }) => Object(event).result)).toEqual(['clean', 'found']);
  });

  it('answers a repeat as it was answered at first', async () => {
    await results('clean');
    const repeat = await person.post(announced(pdf(), PDF), { attachment: 'a1' }, { key: 'attach-undefined' });
    expect(repeat).toMatchObject({ status: 201, body: { scan: 'awaited' } });
    expect(copies()).toEqual([]);
  });

  it('has its copy taken away when its result is waited for no longer, and reads as before', async () => {
    const before = stack.orders.stored.commits().length;
    expect(await workers.recordScans([{ orderId, challenge: 'c1', attachment: 'a1' }])).toEqual([]);
    expect(copies()).toEqual([]);
    expect(stack.orders.stored.commits()).toHaveLength(before);
    expect(await results('clean')).toEqual([]);
    expect(await readings()).toBe('clean');
  });

  it('is searched for after its objection was decided, too', async () => {
    await workers.runUntil(plus(stack.clock.now(), 30 * DAY_MS));
    expect(await results('found')).toEqual([]);
    expect(recorded()).toHaveLength(1);
  });

  it('leaves nothing behind when its order is erased: a result that comes then is no fault', async () => {
    await person.put(1, jpeg(), { attachment: 'a2' });
    await workers.runUntil(plus(stack.clock.now(), 800 * DAY_MS));
    expect((await latestOf(stack, orderId)).state.phase.kind).toBe('erased');
    expect(stack.attachments.all()).toEqual([]);
    expect(await results('found')).toEqual([]);
    expect(recorded()).toEqual([]);
  });
});

describe('a result', () => {
  it.each([
    { what: 'of an object that is no copy', object: () => `sealed/${orderId}/c1/a1` },
    { what: 'of an order whose id is none', object: () => 'incoming/scans/ord_x/c1/a1' },
    { what: 'of something below a copy', object: () => `${copyName()}/a2` },
    { what: 'of an attachment that nobody added', object: () => copyName('a5') },
    { what: 'of an objection that nobody filed', object: () => `incoming/scans/${orderId}/c7/a1` },
  ])('$what fails, and is parked in the end', async ({ object }) => {
    await added(person, pdf(), PDF);
    const before = await stack.snapshot();
    expect(await workers.recordScans([{ object: object(), status: 'THREATS_FOUND' }])).toEqual(['0']);
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each([
    { object: 'incoming/scans/x', status: 'SPLENDID' },
    { object: 'incoming/scans/x' },
    { orderId: 'ord_x', challenge: 'c1', attachment: 'a1' },
    'clean',
  ])('that is none fails: %j', async (body) => {
    expect(await workers.recordScans([body])).toEqual(['0']);
  });

  it.each<{ status: keyof typeof STATUSES; rings: boolean }>([
    { status: 'clean', rings: false },
    { status: 'found', rings: false },
    { status: 'unsupported', rings: false },
    { status: 'denied', rings: true },
    { status: 'failed', rings: true },
  ])('$status rings for the operator: $rings', async ({ status, rings }) => {
    await added(person, pdf(), PDF);
    await results(status);
    expect(stack.log.lines.some((line) => line.includes(ALARMING['scan-failed']))).toBe(rings);
  });

  it('comes again while the storage is down, and is on record once', async () => {
    await added(person, pdf(), PDF);
    stack.attachments.outage.begin();
    expect(await results('clean')).toEqual(['0']);
    stack.attachments.outage.end();
    expect(await results('clean')).toEqual([]);
    expect(recorded()).toHaveLength(1);
    expect(copies()).toEqual([]);
  });
});

it('a file is added although no search could be asked for: it waits, and goes on unsearched', async () => {
  stack.scanTimer.outage.begin();
  expect(await added(person, pdf(), PDF)).toMatchObject({ status: 201, body: { scan: 'awaited' } });
  expect(copies()).toEqual([]);
  stack.clock.advance(10 * MINUTE_MS);
  expect(await readings()).toBe('not-scanned');
});

it('a file that is refused is searched by nobody', async () => {
  await person.put(1, pdf());
  expect((await person.post(announced(pdf(), 'image/jpeg'))).status).toBe(422);
  expect(stack.attachments.all()).toEqual([]);
  expect(stack.scanTimer.started()).toEqual([]);
});

it('a provider is told likewise of what it added itself', async () => {
  const own = await filed(stack, 'epoc-pr', {}, 'key-2');
  await readCertificate(stack, own, { id: 'read-2' });
  await say(stack, own, 'challenge.filed', { grounds: ['conflict-of-laws'], requestedOutcome: 'end-the-hold' });
  const provider = asProvider(stack, own);
  await added(provider, pdf(), PDF);
  expect(await workers.recordScans([{ object: `incoming/scans/${own}/c1/a1`, status: STATUSES.found }])).toEqual([]);
  const objections = await stack.provider(
    { method: 'GET', route: '/v1/provider/orders/{orderId}/objections', orderId: own },
    { provider: 'prv-demo', id: 'objections-1' },
  );
  expect(Object(objections.body).challenges[0].attachments).toMatchObject([{ id: 'a1', scan: 'found' }]);
  await expectRefusal(stack, () => provider.get(), { status: 403, code: 'attachment-withheld' });
});

it('where a deployment asks for no search, a file is marked from the beginning, and waits for nothing', async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await told(stack);
  ({ token } = await openCase(stack, orderId));
  person = asPerson(stack, () => token);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
  await assign(stack, orderId, 'r1', REVIEWER);
  expect(await added(person, pdf(), PDF)).toMatchObject({ status: 201, body: { scan: 'not-scanned' } });
  expect(copies()).toEqual([]);
  expect(stack.scanTimer.started()).toEqual([]);
  expect(await readings()).toBe('not-scanned');
  expect((await asReviewer()).status).toBe(200);
  expect(await results('found')).toEqual([]); // a plan that somebody made by hand says nothing of files that nobody asked about
  expect(recorded()).toEqual([]);
});
