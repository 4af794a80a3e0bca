import { ValidationCommand } from '../../../../shared/contracts/api/authorities/commands.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { EPOC_PR } from '../../../../shared/documents/layouts/eu-epoc-pr/certificate.ts';
import type { Acting } from '../../step.ts';
import type { Order } from '../parts/tell.ts';
import { isAlive, type OrderCommand } from './command.ts';
import { choose, describeFields } from './describe.ts';
import type { FieldTable, FormPart } from './field.ts';
import { listSectionFields } from './paper-fields.ts';

type Step<S extends ValidationCommand['step']> = Extract<ValidationCommand, { step: S }>;

const SOUGHT = {
  authority: { kind: 'line', label: 'order.field.authority', hint: 'order.field.authority.hint' },
} as const satisfies FieldTable<Omit<Step<'sought'>, 'step'>>;

const REFUSED_ALONE = { pointer: '/step', values: ['refused'] } as const;

const REASON = { kind: 'lines', label: 'order.field.reason', hint: 'order.field.reason.hint' } as const;

const DECIDED = {
  step: { kind: 'radios', label: 'order.field.step' },
  reason: { ...REASON, onlyWith: REFUSED_ALONE },
} as const satisfies FieldTable<Pick<Step<'refused'>, 'step' | 'reason'>>;

const DISOWNED = { reason: REASON } as const satisfies FieldTable<Pick<Step<'refused'>, 'reason'>>;

const ANSWERS = {
  granted: 'order.field.step.granted',
  refused: 'order.field.step.refused',
} as const satisfies Record<Exclude<ValidationCommand['step'], 'sought'>, string>;

const GRANTED_ALONE = { pointer: '/step', values: ['granted'] } as const;

/** Of a section that is signed only where it grants, each field is asked there alone. */
const onlyGranted = (parts: readonly FormPart[]): readonly FormPart[] =>
  parts.map((part) =>
    'legend' in part ? { ...part, parts: onlyGranted(part.parts) } : { ...part, onlyWith: GRANTED_ALONE },
  );

const rule = (): string => 'Regulation (EU) 2023/1543, Article 4(5)';
const read = (body: unknown): unknown => parse(ValidationCommand, body);

/** The contact point says of whom the validation is sought that an emergency left for later. */
export const VALIDATION: OrderCommand = {
  act: 'validation',
  path: 'validation',
  role: 'contact-point',
  rule,
  read,
  isOpen: (order) => isAlive(order) && order.validation.status === 'awaited',
  fields: (visitor) => describeFields(visitor, SOUGHT),
  toBody: (body) => ({ step: 'sought', ...body }),
};

/** Whether the authority that is named for the validation is the one somebody acts for. */
const isPutTo = ({ validation }: Order, { authority }: Acting): boolean => validation.validator === authority;

/** The validator grants what was sought, or refuses it. */
export const DECIDE: OrderCommand = {
  act: 'decide',
  path: 'validation',
  role: 'validator',
  rule,
  read,
  isOpen: (order, acting) => isAlive(order) && order.validation.status === 'sought' && isPutTo(order, acting),
  fields: (visitor) => [
    ...describeFields(visitor, DECIDED, { step: choose(visitor, ANSWERS) }),
    ...onlyGranted(listSectionFields(visitor, EPOC_PR.fields.G, '/validator')),
  ],
  isFinal: true,
};

/** Of a validation that the form says was given before it was filed, it can only be said that it was never given. */
export const DISOWN: OrderCommand = {
  act: 'disown',
  path: 'validation',
  role: 'validator',
  rule: () => 'Regulation (EU) 2023/1543, Article 4(3)(b)',
  read,
  isOpen: (order, acting) => isAlive(order) && order.validation.status === 'prior' && isPutTo(order, acting),
  fields: (visitor) => describeFields(visitor, DISOWNED),
  toBody: (body) => ({ step: 'refused', ...body }),
  isFinal: true,
};
