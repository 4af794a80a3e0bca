import { HoldfastError } from '../../errors.ts';
import { gatherIds, type Identified } from '../actor.ts';

/** One human as an entry lists them. */
export interface ListedPerson {
  /** The id that goes on record: the same in every entry that lists this human. */
  readonly person: string;
  /** The `sub`s of the tokens they sign in with. */
  readonly accounts: readonly string[];
}

/** What somebody may act as for an authority. */
export const OFFICER_ROLES = ['contact-point', 'validator'] as const;
type ListedRole = (typeof OFFICER_ROLES)[number];

export interface ListedOfficer extends ListedPerson {
  readonly roles: readonly ListedRole[];
}

/** By every id they may stand under: what was put on record before they were listed says the account. */
export const identify = ({ person, accounts }: ListedPerson): Identified => ({ person, alsoKnownAs: accounts });

/** Somebody by every id they have where their authority lists its officers: what was said of an account is said of its human. */
export const identifyIn = (
  { officers = [] }: { readonly officers?: readonly ListedOfficer[] | undefined },
  whose: Identified,
): Identified => gatherIds(whose, officers.map(identify));

/** Whose account it is. */
export const findListed = <P extends ListedPerson>(listed: readonly P[], account: string): P | undefined =>
  listed.find(({ accounts }) => accounts.includes(account));

/**
 * The officer of an authority who signed in with an account; whoever they are, where it lists nobody.
 *
 * @throws HoldfastError `authority-not-allowed` for an account that it does not list, `role-not-allowed` for a role that it does not list
 * that officer in.
 */
export function identifyOfficer(
  { officers }: { readonly officers?: readonly ListedOfficer[] | undefined },
  account: string,
  role: ListedRole,
): Identified {
  if (officers === undefined) return { person: account };
  const listed = findListed(officers, account);
  if (!listed) {
    throw new HoldfastError(
      'authority-not-allowed',
      'the directory lists the officers of your authority, and not your account',
    );
  }
  if (!listed.roles.includes(role)) {
    const roles = listed.roles.join(' and ');
    throw new HoldfastError(
      'role-not-allowed',
      `the directory lists you as ${roles} of your authority, not as ${role}`,
    );
  }
  return identify(listed);
}
