import type * as z from 'zod';
import { PEOPLE } from '../../../infra/local/base/people.ts';
import { ReviewList, ReviewView } from '../../../shared/contracts/api/reviewers/reviews.ts';
import { eventually, expected, type HostClient, type Reply } from './client.ts';

export const REVIEWERS: readonly string[] = PEOPLE.filter(({ role }) => role === 'reviewer').map(
  ({ person }) => person,
);

type Listed = z.infer<typeof ReviewList>['reviews'][number];

/** A review and whoever has it. */
export interface Held {
  readonly person: string;
  /** `ord_….r1` */
  readonly id: string;
}

/** What a reviewer finds in the own list. */
export const reviewsOf = async (client: HostClient, person: string): Promise<Listed[]> =>
  expected(await client.ask(person, 'GET', '/v1/reviews?limit=100'), 200, ReviewList).reviews;

/** Looks until a reviewer's list shows an open review of this kind, of an order; whose list that is, nobody is told. */
export const holderOf = (client: HostClient, orderId: string, kind: Listed['kind']): Promise<Held> =>
  eventually(async () => {
    for (const person of REVIEWERS) {
      const own = (await reviewsOf(client, person)).find(
        (review) => review.orderId === orderId && review.kind === kind,
      );
      if (own) return { person, id: own.id };
    }
    throw new Error(`nobody has the ${kind} review of ${orderId} yet`);
  });

/** The review as whoever has it reads it. */
export const readReview = async (client: HostClient, { person, id }: Held): Promise<z.infer<typeof ReviewView>> =>
  expected(await client.ask(person, 'GET', `/v1/reviews/${id}`), 200, ReviewView);

/** A statement in a review: a message, a permission, a conflict. */
export const stateInReview = (client: HostClient, { person, id }: Held, name: string, body: object): Promise<Reply> =>
  client.ask(person, 'POST', `/v1/reviews/${id}/${name}`, body);

/** A decision on the version given. */
export const decideOn = (client: HostClient, { person, id }: Held, version: number, body: object): Promise<Reply> =>
  client.ask(person, 'POST', `/v1/reviews/${id}/decision`, body, { 'if-match': `"${version}"` });

/** Reads the review and decides upon what was read. */
export const decide = async (client: HostClient, held: Held, body: object): Promise<Reply> =>
  decideOn(client, held, (await readReview(client, held)).order.version, body);
