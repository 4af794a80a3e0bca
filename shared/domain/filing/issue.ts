import { HoldfastError } from '../../errors.ts';
import { type Officer, roleNotAllowed } from '../actor.ts';
import { type FilingId, type OrderId, referenceFor } from '../ids.ts';
import { type Instant, plus } from '../instant.ts';
import { createLengthRefusal } from '../law/periods/chosen-length.ts';
import { computePeriod } from '../law/periods/compute.ts';
import type { Computation } from '../law/terms/computation.ts';
import type { AddresseeKind, Instrument } from '../law/terms/instrument.ts';
import type { EventOf, InitialValidation } from '../order/record/events.ts';
import type { LegalPlace } from '../order/record/state.ts';
import { HOLD_POLICY } from '../policy/holds.ts';
import { PROVIDER_POLICY } from '../policy/providers.ts';
import { POLICY_RULES } from '../policy/rules.ts';
import type { NotedFinding } from './breadth/findings.ts';
import type { FilingFacts } from './facts.ts';
import { answerIssuingRequest, type IssuingAnswer } from './issuing-answer.ts';

/** What the directory says of the two sides. */
export interface Sides {
  readonly authority: Side & { readonly kinds: readonly string[]; readonly instruments: readonly string[] };
  /** Languages as ISO 639-1 codes. */
  readonly provider: Side & { readonly kind: AddresseeKind; readonly languages: readonly string[] };
}

interface Side {
  readonly id: string;
  readonly place: LegalPlace;
}

/**
 * Whether this officer may issue these orders at all, whichever the provider.
 *
 * @throws HoldfastError `role-not-allowed`, `authority-not-allowed`, `issuer-not-competent`.
 */
export function requireRightToIssue(
  law: Instrument,
  facts: FilingFacts,
  by: Officer,
  authority: Sides['authority'],
): IssuingAnswer & { allowed: true } {
  if (by.role !== 'contact-point') throw roleNotAllowed(['contact-point'], POLICY_RULES.filing);
  if (!authority.instruments.includes(facts.instrument)) {
    throw new HoldfastError('authority-not-allowed', `${authority.id} is not registered for ${facts.instrument}`);
  }
  const strange = facts.issuerKinds.filter((kind) => !authority.kinds.includes(kind));
  if (strange.length > 0) {
    const detail = `${authority.id} is not registered as ${strange.join(', ')}`;
    throw new HoldfastError('issuer-not-competent', detail, { rule: law.basis.citation });
  }
  const answer = answerIssuingRequest(law, {
    issuerKinds: facts.issuerKinds,
    validation: facts.validation,
    emergency: facts.emergency,
    categories: [...new Set(facts.targets.flatMap(({ categories }) => categories))],
  });
  if (!answer.allowed) {
    const { reason, rule } = answer;
    throw new HoldfastError('issuer-not-competent', `refused by ${facts.instrument}: ${reason}`, { rule });
  }
  return answer;
}

/**
 * The order at its place in a filing, as it is issued at `now`.
 *
 * @param answer the one `requireRightToIssue` gave.
 * @throws HoldfastError `addressee-not-allowed` for one of another kind than the instrument's, `order-domestic` where the
 * instrument is for other States' addressees only, `language-not-accepted` for a stated language the addressee does not take;
 * `period-beyond-cap`, `period-below-floor`, `length-not-offered` for the length asked for.
 */
export function issueOrder(
  law: Instrument,
  facts: FilingFacts,
  ids: { readonly filing: FilingId; readonly order: OrderId },
  by: Officer,
  sides: Sides,
  answer: IssuingAnswer & { allowed: true },
  now: Instant,
  findings: readonly NotedFinding[],
): EventOf<'order.issued'> {
  const { addressee, crossBorderOnly, language } = law;
  if (sides.provider.kind !== addressee.kind) {
    const detail = `${sides.provider.id} is registered as ${sides.provider.kind}: ${facts.instrument} goes to a ${addressee.kind}`;
    throw new HoldfastError('addressee-not-allowed', detail, { rule: addressee.citation });
  }
  const places = { hold: sides.provider.place, reply: sides.authority.place };
  if (crossBorderOnly.required && places.hold.state === places.reply.state) {
    const detail = `${sides.provider.id} is in the issuing State: national law applies (${crossBorderOnly.citation})`;
    throw new HoldfastError('order-domestic', detail, { rule: crossBorderOnly.citation });
  }
  if (facts.language !== null && !sides.provider.languages.includes(facts.language)) {
    const detail = `${sides.provider.id} takes certificates in ${sides.provider.languages.join(', ')}`;
    throw new HoldfastError('language-not-accepted', detail, { rule: language.citation });
  }
  return {
    type: 'order.issued',
    at: now,
    orderId: ids.order,
    reference: referenceFor(ids.order),
    filing: ids.filing,
    instrument: facts.instrument,
    authority: by.authority,
    issuer: { person: by.person, institution: by.institution },
    provider: sides.provider.id,
    emergency: facts.emergency,
    places,
    ...(facts.holdDays !== null && { holdDays: facts.holdDays }),
    ...(facts.variant !== undefined && { variant: facts.variant }),
    targets: facts.targets.map(({ id, type, categories }) => ({ id, type, categories })),
    ends: computeNeverReceivedEnd(law, facts, places.hold, now),
    acknowledgementDueAt: plus(now, PROVIDER_POLICY.acknowledgementExpectedWithinMs),
    validation: toInitialValidation(law, facts, places.reply, now),
    warnings: answer.warnings,
    findings,
  };
}

function computeNeverReceivedEnd(
  law: Instrument,
  { holdDays, variant }: FilingFacts,
  place: LegalPlace,
  now: Instant,
): Computation {
  const days = holdDays ?? undefined;
  const ends = computePeriod(law, HOLD_POLICY.neverReceivedEndsAfter, { startsAt: now, ...place, days, variant });
  if (days !== undefined && days > HOLD_POLICY.holdAtMostDays) {
    const detail = `a hold is asked for at most ${HOLD_POLICY.holdAtMostDays} days at once, not ${days}`;
    throw createLengthRefusal('period-beyond-cap', detail, POLICY_RULES.holdLength);
  }
  return ends;
}

function toInitialValidation(law: Instrument, facts: FilingFacts, place: LegalPlace, now: Instant): InitialValidation {
  if (facts.validation === 'prior') return { status: 'prior' };
  if (facts.validation === 'none') return { status: 'not-needed' };
  return {
    status: 'awaited',
    seek: computePeriod(law, 'ex-post-validation', { startsAt: now, ...place }),
  };
}
