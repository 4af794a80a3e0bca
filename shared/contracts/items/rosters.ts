import * as z from 'zod/mini';
import { listAccounts, type Registrar as RegistrarOfRoster } from '../../domain/directory/registrars.ts';
import type { ReviewerStanding } from '../../domain/order/life/rights-command.ts';
import { Email } from '../border/email.ts';
import { DirectoryId } from '../border/ids.ts';
import { once } from '../border/once.ts';
import { Language } from '../border/text.ts';
import { Accounts, ofOneHuman, PersonId } from './humans.ts';

const Reviewer = z.strictObject({
  /** The id that goes on record; without `accounts`, the `sub` of the person's tokens. */
  person: PersonId,
  accounts: z.optional(Accounts),
  /** The house the person belongs to, as in an authority's `institution`; tokens name it as their authority. */
  institution: DirectoryId,
  /** Houses the person reports to. */
  reportsTo: z.array(DirectoryId).check(z.maxLength(20)),
  onDuty: z.boolean(),
  /** Authorities and providers whose orders the person has declared not to judge. */
  conflicts: z.array(DirectoryId).check(z.maxLength(100)),
  /** Where the person hears that something waits, without a word of what. */
  mail: z.optional(z.strictObject({ address: Email, language: Language })),
}) satisfies z.core.$ZodType<ReviewerStanding>;

/** Everybody who reviews: one row, so that chance draws from all of them at once. */
export const ReviewersEntry = z.strictObject({
  kind: z.literal('roster'),
  id: z.literal('reviewers'),
  reviewers: z.array(Reviewer).check(
    z.maxLength(500),
    once('names a person', ({ person }) => person),
    ofOneHuman(),
  ),
});

const Registrar = z.strictObject({
  /** The id that goes on record, one for each human being. */
  person: PersonId,
  /** Every account the person signs in with; left out: one, named like the person. */
  accounts: z.optional(Accounts),
  /** Where the person hears that something waits. */
  mail: z.optional(z.strictObject({ address: Email, language: Language })),
}) satisfies z.core.$ZodType<RegistrarOfRoster>;

/** Everybody who keeps the directory. */
export const RegistrarsEntry = z.strictObject({
  kind: z.literal('roster'),
  id: z.literal('registrars'),
  registrars: z.array(Registrar).check(
    z.minLength(2, { error: 'must name two at least: one alone changes nothing' }),
    z.maxLength(100),
    once('names a person', ({ person }) => person),
    z.refine(isEachAccountOfOne, { error: 'must not give two persons one account' }),
  ),
});

function isEachAccountOfOne(registrars: readonly RegistrarOfRoster[]): boolean {
  const accounts = registrars.flatMap(listAccounts);
  return new Set(accounts).size === accounts.length;
}
