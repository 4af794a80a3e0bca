import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { HostClient, Reply } from '../support/hosted/client.ts';
import { hold, POLICE } from '../support/hosted/holding.ts';
import { Person } from '../support/hosted/person.ts';
import { fetchAs, readNotice, state } from '../support/hosted/relaying.ts';
import { type Held, holderOf, stateInReview } from '../support/hosted/reviewers.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

/*
 * An order of which 75 things were said, more than a page holds: each caller still finds what came first, with what its function may do in a
 * deployment and no more, and a look at it costs what it cost when nothing was said.
 */

const OBJECTION = { grounds: ['disproportionate'], requestedOutcome: 'end-the-hold' };
/** Of each of the three that are heard, within the share of a day. */
const EACH = 25;
const SAID = EACH * 3;
const CERTIFICATES = 18;

let stack: SharedStack;
let client: HostClient;
let order: string;
let held: Held;
let person: Person;
let firstOfToday: Reply | undefined;

const writeAsAuthority = (number: number): Promise<Reply> => {
  const message = { review: 'r1', text: `word ${number}` };
  return client.ask(POLICE, 'POST', `/v1/orders/${order}/messages`, message, { 'idempotency-key': `word-${number}` });
};
const WRITERS: readonly ((number: number) => Promise<Reply>)[] = [
  writeAsAuthority,
  (number) => stateInReview(client, held, 'messages', { text: `word ${number}` }),
  (number) => person.ask('POST', '/messages', { review: 'r1', text: `word ${number}` }),
];

/** Each in turns. */
async function speak(): Promise<void> {
  for (let number = 1; number <= SAID; number += 1) {
    const reply = await WRITERS[(number - 1) % WRITERS.length]?.(number);
    expect(reply?.status, JSON.stringify(reply?.body)).toBeLessThan(300);
    firstOfToday ??= reply;
  }
}

/** A view, and the pages before what it shows. */
interface Reader {
  readonly view: () => Promise<Reply>;
  readonly page: (cursor: string) => Promise<Reply>;
}

const READERS: Readonly<Record<'authority' | 'reviewer' | 'person', Reader>> = {
  authority: {
    view: () => client.ask(POLICE, 'GET', `/v1/orders/${order}`),
    page: (cursor) => client.ask(POLICE, 'GET', `/v1/orders/${order}/messages?cursor=${cursor}`),
  },
  reviewer: {
    view: () => client.ask(held.person, 'GET', `/v1/reviews/${held.id}`),
    page: (cursor) => client.ask(held.person, 'GET', `/v1/reviews/${held.id}/messages?cursor=${cursor}`),
  },
  person: {
    view: () => person.ask('GET', ''),
    page: (cursor) => person.ask('GET', `/messages?cursor=${cursor}`),
  },
};
type ReaderName = keyof typeof READERS;
const NAMES = ['authority', 'reviewer', 'person'] as const satisfies readonly ReaderName[];

/** The service calls of one view: the least of three, for an instance that has just begun reads the directory as well. */
async function countCalls({ view }: Reader): Promise<number> {
  const ids: string[] = [];
  for (let times = 0; times < 3; times += 1) ids.push((await view()).requestId);
  const { byRequest } = await client.calls();
  return Math.min(...byRequest.filter(({ requestId }) => ids.includes(requestId)).map(({ total }) => total));
}

const fresh = new Map<ReaderName, number>();

beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
  order = await hold(client, 'long.story@skylark.example');
  await client.moveClock({ advance: 'P15D' });
  person = await Person.with(client, (await readNotice(stack.host.provider, order)).caseCode);
  await person.file('challenges', OBJECTION);
  await client.moveClock({ advance: 'PT1M' });
  held = await holderOf(client, order, 'challenge');
  expect((await state(client, stack.host.provider, order, 'challenge.filed', OBJECTION)).status).toBe(200);
  for (const name of NAMES) fresh.set(name, await countCalls(READERS[name]));
  await speak();
  for (let times = 0; times < CERTIFICATES; times += 1) {
    expect((await fetchAs(stack.host.provider, order, 'certificate')).status).toBe(200);
  }
});

/** What was said, as an answer shows it anywhere inside. */
const wordsIn = (answer: unknown): string[] => JSON.stringify(answer).match(/word \d+/g) ?? [];
const WORDS = Array.from({ length: SAID }, (_, index) => `word ${index + 1}`);

const Shown = z.looseObject({ messagesBefore: z.nullable(z.string()) });
const View = z.union([z.looseObject({ content: Shown }).transform(({ content }) => content), Shown]);
const Page = z.looseObject({ before: z.nullable(z.string()) });

describe.each(NAMES)('%s', (name) => {
  const { view, page } = READERS[name];

  it('reads all that was said, page by page, each word once and in its order', async () => {
    const { body } = await view();
    const pages = [wordsIn(body)];
    for (let before = View.parse(body).messagesBefore; before !== null; ) {
      const earlier = await page(before);
      expect(earlier.status).toBe(200);
      pages.unshift(wordsIn(earlier.body));
      before = Page.parse(earlier.body).before;
    }
    expect(pages.flat()).toEqual(WORDS);
    expect(pages.at(-1)).toHaveLength(50);
  });

  it('looks at it with at most twice the service calls of the time when nothing was said', async () => {
    expect((await countCalls(READERS[name])) / (fresh.get(name) ?? 0)).toBeLessThanOrEqual(2);
  });
});

it('its provider reads of its own objection, and of nothing that others said', async () => {
  const objections = await fetchAs(stack.host.provider, order, 'objections');
  expect(objections).toMatchObject({ status: 200, body: { challenges: [{ id: 'c2' }], messages: [] } });
  const messages = await fetchAs(stack.host.provider, order, 'messages');
  expect(messages).toMatchObject({ status: 200, body: { messages: [], before: null } });
});

it('knows the first of a day’s messages again, and stores it once', async () => {
  const { version } = await client.order(POLICE, order);
  expect(await writeAsAuthority(1)).toMatchObject({ status: firstOfToday?.status, body: firstOfToday?.body });
  expect((await client.order(POLICE, order)).version).toBe(version);
});

it('its record verifies, and no commit carries the lists of those before', async () => {
  expect(await client.verdictOn(POLICE, order)).toMatchObject({ genuine: true });
  const pages = await client.historyPages(POLICE, order);
  const sizes = pages.flatMap(({ commits }) => commits).map(({ commit }) => JSON.stringify(commit).length);
  expect(sizes.length).toBeGreaterThan(SAID);
  expect(Math.max(...sizes.slice(40)) / Math.max(...sizes.slice(0, 40))).toBeLessThan(1.3);
});

it('is verified by the digest its provider was told first', async () => {
  const [issued] = await client.inbox(order);
  const path = `/v1/verifications/${order}?digest=${issued?.digest}`;
  expect(await client.request('GET', path)).toMatchObject({ status: 200, body: { genuine: true, version: 1 } });
});

it('its provider answers to it, the authority ends it, and it is over for all', async () => {
  const { status } = await state(client, stack.host.provider, order, 'order.acknowledged');
  expect(status).toBe(200);
  await client.command(POLICE, order, 'release', { effect: 'release', reason: 'no-longer-needed' });
  expect(await client.order(POLICE, order)).toMatchObject({ status: 'released', inForce: false });
});
