import fc from 'fast-check';
import { DAY_MS, HOUR_MS, type Instant, plus } from '../../../../shared/domain/instant.ts';
import type { Ballot, RightsCommand } from '../../../../shared/domain/order/life/rights-command.ts';
import { RIGHTS_ROWS } from '../../../../shared/domain/order/life/rows/rights.ts';
import { findNextByTime } from '../../../../shared/domain/order/life/time.ts';
import type { OrderState } from '../../../../shared/domain/order/record/state.ts';
import { HoldfastError } from '../../../../shared/errors.ts';
import { aReviewerStanding } from '../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../support/order-story.ts';
import { decide } from '../../../support/rules.ts';
import { panelled } from './acts.ts';
import { CASES, COMMANDS, type Column, party, police, sheriff } from './cases.ts';
import { type Move, rightsMovesOf } from './standings.ts';

const isColumn = (name: string): name is Column => Object.hasOwn(COMMANDS, name);
const columns = Object.keys(COMMANDS).filter(isColumn);

const ENDINGS: readonly Column[] = ['rel', 'wdr'];

/** How long after the step before: hours, weeks, a year, or so many milliseconds from the next thing time does. */
type Wait = { readonly ms: number } | { readonly fromNext: number };

/** One of the moves of this kind that the order allows to try, and how far ahead the instants in it lie. */
interface Right {
  readonly type: string;
  readonly pick: number;
  readonly days: number;
}

interface Step {
  readonly wait: Wait;
  /** `time`: somebody looks what time has done. */
  readonly what: Column | 'time' | Right;
}

const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(HOUR_MS).map((ms) => ({ ms })) },
  { weight: 3, arbitrary: fc.nat(20 * DAY_MS).map((ms) => ({ ms })) },
  { weight: 2, arbitrary: fc.nat(400 * DAY_MS).map((ms) => ({ ms })) },
  { weight: 2, arbitrary: fc.constantFrom(-1, 0, 1).map((fromNext) => ({ fromNext })) },
);
const right = (type: fc.Arbitrary<string>): fc.Arbitrary<Right> =>
  fc.record({ type, pick: fc.nat(99), days: fc.oneof(fc.nat(100), fc.constantFrom(30, 90)) });
const anyRight = right(fc.constantFrom(...Object.keys(RIGHTS_ROWS)));
/** Endings by decision are rare, or no life would be long. */
const what = fc.oneof<fc.MaybeWeightedArbitrary<Step['what']>[]>(
  { weight: 20, arbitrary: fc.constantFrom(...columns.filter((name) => !ENDINGS.includes(name)), 'time' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...ENDINGS) },
  { weight: 10, arbitrary: anyRight },
);
/** What by chance alone would hardly follow one another, each soon after the one before. */
const COURSES: readonly (readonly (Column | keyof typeof RIGHTS_ROWS)[])[] = [
  ['defer-notice', 'assign-reviewer', 'decide-review', 'defer-notice'],
  ['defer-notice', 'assign-reviewer', 'decide-review', 'rel', 'defer-notice', 'assign-reviewer', 'decide-review'],
  ['challenge', 'assign-reviewer', 'permit-extension', 'ext'],
  ['challenge', 'assign-reviewer', 'decide-review', 'ext', 'cont'],
  ['challenge', 'assign-reviewer', 'decide-review', 'appeal', 'assign-reviewer', 'decide-review'],
  ['challenge', 'add-attachment', 'record-scan', 'record-scan'],
  ['challenge', 'add-attachment', 'assign-reviewer', 'decide-review', 'appeal', 'add-attachment'],
  ['assign-reviewer', 'seek', 'decide-review', 'ack'],
  ['challenge', 'assign-reviewer', 'send-message', 'declare-conflict'],
  ['assign-reviewer', 'assign-reviewer', 'assign-reviewer', 'decide-review', 'decide-review', 'decide-review'],
  ['decide-review', 'decide-review', 'declare-conflict', 'assign-reviewer', 'decide-review'],
  ['permit-extension', 'permit-extension', 'ext'],
  ['record-notice', 'assign-reviewer', 'decide-review', 'record-notice', 'assign-reviewer', 'decide-review'],
  ['make-letter', 'record-notice', 'assign-reviewer', 'rel', 'decide-review'],
  ['seek', 'gran'],
  ['seek', 'refu'],
  ['nexe', 'excu'],
  ['ack', 'cont', 'cont', 'renw'],
];
const course: fc.Arbitrary<Step[]> = fc.constantFrom(...COURSES).chain((types) =>
  fc.tuple(
    ...types.map((type) =>
      fc.record<Step>({
        wait: fc.nat(DAY_MS).map((ms) => ({ ms })),
        what: isColumn(type) ? fc.constant(type) : right(fc.constant(type)),
      }),
    ),
  ),
);
const start = fc.constantFrom({}, police, sheriff, party).map((options) => STORIES.issued(options));
const chunk = fc.oneof(
  { weight: 9, arbitrary: fc.record<Step>({ wait, what }).map((one) => [one]) },
  { weight: 1, arbitrary: course },
);
export const life = fc.tuple(
  start,
  fc.array(chunk, { maxLength: 25 }).map((chunks) => chunks.flat()),
);

