import type { OrderId } from '../../../../shared/domain/ids.ts';
import {
  holderOf,
  latestOf,
  type ReviewAct,
  readReview,
  reviewerClaims,
  reviewRequest,
} from '../../../support/reviews.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { Scenario } from '../scenario.ts';
import { AFFIRMED } from './made.ts';
import { objected } from './persons.ts';

const idOf = async (world: CrashWorld): Promise<OrderId> => (await objected(world)).id;

/** What whoever has a review does, upon the order as it stands when it is made ready. */
const does = (
  name: string,
  act: ReviewAct,
  body: unknown,
  ready: (world: CrashWorld) => Promise<OrderId> = idOf,
  review: 'r1' | 'r2' = 'r1',
): Scenario => ({
  name,
  route: `POST /v1/reviews/{reviewId}/${act}`,
  answer: 200,
  prepare: async (world) => {
    const { stack } = world;
    const id = await ready(world);
    const holder = await holderOf(stack, id, review);
    const { version } = await latestOf(stack, id);
    const request = reviewRequest(`${id}.${review}`, act, body, { ifMatch: version });
    return () => stack.reviewer(request, reviewerClaims(holder));
  },
});

export const OF_REVIEWERS: readonly Scenario[] = [
  does('affirms', 'decision', AFFIRMED),
  does('revokes', 'decision', { ...AFFIRMED, outcome: 'revoke' }),
  does('permits more time', 'permission', { reasons: 'The question is nearly decided.' }),
  does('gives a review back', 'conflict', { reason: 'A relative of mine.' }),
  does('asks the parties', 'messages', { text: 'Is it still needed?' }),
  {
    name: 'reads a file',
    route: 'GET /v1/reviews/{reviewId}',
    answer: 200,
    prepare: async (world) => {
      const id = await idOf(world);
      const holder = await holderOf(world.stack, id, 'r1');
      return () => world.stack.reviewer(readReview(`${id}.r1`), reviewerClaims(holder));
    },
  },
];
