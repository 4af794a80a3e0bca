import { gatherIds, type Identified, isKnownAs } from '../actor.ts';

/** One human as an entry names them; where `accounts` is left out, they have one, named like them. */
export interface NamedPerson {
  readonly person: string;
  readonly accounts?: readonly string[] | undefined;
}

/** Whom an entry names; which lists there are depends on its kind. */
export interface Naming {
  readonly id: string;
  readonly officers?: readonly NamedPerson[] | undefined;
  readonly people?: readonly NamedPerson[] | undefined;
  readonly reviewers?: readonly NamedPerson[];
  readonly registrars?: readonly NamedPerson[];
  readonly overseers?: readonly NamedPerson[] | undefined;
}

/** Each list of an entry, by its name there. */
export const listLists = ({ officers = [], people = [], reviewers = [], registrars = [], overseers = [] }: Naming) =>
  [
    { member: 'officers', named: officers },
    { member: 'people', named: people },
    { member: 'reviewers', named: reviewers },
    { member: 'registrars', named: registrars },
    { member: 'overseers', named: overseers },
  ] as const;

export const listNamed = (entry: Naming): readonly NamedPerson[] => listLists(entry).flatMap(({ named }) => named);

export const accountsOf = ({ person, accounts = [person] }: NamedPerson): readonly string[] => accounts;

/** Whoever stands under an id, by every id that the entry has for them. */
export const identifyNamed = (entry: Naming, id: string): Identified =>
  gatherIds(
    { person: id },
    listNamed(entry).map((one) => ({ person: one.person, alsoKnownAs: accountsOf(one) })),
  );

/** Whether the entry names somebody by one of their ids, of a person or an account. */
export const isNaming = (entry: Naming, whose: Identified): boolean =>
  listNamed(entry).some((one) => [one.person, ...accountsOf(one)].some((id) => isKnownAs(whose, id)));
