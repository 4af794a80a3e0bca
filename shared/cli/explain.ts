import { type Instant, toRfc3339 } from '../domain/instant.ts';
import { requireClock } from '../domain/law/periods/days.ts';
import { spellHour } from '../domain/law/periods/spelling.ts';
import { type Computation, ENDS_MEAN, type VerificationMark } from '../domain/law/terms/computation.ts';

const VERIFICATION_MARKS = {
  V: 'checked against the law’s text',
  P: 'checked against the law’s text in part',
  U: 'NOT verified against the law’s text',
} as const satisfies Record<VerificationMark, string>;

/** A computed end as a page of text: the answer first, then each step of the reasoning. */
export function explainComputation(computed: Computation): string {
  const { instrument, period, startsAt, zone, nominalEndsAt, appliedEndsAt, exactEndsAt, disputed, calendar, steps } =
    computed;
  const inZone = (at: Instant) => `${spellHour(requireClock(at, zone))} in ${zone}, ${toRfc3339(at)}`;
  const rows = [
    ['event', inZone(startsAt)],
    ['ends', inZone(appliedEndsAt)],
    ['nominally', nominalEndsAt === appliedEndsAt ? 'the same' : inZone(nominalEndsAt)],
    ...(exactEndsAt === undefined ? [] : [['exactly', inZone(exactEndsAt)]]),
    ...(disputed
      ? [
          ['disputed', `whether a holiday: ${disputed.days.join(', ')}`],
          ['  if not', inZone(disputed.earlierEndsAt)],
          ['  if so', inZone(disputed.laterEndsAt)],
        ]
      : []),
    ['law', computed.citation],
    ['figure', `${computed.mark}: ${VERIFICATION_MARKS[computed.mark]}`],
    [
      'counted by',
      `${computed.rule}, rule set ${computed.ruleSet}${calendar ? `, public holidays of ${calendar.state} from ${calendar.source}` : ''}`,
    ],
  ];
  return [
    `${instrument}, period "${period}". Each end is the first moment at which the period no longer runs.`,
    '',
    ...rows.map(([name = '', value]) => `${name.padEnd(12)}${value}`),
    '',
    `Applied: ${ENDS_MEAN.applied}`,
    `Nominal: ${ENDS_MEAN.nominal}`,
    '',
    'Why:',
    ...steps.map((step, index) => `${String(index + 1).padStart(3)}. ${step}`),
  ].join('\n');
}
