import type { ProviderMessage } from '../../../shared/contracts/api/providers/message.ts';
import { html } from '../../components/markup.ts';
import { choose, describeFields } from '../orders/commands/describe.ts';
import type { Chosen, FieldTable, FormField, FormPart } from '../orders/commands/field.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import { nameTargets } from './read.ts';
import { ADMITTED, REASON_WORDS, WITH_FORM } from './reasons.ts';
import type { About, Statement } from './statement.ts';

type DataOf<T extends ProviderMessage['type']> = Omit<
  Extract<ProviderMessage, { readonly type: T }>['data'],
  'orderId' | 'digest'
>;
type NotExecuted = DataOf<'order.not-executed'>;
type NotExecutedTarget = NotExecuted['targets'][number];
type Respondent = NonNullable<NotExecuted['respondent']>;

/** Every target, by its identifier, with what was answered about it already. */
export const chooseTargets = (visitor: DeskVisitor, { read }: About): readonly Chosen[] =>
  nameTargets(visitor, read).map(({ target, text }) => ({ value: target.id, text }));

const listIds = (ticked: unknown): readonly string[] =>
  (Array.isArray(ticked) ? ticked : []).filter((id) => typeof id === 'string');

/** Targets as a message names them. */
export const toTargets = (ticked: unknown) => listIds(ticked).map((id) => ({ id }));

export const ACKNOWLEDGEMENT: Statement = { act: 'acknowledgement', type: 'order.acknowledged', fields: () => [] };

const KEPT = {
  targets: { kind: 'checkboxes', label: 'provider.field.kept' },
} as const satisfies FieldTable<DataOf<'order.preserved'>>;

export const PRESERVATION: Statement = {
  act: 'preservation',
  type: 'order.preserved',
  fields: (visitor, about) => describeFields(visitor, KEPT, { targets: chooseTargets(visitor, about) }),
  toData: ({ targets }) => ({ targets: toTargets(targets) }),
};

const NOT_EXECUTED = {
  id: { kind: 'checkboxes', label: 'provider.field.not-executed' },
  reasons: {
    kind: 'checkboxes',
    label: 'provider.field.reasons',
    hint: 'provider.field.reasons.hint',
    isOptional: true,
  },
  preservation: { kind: 'radios', label: 'provider.field.preservation' },
  explanation: {
    kind: 'lines',
    label: 'order.field.explanation',
    hint: 'provider.field.explanation.hint',
    isOptional: true,
  },
} as const satisfies FieldTable<NotExecutedTarget & Pick<NotExecuted, 'explanation'>>;

const PRESERVED = {
  'not-preserved': 'provider.field.preservation.not-preserved',
  preserved: 'provider.field.preservation.preserved',
} as const satisfies Record<NotExecutedTarget['preservation'], WordKey>;

const FILE_NUMBER = {
  addresseeFileNumber: { kind: 'line', label: 'provider.field.file-number', isOptional: true },
} as const satisfies FieldTable<Pick<NotExecuted, 'addresseeFileNumber'>>;

const RESPONDENT = {
  entity: { kind: 'line', label: 'provider.field.entity' },
  contactName: { kind: 'line', label: 'provider.field.contact-name' },
  post: { kind: 'line', label: 'provider.field.post' },
  address: { kind: 'lines', label: 'provider.field.address' },
  email: { kind: 'line', label: 'provider.field.email' },
  authorisedPerson: { kind: 'line', label: 'provider.field.authorised' },
} as const satisfies FieldTable<Omit<Respondent, 'tel' | 'fax'>>;

const PHONE = {
  countryCode: 'order.act.phone-country',
  areaCode: 'order.act.phone-area',
  number: 'order.act.phone-number',
} as const satisfies Partial<Record<keyof Respondent['tel'], WordKey>>;

const below = (at: string, fields: readonly FormField[]): readonly FormField[] =>
  fields.map((field) => ({ ...field, pointer: `${at}${field.pointer}` }));

const listPhone = ({ words }: DeskVisitor, at: string, label: WordKey): readonly FormField[] =>
  Object.entries(PHONE).map(([part, key]) => ({
    pointer: `${at}/${part}`,
    kind: 'line',
    label: words.say(key, { label: words.text(label) }),
  }));

/** Who answers for the provider (Annex III, section H). Nobody has to fill it in; who begins, has to finish it. */
const describeRespondent = (visitor: DeskVisitor): FormPart => ({
  legend: visitor.words.text('provider.field.respondent'),
  parts: [
    ...below('/respondent', describeFields(visitor, RESPONDENT)),
    ...listPhone(visitor, '/respondent/tel', 'provider.field.tel'),
    ...listPhone(visitor, '/respondent/fax', 'provider.field.fax'),
  ],
});

function describeNotExecuted(visitor: DeskVisitor, about: About): readonly FormPart[] {
  const { instrument } = about.read.order;
  const admitted = ADMITTED[instrument].map((reason) => [reason, REASON_WORDS[reason]] as const);
  const fields = describeFields(visitor, NOT_EXECUTED, {
    id: chooseTargets(visitor, about),
    reasons: choose(visitor, Object.fromEntries(admitted)),
    preservation: choose(visitor, PRESERVED),
  })
    .filter(({ pointer }) => pointer !== '/reasons' || admitted.length > 0)
    .map((field) => (field.pointer === '/explanation' ? { ...field, alsoAt: ['/reasons'] } : field));
  return WITH_FORM.includes(instrument)
    ? [...fields, ...describeFields(visitor, FILE_NUMBER), describeRespondent(visitor)]
    : fields;
}

/** Where a message says something of each target, the form asks it once for all that are ticked. */
const OF_EACH = /^\/targets\/\d+\/(reasons|preservation)/;
const toField = (pointer: string): string => pointer.replace(OF_EACH, '/$1').replace(/^\/targets/, '/id');

/** Those who answer for a provider are the same from one order to the next. */
const RESPONDENT_KEPT = '/provider/respondent';

export const NON_EXECUTION: Statement = {
  act: 'non-execution',
  type: 'order.not-executed',
  fields: describeNotExecuted,
  context: ({ words }) => html`<p class="hf-body">${words.text('provider.act.non-execution.several')}</p>`,
  prefill: ({ kept }) => kept[RESPONDENT_KEPT] ?? {},
  toData: ({ id, reasons, preservation, ...rest }) => ({
    targets: listIds(id).map((one) => ({
      id: one,
      ...(reasons !== undefined && { reasons }),
      ...(preservation !== undefined && { preservation }),
    })),
    ...rest,
  }),
  toField,
  keeps: { name: RESPONDENT_KEPT, isKept: (field) => field.startsWith('respondent-') },
  isChecked: true,
};

const ASKED = {
  question: { kind: 'lines', label: 'provider.field.question', hint: 'provider.field.question.hint' },
  targets: { kind: 'checkboxes', label: 'provider.field.asked', hint: 'provider.field.asked.hint', isOptional: true },
} as const satisfies FieldTable<DataOf<'clarification.requested'>>;

export const QUESTION: Statement = {
  act: 'question',
  type: 'clarification.requested',
  fields: (visitor, about) => describeFields(visitor, ASKED, { targets: chooseTargets(visitor, about) }),
  toData: ({ targets, ...rest }) => ({ ...rest, ...(targets !== undefined && { targets: toTargets(targets) }) }),
};
