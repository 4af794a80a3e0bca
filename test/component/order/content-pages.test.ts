import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { writeContentCursor } from '../../../shared/app/order/content-cursor.ts';
import { readContentPage } from '../../../shared/app/order/content-pages.ts';
import { OrderView } from '../../../shared/contracts/api/authorities/orders.ts';
import { MessagePage } from '../../../shared/contracts/api/common/answered-objections.ts';
import { ContentPageView } from '../../../shared/contracts/api/common/content.ts';
import { CaseView } from '../../../shared/contracts/api/persons/cases.ts';
import { ObjectionsRead } from '../../../shared/contracts/api/providers/objections.ts';
import { ReviewView } from '../../../shared/contracts/api/reviewers/reviews.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import type { SealedEntry } from '../../../shared/domain/order/record/state.ts';
import type { OrderReader } from '../../../shared/ports/order/order-store.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import {
  act,
  assign,
  CHALLENGE,
  caseRequest,
  currentRequest,
  objectAsProvider,
  objectionsRequest,
  openCase,
  reopenCase,
  told,
  writeAs,
} from '../../support/cases.ts';
import type { Request } from '../../support/http-events.ts';
import { expectProblem } from '../../support/refusals.ts';
import {
  beforeCursor,
  commandRequest,
  filed,
  POLICE,
  PROSECUTOR,
  RELEASE,
  read,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { asHolder, latestOf, object, readReview, reviewRequest } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

/** Somebody who reads what was said of an order: its view, and the pages before what that shows. */
interface Reader {
  readonly view: () => Promise<Answer>;
  readonly page: (cursor?: string) => Promise<Answer>;
}

const orderPages = (orderId: OrderId, cursor?: string): Request => ({
  method: 'GET',
  route: '/v1/orders/{orderId}/messages',
  orderId,
  ...beforeCursor(cursor),
});
const reviewPages = (reviewId: string, cursor?: string): Request => ({
  method: 'GET',
  route: '/v1/reviews/{reviewId}/messages',
  reviewId,
  ...beforeCursor(cursor),
});
const objectionPages = (orderId: OrderId, cursor?: string): Request => ({
  method: 'GET',
  route: '/v1/provider/orders/{orderId}/messages',
  orderId,
  ...beforeCursor(cursor),
});
const casePages = (token: string, cursor?: string): Request => ({
  method: 'GET',
  route: '/v1/cases/current/messages',
  headers: { authorization: `Bearer ${token}` },
  ...beforeCursor(cursor),
});

const authority = (stack: Stack, orderId: OrderId): Reader => ({
  view: () => stack.officer(read(orderId), POLICE),
  page: (cursor) => stack.officer(orderPages(orderId, cursor), POLICE),
});
const reviewer = (stack: Stack, orderId: OrderId): Reader => ({
  view: () => asHolder(stack, orderId, 'r1', readReview(`${orderId}.r1`)),
  page: (cursor) => asHolder(stack, orderId, 'r1', reviewPages(`${orderId}.r1`, cursor)),
});
const provider = (stack: Stack, orderId: OrderId): Reader => ({
  view: () => stack.provider(objectionsRequest(orderId), { provider: 'prv-demo' }),
  page: (cursor) => stack.provider(objectionPages(orderId, cursor), { provider: 'prv-demo' }),
});
const person = (stack: Stack, token: string): Reader => ({
  view: () => stack.person(currentRequest(token)),
  page: (cursor) => stack.person(casePages(token, cursor)),
});

/** What anybody wrote here, in the order it stands in an answer. */
const textsIn = ({ status, text }: Answer): string[] => {
  expect(status).toBe(200);
  return text.match(/word \d+/g) ?? [];
};
const words = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `word ${from + index}`);

const VIEWS = { order: OrderView, review: ReviewView, objections: ObjectionsRead, case: CaseView };

