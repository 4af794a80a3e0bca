import { beforeEach, describe, expect, it } from 'vitest';
import { deliverMessage } from '../../../shared/app/delivery/deliver-message.ts';
import { findMailbox } from '../../../shared/app/delivery/find-mailbox.ts';
import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { Delivery } from '../../../shared/domain/delivery/delivery.ts';
import type { OrderId, ReviewId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { readNewsEndpoint } from '../../../shared/domain/news/endpoint.ts';
import { aProvider } from '../../support/builders.ts';
import {
  act,
  CHALLENGE,
  caseRequest,
  newsAddressRemovalRequest,
  newsAddressRequest,
  openCase,
  told,
} from '../../support/cases.ts';
import {
  ANSWER,
  commandRequest,
  EXTENSION,
  filed,
  memberOf,
  POLICE,
  RELEASE,
  read,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { asHolder, decideReview, holderOf, object, reviewOf, reviewRequest } from '../../support/reviews.ts';
import { registerOf, Stack } from '../../support/stack.ts';
import { SECOND_OFFICER, wordRequest } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

const DESK = 'https://desk.example/news';
const WATCH = 'https://watch.example/news';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const change = async (id: string, changed: (entry: DirectoryEntry) => DirectoryEntry): Promise<void> => {
  const entry = registerOf().find((one) => one.id === id);
  if (!entry) throw new Error(`nobody is called ${id}`);
  await stack.directory.put(changed(entry), 'test');
};

const reachPolice = (reach: unknown = { webhooks: [{ id: 'desk', url: DESK }] }): Promise<void> =>
  change('aut-police', (entry) => ({ ...entry, reach }) as DirectoryEntry);

const reachReviewers = (): Promise<void> =>
  change('reviewers', (entry) => {
    if (entry.kind !== 'roster' || entry.id !== 'reviewers') throw new Error('it is the roster');
    const mail = (person: string) => ({ address: `${person}@reviewers.example`, language: 'de' });
    return { ...entry, reviewers: entry.reviewers.map((one) => ({ ...one, mail: mail(one.person) })) };
  });

const reachOversight = (): Promise<number> =>
  stack.directory.put(
    { kind: 'office', id: 'oversight', reach: { webhooks: [{ id: 'watch', url: WATCH }] } } as DirectoryEntry,
    'test',
  );

const later = (ms: number): Promise<void> => workers.runUntil(plus(stack.clock.now(), ms));

const newsOf = (kind: string): readonly Delivery[] =>
  stack.deliveries.all().filter(({ endpoint }) => readNewsEndpoint(endpoint)?.kind === kind);

/** What was posted of one kind: when it says so, by which id. */
const postedOf = (kind: string) =>
  stack.sender.posts
    .filter(({ body }) => memberOf(memberOf(JSON.parse(body), 'data'), 'news') === kind)
    .map(({ url, headers, body }) => ({ url, id: headers['webhook-id'], body: JSON.parse(body) }));

async function running(): Promise<OrderId> {
  const orderId = await filed(stack);
  await readCertificate(stack, orderId);
  await say(stack, orderId, 'order.acknowledged');
  await workers.settle();
  return orderId;
}

const endOf = async (orderId: OrderId): Promise<Instant> => {
  const latest = await stack.orders.latest(orderId);
  const { phase } = latest?.commit.state ?? {};
  if (phase?.kind !== 'running') throw new Error('it does not run');
  return phase.period.ends.appliedEndsAt;
};

describe('news to an authority', () => {
  it('costs no write where nobody is reached', async () => {
    await running();
    expect(stack.deliveries.all().filter(({ type }) => type === 'news')).toEqual([]);
  });

  it('says an end a week before it, once, signed, without content', async () => {
    await reachPolice();
    const orderId = await running();
    const end = await endOf(orderId);
    await workers.runUntil(plus(end, -7 * DAY_MS - MINUTE_MS));
    expect(postedOf('end-near')).toEqual([]);
    await workers.runUntil(plus(end, -7 * DAY_MS + 2 * MINUTE_MS));
    await later(DAY_MS);
    const [only, ...others] = postedOf('end-near');
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      url: DESK,
      id: expect.stringMatching(/^msg_[0-9a-z]{26}_0_[0-9a-f]{32}$/),
      body: { type: 'news', data: { orderId, news: 'end-near', readAt: `${stack.apiUrl}/v1/orders/${orderId}` } },
    });
    expect(Object.keys(only?.body.data).toSorted()).toEqual(['dueAt', 'news', 'orderId', 'readAt', 'reference']);
  });

  it('is not said once it was handled', async () => {
    await reachPolice();
    const orderId = await running();
    const end = await endOf(orderId);
    await stack.officer(commandRequest(orderId, 'release', RELEASE, { ifMatch: await versionOf(orderId) }), POLICE);
    await workers.runUntil(plus(end, -6 * DAY_MS));
    expect(postedOf('end-near')).toEqual([]);
    expect(newsOf('end-near')).toMatchObject([{ status: 'overtaken', overtakenBy: 'handled' }]);
  });

  it('is said of the end that was set anew, and not of the one before', async () => {
    await reachPolice();
    const orderId = await running();
    const end = await endOf(orderId);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION, { ifMatch: await versionOf(orderId) }), POLICE);
    await workers.settle();
    const extended = await endOf(orderId);
    expect(extended).toBeGreaterThan(end);
    await workers.runUntil(plus(extended, -6 * DAY_MS));
    expect(postedOf('end-near').map(({ body }) => Date.parse(body.data.dueAt))).toEqual([extended]);
    expect(
      newsOf('end-near')
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['delivered', 'overtaken']);
  });

  it('says a question at once, and its silence a day before it; an answer stops both', async () => {
    await reachPolice();
    const orderId = await running();
    await ask(orderId);
    await workers.settle();
    expect(postedOf('question-waits')).toHaveLength(1);
    expect(postedOf('silence-near')).toEqual([]);
    await stack.officer(
      commandRequest(orderId, 'clarification-answer', ANSWER, { ifMatch: await versionOf(orderId) }),
      POLICE,
    );
    await later(10 * DAY_MS);
    expect(postedOf('question-waits')).toHaveLength(1);
    expect(newsOf('silence-near').every(({ status }) => status === 'overtaken')).toBe(true);
  });

  it('says at once, by each way, that an emergency is to be seen, below the figure too; nothing of one that was seen', async () => {
    await reachPolice({
      webhooks: [{ id: 'desk', url: DESK }],
      mail: [{ id: 'one', address: 'one@police.example', language: 'de' }],
    });
    const orderId = await filed(stack, 'epoc-pr-emergency');
    await workers.settle();
    const dueAt = new Date(stack.clock.now() + HOUR_MS).toISOString();
    const [posted, ...others] = postedOf('emergency-to-see').filter(({ url }) => url === DESK);
    expect(others).toEqual([]);
    expect(posted).toMatchObject({ url: DESK, body: { data: { orderId, news: 'emergency-to-see', dueAt } } });
    expect(Object.keys(posted?.body.data)).toEqual(['dueAt', 'news', 'orderId', 'readAt', 'reference']);
    expect(
      newsOf('emergency-to-see')
        .map(({ way = 'webhook' }) => way)
        .toSorted(),
    ).toEqual(['mail', 'webhook']);
    expect(newsOf('silence-near').filter(({ endpoint }) => endpoint.includes('emergency-sight'))).toEqual([]);

    stack.sender.down = 'ECONNREFUSED';
    const other = await filed(stack, 'epoc-pr-emergency', {}, 'key-2');
    await workers.settle();
    const triesOfOther = () => postedOf('emergency-to-see').filter(({ body }) => body.data.orderId === other).length;
    const tries = triesOfOther();
    const { filing } = (await stack.orders.latest(other))?.commit.state ?? {};
    const seen = await stack.officer(wordRequest(filing ?? '', { word: 'seen' }), SECOND_OFFICER);
    expect(seen.status).toBe(200);
    stack.sender.down = undefined;
    await later(2 * HOUR_MS);
    expect(triesOfOther()).toBe(tries);
    const ofOther = newsOf('emergency-to-see').filter((one) => one.orderId === other);
    expect(ofOther.map(({ status }) => status)).toEqual(['overtaken', 'overtaken']);
  });

  it('goes to each address, under one id', async () => {
    await reachPolice({
      webhooks: [
        { id: 'desk', url: DESK },
        { id: 'night', url: `${DESK}/night` },
      ],
      mail: [
        { id: 'one', address: 'one@police.example', language: 'de' },
        { id: 'two', address: 'two@police.example', language: 'fr' },
      ],
    });
    const orderId = await running();
    await ask(orderId);
    await workers.settle();
    const told = newsOf('question-waits');
    expect(told.map(({ way = 'webhook' }) => way)).toEqual(
      ['webhook', 'webhook', 'mail', 'mail'].toSorted().toReversed(),
    );
    expect(new Set(postedOf('question-waits').map(({ id }) => id)).size).toBe(1);
    const mailboxes = await Promise.all(
      told.filter(({ way }) => way === 'mail').map((delivery) => findMailbox(mailboxDeps(), delivery)),
    );
    expect(mailboxes.map((one) => one?.address).toSorted()).toEqual(['one@police.example', 'two@police.example']);
    expect(JSON.stringify(told)).not.toContain('@');
  });

  it('shows in no list, on no record and rings nobody, however long it is not taken', async () => {
    await reachPolice();
    const orderId = await running();
    stack.sender.down = 'ECONNREFUSED';
    await ask(orderId);
    await later(4 * HOUR_MS);
    const order = (await stack.officer(read(orderId), POLICE)).body;
    const notes = JSON.stringify(stack.notes.kept());
    expect(JSON.stringify([order, stack.undelivered.all(), stack.attempts.all(), notes])).not.toContain('news:');
    expect(memberOf(order, 'attention')).not.toContain('message-undelivered');
    expect(await stack.incidents.of('prv-demo')).toEqual([]);
    expect(stack.log.lines.join('\n')).not.toContain(ALARMING['messages-undelivered']);
    stack.sender.down = undefined;
    await later(2 * HOUR_MS);
    expect(newsOf('question-waits')).toMatchObject([{ status: 'delivered' }]);
  });

  it('says that a message was given up, until it arrives', async () => {
    await reachPolice();
    stack.sender.down = 'ECONNREFUSED';
    const orderId = await filed(stack);
    await later(80 * HOUR_MS);
    const [given] = newsOf('delivery-given-up');
    expect(given).toMatchObject({ status: 'pending', message: 0 });
    expect(readNewsEndpoint(given?.endpoint ?? '')?.instance).toBe('1.inbox');
    await say(stack, orderId, 'order.acknowledged'); // which overtakes the message
    stack.sender.down = undefined;
    await later(3 * DAY_MS);
    expect((await stack.deliveries.read({ orderId, message: 1, endpoint: 'inbox' }))?.status).not.toBe('given-up');
    const told = newsOf('delivery-given-up').find(({ endpoint }) => endpoint === given?.endpoint);
    expect(told?.status).not.toBe('pending');
  });
});

