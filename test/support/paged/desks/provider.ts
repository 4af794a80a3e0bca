import { isOrderId, referenceFor } from '../../../../shared/domain/ids.ts';
import { DAY_MS } from '../../../../shared/domain/instant.ts';
import { objectAsProvider } from '../../cases.ts';
import {
  commandRequest,
  EXTENSION,
  filed,
  POLICE,
  RELEASE,
  readCertificate,
  SHERIFF,
  say,
  toldDigest,
} from '../../requests.ts';
import type { Stack } from '../../stack.ts';
import { holdOrder } from '../../suspending.ts';
import { Workers } from '../../workers.ts';
import { type Fields, LONG_WORD, type Scene, type Story, TEXT } from '../story.ts';
import type { World } from '../worlds.ts';
import { fillDesk } from './duty.ts';

const ORDER = '/provider/orders/{order}';

const desk = { world: 'objected', site: 'desks', entered: true, as: 'provider' } as const;

const settle = async ({ stack }: World): Promise<void> => await new Workers(stack).settle();

/** Before a scene: an order that something happened to, and its webhooks. */
const after =
  (make: (stack: Stack) => Promise<string>): NonNullable<Scene['before']> =>
  async (world) => {
    world.named.set('order', await make(world.stack));
    await settle(world);
  };

/** The digest of the certificate that the page of a form shows. */
async function digestOf({ stack, named }: World): Promise<string> {
  const id = named.get('order') ?? '';
  return isOrderId(id) ? await toldDigest(stack, id) : '';
}

/** A statement: its form, and what is wrong with it. */
const tell = (path: string, wrong: Fields, status = 422): readonly Scene[] => {
  const open = `${ORDER}/${path}`;
  return [{ open }, { open, sent: { ...wrong, key: `wrong-${path}`, send: 'yes' }, status }];
};

/** The same, and a look at what will be sent. */
const tellChecked = (path: string, typed: Fields, wrong: Fields = {}): readonly Scene[] => {
  const open = `${ORDER}/${path}`;
  const sent = async (world: World) => ({ ...typed, digest: await digestOf(world), key: `key-${path}`, check: 'yes' });
  return [...tell(path, wrong), { open, sent }];
};

const NOT_EXECUTED = { id: 't1', reasons: 'incomplete', preservation: 'preserved', explanation: TEXT };
const OBJECTION = { grounds: 'disproportionate', requestedOutcome: 'other', text: TEXT };

const MISHEARD: NonNullable<Scene['before']> = ({ orderId, named }) => {
  const reference = referenceFor(orderId);
  named.set('reference', reference);
  named.set('misheard', `${reference.slice(0, -1)}${reference.endsWith('A') ? 'C' : 'A'}`);
};

/** The provider’s desk: its orders, what it answers to them, notices, objections. */
export const PROVIDER_STORIES: Readonly<Record<string, Story>> = {
  'a provider’s desk': {
    ...desk,
    scenes: [
      { open: '/', before: settle },
      { open: ORDER },
      ...tellChecked('non-execution', NOT_EXECUTED),
      { open: `${ORDER}/preservation` },
      { open: `${ORDER}/notice` },
    ],
  },
  'a provider’s desk with much open': {
    ...desk,
    world: 'busy',
    inTurn: true,
    scenes: [
      { open: '/', before: fillDesk },
      { open: '/?reference={reference}', before: MISHEARD },
      { open: '/?reference={misheard}' },
      { open: '/?reference=ABCD-EFGH-JKLM' },
      { open: '/?reference=x', status: 422 },
      { open: `${ORDER}/attempts` },
    ],
  },
  'a provider’s desk with nothing open': { ...desk, as: 'providerElsewhere', inTurn: true, scenes: [{ open: '/' }] },
  'what a provider says of an order': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: `${ORDER}/acknowledgement`, before: settle },
      { open: `${ORDER}/acknowledgement`, sent: { key: 'acknowledged', send: 'yes' } },
      ...tell('preservation', {}),
      ...tell('question', { question: '' }),
      {
        open: `${ORDER}/question`,
        sent: { question: TEXT, digest: 'f'.repeat(64), key: 'other', send: 'yes' },
        status: 412,
      },
      { open: `${ORDER}/question`, sent: { question: LONG_WORD, key: 'asked', send: 'yes' } },
      ...tell('relay', { relayedAt: 'soon', channel: 'letter' }),
      { open: ORDER, before: after((stack) => filed(stack, 'epoc-pr-emergency', {}, 'emergency')) },
      {
        open: ORDER,
        before: after(async (stack) => {
          const orderId = await filed(stack, 'epoc-pr', {}, 'extended');
          await say(stack, orderId, 'order.acknowledged');
          await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
          return orderId;
        }),
      },
      { open: ORDER, before: after((stack) => filed(stack, 'us-2703f', {}, 'letter')) },
      ...tellChecked('non-execution', { id: 't1', preservation: 'not-preserved', explanation: LONG_WORD }),
    ],
  },
  'the end of an order at its provider’s desk': {
    ...desk,
    inTurn: true,
    scenes: [
      {
        open: ORDER,
        before: after(async (stack) => {
          const orderId = await filed(stack, 'us-2703f', {}, 'ended');
          await say(stack, orderId, 'order.acknowledged', {}, { id: 'ended' });
          await stack.officer(commandRequest(orderId, 'release', RELEASE), SHERIFF);
          return orderId;
        }),
      },
      ...tellChecked('release', { scope: 'some', targets: 't1' }),
      {
        open: ORDER,
        before: async ({ stack }) => {
          const workers = new Workers(stack);
          await workers.settle();
          stack.clock.advance(900 * DAY_MS);
          await workers.settle();
        },
      },
    ],
  },
  'an order that is held, at its provider’s desk': {
    ...desk,
    inTurn: true,
    scenes: [{ open: '/', before: after((stack) => holdOrder(stack, 'held')) }, { open: ORDER }],
  },
  'a notice at a provider’s desk': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: `${ORDER}/notice`, before: settle },
      { open: `${ORDER}/notice`, sent: { language: 'pl', form: 'page', key: 'fetched' } },
      { open: `${ORDER}/relay` },
      { open: `${ORDER}/notice`, before: after((stack) => filed(stack, 'epoc-pr', {}, 'early')) },
      { open: `${ORDER}/notice`, sent: { form: 'page', key: 'early' }, status: 422 },
    ],
  },
  'a provider objects': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: `${ORDER}/objections`, before: settle },
      ...tellChecked('objection', OBJECTION, { text: TEXT }),
      {
        open: `${ORDER}/objections`,
        before: after(async (stack) => {
          const orderId = await filed(stack, 'epoc-pr', {}, 'objected');
          await readCertificate(stack, orderId, { id: 'objected' });
          await objectAsProvider(stack, orderId);
          return orderId;
        }),
      },
      ...tell('message', { review: 'r1', text: '' }),
      ...tell('conflict', { ground: 'personal-tie', reason: TEXT }),
      ...tell('appeal', { challenge: 'c1' }),
      { open: `${ORDER}/messages` },
    ],
  },
};