/** The cursor a view gives. */
const cursorIn = (answer: Answer, under: 'content' | undefined): string | null => {
  const view = Object(answer.body);
  return (under ? view[under] : view).messagesBefore;
};

/** How often a fake was asked by this. */
async function countCalls(stack: Stack, ask: () => Promise<Answer>): Promise<number> {
  const { orders, notes, deliveries, vault, directory, marks, cases, hashes } = stack;
  const outages = [orders.stored, notes, deliveries, vault, directory, marks, cases, hashes].map((fake) => fake.outage);
  const count = (): number => outages.reduce((sum, { asked }) => sum + asked, 0);
  const before = count();
  expect((await ask()).status).toBe(200);
  return count() - before;
}

/** Received by its provider, which objects; a reviewer is drawn. */
async function objectedTo(): Promise<{ readonly stack: Stack; readonly orderId: OrderId }> {
  const stack = new Stack();
  const workers = new Workers(stack);
  const orderId = await filed(stack);
  await workers.settle();
  await readCertificate(stack, orderId);
  await objectAsProvider(stack, orderId);
  await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
  return { stack, orderId };
}

/** Says "word 1" and so on: the three that are heard in turns, no more of each on one day than its share. */
async function speak(stack: Stack, orderId: OrderId, count: number): Promise<void> {
  const A_DAY = 3 * 45;
  for (let number = 1; number <= count; number += 1) {
    const key = `word-${number}`;
    const text = `word ${number}`;
    const body = { review: 'r1', text };
    const said =
      number % 3 === 0
        ? await stack.officer(commandRequest(orderId, 'messages', body, { key }), POLICE)
        : number % 3 === 1
          ? await say(stack, orderId, 'message.sent', body, { id: key })
          : await asHolder(stack, orderId, 'r1', reviewRequest(`${orderId}.r1`, 'messages', { text }, { key }));
    expect(said.status).toBe(200);
    if (number % A_DAY === 0) stack.clock.advance(DAY_MS);
  }
}

describe('an order of which much was said', () => {
  const SAID = 500;
  let stack: Stack;
  let orderId: OrderId;
  let fresh: readonly number[];

  const readers = (): Readonly<Record<'order' | 'review' | 'objections', Reader>> => ({
    order: authority(stack, orderId),
    review: reviewer(stack, orderId),
    objections: provider(stack, orderId),
  });

  beforeAll(async () => {
    ({ stack, orderId } = await objectedTo());
    const counted = [];
    for (const { view } of Object.values(readers())) counted.push(await countCalls(stack, view));
    fresh = counted;
    await speak(stack, orderId, SAID);
  });

  it('is viewed with at most twice the service calls of a fresh one', async () => {
    for (const [index, { view }] of Object.values(readers()).entries()) {
      expect((await countCalls(stack, view)) / (fresh[index] ?? 0)).toBeLessThanOrEqual(2);
    }
  });

  it.each(['order', 'review', 'objections'] as const)(
    'shows the latest fifty, and page by page all that came before: %s',
    async (name) => {
      const before = await stack.snapshot();
      const { view, page } = readers()[name];
      const shown = await view();
      parse<z.core.$ZodType>(VIEWS[name], shown.body);
      const texts = [textsIn(shown)];
      let cursor = cursorIn(shown, name === 'objections' ? undefined : 'content');
      while (cursor !== null) {
        const answer = await page(cursor);
        texts.unshift(textsIn(answer));
        cursor = parse<z.core.$ZodType<{ before: string | null }>>(
          name === 'objections' ? MessagePage : ContentPageView,
          answer.body,
        ).before;
      }
      expect(texts.map(({ length }) => length)).toEqual(Array(10).fill(50));
      expect(texts.flat()).toEqual(words(1, SAID));
      expect(await stack.snapshot()).toEqual(before);
    },
  );

  it('gives the latest page to whoever names none', async () => {
    for (const { page } of Object.values(readers())) expect(textsIn(await page())).toEqual(words(SAID - 49, SAID));
  });

  it('takes a cursor from nobody but its reader, and none of another order', async () => {
    const { order, review, objections } = readers();
    const [ofOrder, ofReview, ofProvider] = [
      cursorIn(await order.view(), 'content'),
      cursorIn(await review.view(), 'content'),
      cursorIn(await objections.view(), undefined),
    ].map((cursor) => cursor ?? '');
    const another = await filed(stack, 'epoc-pr', {}, 'key-2');
    const refused = { status: 422, code: 'invalid-request', pointers: [''] } as const;
    expectProblem(await order.page(ofReview), refused);
    expectProblem(await review.page(ofOrder), refused);
    expectProblem(await objections.page(ofReview), refused);
    expectProblem(await order.page(ofProvider), refused);
    expectProblem(await authority(stack, another).page(ofOrder), refused);
  });

  it.each`
    cursor            | pointer      | why
    ${'not a cursor'} | ${'/cursor'} | ${'what no cursor looks like'}
    ${'eyJ2IjoxfQ'}   | ${''}        | ${'what no page gave'}
  `('is refused with $why', async ({ cursor, pointer }) => {
    for (const { page } of Object.values(readers())) {
      expectProblem(await page(cursor), { status: 422, code: 'invalid-request', pointers: [pointer] });
    }
  });

  it('is nobody else’s to read', async () => {
    expectProblem(await stack.officer(orderPages(orderId), PROSECUTOR), { status: 404, code: 'order-not-found' });
    const lantern = await stack.provider(objectionPages(orderId), { provider: 'prv-lantern' });
    expectProblem(lantern, { status: 404, code: 'order-not-found' });
    expectProblem(await asHolder(stack, orderId, 'r1', reviewPages(`${orderId}.r7`)), {
      status: 404,
      code: 'review-unknown',
    });
  });
});