describe('news to whoever reviews', () => {
  async function drawn(): Promise<{ readonly orderId: OrderId; readonly review: ReviewId }> {
    await reachReviewers();
    const orderId = await running();
    await object(stack, orderId, { statement: 'It is not mine.' });
    await later(5 * MINUTE_MS);
    const review = (await stack.orders.latest(orderId))?.commit.state.rights.reviews.at(-1)?.id;
    if (!review) throw new Error('it is reviewed');
    return { orderId, review };
  }

  it('goes to whoever was drawn, whose id no row holds', async () => {
    const { orderId, review } = await drawn();
    const holder = await holderOf(stack, orderId, review);
    const [delivery] = newsOf('review-drawn');
    if (!delivery) throw new Error('it is told');
    expect(delivery).toMatchObject({ way: 'mail', url: `mailbox:${delivery.endpoint}` });
    expect(await findMailbox(mailboxDeps(), delivery)).toEqual({
      address: `${holder}@reviewers.example`,
      language: 'de',
      reader: 'reviewer',
    });
    expect(JSON.stringify(delivery)).not.toContain(holder);
  });

  it('goes to whoever took the review over, and to the one before no more', async () => {
    stack.sender.down = 'ECONNREFUSED'; // so it is tried by the day
    const { orderId, review } = await drawn();
    const before = newsOf('review-drawn').map(({ endpoint }) => endpoint);
    const { dueAt } = await reviewOf(stack, orderId, review);
    await workers.runUntil(plus(dueAt, 2 * DAY_MS));
    const after = newsOf('review-drawn').filter(({ endpoint }) => !before.includes(endpoint));
    expect(after).toHaveLength(1);
    expect(newsOf('review-drawn').find(({ endpoint }) => before.includes(endpoint))?.status).toBe('overtaken');
  });

  it('ends with the decision', async () => {
    const { orderId, review } = await drawn();
    const decided = await decideReview(stack, orderId, review, {
      outcome: 'affirm',
      reasons: 'x',
      forTheOtherSide: 'y',
    });
    expect(decided.status).toBe(200);
    await later(30 * DAY_MS);
    expect(newsOf('review-silence-near').every(({ status }) => status === 'overtaken')).toBe(true);
  });
});

