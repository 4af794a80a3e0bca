import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, plus } from '../../../../../shared/domain/instant.ts';
import type { Command } from '../../../../../shared/domain/order/life/command.ts';
import { aPoliceOfficer, at, aValidator, aValidatorStanding } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { applyTime, decide } from '../../../../support/rules.ts';
import { decidedAs } from '../acts.ts';
import { COMMANDS, sheriff } from '../cases.ts';

const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });

/** What a command makes of a story a minute later, by whoever may give it; without what time had done until then. */
function decided(
  { state, at: last }: OrderStory,
  command: Command,
  when = plus(last, 60_000),
  by = usualActor(state, command),
) {
  const byTime = applyTime(state, when).events;
  const events = decide(state, command, by, when);
  expect(events.slice(0, byTime.length)).toEqual(byTime);
  return events.slice(byTime.length);
}

const { ack, ext, cont, seek, gran, refu } = COMMANDS;
/** Received on Tuesday 17 November: day 60 is Saturday 16 January, applied on Monday 18. */
const tuesday = () => STORIES.issued({ at: at('2026-11-17T16:10:00Z') }).act(ack);
const NOMINAL = at('2027-01-17T00:00:00Z');
const APPLIED = at('2027-01-19T00:00:00Z');

describe('an extension', () => {
  it.each`
    when                 | betweenEnds | look                              | why
    ${plus(NOMINAL, -1)} | ${false}    | ${at('2027-01-30T23:59:59.999Z')} | ${'a millisecond before the nominal end'}
    ${NOMINAL}           | ${true}     | ${at('2027-01-31T00:00:00Z')}     | ${'at the nominal end'}
    ${plus(APPLIED, -1)} | ${true}     | ${at('2027-02-01T23:59:59.999Z')} | ${'a millisecond before the applied end'}
  `('is flagged $betweenEnds $why, and gets an independent look', ({ when, betweenEnds, look }) => {
    const events = decided(tuesday(), ext, when);
    const [extended, ...rest] = events;
    expect(extended).toMatchObject({ type: 'order.extended', at: when, extensions: 1, betweenEnds });
    expect(extended).toMatchObject({ acknowledgementDueAt: plus(when, HOUR_MS) });
    expect(extended).toMatchObject({ ends: { period: 'extension', nominalEndsAt: at('2027-02-16T00:00:00Z') } });
    expect(rest).toEqual([{ type: 'review.opened', at: when, kind: 'sunset', reviewDueAt: look }]);
  });

  it('is too late at the applied end, written or not', () => {
    expect(() => decided(tuesday(), ext, APPLIED)).toThrow(refusedWith('extension-too-late'));
    expect(() => decided(tuesday().applyTime(APPLIED), ext, APPLIED)).toThrow(refusedWith('extension-too-late'));
  });

  it('is too late for an extended hold too, once that has lapsed', () => {
    expect(() => decided(tuesday().act(ext), ext, at('2027-02-16T00:00:00Z'))).toThrow(
      refusedWith('extension-too-late'),
    );
  });

  it.each([
    ['EU-EPOC-PR', STORIES.extended],
    ['US-2703f', () => STORIES.issued(sheriff).act(ack).act(ext)],
  ])('is granted once by %s', (_, extended) => {
    expect(() => decided(extended(), ext)).toThrow(refusedWith('extension-not-allowed'));
  });

  it('keeps a hold by its new end, counted from the start', () => {
    const { state } = STORIES.issued(sheriff).act(ack).act(ext);
    expect(state.phase).toMatchObject({ period: { ends: { appliedEndsAt: at('2027-05-19T23:00:00Z') } } });
  });
});

