import { describe, expect, it } from 'vitest';
import { DeadlineAnswer } from '../../../shared/contracts/api/public/deadlines.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { RULE_SET } from '../../../shared/domain/law/periods/rule-set.ts';
import { ENDS_MEAN } from '../../../shared/domain/law/terms/computation.ts';
import { DEADLINE } from '../../support/post-routes.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { Stack } from '../../support/stack.ts';

const ask = (stack: Stack, body: unknown) =>
  stack.anyone({ method: 'POST', route: '/v1/deadlines', headers: { 'content-type': 'application/json' }, body });

describe('POST /v1/deadlines', () => {
  it('answers when, and why, to whoever asks; nothing is stored', async () => {
    const stack = new Stack();
    const before = await stack.snapshot();
    const answer = await ask(stack, DEADLINE);
    expect(answer.status).toBe(200);
    expect(answer.headers).toEqual({ 'content-type': 'application/json', 'cache-control': 'no-store' });
    expect(answer.body).toEqual({
      endsMean: ENDS_MEAN,
      nominalEndsAt: '2027-01-19T23:00:00.000Z',
      appliedEndsAt: '2027-01-19T23:00:00.000Z',
      zone: 'Europe/Berlin',
      instrument: 'EU-EPOC-PR',
      period: 'initial',
      rule: 'EU-1182-71',
      ruleSet: RULE_SET,
      calendar: { state: 'DE', source: 'date-holidays 3.37.0 with 7 corrections' },
      steps: [
        'Regulation (EU) 2023/1543, Article 11(1) and recital 60, gives 60 calendar days.',
        'Periods are counted by Regulation (EEC, Euratom) No 1182/71, Article 1; assumed, as Regulation (EU) 2023/1543 names no rule of computation, and Article 5(2) may take an act due within a number of days out of Article 3(4) and (5).',
        'The event falls on Friday 20 November 2026 in Europe/Berlin; that day does not count (Article 3(1)).',
        '60 calendar days from there end with Tuesday 19 January 2027, weekends and holidays included (Article 3(2) and (3)).',
        'Tuesday 19 January 2027 is a working day in DE: the end does not move (Article 3(4)).',
        'It is over at the end of Tuesday 19 January 2027 in Europe/Berlin, 2027-01-19T23:00:00.000Z.',
        'The hold lasts at most so long.',
        'It goes on past that end, until "production completed", once "production request confirmed" (Regulation (EU) 2023/1543, Article 11(2), recital 60 and Annex V).',
        'The way of counting was checked against the law in part only (mark P: Regulation (EEC, Euratom) No 1182/71, Article 1; assumed, as Regulation (EU) 2023/1543 names no rule of computation, and Article 5(2) may take an act due within a number of days out of Article 3(4) and (5)).',
      ],
      citation:
        'Regulation (EU) 2023/1543, Article 11(1) and recital 60; Regulation (EEC, Euratom) No 1182/71, Articles 2 and 3',
      mark: 'V',
      days: expect.arrayContaining([
        { date: '2026-12-30', kind: 'working', falls: [] },
        { date: '2027-01-01', kind: 'holiday', name: { text: 'Neujahr', language: 'de' }, falls: [] },
        { date: '2027-01-02', kind: 'weekend', falls: [] },
        { date: '2027-01-19', kind: 'working', falls: ['nominal-end', 'applied-end'] },
      ]),
    });
    expect(parse(DeadlineAnswer, answer.body)).toEqual(answer.body);
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each(['2026-11-20T17:10+01:00', '2026-11-20T17:10:00+01:00', '2026-11-20T16:10Z', '2026-11-20T16:10:00.000Z'])(
    'the same moment written %s is the same question',
    async (startsAt) => {
      expect(await ask(new Stack(), { ...DEADLINE, startsAt })).toMatchObject({
        status: 200,
        body: { appliedEndsAt: '2027-01-19T23:00:00.000Z' },
      });
    },
  );

  it('which of two lengths is asked for is part of the question', async () => {
    const question = { ...DEADLINE, instrument: 'CA-487.012', zone: 'America/Toronto', state: undefined };
    expect(await ask(new Stack(), { ...question, variant: 'domestic' })).toMatchObject({
      body: { appliedEndsAt: '2026-12-12T05:00:00.000Z', calendar: null, mark: 'V' },
    });
    expect(await ask(new Stack(), { ...question, variant: 'foreign' })).toMatchObject({
      body: { appliedEndsAt: '2027-02-19T05:00:00.000Z' },
    });
  });

  it('a variant there is not is answered with those there are, and so is none where there are two', async () => {
    const question = { ...DEADLINE, instrument: 'CA-487.012', zone: 'America/Toronto', state: undefined };
    const answers = await Promise.all(
      [undefined, 'provincial'].map((variant) => ask(new Stack(), { ...question, variant })),
    );
    for (const { body } of answers) {
      expect(body).toMatchObject({
        errors: [{ pointer: '/variant', detail: expect.stringMatching(/domestic(, | or )foreign/) }],
      });
    }
  });

  it('an end that turns on a disputed day: both ends, and why, in the steps', async () => {
    const answer = await ask(new Stack(), {
      ...DEADLINE,
      startsAt: '2027-01-25T10:00+01:00',
      zone: 'Europe/Amsterdam',
      state: 'NL',
    });
    expect(answer.body).toMatchObject({
      nominalEndsAt: '2027-03-26T23:00:00.000Z',
      appliedEndsAt: '2027-03-30T22:00:00.000Z',
      disputed: {
        days: ['2027-03-26'],
        earlierEndsAt: '2027-03-26T23:00:00.000Z',
        laterEndsAt: '2027-03-30T22:00:00.000Z',
      },
      steps: expect.arrayContaining([
        expect.stringMatching(
          /^This day is disputed: Friday 26 March 2027 in NL, .*Algemene termijnenwet, Article 3\(2\)/,
        ),
      ]),
    });
    expect(parse(DeadlineAnswer, answer.body)).toEqual(answer.body);
  });

  it.each`
    what                                  | change                                                           | status | code                       | pointers
    ${'an unknown instrument'}            | ${{ instrument: 'XX-1' }}                                        | ${422} | ${'instrument-unknown'}    | ${['/instrument']}
    ${'an inherited name'}                | ${{ instrument: 'constructor' }}                                 | ${422} | ${'instrument-unknown'}    | ${['/instrument']}
    ${'an unknown period'}                | ${{ period: 'forever' }}                                         | ${422} | ${'period-not-defined'}    | ${['/period']}
    ${'an inherited period'}              | ${{ period: 'toString' }}                                        | ${422} | ${'period-not-defined'}    | ${['/period']}
    ${'a period the row has not'}         | ${{ period: 'review-filing' }}                                   | ${422} | ${'period-not-defined'}    | ${['/period']}
    ${'a figure nobody read'}             | ${{ instrument: 'NZ-88D', state: 'NZ' }}                         | ${422} | ${'figure-unknown'}        | ${['/period']}
    ${'a date without a time'}            | ${{ startsAt: '2026-11-20' }}                                    | ${422} | ${'invalid-instant'}       | ${['/startsAt']}
    ${'a time without an offset'}         | ${{ startsAt: '2026-11-20T17:10' }}                              | ${422} | ${'invalid-instant'}       | ${['/startsAt']}
    ${'a day no calendar has'}            | ${{ startsAt: '2026-02-30T17:10+01:00' }}                        | ${422} | ${'invalid-instant'}       | ${['/startsAt']}
    ${'an unknown zone'}                  | ${{ zone: 'Europe/Nowhere' }}                                    | ${422} | ${'zone-unknown'}          | ${['/zone']}
    ${'an offset for a zone'}             | ${{ zone: '+01:00' }}                                            | ${422} | ${'zone-unknown'}          | ${['/zone']}
    ${'no State where one is needed'}     | ${{ state: undefined }}                                          | ${422} | ${'calendar-not-covered'}  | ${['/state']}
    ${'a State without a calendar'}       | ${{ state: 'US' }}                                               | ${422} | ${'calendar-not-covered'}  | ${['/state']}
    ${'a State in three letters'}         | ${{ state: 'deu' }}                                              | ${422} | ${'calendar-not-covered'}  | ${['/state']}
    ${'a year past the calendar'}         | ${{ startsAt: '2041-01-01T00:00Z' }}                             | ${422} | ${'calendar-not-covered'}  | ${['/state']}
    ${'a second extension'}               | ${{ period: 'extension', count: 2 }}                             | ${409} | ${'extension-not-allowed'} | ${['/count']}
    ${'half an extension'}                | ${{ period: 'extension', count: 0.5 }}                           | ${422} | ${'invalid-request'}       | ${['/count']}
    ${'a variant there is not'}           | ${{ instrument: 'CA-487.012', variant: 'provincial' }}           | ${422} | ${'invalid-request'}       | ${['/variant']}
    ${'no variant where there are two'}   | ${{ instrument: 'CA-487.012' }}                                  | ${422} | ${'invalid-request'}       | ${['/variant']}
    ${'more extensions than a step each'} | ${{ instrument: 'UK-OSA-101', period: 'extension', count: 101 }} | ${422} | ${'invalid-request'}       | ${['/count']}
    ${'a variant of nothing'}             | ${{ variant: 'foreign' }}                                        | ${422} | ${'invalid-request'}       | ${['/variant']}
    ${'a field nobody asked for'}         | ${{ person: 'J. Doe' }}                                          | ${422} | ${'invalid-request'}       | ${['/person']}
    ${'two faults of different kind'}     | ${{ instrument: 'XX-1', startsAt: 'soon' }}                      | ${422} | ${'invalid-request'}       | ${['/instrument', '/startsAt']}
    ${'nothing that is needed'}           | ${{ instrument: undefined, zone: undefined }}                    | ${422} | ${'invalid-request'}       | ${['/instrument', '/zone']}
  `('refuses $what: $code', async ({ change, status, code, pointers }) => {
    const stack = new Stack();
    await expectRefusal(stack, () => ask(stack, { ...DEADLINE, ...change }), { status, code, pointers });
  });
});