describe('news to oversight', () => {
  it('is that nobody was found for a review, and that one ended in silence', async () => {
    await reachOversight();
    const orderId = await running();
    await object(stack, orderId, { statement: 'It is not mine.' });
    await later(60 * DAY_MS);
    expect(postedOf('review-defaulted').map(({ url }) => url)).toContain(WATCH);
  });
});

describe('news to a person', () => {
  async function objected() {
    const orderId = await told(stack);
    const { token } = await openCase(stack, orderId);
    const other = await openCase(stack, orderId);
    for (const [who, language] of [
      [token, 'pl'],
      [other.token, 'fr'],
    ] as const) {
      const body = { email: `${language}@mail.example`, language };
      expect((await stack.person(newsAddressRequest(who, body))).status).toBe(200);
    }
    expect((await stack.person(caseRequest('challenges', CHALLENGE, { token }))).status).toBe(201);
    await later(5 * MINUTE_MS);
    const review = (await stack.orders.latest(orderId))?.commit.state.rights.reviews.at(-1)?.id;
    if (!review) throw new Error('it is reviewed');
    return { orderId, token, review };
  }

  it('is told under the code they objected with, to nobody else, and names no case', async () => {
    const { orderId, review } = await objected();
    await write(orderId, review);
    await workers.settle();
    const [only, ...others] = newsOf('case-message');
    expect(others).toEqual([]);
    if (!only) throw new Error('it is told');
    expect(await findMailbox(mailboxDeps(), only)).toEqual({
      address: 'pl@mail.example',
      language: 'pl',
      reader: 'person',
    });
    expect(Object.keys(JSON.parse(only.body).data).toSorted()).toEqual(['news', 'readAt']);
    expect(JSON.stringify(only)).not.toContain('@');
  });

  it('says that it was decided, and a week before it the end of the time to appeal', async () => {
    const { orderId, review } = await objected();
    await decideReview(stack, orderId, review, { outcome: 'affirm', reasons: 'No.', forTheOtherSide: 'No.' });
    await later(5 * MINUTE_MS);
    expect(newsOf('case-decided')).toHaveLength(1);
    const [near] = newsOf('appeal-end-near');
    expect(Number(near?.from) - stack.clock.now()).toBeGreaterThan(6 * DAY_MS);
  });

  it('is handled once the address is taken away', async () => {
    const { orderId, token, review } = await objected();
    await write(orderId, review);
    await workers.stream();
    const [told] = newsOf('case-message');
    if (!told) throw new Error('it is told');
    const sent: string[] = [];
    const deliver = () =>
      deliverMessage(
        {
          ...stack,
          queue: stack.deliveryQueue,
          signer: stack.signers.webhooks,
          sealer: stack.answers,
          hasMailbox: async (delivery) => (await findMailbox(mailboxDeps(), delivery)) !== undefined,
          sender: {
            send: async ({ endpoint }) => {
              sent.push(endpoint);
              return { kind: 'failed', code: 'greylisted' };
            },
          },
        },
        told,
      );
    expect(await deliver()).toMatchObject({ outcome: 'failed' });
    expect((await stack.person(newsAddressRemovalRequest(token))).status).toBe(201);
    stack.clock.advance(HOUR_MS);
    expect(await deliver()).toMatchObject({ outcome: 'overtaken' });
    expect(sent).toHaveLength(1);
  });
});

