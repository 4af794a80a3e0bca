import type { Identified } from '../actor.ts';

/** Somebody who keeps the directory, with another of them. */
export interface Registrar {
  /** The id that goes on record: one for each human being. */
  readonly person: string;
  /** The accounts the person signs in with, `sub` of their tokens; left out: one, named like the person. */
  readonly accounts?: readonly string[] | undefined;
  /** Where the person hears that something waits. */
  readonly mail?: { readonly address: string; readonly language: string } | undefined;
}

/** Whether two may act: one alone changes nothing. */
export const REGISTRARS_NEEDED = 2;

/** By every id they have. */
export const identifyRegistrar = (registrar: Registrar): Identified => ({
  person: registrar.person,
  alsoKnownAs: listAccounts(registrar),
});

export const listAccounts = ({
  person,
  accounts = [person],
}: Pick<Registrar, 'person' | 'accounts'>): readonly string[] => accounts;

/** The person behind an account; whoever has two is the same person under both. */
export const findRegistrar = (registrars: readonly Registrar[], account: string): Registrar | undefined =>
  registrars.find((one) => listAccounts(one).includes(account));
