import * as z from 'zod/mini';
import { once } from '../border/once.ts';

/** An id that an identity provider gives, or that the register gives a person. */
export const PersonId = z.string().check(z.minLength(1), z.maxLength(255));

/** The `sub`s of the tokens somebody signs in with. */
export const Accounts = z.array(PersonId).check(
  z.minLength(1),
  z.maxLength(20),
  once('names an account', (account) => account),
);

/** In one entry an id, of a person or an account, is one human's. */
export const ofOneHuman = <
  P extends { readonly person: string; readonly accounts?: readonly string[] | undefined },
>() =>
  z.refine<P[]>(
    (listed) => {
      const ids = listed.flatMap(({ person, accounts = [] }) => [...new Set([person, ...accounts])]);
      return new Set(ids).size === ids.length;
    },
    { error: 'names an account of two persons' },
  );
