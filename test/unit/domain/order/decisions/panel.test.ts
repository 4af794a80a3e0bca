import { describe, expect, it } from 'vitest';
import { tallyVotes } from '../../../../../shared/domain/order/decisions/panel.ts';
import type { Ballot } from '../../../../../shared/domain/order/life/rights-command.ts';
import type { Scope } from '../../../../../shared/domain/order/life/scope.ts';
import { at } from '../../../../support/builders.ts';

const now = at('2027-01-01T00:00:00Z');
const END = at('2027-01-20T00:00:00Z');
const DAY_5 = at('2027-01-05T00:00:00Z');
const DAY_10 = at('2027-01-10T00:00:00Z');
const PAST = at('2026-12-31T00:00:00Z');

const both = { id: 't1', categories: ['subscriber', 'traffic'] } as const;
const traffic = { id: 't1', categories: ['traffic'] } as const;
const other = { id: 't2', categories: ['subscriber'] } as const;
/** Two targets, the first with two kinds of data, held until 20 January. */
const STANDING: Scope = { targets: [both, other], endsAt: END };

const affirm: Ballot = { outcome: 'affirm', amendment: null };
const revoke: Ballot = { outcome: 'revoke', amendment: null };
const amend = (targets: Scope['targets'], endsAt: Scope['endsAt'] = null): Ballot => ({
  outcome: 'amend',
  amendment: { targets, endsAt },
});
const none: Ballot = { outcome: 'amend', amendment: null };

const come = (scope: Scope, ...ballots: readonly Ballot[]) =>
  tallyVotes(
    scope,
    ballots.map((ballot, index) => ({ ...ballot, seat: index + 1 })),
    now,
  );

describe('what three want, item by item', () => {
  it.each`
    one                                                 | two                             | three                                                      | decided                         | seats        | why
    ${affirm}                                           | ${affirm}                       | ${undefined}                                               | ${affirm}                       | ${[1, 2]}    | ${'two affirm'}
    ${revoke}                                           | ${revoke}                       | ${undefined}                                               | ${revoke}                       | ${[1, 2]}    | ${'two revoke'}
    ${amend([traffic])}                                 | ${amend([traffic])}             | ${undefined}                                               | ${amend([traffic])}             | ${[1, 2]}    | ${'two want the very same'}
    ${affirm}                                           | ${revoke}                       | ${affirm}                                                  | ${affirm}                       | ${[1, 3]}    | ${'the third affirms'}
    ${affirm}                                           | ${revoke}                       | ${revoke}                                                  | ${revoke}                       | ${[2, 3]}    | ${'the third revokes'}
    ${affirm}                                           | ${revoke}                       | ${amend([both])}                                           | ${amend([both])}                | ${[3]}       | ${'one in the middle of two extremes'}
    ${affirm}                                           | ${revoke}                       | ${amend([both, other], DAY_5)}                             | ${amend([both, other], DAY_5)}  | ${[3]}       | ${'the middle end of three'}
    ${affirm}                                           | ${affirm}                       | ${revoke}                                                  | ${affirm}                       | ${[1, 2]}    | ${'one alone changes nothing'}
    ${amend([both])}                                    | ${amend([other])}               | ${revoke}                                                  | ${revoke}                       | ${[3]}       | ${'of each target two let go'}
    ${amend([both])}                                    | ${amend([other])}               | ${affirm}                                                  | ${affirm}                       | ${[3]}       | ${'of each target one lets go'}
    ${amend([traffic, other])}                          | ${amend([both])}                | ${amend([traffic])}                                        | ${amend([traffic])}             | ${[3]}       | ${'two against the data, two against the target'}
    ${amend([traffic])}                                 | ${amend([other])}               | ${amend([both], DAY_5)}                                    | ${amend([traffic])}             | ${[1]}       | ${'two against subscriber data and t2; one end alone moves nothing'}
    ${amend([both, other], DAY_5)}                      | ${amend([both, other], DAY_10)} | ${affirm}                                                  | ${amend([both, other], DAY_10)} | ${[2]}       | ${'the middle end'}
    ${amend([both, other], DAY_5)}                      | ${amend([both, other], DAY_10)} | ${revoke}                                                  | ${amend([both, other], DAY_5)}  | ${[1]}       | ${'a revocation is an end at once'}
    ${amend([traffic])}                                 | ${amend([both])}                | ${amend([other], DAY_5)}                                   | ${amend([traffic])}             | ${[1]}       | ${'t1 loses what two leave out, t2 goes'}
    ${amend([{ ...both, categories: ['subscriber'] }])} | ${amend([traffic])}             | ${amend([other])}                                          | ${revoke}                       | ${[1, 2, 3]} | ${'nothing left is a revocation, though nobody asked for it'}
    ${amend([both])}                                    | ${amend([traffic, other])}      | ${amend([{ ...both, categories: ['subscriber'] }, other])} | ${affirm}                       | ${[1, 2, 3]} | ${'each wants another thing out: nothing goes'}
  `('$why', ({ one, two, three, decided, seats }) => {
    const ballots = three ? [one, two, three] : [one, two];
    expect(come(STANDING, ...ballots)).toEqual({ ...decided, seats });
  });

  it.each`
    one                 | two                       | why
    ${affirm}           | ${revoke}                 | ${'they want opposite things'}
    ${affirm}           | ${amend([both])}          | ${'one wants less'}
    ${amend([both])}    | ${amend([both], DAY_5)}   | ${'one wants it to end sooner'}
    ${amend([traffic])} | ${amend([both, other])}   | ${'one wants as much as there is'}
    ${amend([], DAY_5)} | ${amend([other], DAY_10)} | ${'both want less, and not the same'}
  `('waits for the third while $why', ({ one, two }) => {
    expect(come(STANDING, one)).toBeUndefined();
    expect(come(STANDING, one, two)).toBeUndefined();
  });

  it('gives the seats in their order, whoever voted first', () => {
    const votes = [
      { ...revoke, seat: 3 },
      { ...affirm, seat: 1 },
      { ...revoke, seat: 2 },
    ];
    expect(tallyVotes(STANDING, votes, now)).toEqual({ ...revoke, seats: [2, 3] });
  });
});

