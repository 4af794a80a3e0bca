import { HoldfastError } from '../errors.ts';
import type { Digest } from './digest.ts';
import type { OrderId } from './ids.ts';

/** Who caused a commit. Persons appear by the opaque id their identity provider gives them, never by name. */
export type Actor = Officer | ProviderActor | PersonActor | TimeActor | SystemActor;

export type OfficerRole = 'contact-point' | 'validator' | 'reviewer';

/** A person acting for an authority. */
export interface Officer {
  readonly kind: 'officer';
  readonly role: OfficerRole;
  /** Directory id of the authority. */
  readonly authority: string;
  /** The institution the authority belongs to; independence is compared by institution as well as by person. */
  readonly institution: string;
  readonly person: string;
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

export interface ProviderActor {
  readonly kind: 'provider';
  /** Directory id of the provider. */
  readonly provider: string;
  /** Id of the registered key that signed. */
  readonly key: string;
}

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
