import { expect, it } from 'vitest';
import { type AnyFields, commaList, type Form, line, plain, tick } from '../../../../shared/documents/blocks/field.ts';
import { fillForm } from '../../../../shared/documents/blocks/fill.ts';

const form = (fields: AnyFields): Form => ({ title: 'Form', basis: 'Some law', opening: ['Read this.'], fields });
const HEAD = [
  { kind: 'title', text: 'Form', depth: 0 },
  { kind: 'small', text: 'Some law' },
  { kind: 'paragraph', text: 'Read this.' },
];
const filled = (fields: AnyFields, value: unknown) => fillForm(form(fields), value).slice(HEAD.length);
const blank = (label: string, value: string | null, depth = 0) => ({ kind: 'blank', label, value, depth, own: true });
const box = (label: string, ticked: boolean, depth = 0) => ({ kind: 'box', label, ticked, depth });

it('begins with what the form is', () => {
  expect(fillForm(form({}), {})).toEqual(HEAD);
});

it('prints a blank with what was entered, and empty when nothing was', () => {
  const fields = { name: line('Name'), port: line('Port'), note: line('Note'), sent: line('Sent') };
  expect(filled(fields, { name: 'Anna', port: 443, sent: null })).toEqual([
    blank('Name', 'Anna'),
    blank('Port', '443'),
    blank('Note', null),
    blank('Sent', null),
  ]);
});

it('says what a code means', () => {
  const fields = { state: { ...line('State'), meanings: { DE: 'Germany' } } };
  expect(filled(fields, { state: 'DE' })).toEqual([blank('State', 'DE (Germany)')]);
  expect(filled(fields, {})).toEqual([blank('State', null)]);
});

it('prints every box, ticked or not', () => {
  const boxes = { one: 'The one', two: 'The other' };
  const fields: AnyFields = {
    yes: tick('Yes'),
    no: tick('No'),
    kind: { kind: 'choice', heading: 'Kind', boxes },
    kinds: { kind: 'choices', heading: 'Kinds', boxes },
    none: { kind: 'choice', heading: 'None', boxes },
  };
  expect(filled(fields, { yes: true, no: false, kind: 'two', kinds: ['one', 'two'] })).toEqual([
    box('Yes', true),
    box('No', false),
    { kind: 'heading', text: 'Kind', depth: 0 },
    box('The one', false),
    box('The other', true),
    { kind: 'heading', text: 'Kinds', depth: 0 },
    box('The one', true),
    box('The other', true),
    { kind: 'heading', text: 'None', depth: 0 },
    box('The one', false),
    box('The other', false),
  ]);
});

it('joins parts and short texts in one blank', () => {
  const fields: AnyFields = {
    tel: { kind: 'joined', label: 'Tel', parts: { code: '', area: ' ', number: ' ' } },
    languages: commaList('Languages'),
    fax: { kind: 'joined', label: 'Fax', parts: { code: '', number: ' ' } },
    none: commaList('None'),
  };
  expect(filled(fields, { tel: { code: '+353', number: '5550100' }, languages: ['de', 'en'] })).toEqual([
    blank('Tel', '+353 5550100'),
    blank('Languages', 'de, en'),
    blank('Fax', null),
    blank('None', null),
  ]);
});

it('prints all blanks of a group that is not there', () => {
  const fields: AnyFields = {
    open: { kind: 'group', fields: { name: line('Name') } },
    headed: { kind: 'group', heading: 'Contact', fields: { name: line('Name') } },
    boxed: { kind: 'group', heading: 'Traffic', box: true, fields: { name: line('Name') } },
    part: { kind: 'section', heading: 'Section A', before: 'Note well.', fields: { words: plain } },
  };
  expect(filled(fields, { boxed: { name: 'x' } })).toEqual([
    blank('Name', null),
    { kind: 'heading', text: 'Contact', depth: 0 },
    blank('Name', null, 1),
    box('Traffic', true),
    blank('Name', 'x', 1),
    { kind: 'section', text: 'Section A', depth: 0 },
    { kind: 'paragraph', text: 'Note well.' },
    { kind: 'free-text', text: null, depth: 0 },
  ]);
});

it('numbers what there are several of', () => {
  const fields: AnyFields = { offences: { kind: 'items', heading: 'Offence', fields: { law: line('Provision') } } };
  expect(filled(fields, { offences: [{ law: 'A' }, {}] })).toEqual([
    { kind: 'heading', text: 'Offence 1', depth: 0 },
    blank('Provision', 'A', 1),
    { kind: 'heading', text: 'Offence 2', depth: 0 },
    blank('Provision', null, 1),
  ]);
});

const KINDS = {
  kind: 'boxes',
  by: 'type',
  numbered: 't',
  boxes: { ip: 'Address', mail: 'Mailbox', other: 'Other' },
  details: { value: line('Value'), port: line('Port') },
} as const;
const ENTRIES = {
  list: [
    { type: 'mail', value: 'a' },
    { type: 'ip', value: 'b', port: 1 },
    { type: 'mail', value: 'c' },
  ],
};

it('sorts a list under the boxes of the form, each with its place in the list', () => {
  expect(filled({ list: KINDS }, ENTRIES)).toEqual([
    box('Address: t2', true),
    blank('Value', 'b', 1),
    blank('Port', '1', 1),
    box('Mailbox: t1', true),
    blank('Value', 'a', 1),
    box('Mailbox: t3', true),
    blank('Value', 'c', 1),
    box('Other', false),
  ]);
});

it('ticks the box above boxes when one of them is', () => {
  const field: AnyFields = { list: { ...KINDS, heading: 'Anything', box: true } };
  expect(filled(field, ENTRIES)[0]).toEqual(box('Anything', true));
  expect(filled(field, {})).toEqual([
    box('Anything', false),
    box('Address', false, 1),
    box('Mailbox', false, 1),
    box('Other', false, 1),
  ]);
});

it('leaves out what is not ticked where the paper is a letter', () => {
  const labels = filled({ list: { ...KINDS, sparse: true } }, ENTRIES).filter(({ kind }) => kind === 'box');
  expect(labels).toEqual([box('Address: t2', true), box('Mailbox: t1', true), box('Mailbox: t3', true)]);
});

it.each([
  ['a list where a text goes', { name: ['x'] }],
  ['a text where a list goes', { list: 'x' }],
  ['a text where an object goes', { part: 'x' }],
  ['no object at all', 'x'],
])('refuses %s: the value was not read by its contract', (_what, value) => {
  const fields: AnyFields = {
    name: line('Name'),
    list: commaList('List'),
    part: { kind: 'group', fields: { name: line('Name') } },
  };
  expect(() => fillForm(form(fields), value)).toThrow(/^a form has /);
});
