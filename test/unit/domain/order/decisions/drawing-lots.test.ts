import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignReviewer } from '../../../../../shared/app/review/assign-reviewer.ts';
import { DAY_MS, plus } from '../../../../../shared/domain/instant.ts';
import {
  DRAW_BYTES,
  drawOne,
  findDependence,
  listEligible,
} from '../../../../../shared/domain/order/decisions/independence.ts';
import { seatOf } from '../../../../../shared/domain/order/record/rights.ts';
import { aPoliceOfficer, aReviewerStanding, aValidatorStanding, emergencyFacts } from '../../../../support/builders.ts';
import { MemoryDirectory } from '../../../../support/fakes/memory-directory.ts';
import { MemoryOfficialKeys } from '../../../../support/fakes/memory-official-keys.ts';
import { SeededRandomness } from '../../../../support/fakes/seeded-randomness.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const emergency = () => STORIES.issued({ facts: emergencyFacts(), by: aPoliceOfficer() });
const sought = () => emergency().act({ type: 'seek-validation', validator: aValidatorStanding() });

const whyNot = (story: OrderStory, changes: Parameters<typeof aReviewerStanding>[0], review = 0) => {
  const asked = story.state.rights.reviews[review];
  if (!asked) throw new Error('there is such a review');
  return findDependence(story.state, asked, aReviewerStanding(changes));
};

describe('a declared conflict keeps a reviewer out', () => {
  it.each`
    conflicts                        | order        | why
    ${['aut-police']}                | ${emergency} | ${'declared-conflict'}
    ${['prv-lantern', 'prv-demo']}   | ${emergency} | ${'declared-conflict'}
    ${['aut-prosecutor']}            | ${sought}    | ${'declared-conflict'}
    ${['aut-prosecutor']}            | ${emergency} | ${undefined}
    ${['prv-lantern', 'review-dog']} | ${sought}    | ${undefined}
  `('with $conflicts: $why', ({ conflicts, order, why }) => {
    expect(whyNot(order(), { conflicts })).toBe(why);
  });
});

describe('a house that an order was filed for', () => {
  const filer = {
    name: 'Lagezentrum',
    filesFor: [{ id: 'aut-court', name: 'Amtsgericht', institution: 'ag-musterstadt' }],
    findings: [],
  };
  it.each`
    changes                              | why
    ${{ institution: 'ag-musterstadt' }} | ${'same-institution'}
    ${{ reportsTo: ['ag-musterstadt'] }} | ${'reporting-line'}
    ${{ conflicts: ['aut-court'] }}      | ${'declared-conflict'}
    ${{ institution: 'review-chamber' }} | ${undefined}
  `('keeps its own out: $why', ({ changes, why }) => {
    const { state } = emergency();
    const [asked] = state.rights.reviews;
    expect(asked && findDependence({ ...state, filer }, asked, aReviewerStanding(changes))).toBe(why);
  });
});

describe('whoever has one question of an order open', () => {
  const two = RIGHTS_CASES.emergency()
    .act(RIGHTS_COMMANDS.assign)
    .applyTimeUntil('notice.given')
    .act(RIGHTS_COMMANDS.object);
  const { reviewer } = RIGHTS_COMMANDS.assign;
  const others = ['a', 'b', 'c'].map((name) => aReviewerStanding({ person: `person-reviewer-${name}` }));
  const drawnFrom = (reviewers: typeof others) => {
    const [, asked] = two.state.rights.reviews;
    return asked && listEligible(two.state, asked, reviewers).map(({ person }) => person);
  };

  it('gets no second one while three others are left to draw from', () => {
    expect(drawnFrom([reviewer, ...others])).toEqual(others.map(({ person }) => person));
  });

  it('is drawn among fewer, so that nobody can foretell or choose who comes', () => {
    expect(drawnFrom([reviewer, ...others.slice(0, 2)])).toContain(reviewer.person);
    expect(drawnFrom([reviewer])).toEqual([reviewer.person]);
  });
});

