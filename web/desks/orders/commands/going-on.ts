import {
  ConfirmAgainCommand,
  NeedCommand,
  RenewalCommand,
  TransmissionCommand,
} from '../../../../shared/contracts/api/authorities/commands.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { isAlive, type OrderCommand } from './command.ts';
import { describeFields } from './describe.ts';
import type { FieldTable } from './field.ts';

const SENT = {
  transmittedOn: { kind: 'day', label: 'order.field.transmittedOn' },
  transmittedTo: { kind: 'line', label: 'order.field.transmittedTo', hint: 'order.field.transmittedTo.hint' },
  recipientFileNumber: { kind: 'line', label: 'order.field.recipientFileNumber', isOptional: true },
} as const satisfies FieldTable<TransmissionCommand>;

const REASON = {
  reason: { kind: 'lines', label: 'order.field.reason', hint: 'order.field.reason.hint' },
} as const satisfies FieldTable<RenewalCommand> & FieldTable<NeedCommand>;

const policy = (): string => 'Policy of Holdfast';

export const TRANSMISSION: OrderCommand = {
  act: 'transmission',
  path: 'transmission',
  role: 'contact-point',
  rule: () => 'Regulation (EU) 2023/1543, recital 60; policy of Holdfast',
  read: (body) => parse(TransmissionCommand, body),
  isOpen: ({ continuation }) =>
    continuation?.transmission !== undefined && continuation.transmission.status !== 'shown',
  fields: (visitor) => describeFields(visitor, SENT),
};

export const RENEWAL: OrderCommand = {
  act: 'renewal',
  path: 'renewal',
  role: 'contact-point',
  rule: policy,
  read: (body) => parse(RenewalCommand, body),
  isOpen: ({ continuation }) => continuation?.leave === 'needed',
  fields: (visitor) => describeFields(visitor, REASON),
};

export const NEED: OrderCommand = {
  act: 'need',
  path: 'need',
  role: 'contact-point',
  rule: policy,
  read: (body) => parse(NeedCommand, body),
  isOpen: (order) => isAlive(order) && order.need?.question !== undefined && order.need.question.status !== 'answered',
  fields: (visitor) => describeFields(visitor, REASON),
};

export const CONFIRMATION: OrderCommand = {
  act: 'confirmation',
  path: 'confirmation',
  role: 'contact-point',
  rule: policy,
  read: (body) => parse(ConfirmAgainCommand, body),
  isOpen: ({ doubt }) => doubt?.status === 'held',
  fields: () => [],
  toBody: () => ({ stands: true }),
};
