import { beforeAll, expect, it } from 'vitest';
import type { HostClient, Reply } from '../support/hosted/client.ts';
import { hold, POLICE } from '../support/hosted/holding.ts';
import { Person } from '../support/hosted/person.ts';
import { fetchAs, readNotice, state } from '../support/hosted/relaying.ts';
import { type Held, holderOf, readReview, stateInReview } from '../support/hosted/reviewers.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

/*
 * An order that everybody gave more commands than its state lists: each caller still finds what came first, with what its function may
 * do in a deployment and no more.
 */

const OBJECTION = { grounds: ['disproportionate'], requestedOutcome: 'end-the-hold' };
const MORE_THAN_LISTED = 18;

let stack: SharedStack;
let client: HostClient;
let order: string;
let held: Held;
let person: Person;
let firstReply: Reply;

const times = async (act: (number: number) => Promise<Reply>): Promise<Reply[]> => {
  const replies: Reply[] = [];
  for (let number = 0; number < MORE_THAN_LISTED; number += 1) replies.push(await act(number));
  return replies;
};

const writeAsAuthority = (number: number): Promise<Reply> =>
  client.ask(
    POLICE,
    'POST',
    `/v1/orders/${order}/messages`,
    { review: 'r1', text: `desk ${number}` },
    {
      'idempotency-key': `desk-${number}`,
    },
  );

beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
  order = await hold(client, 'long.story@skylark.example');
  await client.moveClock({ advance: 'P15D' });
  person = await Person.with(client, (await readNotice(stack.host.provider, order)).caseCode);
  await person.file('challenges', OBJECTION);
  await client.moveClock({ advance: 'PT1M' });
  held = await holderOf(client, order, 'challenge');
  const replies = [
    ...(await times(writeAsAuthority)),
    ...(await times((number) => stateInReview(client, held, 'messages', { text: `reviewer ${number}` }))),
    ...(await times((number) => person.ask('POST', '/messages', { review: 'r1', text: `person ${number}` }))),
    ...(await times(() => fetchAs(stack.host.provider, order, 'certificate'))),
  ];
  expect(replies.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
  [firstReply] = replies as [Reply];
});

/** The texts that were said, as a view shows them anywhere inside. */
const textsIn = (view: unknown): string[] => JSON.stringify(view).match(/(desk|reviewer|person) \d+/g) ?? [];
const said = (who: string): string[] => Array.from({ length: MORE_THAN_LISTED }, (_, number) => `${who} ${number}`);

it('every caller reads all that was said, the first of it too', async () => {
  const all = [...said('desk'), ...said('reviewer'), ...said('person')];
  expect(textsIn(await client.order(POLICE, order))).toEqual(all);
  expect(textsIn(await readReview(client, held))).toEqual(all);
  expect(textsIn(await person.case())).toEqual(expect.arrayContaining(said('person')));
});

it('knows the first of many messages again, and stores it once', async () => {
  const { version } = await client.order(POLICE, order);
  const { status, body } = firstReply;
  expect(await writeAsAuthority(0)).toMatchObject({ status, body });
  expect((await client.order(POLICE, order)).version).toBe(version);
});

it('its record verifies, and no commit carries the lists of those before', async () => {
  expect(await client.verdictOn(POLICE, order)).toMatchObject({ genuine: true });
  const { commits } = await client.history(POLICE, order);
  const sizes = commits.map(({ commit }) => JSON.stringify(commit).length);
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