function instantOf(story: OrderStory, { wait }: Step): Instant {
  if ('ms' in wait) return plus(story.at, wait.ms);
  return plus(findNextByTime(story.state)?.at ?? story.at, wait.fromNext);
}

/** Who may be asked to review; the last works where the validation comes from. */
const REVIEWERS = [
  aReviewerStanding(),
  aReviewerStanding({ person: 'person-reviewer-2', institution: 'ombuds-office', reportsTo: [] }),
  aReviewerStanding({ person: 'person-reviewer-3', institution: 'judicial-council', reportsTo: [] }),
  aReviewerStanding({ person: 'person-reviewer-4', institution: 'privacy-tribunal', reportsTo: [] }),
  aReviewerStanding({ person: 'person-reviewer-5', institution: 'sta-musterstadt', reportsTo: [] }),
] as const;

/** The same move with other instants, other people. */
function varied(command: RightsCommand, { pick, days }: Right, now: Instant): RightsCommand {
  const later = plus(now, days * DAY_MS);
  if (command.type === 'defer-notice') return { ...command, until: later };
  if (command.type === 'assign-reviewer')
    return { ...command, reviewer: REVIEWERS[pick % REVIEWERS.length] ?? REVIEWERS[0] };
  if (command.type !== 'decide-review') return command;
  const { outcome } = command;
  const amendment = command.amendment && { ...command.amendment, endsAt: pick % 2 === 0 ? later : null };
  const found = pick % 7 === 0 ? { unsaid: [`t${1 + (days % 2)}`] } : {};
  const votes = command.votes.map((vote) => ({
    ...vote,
    ...AS_OTHERS_VOTE[(pick + vote.seat) % 3]?.({ outcome, amendment, ...found }),
  }));
  return { ...command, amendment, votes, ...found };
}

/** Members of a panel agree with one another, or revoke, or want what they want. */
const AS_OTHERS_VOTE: readonly ((own: Ballot) => Partial<Ballot>)[] = [
  (own) => own,
  () => ({ outcome: 'revoke', amendment: null }),
  () => ({}),
];

/** What may be tried in this step, in the order of trying: of a right, every move of its kind. */
function movesOf(state: OrderState, { what }: Step, now: Instant): Move[] {
  if (what === 'time') return [];
  if (typeof what === 'string') return [{ command: COMMANDS[what], by: usualActor(state, COMMANDS[what]) }];
  const moves = rightsMovesOf(state)
    .filter(({ command }) => command.type === what.type)
    .map(({ command, by }) => ({ command: varied(command, what, now), by }));
  const first = what.pick % Math.max(moves.length, 1);
  return [...moves.slice(first), ...moves.slice(0, first)];
}

/** The story after this move; `undefined` when it is refused or changes nothing. */
function after(story: OrderStory, { command, by }: Move, now: Instant): OrderStory | undefined {
  try {
    return decide(story.state, command, by, now).length === 0 ? undefined : story.act(command, { at: now, by });
  } catch (error) {
    if (error instanceof HoldfastError) return undefined;
    throw error;
  }
}

/** The story one step on; the same story when nothing of the step is allowed or changes anything. */
export function walk(story: OrderStory, one: Step): OrderStory {
  const now = instantOf(story, one);
  if (one.what === 'time') return story.applyTime(now);
  for (const move of movesOf(story.state, one, now)) {
    const next = after(story, move, now);
    if (next) return next;
  }
  return story;
}

/** What the members of a panel, the lot and time do, with now and then something about the order itself. */
const onPanel = fc.oneof<fc.MaybeWeightedArbitrary<Step['what']>[]>(
  { weight: 6, arbitrary: right(fc.constant('decide-review')) },
  { weight: 3, arbitrary: right(fc.constantFrom('assign-reviewer', 'declare-conflict', 'permit-extension')) },
  { weight: 1, arbitrary: fc.constantFrom<Step['what']>('time', 'cont', 'rel') },
);
/** Lives from an appeal on that a panel hears: with nobody on it yet, with two, with all three. */
export const panelLived = fc
  .tuple(fc.constantFrom(0, 2, 3), fc.array(fc.record<Step>({ wait, what: onPanel }), { maxLength: 12 }))
  .map(([seats, steps]) => steps.reduce(walk, panelled(seats)));

export const lived = fc.oneof(
  { weight: 9, arbitrary: life.map(([first, steps]) => steps.reduce(walk, first)) },
  { weight: 1, arbitrary: panelLived },
);
export const anyState = fc.oneof(
  fc.constantFrom(...Object.values(CASES)).map((tell) => tell().story.state),
  lived.map(({ state }) => state),
);
export const soon = fc.oneof(fc.nat(3 * DAY_MS), fc.nat(900 * DAY_MS));
