import { ValidationCommand } from '../../../../shared/contracts/api/authorities/commands.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { EPOC_PR } from '../../../../shared/documents/layouts/eu-epoc-pr/certificate.ts';
import { html } from '../../../components/markup.ts';
import { isAlive, type OrderCommand } from './command.ts';
import { choose, describeFields } from './describe.ts';
import type { FieldTable, FormPart } from './field.ts';
import { listSectionFields } from './paper-fields.ts';

type Step<S extends ValidationCommand['step']> = Extract<ValidationCommand, { step: S }>;

const SOUGHT = {
  authority: { kind: 'line', label: 'order.field.authority', hint: 'order.field.authority.hint' },
} as const satisfies FieldTable<Omit<Step<'sought'>, 'step'>>;

const REFUSED_ALONE = { pointer: '/step', values: ['refused'] } as const;

const DECIDED = {
  step: { kind: 'radios', label: 'order.field.step' },
  reason: { kind: 'lines', label: 'order.field.reason', hint: 'order.field.reason.hint', onlyWith: REFUSED_ALONE },
} as const satisfies FieldTable<Pick<Step<'refused'>, 'step' | 'reason'>>;

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

/** The validator grants what was sought, or refuses it; of a prior validation it can only be said that it was never given. */
export const DECIDE: OrderCommand = {
  act: 'decide',
  path: 'validation',
  role: 'validator',
  rule,
  read,
  isOpen: (order, { authority }) =>
    isAlive(order) &&
    order.validation.validator === authority &&
    (order.validation.status === 'sought' || order.validation.status === 'prior'),
  fields: (visitor, { validation: { status } }) => {
    const isPrior = status === 'prior';
    const answers = isPrior ? { refused: ANSWERS.refused } : ANSWERS;
    const asked = describeFields(visitor, DECIDED, { step: choose(visitor, answers) });
    return isPrior ? asked : [...asked, ...onlyGranted(listSectionFields(visitor, EPOC_PR.fields.G, '/validator'))];
  },
  context: ({ words, named }) =>
    html`<p class="hf-body"><a class="hf-link" href="/orders/${named['order']}/documents">${words.text('order.read-first')}</a></p>`,
  isFinal: true,
};