describe('a case of which much was said', () => {
  it('shows its person the own words page by page, and nothing that is between others', async () => {
    const stack = new Stack();
    const orderId = await told(stack);
    await objectAsProvider(stack, orderId);
    await assign(stack, orderId, 'r1');
    const { code, token: first } = await openCase(stack, orderId);
    let token = first;
    expect((await stack.person(caseRequest('challenges', CHALLENGE, { token }))).status).toBe(201);
    for (let number = 1; number <= 60; number += 1) {
      const body = { review: 'r2', text: `word ${number}` };
      expect((await stack.person(caseRequest('messages', body, { token, key: `word-${number}` }))).status).toBe(201);
      if (number <= 40) await writeAs(stack, orderId, 'r1', 'word 0');
      if (number === 40) {
        stack.clock.advance(DAY_MS);
        token = await reopenCase(stack, orderId, code);
      }
    }
    const { view, page } = person(stack, token);
    const shown = await view();
    parse(CaseView, shown.body);
    expect(textsIn(shown)).toEqual(words(11, 60));
    const cursor = cursorIn(shown, undefined) ?? '';
    const earlier = await page(cursor);
    expect(textsIn(earlier)).toEqual(words(1, 10));
    expect(parse(MessagePage, earlier.body).before).toBeNull();
    const another = await openCase(stack, orderId); // another code of the same case
    expectProblem(await person(stack, another.token).page(cursor), { status: 422, code: 'invalid-request' });
    expect(await person(stack, another.token).page()).toMatchObject({
      status: 200,
      body: { messages: [], before: null },
    });
    expectProblem(await stack.person(casePages('no-token')), { status: 401, code: 'case-session-invalid' });
  });
});

