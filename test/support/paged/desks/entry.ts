import { MINUTE_MS } from '../../../../shared/domain/instant.ts';
import { ApiRefusal } from '../../../../web/steps/ask.ts';
import { suspend } from '../../suspending.ts';
import { refused, type Story, TEXT } from '../story.ts';

/** That whoever sent it has to prove once more who they are. */
const TOO_OLD = new ApiRefusal('sign-in-too-old', undefined, [], { signIn: { maxAgeSeconds: 300 } });

const desk = { world: 'fresh', site: 'desks', entered: true } as const;

/** Signing in, as what somebody acts, and what is in the way of a page. */
export const ENTRY_STORIES: Readonly<Record<string, Story>> = {
  'signing in at a desk': {
    ...desk,
    entered: false,
    scenes: [
      { open: '/sign-in' },
      { open: '/sign-in/again' },
      { open: '/sign-out' },
      { open: '/role' },
      { open: '/nowhere', status: 404 },
    ],
  },
  'somebody without a role': { ...desk, as: 'nobody', scenes: [{ open: '/', status: 403 }] },
  'somebody with several roles': {
    ...desk,
    as: 'manifold',
    scenes: [{ open: '/role' }, { open: '/preferences' }, refused('/preferences', { zone: 'Nowhere/Land' })],
  },
  'what is in the way at a desk': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/nowhere', status: 404 },
      { open: `/orders/ord_${'0'.repeat(26)}`, status: 404 },
      { open: '/file/nothing-of-ours', status: 404 },
      { open: '/', before: ({ desks }) => void desks.api.outage.begin(), status: 503 },
      {
        open: '/orders/{order}',
        before: async ({ desks, stack }) => {
          desks.api.outage.end();
          const since = '2026-11-20T15:00:00Z';
          await suspend(stack, { authority: 'aut-police', person: 'duty-officer', since, reason: 'account-stolen' });
        },
        status: 403,
      },
    ],
  },
  'a page of another role': { ...desk, as: 'validator', inTurn: true, scenes: [{ open: '/file', status: 403 }] },
  'a sign-in that has to be proven once more': {
    ...desk,
    scenes: [
      {
        open: '/orders/{order}/release',
        sent: { ending: 'release.other', explanation: TEXT, version: '2', key: 'again', send: 'yes' },
        before: ({ desks }) => desks.api.breakNext(TOO_OLD),
      },
      { open: '/orders/{order}/release' },
    ],
  },
  'a session that is over': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/file/json', sent: { json: '{}' }, before: ({ stack }) => void stack.clock.advance(60 * MINUTE_MS) },
      { open: '/sign-in?done=over' },
    ],
  },
};
