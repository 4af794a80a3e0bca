import type { AnyField, AnyFields, Joined } from '../../../../shared/documents/blocks/field.ts';
import type { PrintedForm } from '../../../../shared/documents/layouts/parts/papers.ts';
import { html, type Markup } from '../../../components/markup.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';
import type { FormField, FormPart } from './field.ts';

/** What stands on a letter without a label, which a form cannot do without. */
const LABELS: Readonly<Record<string, string>> = {
  governmentalEntity: 'Governmental entity',
  name: 'Name',
  title: 'Title',
  address: 'Address',
  statement: 'Statement',
};

/** Texts of several lines. */
const OF_LINES: readonly string[] = ['address', 'otherInformation', 'statement'];

const DAY = /On$|^date$/;

const PHONE = {
  countryCode: 'order.act.phone-country',
  areaCode: 'order.act.phone-area',
  number: 'order.act.phone-number',
  ext: 'order.act.phone-ext',
} as const satisfies Record<string, WordKey>;

interface Place {
  readonly name: string;
  readonly pointer: string;
}

const english = (text: string): Markup => html`<span lang="en">${text}</span>`;

const kindOf = (name: string): FormField['kind'] =>
  DAY.test(name) ? 'day' : OF_LINES.includes(name) ? 'lines' : 'line';

const listBoxes = (boxes: Readonly<Record<string, string>>) =>
  Object.entries(boxes).map(([value, text]) => ({ value, text: english(text) }));

const listPhone = ({ words }: DeskVisitor, { label }: Joined, pointer: string): readonly FormField[] =>
  Object.entries(PHONE).map(([part, key]) => ({
    pointer: `${pointer}/${part}`,
    kind: 'line',
    label: words.say(key, { label: english(label) }),
  }));

function toParts(visitor: DeskVisitor, field: AnyField, { name, pointer }: Place): readonly FormPart[] {
  switch (field.kind) {
    case 'line':
      return field.meanings
        ? [
            {
              pointer,
              kind: 'select',
              label: english(field.label),
              choices: Object.entries(field.meanings).map(([value, text]) => ({ value, text: `${value} ${text}` })),
            },
          ]
        : [{ pointer, kind: kindOf(name), label: english(field.label) }];
    case 'plain':
      return [{ pointer, kind: kindOf(name), label: english(LABELS[name] ?? name) }];
    case 'choice':
      return [{ pointer, kind: 'radios', label: english(field.heading), choices: listBoxes(field.boxes) }];
    case 'choices':
      return [{ pointer, kind: 'checkboxes', label: english(field.heading), choices: listBoxes(field.boxes) }];
    case 'comma-list':
      return [{ pointer, kind: 'list', label: english(field.label) }];
    case 'joined':
      return listPhone(visitor, field, pointer);
    case 'group':
    case 'section': {
      const parts = listParts(visitor, field.fields, pointer);
      return field.heading === undefined ? parts : [{ legend: english(field.heading), parts }];
    }
    default:
      throw new Error('no paper that follows an order has such a field');
  }
}

const listParts = (visitor: DeskVisitor, fields: AnyFields, at: string): readonly FormPart[] =>
  Object.entries(fields).flatMap(([name, field]) => toParts(visitor, field, { name, pointer: `${at}/${name}` }));

/**
 * The fields of a paper, made from how it is laid out: of each field of its contract one, with the label that the law has for it, in its
 * English. A layout that lacks one does not compile.
 */
export const listPaperFields = (visitor: DeskVisitor, { layout }: PrintedForm, at: string): readonly FormPart[] =>
  listParts(visitor, layout.fields, at);

/** The same of a part of a paper. */
export const listSectionFields = (visitor: DeskVisitor, section: AnyField, at: string): readonly FormPart[] =>
  toParts(visitor, section, { name: '', pointer: at });
