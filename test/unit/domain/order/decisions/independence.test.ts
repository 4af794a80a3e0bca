import { describe, expect, it } from 'vitest';
import { listEligible } from '../../../../../shared/domain/order/decisions/independence.ts';
import { listOrderingPersons } from '../../../../../shared/domain/order/record/seats.ts';
import { aReviewer, aReviewerStanding, at, aValidatorStanding, ISSUED_AT } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { decide, evolve } from '../../../../support/rules.ts';
import { assignedTo, decidedAs, latestReview, panelled } from '../acts.ts';
import { COMMANDS, overBurst, police } from '../cases.ts';
import { RIGHTS_CASES } from '../rights-cases.ts';

const now = at('2026-11-21T09:00:00Z');

const assigning = (story: OrderStory, changes: Parameters<typeof aReviewerStanding>[0]) => () => {
  const { id: review } = latestReview(story);
  const command = { type: 'assign-reviewer', review, reviewer: aReviewerStanding(changes) } as const;
  return decide(story.state, command, usualActor(story.state, command), now);
};

const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });

/** Issued by the police in an emergency, its validation sought from the prosecutor of Musterstadt: under review from the start. */
const sought = STORIES.validationSought;
const seconded = () => STORIES.issued({ ...police, secondedBy: { person: 'person-second', at: ISSUED_AT } });
const seen = () => STORIES.issued({ ...police, ...overBurst }).act(COMMANDS.seen);
const granted = () => sought().act({ type: 'decide-validation', outcome: 'granted' });
const halfPanel = () => panelled(1);
const conflicted = () =>
  assignedTo(sought(), 'person-reviewer-1').act({ type: 'declare-conflict', review: 'r1', seat: null });
const decidedBefore = () =>
  decidedAs(assignedTo(sought(), 'person-reviewer-1'), 'affirm')
    .act({ type: 'acknowledge' })
    .act({ type: 'challenge', grounds: ['other'], lateReasonGiven: false });
const waitedTwice = () => {
  const asked = { type: 'defer-notice', ground: 'public-security' } as const;
  const once = STORIES.preserved().act({ ...asked, until: at('2027-01-15T00:00:00Z') });
  return decidedAs(assignedTo(once, 'person-reviewer-1'), 'affirm').act({
    ...asked,
    until: at('2027-02-15T00:00:00Z'),
  });
};

/** What only whoever may decide does in a review. */
const ACTS = [
  { type: 'decide-review', review: 'r1', outcome: 'affirm', amendment: null, votes: [] },
  { type: 'permit-extension', review: 'r1' },
  { type: 'send-message', review: 'r1' },
] as const;

