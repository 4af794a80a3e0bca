import type { FilingFacts } from '../../../shared/domain/filing/facts.ts';
import { issueOrder, requireRightToIssue } from '../../../shared/domain/filing/issue.ts';
import { type Instant, instant } from '../../../shared/domain/instant.ts';
import { INSTRUMENTS } from '../../../shared/domain/law/instruments.ts';
import { computePeriod } from '../../../shared/domain/law/periods/compute.ts';
import type { Instrument } from '../../../shared/domain/law/terms/instrument.ts';
import type { OrderEvent } from '../../../shared/domain/order/record/events.ts';
import { beginOrder, evolveAll } from '../../../shared/domain/order/record/evolve.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import {
  anOfficer,
  aPoliceOfficer,
  emergencyFacts,
  facts,
  ids,
  partyFacts,
  sides,
  usFacts,
} from '../../support/builders.ts';
import { FIGURES, ISSUED, type Time } from './figures.ts';
import type { Setup } from './order.ts';

export const at = (time: Time): Instant => instant(ISSUED + time);

const PLACE = { zone: 'UTC', state: 'IE' };

export const FILERS = {
  police: { by: aPoliceOfficer(), provider: 'prv-demo' },
  prosecutor: { by: anOfficer(), provider: 'prv-demo' },
  sheriff: {
    by: anOfficer({ authority: 'aut-sheriff', institution: 'example-county-sheriff', person: 'person-sheriff' }),
    provider: 'prv-demo',
  },
  party: {
    by: anOfficer({ authority: 'aut-contact-ch', institution: 'bundespolizei', person: 'person-contact-desk' }),
    provider: 'prv-contact-jp',
  },
  mountie: {
    by: anOfficer({ authority: 'aut-police-ca', institution: 'mounted-police', person: 'person-mountie' }),
    provider: 'prv-demo',
  },
} as const;

const FACTS = {
  'EU-EPOC-PR': facts(),
  'US-2703f': usFacts(),
  'COE-29': partyFacts(),
  'CA-487.012': facts({ instrument: 'CA-487.012', issuerKinds: ['peace-or-public-officer'], variant: 'domestic' }),
} as const;

const OF_POLICE: Readonly<Record<Setup['validation'], Partial<FilingFacts>>> = {
  awaited: emergencyFacts(),
  prior: { issuerKinds: ['other-competent-authority'], validation: 'prior' },
  'not-needed': {},
};

const PROSECUTION = { status: 'prior', validator: 'aut-prosecutor', institution: 'sta-musterstadt' } as const;

export const lawOf = ({ law }: Setup): Instrument => INSTRUMENTS[law.id];

/** The order as it is really issued; its places keep one calendar for both sides. */
export function issueReal(setup: Setup): OrderState {
  const { by, provider } = FILERS[setup.by];
  const { filing, order } = ids();
  const filed = { ...FACTS[setup.law.id], ...OF_POLICE[setup.validation] };
  const both = sides(by.authority, provider);
  const law = lawOf(setup);
  const answer = requireRightToIssue(law, filed, by, both.authority);
  const place = { hold: { ...both.provider, place: PLACE }, reply: PLACE };
  const event = issueOrder(
    { ...law, crossBorderOnly: { ...law.crossBorderOnly, required: false } },
    filed,
    { filing, order },
    by,
    { authority: { ...both.authority, place: place.reply }, provider: place.hold },
    answer,
    at(0),
    [],
  );
  const issued = beginOrder({
    ...event,
    officials: 'sealed',
    ...(setup.emergency && { seeBy: at(FIGURES.seen) }),
    ...(setup.validation === 'prior' && { validation: PROSECUTION }),
    ...(setup.protectedPerson && { protectedPerson: true }),
  });
  return setup.continuedEarly ? evolveAll(law, issued, recordEarly(law)) : issued;
}

/** What version 0.1.0 put on record when it let an order go on. */
const recordEarly = (law: Instrument): readonly OrderEvent[] => [
  {
    type: 'order.received',
    at: at(0),
    startedBy: 'acknowledgement',
    ends: computePeriod(law, 'initial', { startsAt: at(0), ...PLACE }),
  },
  { type: 'order.continued', at: at(0), lapsesAt: at(FIGURES.continuation), betweenEnds: false },
  { type: 'review.opened', at: at(0), kind: 'sunset', reviewDueAt: at(FIGURES.review) },
];
