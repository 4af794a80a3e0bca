import * as z from 'zod/mini';
import { once } from '../border/once.ts';
import { Accounts, ofOneHuman, PersonId } from './humans.ts';
import { Reach } from './reach.ts';

/** Whoever watches over them all. */
export const OfficeEntry = z.strictObject({
  kind: z.literal('office'),
  id: z.literal('oversight'),
  reach: Reach,
  /** Those who alone may act for oversight; left out: whomever the identity provider names. */
  overseers: z.optional(
    z.array(z.strictObject({ person: PersonId, accounts: Accounts })).check(
      z.minLength(1),
      z.maxLength(500),
      once('names a person', ({ person }) => person),
      ofOneHuman(),
    ),
  ),
});
