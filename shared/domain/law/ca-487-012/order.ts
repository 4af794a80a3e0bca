import type { DataCategory } from '../terms/data-category.ts';
import type { EndRule } from '../terms/ending.ts';
import type { OrderLaw } from '../terms/instrument.ts';
import type { InitialPeriod } from '../terms/period.ts';
import { noReplyPeriods } from '../terms/reply-periods.ts';
import { sourceOf } from '../terms/source.ts';
import type { Sourced } from '../terms/sourced.ts';

export const CRIMINAL_CODE = 'Criminal Code (R.S.C. 1985, c. C-46)';
const { at, none } = sourceOf(CRIMINAL_CODE);

export const SILENT = 'section 487.012: silent';

/** Computer data of whatever kind: the section divides them no further. */
const ANY_DATA: readonly DataCategory[] = ['subscriber', 'identification-only', 'traffic', 'content'];

const counted = (n: number, source: Sourced): InitialPeriod => ({
  kind: 'period',
  n,
  unit: 'calendar-day',
  shape: 'fixed',
  startsOn: 'order-issued',
  owedBy: 'addressee',
  onSilence: { effect: 'hold-ends', setBy: 'law' },
  ...source,
});

/** What is kept in the ordinary course of business stays; everything else goes, unless another order covers the data. */
const destroyed = (where: string): EndRule => ({
  kind: 'end',
  data: 'destroy',
  setBy: 'law',
  ...at(
    `${where}: copies not kept in the ordinary course of business, and documents prepared for the purpose, unless an order under sections 487.013 to 487.017 covers the data`,
  ),
});

/** A peace officer's or public officer's demand, once it is made. */
export const CA_487_012 = {
  id: 'CA-487.012',
  title: 'Preservation demand (Criminal Code, section 487.012)',
  basis: at('section 487.012 and Form 5.001'),
  computation: {
    rule: 'CALENDAR-DAYS',
    basis: at('days after the day it is made; no roll over weekends and holidays was found', 'P'),
  },
  firstDay: { counts: false, ...at('section 487.012(4): days after the day on which the demand is made') },
  issuers: [
    {
      kind: 'peace-or-public-officer',
      categories: ANY_DATA,
      validation: null,
      on: 'reasonable grounds to suspect; for a foreign offence the foreign authority must be investigating',
      ...at('section 487.012(1) and (2)'),
    },
  ],
  periods: {
    initial: {
      kind: 'variants',
      by: 'whether the offence is one under Canadian or under foreign law',
      of: {
        domestic: counted(21, at('section 487.012(4)(a)')),
        foreign: counted(90, at('section 487.012(4)(b)')),
      },
      ...at('section 487.012(4)'),
    },
    extension: none('section 487.012(6): the same data may not be demanded again in the same investigation'),
    ...noReplyPeriods(none('section 487.012: no such period')),
  },
  continuation: none('section 487.012: silent'),
  nonExecution: {
    form: null,
    reasons: {
      'addressee-under-investigation': { route: 'refusal', enforcementGround: null, ...at('section 487.012(3)') },
    },
    ...at('section 487.012: no form'),
  },
  appealsTo: { kind: 'one', setBy: 'policy', ...at(SILENT) },
  objection: { production: 'goes-on', onSilence: 'no-extension', setBy: 'policy', ...at(SILENT) },
  ends: {
    'period-ended': destroyed('section 487.0194(1)'),
    'no-longer-needed': destroyed('section 487.0194(1)'),
    withdrawn: destroyed('section 487.0194(1)'),
    'validation-refused': none(SILENT),
    'validation-not-sought': none(SILENT),
    'clarification-unanswered': none(SILENT),
    'impossibility-accepted': destroyed('section 487.0194(1)'),
    'follow-up-refused': none(SILENT),
    'production-completed': destroyed('section 487.0194(3) and (4)'),
  },
} as const satisfies OrderLaw;
