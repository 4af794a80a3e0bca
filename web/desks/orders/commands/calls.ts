import { CallCommand } from '../../../../shared/contracts/api/authorities/calls.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import type { WordKey } from '../../step.ts';
import { sayCode } from '../parts/tell.ts';
import { isAlive, type OrderCommand } from './command.ts';
import { choose, describeFields } from './describe.ts';
import type { FieldTable } from './field.ts';

const OUTCOMES = {
  acknowledged: 'order.call.acknowledged',
  'not-reached': 'order.call.not-reached',
  stopped: 'order.call.stopped',
} as const satisfies Record<CallCommand['outcome'], WordKey>;

const ACKNOWLEDGED = { pointer: '/outcome', values: ['acknowledged'] } as const;

const CALLED = {
  message: { kind: 'radios', label: 'order.field.message', isNumber: true },
  outcome: { kind: 'radios', label: 'order.field.call' },
  at: {
    kind: 'moment',
    label: 'order.field.at',
    onlyWith: { pointer: '/outcome', values: ['acknowledged', 'not-reached'] },
  },
  spokeWith: { kind: 'line', label: 'order.field.spokeWith', onlyWith: ACKNOWLEDGED },
  readBack: { kind: 'line', label: 'order.field.readBack', onlyWith: ACKNOWLEDGED },
  reason: {
    kind: 'lines',
    label: 'order.field.reason',
    onlyWith: { pointer: '/outcome', values: ['not-reached', 'stopped'] },
  },
} as const satisfies FieldTable<CallCommand>;

/** Nobody is called about what arrived and was answered; of an order that is not acknowledged yet the filer calls at once. */
const NEEDS_CALL = ['message-undelivered', 'acknowledgement-overdue', 'end-unacknowledged'] as const;

export const CALLS: OrderCommand = {
  act: 'calls',
  path: 'calls',
  role: 'contact-point',
  rule: () => 'Policy of Holdfast',
  read: (body) => parse(CallCommand, body),
  isOpen: (order) =>
    order.deliveries.length > 0 &&
    ((isAlive(order) && order.acknowledgedAt === undefined) || NEEDS_CALL.some((one) => order.attention.includes(one))),
  fields: (visitor, { deliveries }) => {
    const numbers = [...new Map(deliveries.map(({ message, type }) => [message, type]))];
    return describeFields(visitor, CALLED, {
      outcome: choose(visitor, OUTCOMES),
      message: numbers.map(([message, type]) => ({
        value: `${message}`,
        text: visitor.words.say('order.act.message-of', {
          message: `${message}`,
          type: sayCode(visitor, 'message', type),
        }),
      })),
    });
  },
};