describe('the mailbox of news', () => {
  it('is nobody’s for what is no news, and once its address left the register', async () => {
    const orderId = await running();
    const none = (endpoint: string) => findMailbox(mailboxDeps(), { orderId, endpoint });
    expect(await none('inbox')).toBeUndefined();
    expect(await none('news:end-near:1:authority-aut-police:desk')).toBeUndefined();
    expect(await none('news:review-drawn:r1.x:reviewer-00:mail')).toBeUndefined();
    expect(await none('news:review-defaulted:r1:oversight:desk')).toBeUndefined();
    expect(await none('news:case-decided:r1:person-00:mail')).toBeUndefined();
  });
});

it('leaves nothing to be sent of an order that is erased', async () => {
  await reachPolice();
  const orderId = await running();
  await ask(orderId);
  stack.sender.down = 'ECONNREFUSED';
  await later(400 * DAY_MS);
  expect((await stack.orders.latest(orderId))?.commit.state.phase.kind).toBe('erased');
  stack.sender.down = undefined;
  const posts = stack.sender.posts.length;
  await later(10 * DAY_MS);
  expect(stack.sender.posts.length).toBe(posts);
  expect(newsOf('question-waits').every(({ status }) => status === 'overtaken')).toBe(true);
});

const ask = (orderId: OrderId): Promise<void> =>
  act(stack, orderId, aProvider(), { type: 'request-clarification', targets: [] });

/** Whoever has a review writes to the parties. */
async function write(orderId: OrderId, review: ReviewId): Promise<void> {
  const request = reviewRequest(`${orderId}.${review}`, 'messages', { text: 'Since when is it yours?' });
  expect((await asHolder(stack, orderId, review, request)).status).toBe(200);
}

const versionOf = async (orderId: OrderId): Promise<number> =>
  (await stack.orders.latest(orderId))?.commit.version ?? 0;

const mailboxDeps = () => ({
  directory: stack.directory,
  newsAddresses: stack.newsAddresses,
  addresses: stack.answers,
  clock: stack.clock,
});