describe('a continuation', () => {
  it.each`
    when                 | betweenEnds | lapsesAt                          | why
    ${plus(NOMINAL, -1)} | ${false}    | ${at('2028-01-16T23:59:59.999Z')} | ${'a millisecond before the nominal end'}
    ${NOMINAL}           | ${true}     | ${at('2028-01-17T00:00:00Z')}     | ${'at the nominal end'}
    ${plus(APPLIED, -1)} | ${true}     | ${at('2028-01-18T23:59:59.999Z')} | ${'a millisecond before the applied end'}
  `('lasts a year and is flagged $betweenEnds $why', ({ when, betweenEnds, lapsesAt }) => {
    const acknowledgementDueAt = plus(when, HOUR_MS);
    expect(decided(tuesday(), cont, when)).toMatchObject([
      { type: 'order.continued', at: when, lapsesAt, acknowledgementDueAt, betweenEnds, renewals: 0 },
      { type: 'review.opened', at: when, kind: 'sunset', reviewDueAt: plus(when, 14 * DAY_MS) },
    ]);
  });

  it('is too late at the applied end', () => {
    expect(() => decided(tuesday(), cont, APPLIED)).toThrow(refusedWith('continuation-too-late'));
  });

  it('is sent while the extended hold runs, as well as the first one', () => {
    const when = at('2027-02-01T23:59:59.999Z'); // before the extension's own review is nobody's decision
    expect(decided(tuesday().act(ext, { at: plus(APPLIED, -1) }), cont, when)).toMatchObject([
      { type: 'order.continued', betweenEnds: false },
      { type: 'review.opened', kind: 'sunset' },
    ]);
  });

  it('confirmed again starts its year anew, up to its last millisecond', () => {
    const story = decidedAs(tuesday().act(cont, { at: at('2026-12-01T00:00:00Z') }), 'affirm');
    const last = at('2027-11-30T23:59:59.999Z');
    expect(decided(story, cont, last)).toEqual([
      {
        type: 'order.continued',
        at: last,
        lapsesAt: at('2028-11-29T23:59:59.999Z'),
        acknowledgementDueAt: plus(last, HOUR_MS),
        betweenEnds: false,
        renewals: 1,
        asksNeedAt: [at('2028-05-31T11:59:59.999Z'), at('2028-11-22T23:59:59.999Z')],
      },
      { type: 'review.opened', at: last, kind: 'sunset', reviewDueAt: at('2027-12-14T23:59:59.999Z') },
    ]);
    expect(() => decided(story, cont, plus(last, 1))).toThrow(refusedWith('continuation-too-late'));
  });

  it('is unknown to 18 U.S.C. § 2703(f)', () => {
    expect(() => decided(STORIES.issued(sheriff), cont)).toThrow(refusedWith('order-not-received'));
    expect(() => decided(STORIES.issued(sheriff).act(ack), cont)).toThrow(refusedWith('transition-not-allowed'));
  });
});

describe('a validator', () => {
  it.each`
    change                                                 | code                           | why
    ${{ institution: 'lka-musterland' }}                   | ${'validator-not-independent'} | ${'works where the order was issued'}
    ${{ kinds: [] }}                                       | ${'issuer-not-competent'}      | ${'is registered as nothing'}
    ${{ kinds: ['other-competent-authority'] }}            | ${'issuer-not-competent'}      | ${'needs validation itself'}
    ${{ kinds: ['governmental-entity'] }}                  | ${'issuer-not-competent'}      | ${'belongs to another law'}
    ${{ kinds: ['x', 'judge-court-investigating-judge'] }} | ${undefined}                   | ${'is a court, among other things'}
  `('that $why: $code', ({ change, code }) => {
    const act = () => decided(STORIES.validationAwaited(), { ...seek, validator: aValidatorStanding(change) });
    if (code) expect(act).toThrow(refusedWith(code));
    else expect(act()).toMatchObject([{ type: 'validation.sought' }]);
  });

  it('is named with its institution', () => {
    const story = STORIES.validationAwaited();
    expect(decided(story, seek)).toEqual([
      {
        type: 'validation.sought',
        at: at('2026-11-20T16:11:00Z'),
        validator: 'aut-prosecutor',
        institution: 'sta-musterstadt',
      },
    ]);
  });

  it.each(['granted', 'refused'] as const)('is neither the issuing person nor a colleague: %s', (outcome) => {
    const story = STORIES.validationSought();
    const issuer = aPoliceOfficer();
    const decision = { type: 'decide-validation', outcome } as const;
    const by = (changes: Parameters<typeof aValidator>[0]) => () =>
      decided(story, decision, undefined, aValidator(changes));
    expect(by({ person: issuer.person })).toThrow(refusedWith('validator-not-independent'));
    expect(by({ institution: issuer.institution })).toThrow(refusedWith('validator-not-independent'));
    expect(by({})()).not.toEqual([]);
  });

  it('grants, and nothing else changes', () => {
    const { state } = STORIES.validationSought().act(gran);
    const before = STORIES.validationSought().state;
    expect(state.validation).toEqual({
      status: 'granted',
      at: at('2026-11-20T16:12:00Z'),
      validator: 'aut-prosecutor',
      person: 'person-validator',
    });
    expect(state.phase).toEqual(before.phase);
    expect(state.messageCount).toBe(before.messageCount); // the addressee is not told of a later validation
  });

  it('refuses, and the order is withdrawn in the same commit', () => {
    const story = STORIES.validationSought().act(ack).act(refu);
    const now = at('2026-11-20T16:13:00Z');
    expect(story.latest.commit.events).toEqual([
      { type: 'validation.refused', at: now, validator: 'aut-prosecutor' },
      {
        type: 'order.withdrawn',
        at: now,
        reason: 'validation-refused',
        confirmationDueAt: at('2026-11-27T16:13:00Z'),
        erasesAt: at('2027-11-20T16:13:00Z'),
      },
      { type: 'notice.given', at: now, relayDueAt: at('2026-11-27T16:13:00Z') }, // at the latest with the end
    ]);
    expect(story.state.validation.status).toBe('refused');
  });
});
