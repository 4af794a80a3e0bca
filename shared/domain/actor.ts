import { HoldfastError } from '../errors.ts';
import type { Digest } from './digest.ts';
import type { OrderId } from './ids.ts';

/** Who caused a commit. Persons appear by the opaque id their identity provider gives them, never by name. */
export type Actor = Officer | OverseerActor | ProviderActor | PersonActor | TimeActor | SystemActor;

export type OfficerRole = 'contact-point' | 'validator' | 'reviewer';

/** Somebody, by the id they stand under, and every other they stood under or may stand under elsewhere: accounts are many, a human is one. */
export interface Identified {
  readonly person: string;
  /** Never on record. */
  readonly alsoKnownAs?: readonly string[] | undefined;
}

/** Whether the one who stands under that id is this one. */
export const isKnownAs = ({ person, alsoKnownAs = [] }: Identified, id: string): boolean =>
  id === person || alsoKnownAs.includes(id);

/** The same with all ids of those among others who share one with it: what has an id in common is one human, by however many steps. */
export function gatherIds<T extends Identified>(one: T, others: readonly Identified[]): T {
  const ids = new Set([one.person, ...(one.alsoKnownAs ?? [])]);
  const isAkin = (other: Identified): boolean => [...ids].some((id) => isKnownAs(other, id));
  for (let left = others, akin = left.filter(isAkin); akin.length > 0; akin = left.filter(isAkin)) {
    left = left.filter((other) => !akin.includes(other));
    for (const { person, alsoKnownAs = [] } of akin) for (const id of [person, ...alsoKnownAs]) ids.add(id);
  }
  ids.delete(one.person);
  return ids.size === 0 ? one : { ...one, alsoKnownAs: [...ids] };
}

/** A person acting for an authority. */
export interface Officer extends Identified {
  readonly kind: 'officer';
  readonly role: OfficerRole;
  /** Directory id of the authority. */
  readonly authority: string;
  /** The institution the authority belongs to; independence is compared by institution as well as by person. */
  readonly institution: string;
}

/** As it goes on record: by one id, of somebody who is known by several. */
export function forRecord<A extends Actor>(by: A): A {
  if (by.kind !== 'officer') return by;
  const { alsoKnownAs: _, ...recorded } = by;
  return recorded as A; // what is left out is optional
}

/** Those that a refusal can name as the only ones who may. */
type Role = OfficerRole | 'oversight' | 'registrar' | Exclude<Actor['kind'], 'officer'>;

/** @param who it is for, as tokens and the table of life name them. @param rule what says so, where it is neither. */
export const roleNotAllowed = (who: readonly Role[], rule?: string): HoldfastError =>
  new HoldfastError('role-not-allowed', `only ${who.join(' or ')} may do this`, { rule });

/** What whoever filed hears, where another of the same authority has to look. */
export const secondOfficerNeeded = (): HoldfastError =>
  new HoldfastError('second-officer-needed', 'you filed this yourself: another officer of your authority looks at it');

/** @throws HoldfastError `role-not-allowed` for anybody else. */
export function asOfficer(by: Actor): Officer {
  if (by.kind !== 'officer') throw roleNotAllowed(['contact-point', 'validator', 'reviewer']);
  return by;
}

/** A person of oversight. They stand beside an order, in its notes alone: no commit is theirs. */
export interface OverseerActor {
  readonly kind: 'overseer';
  /** The house they act for, as their token names it. */
  readonly authority: string;
  readonly person: string;
}

/** A provider, by one of its systems or one of its people: what either does is done by the provider. */
export type ProviderActor = ProviderByKey | ProviderByPerson;

interface OfProvider {
  readonly kind: 'provider';
  /** Directory id of the provider. */
  readonly provider: string;
}

/** By a request that was signed. */
export interface ProviderByKey extends OfProvider {
  /** Id of the registered key that signed. */
  readonly key: string;
}

/** By one of its people, who signed in. */
export interface ProviderByPerson extends OfProvider {
  readonly person: string;
  /** Where people of providers act: at the desk. */
  readonly at: 'desk';
}

/** Whether one of the provider's people acts, and none of its systems. */
export const isAtDesk = (by: ProviderActor): by is ProviderByPerson => 'person' in by;

/** Whether somebody stands in records of orders by an id that is sealed there. */
export const isByPerson = (by: Actor): by is Officer | ProviderByPerson =>
  by.kind === 'officer' || (by.kind === 'provider' && isAtDesk(by));

/** The person concerned, who proved to know the case code of one order and nothing else. */
export interface PersonActor {
  readonly kind: 'person';
  readonly orderId: OrderId;
  /**
   * Which of the case's codes: a keyed hash that opens nothing. Whoever holds another code is another person as far as anybody knows.
   * Left out in what was put on record before codes were told apart.
   */
  readonly under?: Digest | undefined;
}

/** A function of the system, acting on what it found and for nobody. */
export interface SystemActor {
  readonly kind: 'system';
  readonly function: 'fire-due' | 'note-overlaps' | 'record-scans' | 'hold-doubted-orders';
}

/** Nobody acted: an instant was reached. */
export interface TimeActor {
  readonly kind: 'time';
}

export const TIME: TimeActor = { kind: 'time' };