describe('a vote given before the order shrank', () => {
  const shrunk: Scope = { targets: [traffic], endsAt: DAY_10 };

  it.each`
    one                           | two                            | three        | decided                    | why
    ${amend([both])}              | ${affirm}                      | ${undefined} | ${affirm}                  | ${'wants no less than what is left'}
    ${amend([other])}             | ${revoke}                      | ${undefined} | ${revoke}                  | ${'wants nothing of what is left'}
    ${amend([both, other], PAST)} | ${revoke}                      | ${undefined} | ${revoke}                  | ${'wanted it to have ended by now'}
    ${amend([both, other], now)}  | ${revoke}                      | ${undefined} | ${revoke}                  | ${'wanted it to end now'}
    ${amend([both, other], END)}  | ${affirm}                      | ${undefined} | ${affirm}                  | ${'wanted an end later than the one there is'}
    ${amend([both, other], PAST)} | ${amend([both, other], DAY_5)} | ${affirm}    | ${amend([traffic], DAY_5)} | ${'is an end at once'}
    ${none}                       | ${affirm}                      | ${undefined} | ${affirm}                  | ${'names nothing to let go'}
  `('$why', ({ one, two, three, decided }) => {
    const ballots = three ? [one, two, three] : [one, two];
    expect(come(shrunk, ...ballots)).toMatchObject(decided);
  });
});

describe('once the order has ended', () => {
  const ended: Scope = { targets: [both, other], endsAt: null };
  const empty: Scope = { targets: [], endsAt: null };

  it.each`
    scope    | ballots                                         | decided          | why
    ${ended} | ${[affirm, affirm]}                             | ${affirm}        | ${'it was right'}
    ${ended} | ${[revoke, revoke]}                             | ${revoke}        | ${'it was wrong'}
    ${ended} | ${[amend([both]), amend([both])]}               | ${amend([both])} | ${'it was too much'}
    ${ended} | ${[amend([both], DAY_5), amend([both], PAST)]}  | ${amend([both])} | ${'no end is moved any more'}
    ${ended} | ${[affirm, revoke, amend([both, other], PAST)]} | ${affirm}        | ${'whoever only moved its end leaves all as it is'}
    ${empty} | ${[affirm, affirm]}                             | ${affirm}        | ${'nothing is held, and it was right'}
    ${empty} | ${[revoke, revoke]}                             | ${revoke}        | ${'nothing is held, and it was wrong'}
    ${empty} | ${[revoke, affirm, amend([both])]}              | ${affirm}        | ${'nothing is held, and they do not agree'}
  `('$why', ({ scope, ballots, decided }) => {
    expect(come(scope, ...ballots)).toMatchObject(decided);
  });
});