describe('chance', () => {
  it.each`
    bytes                   | among              | one
    ${[0, 0, 0, 0, 0, 0]}   | ${['a', 'b', 'c']} | ${'a'}
    ${[0, 0, 0, 0, 0, 1]}   | ${['a', 'b', 'c']} | ${'b'}
    ${[0, 0, 0, 0, 1, 1]}   | ${['a', 'b', 'c']} | ${'c'}
    ${[255, 0, 0, 0, 0, 0]} | ${['a']}           | ${'a'}
    ${[9, 9, 9, 9, 9, 9]}   | ${[]}              | ${undefined}
  `('draws $one of $among with $bytes', ({ bytes, among, one }) => {
    expect(drawOne(among, Uint8Array.from(bytes))).toBe(one);
  });

  it('favours nobody', () => {
    const random = new SeededRandomness('lots');
    const counts = new Map(['a', 'b', 'c', 'd'].map((name) => [name, 0]));
    for (let draw = 0; draw < 4_000; draw += 1) {
      const one = drawOne([...counts.keys()], random.bytes(DRAW_BYTES)) ?? '';
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(120);
  });
});

const house = fc.constantFrom('review-chamber', 'privacy-tribunal', 'lka-musterland', 'sta-musterstadt');
const reviewer = fc.record({
  person: fc.constantFrom(
    'person-police-desk',
    'person-prosecutor-desk',
    'person-reviewer-1',
    'person-reviewer-2',
    'r3',
    'r4',
  ),
  institution: house,
  reportsTo: fc.uniqueArray(house, { maxLength: 2 }),
  onDuty: fc.boolean(),
  conflicts: fc.uniqueArray(fc.constantFrom('aut-police', 'aut-prosecutor', 'prv-demo', 'prv-lantern'), {
    maxLength: 2,
  }),
});
const roster = fc.uniqueArray(reviewer, { maxLength: 6, selector: ({ person }) => person });
const lacking = [
  () => emergency(),
  () => sought(),
  RIGHTS_CASES.challenged,
  RIGHTS_CASES.conflicted,
  RIGHTS_CASES.moved,
  RIGHTS_CASES.appealed,
  RIGHTS_CASES.deferralAsked,
  RIGHTS_CASES.extended,
];

it('whatever the roster, nobody dependent or off duty is given a review, and nobody only when all are', async () => {
  await fc.assert(
    fc.asyncProperty(roster, fc.constantFrom(...lacking), fc.string(), async (reviewers, tell, seed) => {
      const story = tell();
      const directory = new MemoryDirectory([{ kind: 'roster', id: 'reviewers', reviewers }]);
      const random = new SeededRandomness(seed);
      const officials = new MemoryOfficialKeys();
      const given = await assignReviewer({ directory, officials, random }, story.latest, plus(story.at, DAY_MS));
      const open = story.state.rights.reviews.filter(({ status }) => status === 'unassigned');
      if (!given) {
        expect(open.flatMap((review) => listEligible(story.state, review, reviewers))).toEqual([]);
        return;
      }
      expect(given.commit.by).toEqual({ kind: 'system', function: 'fire-due' });
      const [assigned] = given.commit.events.filter(({ type }) => type === 'review.assigned');
      if (assigned?.type !== 'review.assigned') throw new Error('it is an assignment');
      const { person } = assigned.reviewer;
      const known = reviewers.find((one) => one.person === person);
      const review = open.find(({ id }) => id === assigned.review);
      expect(known?.onDuty).toBe(true);
      const sides = ['lka-musterland', 'sta-musterstadt'];
      const involved = story.state.validatorInstitution === null ? [story.state.issuer.institution] : sides;
      expect(involved).not.toContain(known?.institution);
      expect(known?.reportsTo.some((line) => involved.includes(line))).toBe(false);
      expect(known?.conflicts).not.toContain(story.state.provider);
      expect(known?.conflicts).not.toContain(story.state.authority);
      expect(person).not.toBe(story.state.issuer.person);
      expect(review?.excluded.map((one) => one.person)).not.toContain(person);
      const elsewhere = story.state.rights.reviews.filter(({ id }) => id !== assigned.review);
      expect(elsewhere.filter((one) => seatOf(one, { person }) !== undefined && one.status !== 'defaulted')).toEqual(
        [],
      );
    }),
  );
});
