import { isOrderId } from '../../../../shared/domain/ids.ts';
import { EXTENSION, memberOf, PRODUCTION_REQUEST } from '../../requests.ts';
import { type Fields, LONG_WORD, type Scene, type Story, TEXT } from '../story.ts';
import type { World } from '../worlds.ts';

/** What a form is typed into as the command that it amounts to: a field for each value, named by its place. */
const typeBody = (value: unknown, name: string): Fields =>
  typeof value === 'object' && value !== null
    ? Object.assign({}, ...Object.entries(value).map(([member, inner]) => typeBody(inner, `${name}-${member}`)))
    : { [name]: value === null ? '' : `${value}` };

const paper = (body: unknown): Fields => typeBody(memberOf(body, 'certificate'), 'certificate');

/** The version of the order that is looked at. */
export async function versionOf({ stack, named }: World): Promise<string> {
  const id = named.get('order') ?? '';
  const latest = isOrderId(id) ? await stack.orders.latest(id) : undefined;
  return `${latest?.commit.version}`;
}

/** A version that was, and is no more. */
export const STALE = '1';

/** A command: its form, what is wrong with it, a look at what will be sent, and that the order changed meanwhile. */
const tell = (path: string, typed: Fields, wrong: Fields = {}): readonly Scene[] => {
  const open = `/orders/{order}/${path}`;
  const sent = (fields: Fields) => async (world: World) => ({
    ...fields,
    version: await versionOf(world),
    key: `key-of-${path}`,
    check: 'yes',
  });
  return [
    { open },
    { open, sent: sent(wrong), status: 422 },
    { open, sent: sent(typed) },
    { open, sent: { ...typed, version: STALE, check: 'yes' }, status: 412 },
  ];
};

const MOMENT = '2026-12-01 09:30';
const inEach = { world: 'objected', site: 'desks', entered: true } as const;
const desk = { ...inEach, inTurn: true } as const;

/** Every command on an order. */
export const COMMAND_STORIES: Readonly<Record<string, Story>> = {
  'a command': {
    ...inEach,
    scenes: [
      ...tell('release', { ending: 'withdrawal.other', explanation: TEXT }),
      {
        open: '/orders/{order}/release',
        sent: async (world) => ({
          ending: 'release.no-longer-needed',
          version: await versionOf(world),
          key: 'released',
          send: 'yes',
        }),
      },
    ],
  },
  'papers that follow an order': {
    ...desk,
    scenes: [...tell('extension', paper(EXTENSION)), ...tell('production-request', paper(PRODUCTION_REQUEST))],
  },
  'what goes on with an order': {
    ...desk,
    scenes: [
      ...tell('transmission', { transmittedOn: '2026-11-20', transmittedTo: LONG_WORD }),
      ...tell('renewal', { reason: TEXT }),
      ...tell('need', { reason: TEXT }),
      // what the API refuses is said in its words, beside what was typed
      {
        open: '/orders/{order}/need',
        sent: async (world) => ({ reason: TEXT, version: await versionOf(world), key: 'needed', send: 'yes' }),
        status: 422,
      },
      { open: '/orders/{order}/confirmation' },
      { open: '/orders/{order}/confirmation', sent: { check: 'yes' }, status: 412 },
      ...tell('validation', { authority: 'aut-prosecutor' }),
      ...tell('calls', { message: '1', outcome: 'not-reached', at: MOMENT, reason: TEXT }),
      ...tell('clarification-answer', { answer: TEXT, outcome: 'maintained' }),
    ],
  },
  'a hearing at a desk': {
    ...desk,
    scenes: [
      ...tell('messages', { review: 'r1', text: TEXT }),
      ...tell('conflicts', { seat: 'r1.1', ground: 'personal-tie', reason: TEXT }),
    ],
  },
  'a notice at a desk': {
    ...desk,
    scenes: [
      ...tell('notice-deferral', { ground: 'public-security', reason: TEXT, until: MOMENT }),
      ...tell('notice', { toldAt: MOMENT, channel: 'in-person', proof: TEXT }),
      ...tell('notice-letter', { language: 'fr' }, { language: 'xx' }),
    ],
  },
};
