import type { Content } from '../../components/markup.ts';
import type { Typed } from '../../steps/typed.ts';
import { choose, describeFields } from '../orders/commands/describe.ts';
import type { AnyFieldTable, FieldGroup, FormField, FormPart } from '../orders/commands/field.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import { isObjection, listHeld, type Review } from './asked.ts';
import { identifiersOf, nameTarget, type Target } from './targets.ts';

type Kind = Review['kind'];
type Outcomes = Readonly<Record<string, WordKey>>;

const HOLD = {
  affirm: 'review.outcome.hold.affirm',
  amend: 'review.outcome.hold.amend',
  revoke: 'review.outcome.hold.revoke',
} as const satisfies Outcomes;
const DEFERRAL = {
  affirm: 'review.outcome.deferral.affirm',
  amend: 'review.outcome.deferral.amend',
  revoke: 'review.outcome.deferral.revoke',
} as const satisfies Outcomes;
/** There is nothing in between. */
const NOTICE = {
  affirm: 'review.outcome.notice.affirm',
  revoke: 'review.outcome.notice.revoke',
} as const satisfies Outcomes;
const RENEWAL = {
  affirm: 'review.outcome.renewal.affirm',
  revoke: 'review.outcome.renewal.revoke',
} as const satisfies Outcomes;

const OTHERS: Readonly<Partial<Record<Kind, Outcomes>>> = { deferral: DEFERRAL, notice: NOTICE, renewal: RENEWAL };

/** What can be decided, by what the review is about. */
export const outcomesOf = ({ kind }: Pick<Review, 'kind'>): Outcomes => OTHERS[kind] ?? HOLD;

const AMENDED = { pointer: '/outcome', values: ['amend'] } as const;

/** Everything that is asked whatever the order holds, by its place in the request. */
const ASKED = {
  outcome: { kind: 'radios', label: 'review.field.outcome' },
  'amendment/endsAt': { kind: 'moment', label: 'review.field.endsAt', onlyWith: AMENDED, isOptional: true },
  reasons: { kind: 'lines', label: 'review.field.reasons', hint: 'review.field.reasons.hint' },
  forTheOtherSide: { kind: 'lines', label: 'review.field.forTheOtherSide', hint: 'review.field.forTheOtherSide.hint' },
  'knownAndNotSaid/targets': { kind: 'checkboxes', label: 'review.field.unsaid-targets', isOptional: true },
  'knownAndNotSaid/reason': { kind: 'lines', label: 'review.field.unsaid-reason', isOptional: true },
} as const satisfies AnyFieldTable;

type Name = keyof typeof ASKED;

/** The fields by their names. */
export const listAsked = (visitor: DeskVisitor): readonly FormField[] => describeFields(visitor, ASKED);

/** How the fields of one target are told: what becomes of it, and which data of it stay. */
export const FATE = 'fate';
export const DATA = 'data';
export const HELD = 'held';

/** What becomes of one target: nothing is ticked before, as one that goes unseen is deleted. */
function askOfTarget(visitor: DeskVisitor, target: Target, label: Content): readonly FormField[] {
  const { id, categories } = target;
  const fate: FormField = {
    pointer: `/${FATE}/${id}`,
    alsoAt: [`/${FATE}`],
    kind: 'radios',
    label,
    choices: choose(visitor, { stays: 'review.fate.stays', goes: 'review.fate.goes' }),
  };
  if (categories.length < 2) return [fate];
  const data: FormField = {
    pointer: `/${DATA}/${id}`,
    kind: 'checkboxes',
    label: visitor.words.say('review.field.data', { id }),
    choices: categories.map((value) => ({ value, text: visitor.words.text(`order.category.${value}`) })),
  };
  return [fate, data];
}

/** Every target that the order holds, each as staying or going; left open altogether where the end alone moves. */
function askOfTargets(visitor: DeskVisitor, review: Review): FieldGroup {
  const identifiers = identifiersOf(review);
  return {
    legend: visitor.words.text('review.cut'),
    parts: listHeld(review).flatMap((target) => askOfTarget(visitor, target, nameTarget(visitor, target, identifiers))),
  };
}

const canBeCut = (review: Review): boolean => outcomesOf(review) === HOLD && listHeld(review).length > 0;

/** Which targets the order holds, and which data of those that have but one kind: for what is typed to be read by itself. */
export function sayHeld(review: Review): Typed {
  if (!canBeCut(review)) return {};
  const held = listHeld(review);
  const single = held.filter(({ categories }) => categories.length === 1);
  return {
    [HELD]: held.map(({ id }) => id),
    ...Object.fromEntries(single.map(({ id, categories }) => [`${DATA}-${id}`, categories])),
  };
}

/** Before anybody ticked anything: of a target that stays, all of its data do. */
export const fillIn = (review: Review): Typed =>
  canBeCut(review)
    ? Object.fromEntries(listHeld(review).map(({ id, categories }) => [`${DATA}-${id}`, categories]))
    : {};

/** The targets of which the filing does not say already that they are a protected person’s. */
function askOfUnsaid(visitor: DeskVisitor, review: Review, fieldOf: (name: Name) => FormField): FieldGroup {
  const said = new Set((review.content?.protectedTargets ?? []).map(({ target }) => target));
  const identifiers = identifiersOf(review);
  const choices = review.order.targets
    .filter(({ id }) => !said.has(id))
    .map((target) => ({ value: target.id, text: nameTarget(visitor, target, identifiers) }));
  const targets = { ...fieldOf('knownAndNotSaid/targets'), choices };
  return {
    legend: visitor.words.text('review.unsaid'),
    parts: [...(choices.length === 0 ? [] : [targets]), fieldOf('knownAndNotSaid/reason')],
  };
}

/** The form of a decision. */
export function listDecisionFields(visitor: DeskVisitor, review: Review): readonly FormPart[] {
  const asked = listAsked(visitor);
  const fieldOf = (name: Name): FormField => {
    const field = asked.find(({ pointer }) => pointer === `/${name}`);
    if (!field) throw new Error(`${name} is among the fields of a decision`);
    return field;
  };
  const outcomes = outcomesOf(review);
  return [
    { ...fieldOf('outcome'), choices: choose(visitor, outcomes) },
    ...(canBeCut(review) ? [askOfTargets(visitor, review)] : []),
    ...(Object.hasOwn(outcomes, 'amend') ? [{ ...fieldOf('amendment/endsAt'), alsoAt: [`/${FATE}`] }] : []),
    fieldOf('reasons'),
    ...(isObjection(review) ? [fieldOf('forTheOtherSide')] : []),
    askOfUnsaid(visitor, review, fieldOf),
  ];
}