describe('what else grows', () => {
  it('is paged by the cursor of its own list: of statements here, where it has no messages', async () => {
    const { stack, orderId } = await objectedTo();
    const { content } = parse(OrderView, (await stack.officer(read(orderId), POLICE)).body);
    expect(content).toMatchObject({
      forms: [],
      formsBefore: null,
      explanations: [],
      explanationsBefore: null,
      confirmations: [],
      confirmationsBefore: null,
      statements: [{ about: 'challenge.filed' }],
      statementsBefore: null,
      messagesBefore: null,
    });
    const reader = { name: 'authority aut-police', lists: [], reviews: null };
    const cursor = writeContentCursor({ orderId, reader }, { list: 'statements', before: 1_000 });
    const { body } = await authority(stack, orderId).page(cursor);
    expect(parse(ContentPageView, body)).toMatchObject({
      list: 'statements',
      entries: [{ about: 'challenge.filed', by: 'provider' }],
      before: null,
    });
  });

  it('is unreadable once the order is erased', async () => {
    const { stack, orderId } = await objectedTo();
    const { version: ifMatch } = await latestOf(stack, orderId);
    const decision = { outcome: 'affirm', reasons: 'no', forTheOtherSide: 'no' };
    await asHolder(stack, orderId, 'r1', reviewRequest(`${orderId}.r1`, 'decision', decision, { ifMatch }));
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    stack.clock.advance(4_000 * DAY_MS);
    const erased = { status: 410, code: 'order-erased' } as const;
    expectProblem(await authority(stack, orderId).page(), erased);
    expectProblem(await reviewer(stack, orderId).page(), erased);
    expectProblem(await provider(stack, orderId).page(), erased);
  });
});

/** Commits as an earlier version stored them, which did not say in which review a part was said. Counts how often it is read. */
class EarlierOrders implements OrderReader {
  reads = 0;
  readonly #orders: OrderReader;

  constructor(orders: OrderReader) {
    this.#orders = orders;
  }

  async latest(orderId: OrderId) {
    const stored = await this.#orders.latest(orderId);
    const { commit } = stored ?? {};
    return (
      stored &&
      commit && { ...stored, commit: { ...commit, state: { ...commit.state, sealed: forget(commit.state.sealed) } } }
    );
  }

  readMany: OrderReader['readMany'] = (orderId, versions) => {
    this.reads += 1;
    return this.#orders.readMany(orderId, versions);
  };

  listPastSealed: OrderReader['listPastSealed'] = async (orderId) => forget(await this.#orders.listPastSealed(orderId));
  read: OrderReader['read'] = (...asked) => this.#orders.read(...asked);
  findPastCommand: OrderReader['findPastCommand'] = (...asked) => this.#orders.findPastCommand(...asked);
  findPastTold: OrderReader['findPastTold'] = (...asked) => this.#orders.findPastTold(...asked);
  history: OrderReader['history'] = (...asked) => this.#orders.history(...asked);
}

const forget = (entries: readonly SealedEntry[]): SealedEntry[] => entries.map(({ review: _, ...entry }) => entry);

describe('what an earlier version sealed', () => {
  it('is found among what was said to others, and those keep theirs', async () => {
    const { stack, orderId } = await objectedTo();
    await speak(stack, orderId, 3);
    stack.clock.advance(15 * DAY_MS);
    await openCase(stack, orderId);
    await object(stack, orderId, { text: 'not mine' });
    await assign(
      stack,
      orderId,
      'r2',
      aReviewerStanding({ person: 'privacy-reviewer', institution: 'privacy-tribunal' }),
    );
    for (let number = 1; number <= 60; number += 1) {
      await act(
        stack,
        orderId,
        { kind: 'person', orderId },
        { type: 'send-message', review: 'r2' },
        { text: 'secret' },
      );
      if (number === 45) stack.clock.advance(DAY_MS);
    }
    const orders = new EarlierOrders(stack.orders.stored);
    const reader = { name: 'provider prv-demo', lists: ['messages'], reviews: ['r1'] } as const;
    const { vault, clock } = stack;
    const { page } = await readContentPage({ orders, vault, clock }, { orderId, readerOf: () => reader });
    expect(page.parts.map(({ value }) => Object(value).text)).toEqual(words(1, 3));
    expect(page.before).toBeNull();
    expect(orders.reads).toBe(2); // 63 messages, 51 at a time
  });
});
