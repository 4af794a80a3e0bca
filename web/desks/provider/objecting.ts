import type { ProviderMessage } from '../../../shared/contracts/api/providers/message.ts';
import { choose, describeFields } from '../orders/commands/describe.ts';
import type { Chosen, FieldTable, FormField } from '../orders/commands/field.ts';
import { CONFLICT_GROUNDS } from '../orders/commands/hearing.ts';
import { createTeller } from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import type { About, Objections, Statement } from './statement.ts';

type DataOf<T extends ProviderMessage['type']> = Omit<
  Extract<ProviderMessage, { readonly type: T }>['data'],
  'orderId' | 'digest'
>;
type Challenge = DataOf<'challenge.filed'>;
type Review = Objections['challenges'][number]['first'];

/** Why somebody objects, as the form asks it and as the objection is shown again. */
export const GROUNDS = {
  'not-my-data': 'provider.ground.not-my-data',
  'wrong-person': 'provider.ground.wrong-person',
  privilege: 'provider.ground.privilege',
  disproportionate: 'provider.ground.disproportionate',
  'expired-purpose': 'provider.ground.expired-purpose',
  'no-competence': 'provider.ground.no-competence',
  'press-or-immunity': 'provider.ground.press-or-immunity',
  'conflict-of-laws': 'provider.ground.conflict-of-laws',
  other: 'provider.ground.other',
} as const satisfies Record<Challenge['grounds'][number], WordKey>;

/** What can be wanted, as the form says it and as the objection is shown again. */
export const WANTED = {
  'end-the-hold': 'provider.wanted.end-the-hold',
  'narrow-the-hold': 'provider.wanted.narrow-the-hold',
  other: 'provider.wanted.other',
} as const satisfies Record<Challenge['requestedOutcome'], WordKey>;

const OBJECTED = {
  grounds: { kind: 'checkboxes', label: 'provider.field.grounds' },
  requestedOutcome: { kind: 'radios', label: 'provider.field.wanted' },
  text: { kind: 'lines', label: 'provider.field.objection', hint: 'provider.field.objection.hint', isOptional: true },
  lateReason: { kind: 'lines', label: 'provider.field.late', hint: 'provider.field.late.hint', isOptional: true },
  newFacts: {
    kind: 'lines',
    label: 'provider.field.new-facts',
    hint: 'provider.field.new-facts.hint',
    isOptional: true,
  },
} as const satisfies FieldTable<Challenge>;

/** What is asked of some objections alone: a late one why, a further one what is new. */
function isAskedOf({ pointer }: FormField, { now }: DeskVisitor, { objections }: About): boolean {
  if (pointer === '/newFacts') return (objections?.challenges.length ?? 0) > 0;
  const until = objections?.objecting.inTimeUntil;
  return pointer !== '/lateReason' || (until !== undefined && Date.parse(until) <= now);
}

export const OBJECTION: Statement = {
  act: 'objection',
  type: 'challenge.filed',
  ofObjections: true,
  fields: (visitor, about) =>
    describeFields(visitor, OBJECTED, {
      grounds: choose(visitor, GROUNDS),
      requestedOutcome: choose(visitor, WANTED),
    }).filter((field) => isAskedOf(field, visitor, about)),
  isChecked: true,
};

const listChallenges = ({ objections }: About): Objections['challenges'] => objections?.challenges ?? [];

/** Reviews that nobody has decided yet. */
const listPending = (challenges: Objections['challenges']): readonly Review[] =>
  challenges
    .flatMap(({ first, appeal }) => [first, ...(appeal ? [appeal] : [])])
    .filter(({ status }) => status === 'pending');

const APPEALED = {
  challenge: { kind: 'radios', label: 'provider.field.challenge' },
  text: { kind: 'lines', label: 'provider.field.appeal', hint: 'order.field.text.hint', isOptional: true },
} as const satisfies FieldTable<DataOf<'appeal.filed'>>;

/** Those that can be looked at a second time. */
const chooseAppealable = (visitor: DeskVisitor, about: About): readonly Chosen[] => {
  const tell = createTeller(visitor);
  return listChallenges(about)
    .filter(({ appealUntil }) => appealUntil !== undefined && visitor.now < Date.parse(appealUntil))
    .map(({ id, first, appealUntil = '' }) => ({
      value: id,
      text: visitor.words.say('provider.appealable', {
        id,
        moment: tell(first.filedAt),
        until: tell(appealUntil),
      }),
    }));
};

export const APPEAL: Statement = {
  act: 'appeal',
  type: 'appeal.filed',
  ofObjections: true,
  fields: (visitor, about) => describeFields(visitor, APPEALED, { challenge: chooseAppealable(visitor, about) }),
  isChecked: true,
};

const SAID = {
  review: { kind: 'radios', label: 'order.field.review' },
  text: { kind: 'lines', label: 'order.field.text', hint: 'order.field.text.hint' },
} as const satisfies FieldTable<DataOf<'message.sent'>>;

export const MESSAGE: Statement = {
  act: 'message',
  type: 'message.sent',
  ofObjections: true,
  fields: (visitor, about) => {
    const tell = createTeller(visitor);
    const reviews = listPending(listChallenges(about)).map(({ review, filedAt }) => ({
      value: review,
      text: visitor.words.say('provider.review', { id: review, moment: tell(filedAt) }),
    }));
    return describeFields(visitor, SAID, { review: reviews });
  },
};

/** Whom it is about is one question: a seat of a review. */
const CONTESTED = {
  seat: { kind: 'radios', label: 'order.field.seat' },
  ground: { kind: 'radios', label: 'order.field.ground' },
  reason: { kind: 'lines', label: 'order.field.reason', hint: 'order.field.reason.hint' },
} as const satisfies FieldTable<Pick<DataOf<'conflict.declared'>, 'ground' | 'reason'> & { readonly seat: string }>;

/** Whoever can still be contested, by their house. */
export const listContestable = (challenges: Objections['challenges'], now: number) =>
  listPending(challenges).flatMap(({ review, seats }) =>
    seats.flatMap(({ seat, institution: house, contestableUntil: until }) =>
      house === undefined || (until !== undefined && Date.parse(until) <= now) ? [] : [{ review, seat, house, until }],
    ),
  );

function chooseSeat(visitor: DeskVisitor, about: About): readonly Chosen[] {
  const tell = createTeller(visitor);
  return listContestable(listChallenges(about), visitor.now).map(({ review, seat, house, until }) => {
    const said = { seat: `${seat}`, house };
    const text =
      until === undefined
        ? visitor.words.say('order.review-seat', said)
        : visitor.words.say('order.review-seat-until', { ...said, moment: tell(until) });
    return { value: `${review}.${seat}`, text };
  });
}

export const CONFLICT: Statement = {
  act: 'conflict',
  type: 'conflict.declared',
  ofObjections: true,
  fields: (visitor, about) =>
    describeFields(visitor, CONTESTED, {
      seat: chooseSeat(visitor, about),
      ground: choose(visitor, CONFLICT_GROUNDS),
    }),
  toData: ({ seat: chosen, ...rest }) => {
    const [review = '', seat] = `${chosen ?? ''}`.split('.');
    return { ...(review !== '' && { review, seat: Number(seat) }), ...rest };
  },
  toField: (pointer) => (pointer === '/review' ? '/seat' : pointer),
};
