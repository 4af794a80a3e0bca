import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Review } from '../../../shared/domain/order/record/rights.ts';
import { FILER } from '../../support/requests.ts';
import { REVIEWERS, type ReviewAct, readReview, reviewerClaims, reviewRequest } from '../../support/reviews.ts';
import { listOf, toJson } from '../world/entries.ts';
import { registerOf } from '../world/register.ts';
import type { World } from '../world/world.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';
import { mistake } from './refused.ts';
import { beginRegister, putFile, REVIEWERS as ROSTER } from './register-desk.ts';

const OUTCOMES = ['affirm', 'affirm', 'revoke'] as const;
const REASONS = 'What the file shows was looked at.';

/** A review that is open, and who sits on it by the names they sign in with. */
export async function findOpen(
  world: World,
  id: OrderId,
): Promise<{ review: Review; sitting: readonly string[]; version: number } | undefined> {
  const latest = await world.stack.orders.latest(id);
  const review = latest?.commit.state.rights.reviews.findLast(
    ({ status }) => status === 'unassigned' || status === 'assigned',
  );
  if (!latest || !review) return undefined;
  const seated = review.seats.flatMap(({ reviewer }) => (reviewer ? [reviewer.person] : []));
  const sitting = await Promise.all(seated.map((person) => world.stack.named(id, person)));
  return { review, sitting, version: latest.commit.version };
}

/** Whoever has a review or, now and then, somebody who has not. */
const drawReviewer = ({ draws }: ActContext, sitting: readonly string[]): string =>
  sitting.length === 0 || draws.once(6) ? draws.one(REVIEWERS) : draws.one(sitting);

/** @param by who does it; whoever sits on it, mostly, where that is left out. */
export const inReview = (name: ReviewAct, bodyOf: (context: ActContext) => unknown, by?: string): Act =>
  onOrder(async ({ id }, context) => {
    const { world, draws, faults } = context;
    const found = await findOpen(world, id);
    if (!found) return `no review of ${id} is open`;
    const person = by ?? drawReviewer(context, found.sitting);
    const request = reviewRequest(`${id}.${found.review.id}`, name, bodyOf(context), {
      key: `${name}-${draws.below(3)}`,
      ifMatch: found.version,
    });
    const answer = await world.ask(name, faults, () => world.stack.reviewer(request, reviewerClaims(person)));
    if (name === 'decision' && (answer === undefined || answer.status < 300)) world.ledger.ended.set(id, 'decided');
    return told(`${person}: ${name}`, id, answer);
  });

export const decide: Act = inReview('decision', ({ draws }) => ({
  outcome: draws.one(OUTCOMES),
  reasons: REASONS,
  forTheOtherSide: REASONS,
}));
const TEXTS = { reasons: REASONS, forTheOtherSide: REASONS };
const UNSAID = { targets: ['t1'], reason: 'The file shows that it is a lawyer’s.' };

/** The filing left unsaid that an account is a protected person's, and whoever reviews it found out. */
export const findUnsaid: Act = inReview('decision', () => ({ outcome: 'affirm', ...TEXTS, knownAndNotSaid: UNSAID }));

/** The register learns that whoever sits on a review has the account of the officer who filed: they decide nothing there. */
export const decideOnOwn: Act = onOrder(async ({ id, sample }, context) => {
  const { world, draws } = context;
  const found = await findOpen(world, id);
  const person = found && found.sitting.length > 0 ? draws.one(found.sitting) : undefined;
  if (found === undefined || person === undefined) return `nobody has a review of ${id}`;
  await beginRegister(context);
  const { entry } = registerOf(world).of(ROSTER.kind, ROSTER.id);
  const accounts = [person, String(FILER[sample]['sub'])];
  const all = listOf(entry, 'reviewers');
  const isAnothers = all.some((one) => one['person'] !== person && toJson(one).includes(String(FILER[sample]['sub'])));
  if (isAnothers) return `the account of who filed ${id} is another's`;
  const reviewers = all.map((one) => (one['person'] === person ? { ...one, accounts } : one));
  const isPut = await putFile({ ...context, faults: [] }, { ...entry, reviewers }, 'They are one and the same.');
  if (!isPut) return `the register does not learn who ${person} is`;
  const request = reviewRequest(
    `${id}.${found.review.id}`,
    'decision',
    { outcome: 'affirm', ...TEXTS },
    {
      key: `own-${draws.below(1_000_000)}`,
      ifMatch: found.version,
    },
  );
  return await mistake(
    context,
    `${person}, who filed ${id}, decides on it`,
    () => world.stack.reviewer(request, reviewerClaims(person)),
    ['review-not-independent', 'review-closed', 'review-not-yours', 'review-voted', 'version-mismatch'],
  );
});
export const declareConflict: Act = inReview('conflict', () => ({ reason: 'I know one of them.' }));
export const ask: Act = inReview('messages', () => ({ text: 'What does the file say of May?' }));

export const readFile: Act = onOrder(async ({ id }, context) => {
  const { world, faults } = context;
  const found = await findOpen(world, id);
  if (!found) return `no review of ${id} is open`;
  const person = drawReviewer(context, found.sitting);
  const request = readReview(`${id}.${found.review.id}`);
  return told(
    `${person} reads`,
    id,
    await world.ask('read-review', faults, () => world.stack.reviewer(request, reviewerClaims(person))),
  );
});

/** Decides what nobody may. */
export const misjudge: Act = async (context) => {
  const amendments = [
    { endsAt: '2099-01-01T00:00:00Z' },
    { targets: [{ id: 't99', categories: ['traffic'] }] },
    { targets: [{ id: 't1', categories: ['subscriber'] }] },
  ];
  const reasons = 'What the file shows was looked at.';
  const amendment = context.draws.one(amendments);
  return await inReview('decision', () => ({ outcome: 'amend', reasons, forTheOtherSide: reasons, amendment }))(
    context,
  );
};