describe('a reviewer', () => {
  it.each`
    who                                        | of             | changes                                              | why
    ${'the person who issued the order'}       | ${sought}      | ${{ person: 'person-police-desk' }}                  | ${'issued-or-validated'}
    ${'whoever gave the second word for it'}   | ${seconded}    | ${{ person: 'person-second' }}                       | ${'issued-or-validated'}
    ${'the second officer who saw it'}         | ${seen}        | ${{ person: 'person-second-officer' }}               | ${'issued-or-validated'}
    ${'a colleague of the issuer'}             | ${sought}      | ${{ institution: 'lka-musterland' }}                 | ${'same-institution'}
    ${'a colleague of the validator'}          | ${sought}      | ${{ institution: 'sta-musterstadt' }}                | ${'same-institution'}
    ${'one who reports to the issuer’s house'} | ${sought}      | ${{ reportsTo: ['parliament', 'lka-musterland'] }}   | ${'reporting-line'}
    ${'one who reports to the validator’s'}    | ${sought}      | ${{ reportsTo: ['sta-musterstadt'] }}                | ${'reporting-line'}
    ${'one who had it and gave it back'}       | ${conflicted}  | ${{ person: 'person-reviewer-1' }}                   | ${'had-it-before'}
    ${'one who had it, from another house'}    | ${conflicted}  | ${{ person: 'person-reviewer-1', institution: 'x' }} | ${'had-it-before'}
    ${'one who decided it the time before'}    | ${waitedTwice} | ${{ person: 'person-reviewer-1' }}                   | ${'decided-it-the-time-before'}
  `('is not $who ($why)', ({ of, changes, why }) => {
    expect(assigning(of(), changes)).toThrow(refusedWith('review-not-independent'));
    expect(assigning(of(), changes)).toThrow(`refused: ${why}`);
  });

  it.each`
    who                                     | of             | account                    | why
    ${'the person who issued the order'}    | ${sought}      | ${'person-police-desk'}    | ${'issued-or-validated'}
    ${'whoever gave the second word'}       | ${seconded}    | ${'person-second'}         | ${'issued-or-validated'}
    ${'the second officer who saw it'}      | ${seen}        | ${'person-second-officer'} | ${'issued-or-validated'}
    ${'whoever validated it'}               | ${granted}     | ${'person-validator'}      | ${'issued-or-validated'}
    ${'one who had it and gave it back'}    | ${conflicted}  | ${'person-reviewer-1'}     | ${'had-it-before'}
    ${'one who decided it the time before'} | ${waitedTwice} | ${'person-reviewer-1'}     | ${'decided-it-the-time-before'}
    ${'one who sits on the panel'}          | ${halfPanel}   | ${'person-panellist-1'}    | ${'sits-on-it'}
    ${'one who decided what is appealed'}   | ${halfPanel}   | ${'person-reviewer-of-r1'} | ${'had-it-before'}
  `('is not $who under another account ($why)', ({ of, account, why }) => {
    const listed = { person: 'p-listed', institution: 'elsewhere', alsoKnownAs: ['other', account] };
    expect(assigning(of(), listed)).toThrow(`refused: ${why}`);
    expect(assigning(of(), { ...listed, alsoKnownAs: ['other'] })().at(-1)).toMatchObject({ type: 'review.assigned' });
  });

  it.each`
    who                                   | of               | changes
    ${'whoever has to do with no side'}   | ${sought}        | ${{}}
    ${'a colleague of one who had it'}    | ${conflicted}    | ${{ person: 'person-reviewer-2' }}
    ${'one who decided another question'} | ${decidedBefore} | ${{ person: 'person-reviewer-1' }}
    ${'a colleague of one who decided'}   | ${decidedBefore} | ${{ person: 'person-reviewer-2' }}
    ${'one of a house that took no part'} | ${sought}        | ${{ institution: 'lka-elsewhere', reportsTo: [] }}
  `('may be $who', ({ of, changes }) => {
    expect(assigning(of(), changes)().at(-1)).toMatchObject({ type: 'review.assigned' });
  });

  it('of a house from which the validation is sought later neither decides nor speaks, and can still give the review back', () => {
    const prosecutor = { person: 'person-prosecutor-2', institution: 'sta-musterstadt' };
    const assigned = STORIES.validationAwaited()
      .act({ type: 'assign-reviewer', review: 'r1', reviewer: aReviewerStanding(prosecutor) })
      .act({ type: 'seek-validation', validator: aValidatorStanding() })
      .act({ type: 'acknowledge' });
    for (const command of ACTS) {
      expect(() => decide(assigned.state, command, aReviewer(prosecutor), now), command.type).toThrow(
        refusedWith('review-not-independent'),
      );
    }
    const returned = assigned.act(
      { type: 'declare-conflict', review: 'r1', seat: null },
      { by: aReviewer(prosecutor) },
    );
    expect(latestReview(returned)).toMatchObject({ status: 'unassigned', excluded: [prosecutor] });
  });

  it('who turns out to have issued the order under another account neither decides nor speaks, and can still give the review back', () => {
    const assigned = assignedTo(sought(), 'person-reviewer-1').act({ type: 'acknowledge' });
    const listed = aReviewer({ person: 'p-listed', alsoKnownAs: ['person-reviewer-1', 'person-police-desk'] });
    for (const command of ACTS) {
      expect(() => decide(assigned.state, command, listed, now), command.type).toThrow('refused: issued-or-validated');
    }
    const returned = assigned.act({ type: 'declare-conflict', review: 'r1', seat: null }, { by: listed });
    expect(latestReview(returned)).toMatchObject({ status: 'unassigned', excluded: [{ person: 'person-reviewer-1' }] });
    const own = aReviewer({ person: 'p-listed', alsoKnownAs: ['person-reviewer-1'] });
    const [affirm, , say] = ACTS;
    expect(decide(assigned.state, affirm, own, now)).toMatchObject([{ type: 'review.decided' }]);
    expect(decide(assigned.state, say, own, now)).toMatchObject([{ type: 'message.sent', from: 'reviewer' }]);
  });

  it('is drawn from those on duty and independent, in an order that no list decides', () => {
    const { state } = conflicted();
    const review = latestReview(conflicted());
    const all = [
      aReviewerStanding({ person: 'person-reviewer-9' }),
      aReviewerStanding({ person: 'person-reviewer-1' }), // had it
      aReviewerStanding({ person: 'person-reviewer-3', onDuty: false }),
      aReviewerStanding({ person: 'person-reviewer-4', institution: 'lka-musterland' }),
      aReviewerStanding({ person: 'person-reviewer-2' }),
    ];
    const persons = (reviewers: typeof all) => listEligible(state, review, reviewers).map(({ person }) => person);
    expect(persons(all)).toEqual(['person-reviewer-2', 'person-reviewer-9']);
    expect(persons(all.toReversed())).toEqual(['person-reviewer-2', 'person-reviewer-9']);
  });
});

