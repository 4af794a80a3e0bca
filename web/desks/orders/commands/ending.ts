import { ClarificationAnswerCommand, ReleaseCommand } from '../../../../shared/contracts/api/authorities/commands.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import type { WordKey } from '../../step.ts';
import { renderAskedByProvider } from '../parts/said.ts';
import { sayType } from '../parts/targets.ts';
import { createTeller } from '../parts/tell.ts';
import { isAlive, type OrderCommand } from './command.ts';
import { choose, describeFields } from './describe.ts';
import type { FieldTable } from './field.ts';

type EndingOf<C> = C extends { readonly effect: infer E extends string; readonly reason: infer R extends string }
  ? `${E}.${R}`
  : never;

/** What ends it and why is one question: no reason goes with both. */
const ENDINGS = {
  'release.no-longer-needed': 'order.field.ending.release.no-longer-needed',
  'release.production-completed': 'order.field.ending.release.production-completed',
  'release.follow-up-refused': 'order.field.ending.release.follow-up-refused',
  'release.other': 'order.field.ending.release.other',
  'withdrawal.issued-in-error': 'order.field.ending.withdrawal.issued-in-error',
  'withdrawal.conditions-not-met': 'order.field.ending.withdrawal.conditions-not-met',
  'withdrawal.objection-accepted': 'order.field.ending.withdrawal.objection-accepted',
  'withdrawal.parallel-proceedings': 'order.field.ending.withdrawal.parallel-proceedings',
  'withdrawal.other': 'order.field.ending.withdrawal.other',
} as const satisfies Record<EndingOf<ReleaseCommand>, WordKey>;

const RELEASED = {
  ending: { kind: 'radios', label: 'order.field.ending' },
  explanation: {
    kind: 'lines',
    label: 'order.field.explanation',
    hint: 'order.field.explanation.hint',
    isOptional: true,
  },
} as const satisfies FieldTable<{ ending: string } & Pick<ReleaseCommand, 'explanation'>>;

export const RELEASE: OrderCommand = {
  act: 'release',
  path: 'release',
  role: 'contact-point',
  read: (body) => parse(ReleaseCommand, body),
  isOpen: isAlive,
  fields: (visitor) =>
    describeFields(visitor, RELEASED, { ending: choose(visitor, ENDINGS) }).map((field) =>
      field.pointer === '/ending' ? { ...field, alsoAt: ['/effect', '/reason'] } : field,
    ),
  toBody: ({ ending, ...rest }) => {
    const [effect, reason] = `${ending ?? ''}`.split('.');
    return { ...(effect !== '' && { effect, reason }), ...rest };
  },
  isFinal: true,
};

const OUTCOMES = {
  maintained: 'order.field.outcome.maintained',
  excused: 'order.field.outcome.excused',
  withdrawn: 'order.field.outcome.withdrawn',
} as const satisfies Record<ClarificationAnswerCommand['outcome'], WordKey>;

const ANSWERED = {
  answer: { kind: 'lines', label: 'order.field.answer', hint: 'order.field.answer.hint' },
  outcome: { kind: 'radios', label: 'order.field.outcome' },
  targets: {
    kind: 'checkboxes',
    label: 'order.field.targets',
    onlyWith: { pointer: '/outcome', values: ['excused'] },
  },
} as const satisfies FieldTable<ClarificationAnswerCommand>;

export const CLARIFICATION_ANSWER: OrderCommand = {
  act: 'clarification-answer',
  path: 'clarification-answer',
  role: 'contact-point',
  rule: ({ instrument }) =>
    instrument === 'EU-EPOC-PR' ? 'Regulation (EU) 2023/1543, Article 11(5) and (6)' : undefined,
  read: (body) => parse(ClarificationAnswerCommand, body),
  isOpen: (order) =>
    isAlive(order) &&
    (order.clarification?.status === 'open' ||
      order.clarification?.status === 'overdue' ||
      order.attention.includes('impossibility-to-decide')),
  context: (visitor, order) => renderAskedByProvider(visitor, order, createTeller(visitor)),
  fields: (visitor, { targets }) =>
    describeFields(visitor, ANSWERED, {
      outcome: choose(visitor, OUTCOMES),
      targets: targets.map(({ id, type, status }) => ({
        value: id,
        text: visitor.words.say('order.target', {
          id,
          type: sayType(visitor, type),
          status: visitor.words.text(`order.target.${status}`),
        }),
      })),
    }),
};
