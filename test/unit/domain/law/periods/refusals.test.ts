import { describe, expect, it } from 'vitest';
import { fromRfc3339 } from '../../../../../shared/domain/instant.ts';
import { CALENDAR_DAYS } from '../../../../../shared/domain/law/periods/calendar-days.ts';
import { COUNTING_RULES } from '../../../../../shared/domain/law/periods/compute.ts';
import { EU_1182_71 } from '../../../../../shared/domain/law/periods/eu-1182-71.ts';
import type { CountingRule, Question } from '../../../../../shared/domain/law/periods/rule.ts';
import { WORKING_DAYS } from '../../../../../shared/domain/law/periods/working-days.ts';
import { computePeriod } from '../../../../support/rules.ts';

const MONDAY: Question = {
  startsAt: fromRfc3339('2026-11-16T12:00:00Z'),
  zone: 'Europe/Berlin',
  state: 'DE',
  firstDayCounts: false,
  length: { kind: 'days', spans: [{ n: 5, unit: 'calendar-day' }] },
};
const AUCKLAND: Partial<Question> = { zone: 'Pacific/Auckland', state: 'NZ' };
const HOURS: Question['length'] = { kind: 'hours', n: 48 };
const WORKING: Question['length'] = { kind: 'days', spans: [{ n: 5, unit: 'working-day' }] };
const NO_ZONE = 'must be the name of an IANA time zone, such as Europe/Berlin';
const NO_STATE = 'the State whose public holidays count must be given';
const ONE_STRETCH = 'this rule counts one stretch of working days only';

describe('a rule that cannot answer says why, in words for whoever asked', () => {
  it.each<[string, CountingRule, Partial<Question>, string, string]>([
    ['no such zone', EU_1182_71, { zone: 'Mars/Base' }, 'zone-unknown', NO_ZONE],
    ['a bare offset is no zone', EU_1182_71, { zone: '-05:00' }, 'zone-unknown', NO_ZONE],
    ['no zone for hours', EU_1182_71, { zone: '+01:00', length: HOURS }, 'zone-unknown', NO_ZONE],
    ['no State', EU_1182_71, { state: null }, 'calendar-not-covered', NO_STATE],
    ['no State, working days', EU_1182_71, { state: null, length: WORKING }, 'calendar-not-covered', NO_STATE],
    ['hours', CALENDAR_DAYS, { length: HOURS }, 'period-not-defined', 'this rule counts calendar periods only'],
    ['working days', CALENDAR_DAYS, { length: WORKING }, 'period-not-defined', 'this rule knows no working days'],
    ['no State overseas', WORKING_DAYS, { ...AUCKLAND, state: null }, 'calendar-not-covered', NO_STATE],
    ['hours overseas', WORKING_DAYS, { ...AUCKLAND, length: HOURS }, 'period-not-defined', ONE_STRETCH],
    ['calendar days overseas', WORKING_DAYS, AUCKLAND, 'period-not-defined', ONE_STRETCH],
  ])('%s', (_, rule, more, code, message) => {
    expect(() => rule.answer({ ...MONDAY, ...more })).toThrow(expect.objectContaining({ code, message }));
  });

  it('a period the instrument does not have is named, with the place in the law', () => {
    const start = { startsAt: MONDAY.startsAt, zone: 'America/New_York', state: null };
    expect(() => computePeriod('US-2703f', 'clarification', start)).toThrow(
      'US-2703f has no period "clarification" (18 U.S.C. § 2703(f): silent)',
    );
  });
});

it('a zone whose name has a sign in it is a zone all the same', () => {
  const { appliedEndsAt } = CALENDAR_DAYS.answer({ ...MONDAY, zone: 'Etc/GMT+5' });
  expect(appliedEndsAt).toBe(fromRfc3339('2026-11-22T00:00:00-05:00'));
});

it('each rule names the law it stands for', () => {
  expect(Object.entries(COUNTING_RULES).map(([id, { citation }]) => [id, citation])).toEqual([
    ['EU-1182-71', 'Regulation (EEC, Euratom) No 1182/71, Articles 2 and 3'],
    ['CALENDAR-DAYS', 'calendar days without a roll over weekends and holidays'],
  ]);
  expect(WORKING_DAYS.citation).toBe('working days: all but Saturdays, Sundays and nationwide public holidays');
});