describe('a wait that is asked for again', () => {
  const reviewers = ['a', 'b', 'c'].map((name) => aReviewerStanding({ person: `person-reviewer-${name}` }));
  const [first, second] = [at('2027-01-15T00:00:00Z'), at('2027-02-15T00:00:00Z')];
  const asked = (story: OrderStory, when = now, until = first) =>
    story.act({ type: 'defer-notice', ground: 'public-security', until }, { at: when });
  const decidedBy = (story: OrderStory, name: string) =>
    decidedAs(assignedTo(story, `person-reviewer-${name}`), 'affirm');
  const once = () => decidedBy(asked(STORIES.preserved()), 'a');
  const twice = () => decidedBy(asked(once(), at('2027-01-10T00:00:00Z'), second), 'b');
  const thrice = () => asked(twice(), at('2027-02-10T00:00:00Z'), at('2027-03-15T00:00:00Z'));
  const mayHave = (story: OrderStory, among = reviewers) =>
    listEligible(story.state, latestReview(story), among).map(({ person }) => person);

  it('goes to somebody else than the wait before it', () => {
    const again = asked(once(), at('2027-01-10T00:00:00Z'), second);
    expect(mayHave(again)).toEqual(['person-reviewer-b', 'person-reviewer-c']);
    expect(assigning(again, { person: 'person-reviewer-a' })).toThrow('refused: decided-it-the-time-before');
  });

  it('goes to somebody else also where they are listed under another account since', () => {
    const again = asked(once(), at('2027-01-10T00:00:00Z'), second);
    const listed = reviewers.map((one) => ({ ...one, person: `p-${one.person}`, alsoKnownAs: [one.person] }));
    expect(mayHave(again, listed)).toEqual(['p-person-reviewer-b', 'p-person-reviewer-c']);
  });

  it('returns to whoever refused it, whichever account they are listed by since', () => {
    const refused = decidedAs(assignedTo(asked(STORIES.preserved()), 'person-reviewer-a'), 'revoke');
    const again = asked(refused, at('2026-12-01T00:00:00Z'));
    const listed = reviewers.map((one) => ({ ...one, person: `p-${one.person}`, alsoKnownAs: [one.person] }));
    expect(mayHave(again)).toEqual(['person-reviewer-a']);
    expect(mayHave(again, listed)).toEqual(['p-person-reviewer-a']);
  });

  it('is drawn from all others, so that no two decide on all of them', () => {
    expect(mayHave(thrice())).toEqual(['person-reviewer-a', 'person-reviewer-c']);
    const back = decidedBy(thrice(), 'a');
    const fourth = asked(back, at('2027-03-10T00:00:00Z'), at('2027-04-15T00:00:00Z'));
    expect(mayHave(fourth)).toEqual(['person-reviewer-b', 'person-reviewer-c']);
  });

  it('uses up nobody whom an objection needs, and leaves it those who decided on none, if there are three', () => {
    const objected = decidedBy(thrice(), 'a').act({ type: 'challenge', grounds: ['other'], lateReasonGiven: true });
    expect(mayHave(objected)).toEqual(['person-reviewer-a', 'person-reviewer-b', 'person-reviewer-c']);
    const more = ['d', 'e'].map((name) => aReviewerStanding({ person: `person-reviewer-${name}` }));
    expect(mayHave(objected, [...reviewers, ...more])).toEqual(
      ['c', 'd', 'e'].map((name) => `person-reviewer-${name}`),
    );
  });
});

