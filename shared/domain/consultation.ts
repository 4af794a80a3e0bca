import { canonicalJson } from './digest.ts';
import type { OrderId } from './ids.ts';
import { type Instant, plus, toRfc3339 } from './instant.ts';
import { endOf, type Month, monthOf } from './month.ts';
import { OVERSIGHT_POLICY } from './policy/oversight.ts';
import { openBytes, sealBytes } from './sealing.ts';

/** The roles through which somebody sees data of persons. */
export const CONSULTING_ROLES = ['contact-point', 'validator', 'reviewer', 'oversight'] as const;
export type ConsultingRole = (typeof CONSULTING_ROLES)[number];

/** Whoever sees data of persons through an office. */
export interface Consultant {
  readonly role: ConsultingRole;
  /** Directory id of the authority or house. */
  readonly authority: string;
  /** The opaque id their identity provider gives them. */
  readonly person: string;
}

/** One act of seeing data of persons through an office. */
export interface Consultation {
  readonly at: Instant;
  readonly by: Consultant;
  /** Method and path, with parameters in braces. */
  readonly route: string;
  /** Where a reason was asked for. */
  readonly reason: string | null;
  /** What was shown: one order, or some of many by their ids. */
  readonly of: { readonly orderId: OrderId } | { readonly listed: readonly string[] };
}

/** How often, by whom, something was consulted. */
export interface ConsultationCount {
  readonly byRole: Readonly<Record<ConsultingRole, number>>;
  /** There may be earlier ones, which were not counted. */
  readonly more: boolean;
}

/** When nothing of a month's consultations can be read any more: one instant for all of them and for their key. */
export const forgottenAt = (of: Month): Instant => plus(endOf(of), OVERSIGHT_POLICY.consultationsKeptMs);

/** What stays readable of a consultation without its month's key: as little as finding, counting and forgetting it takes. */
export interface ConsultationStub {
  /** Of its own; in the order of the instants at which they were made. */
  readonly id: string;
  readonly at: Instant;
  readonly role: ConsultingRole;
  /** `null`: of a list. */
  readonly orderId: OrderId | null;
}

/** A consultation as it is kept. */
export interface KeptConsultation extends ConsultationStub {
  /** The rest, under the key of the month. */
  readonly sealed: Uint8Array;
}

/** Random bytes of an id. */
export const CONSULTATION_ID_BYTES = 16;
export const CONSULTATION_ID_PATTERN: RegExp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9a-f]{32}$/;

/** @param random `CONSULTATION_ID_BYTES` fresh random bytes. */
export const consultationIdOf = (at: Instant, random: Uint8Array): string =>
  `${toRfc3339(at)}#${Buffer.from(random).toString('hex')}`;

export const stubOf = ({ at, by, of }: Consultation, id: string): ConsultationStub => ({
  id,
  at,
  role: by.role,
  orderId: 'orderId' in of ? of.orderId : null,
});

/** What is readable is bound to what is sealed: none of it can be changed, and nothing be moved, without its showing. */
const spellContext = ({ id, at, role, orderId }: ConsultationStub): string =>
  canonicalJson(['consultation', monthOf(at), id, at, role, orderId]);

/** @param key the month's, 32 bytes. @param nonce `NONCE_BYTES` fresh random bytes. */
export function sealConsultation(
  key: Uint8Array,
  stub: ConsultationStub,
  { by, route, reason, of }: Consultation,
  nonce: Uint8Array,
): KeptConsultation {
  const { authority, person } = by;
  const rest = { authority, person, route, reason, ...('listed' in of && { listed: of.listed }) };
  return { ...stub, sealed: sealBytes(key, spellContext(stub), Buffer.from(canonicalJson(rest)), nonce) };
}

/** @throws HoldfastError `record-damaged` when the key and the row do not belong together. */
export function openConsultation(key: Uint8Array, { sealed, ...stub }: KeptConsultation): Consultation {
  const text = Buffer.from(openBytes(key, spellContext(stub), sealed, `consultation ${stub.id}`)).toString();
  const { authority, person, route, reason, listed } = JSON.parse(text) as SealedRest; // authenticated: only sealConsultation() wrote this
  const { at, role, orderId } = stub;
  return { at, by: { role, authority, person }, route, reason, of: orderId === null ? { listed } : { orderId } };
}

interface SealedRest extends Omit<Consultant, 'role'> {
  readonly route: string;
  readonly reason: string | null;
  readonly listed: readonly string[];
}
