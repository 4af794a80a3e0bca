import { type Scene, type Story, TEXT } from './story.ts';
import type { World } from './worlds.ts';

type Fields = Readonly<Record<string, string>>;

/** A form of a command, sent to be looked at before it is sent. */
const checked = (name: string, fields: Fields, status: 200 | 412 | 422): Scene => ({
  open: `/orders/{order}/${name}`,
  sent: async ({ stack, orderId }: World) => {
    const version = (await stack.orders.latest(orderId))?.commit.version ?? 0;
    return { version: `${status === 412 ? version - 1 : version}`, key: `key-${name}`, check: 'yes', ...fields };
  },
  ...(status !== 200 && { status }),
});

const opened = (name: string): Scene => ({ open: `/orders/{order}/${name}` });

/** Every page of an order, by who opens it. */
export const ORDER_STORIES: Readonly<Record<string, Story>> = {
  'an order and its records': {
    world: 'appealed',
    site: 'desks',
    entered: true,
    scenes: [
      { open: '/orders/{order}' },
      opened('documents'),
      opened('history'),
      opened('messages'),
      opened('attempts'),
    ],
  },
  'commands on an order': {
    world: 'objected',
    site: 'desks',
    entered: true,
    scenes: [
      opened('validation'),
      checked('validation', { authority: 'aut-prosecutor' }, 200),
      opened('extension'),
      checked('extension', { 'certificate-D-signature-date': 'soon' }, 422),
      opened('production-request'),
      checked('production-request', {}, 422),
      opened('transmission'),
      checked('transmission', { transmittedOn: '20.11.2026', transmittedTo: TEXT.slice(0, 14) }, 200),
      opened('renewal'),
      checked('renewal', { reason: TEXT }, 412),
      opened('need'),
      checked('need', { reason: TEXT }, 200),
      opened('confirmation'),
      checked('confirmation', {}, 200),
      opened('release'),
      checked('release', { ending: 'release.other', explanation: TEXT }, 200),
      opened('clarification-answer'),
      checked('clarification-answer', { answer: TEXT, outcome: 'excused' }, 422),
      opened('conflicts'),
      checked('conflicts', { reason: TEXT }, 422),
      opened('notice-deferral'),
      checked('notice-deferral', { until: 'soon' }, 422),
      opened('notice-letter'),
      checked('notice-letter', { language: 'de' }, 200),
      opened('notice'),
      checked('notice', { toldAt: '20.11.2026 17:10', channel: 'letter', proof: TEXT }, 200),
      opened('calls'),
      checked('calls', { outcome: 'acknowledged' }, 422),
      checked('messages', { review: 'r1', text: TEXT }, 200),
      // what the API refuses is said in its words, beside what was typed
      { ...checked('need', { reason: TEXT, send: 'yes' }, 422) },
    ],
  },
  'an order at a validator’s': {
    world: 'decided',
    site: 'desks',
    as: 'validator',
    entered: true,
    scenes: [
      { open: '/orders/{order}' },
      opened('documents'),
      opened('messages'),
      opened('validation'),
      checked('validation', { step: 'refused', reason: TEXT }, 200),
      { open: '/orders/{order}/release', status: 403 },
    ],
  },
  'an order that is doubted': {
    world: 'doubted',
    site: 'desks',
    as: 'colleague',
    entered: true,
    scenes: [{ open: '/orders/{order}' }, opened('confirmation')],
  },
};