describe('a conflict', () => {
  const assigned = RIGHTS_CASES.assigned;
  const declare = { type: 'declare-conflict', review: 'r1', seat: null } as const;

  it.each(['contact-point', 'person', 'reviewer'] as const)('declared by the %s sets the review free', (who) => {
    const { state } = assigned();
    const actors = {
      'contact-point': usualActor(state, { type: 'extend' }),
      person: usualActor(state, { type: 'appeal', challenge: 'c1' }),
      reviewer: aReviewer(),
    };
    const free = assigned().act(declare, { by: actors[who] });
    expect(latestReview(free)).toMatchObject({
      status: 'unassigned',
      seats: [{ reviewer: null }],
      excluded: [{ person: 'person-reviewer-1', institution: 'review-chamber' }],
      dueAt: latestReview(assigned()).dueAt, // no time is won by it
    });
    expect(() => decide(free.state, declare, actors['contact-point'], now)).toThrow(refusedWith('review-unassigned'));
  });
});

describe('what is said in a review', () => {
  it.each`
    from           | command
    ${'authority'} | ${{ type: 'extend' }}
    ${'person'}    | ${{ type: 'appeal', challenge: 'c1' }}
    ${'reviewer'}  | ${{ type: 'send-message', review: 'r1' }}
  `('is on record as said by the $from, and changes nothing else', ({ from, command }) => {
    const story = RIGHTS_CASES.assigned();
    const heard = story.act({ type: 'send-message', review: 'r1' }, { by: usualActor(story.state, command) });
    expect(heard.latest.commit.events).toEqual([{ type: 'message.sent', at: heard.at, review: 'r1', from }]);
    expect(heard.state.rights).toEqual(story.state.rights);
  });

  it('is heard of an objector in the reviews of its own objections alone', () => {
    const story = RIGHTS_CASES.objectedByProvider().act({
      type: 'assign-reviewer',
      review: 'r1',
      reviewer: aReviewerStanding(),
    });
    const provider = usualActor(story.state, { type: 'acknowledge' });
    const person = usualActor(story.state, { type: 'appeal', challenge: 'c1' });
    const commands = [
      { type: 'send-message', review: 'r1' },
      { type: 'declare-conflict', review: 'r1', seat: null },
    ] as const;
    for (const command of commands) {
      expect(story.act(command, { by: provider }).latest.commit.events).toHaveLength(1);
      expect(() => decide(story.state, command, person, now)).toThrow(refusedWith('review-unknown'));
      const theirs = RIGHTS_CASES.assigned().state;
      expect(() => decide(theirs, command, provider, now)).toThrow(refusedWith('review-unknown'));
    }
  });
});

it('every emergency order is under review from its issue, and no other', () => {
  expect(STORIES.issued(police).state.rights.reviews).toMatchObject([
    { id: 'r1', kind: 'emergency', status: 'unassigned', dueAt: at('2026-11-27T16:10:00Z') },
  ]);
  expect(STORIES.issued().state.rights.reviews).toEqual([]);
});

it('who validated under an earlier version is known by the house alone', () => {
  const event = { type: 'validation.granted', at: now, validator: 'aut-prosecutor' } as const;
  const { validation, ...state } = evolve(sought().state, event);
  expect(validation).toEqual({ status: 'granted', at: now, validator: 'aut-prosecutor' });
  expect(listOrderingPersons({ ...state, validation })).toEqual(['person-police-desk']);
  expect(listOrderingPersons(granted().state)).toEqual(['person-police-desk', 'person-validator']);
});
