import type { WordKey } from '../../step.ts';
import { type EntryForm, LINE, ofKind, type RowsOf } from './entry-form.ts';
import type { EntryField } from './field.ts';

const PERSON = { at: 'person', kind: 'line', hint: 'register.hint.person' } as const satisfies EntryField;
const ACCOUNTS = { at: 'accounts', kind: 'each', hint: 'register.hint.accounts' } as const satisfies EntryField;
const MAIL = [
  { at: 'mail/address', kind: 'line', isOptional: true },
  { at: 'mail/language', kind: 'line', hint: 'register.hint.language', isOptional: true },
] as const satisfies readonly EntryField[];

const people = (isFor: EntryForm['isFor'], rows: Omit<RowsOf, 'sameBy'>, means: WordKey): EntryForm => ({
  name: 'people',
  isFor,
  means,
  fields: [],
  rows: { ...rows, sameBy: ['person'] },
});

/** Who may act, by whose entry names them. */
export const PEOPLE_FORMS: readonly EntryForm[] = [
  people(
    ofKind('authority'),
    {
      member: 'officers',
      isOptional: true,
      columns: [PERSON, ACCOUNTS, { at: 'roles', kind: 'checkboxes', codes: ['contact-point', 'validator'] }],
    },
    'register.form.people.officers',
  ),
  people(
    ofKind('provider'),
    { member: 'people', isOptional: true, columns: [PERSON, ACCOUNTS] },
    'register.form.people.provider',
  ),
  people(
    ofKind('roster', 'registrars'),
    { member: 'registrars', columns: [PERSON, { ...ACCOUNTS, isOptional: true }, ...MAIL] },
    'register.form.people.registrars',
  ),
  people(
    ofKind('roster', 'reviewers'),
    {
      member: 'reviewers',
      columns: [
        PERSON,
        { ...ACCOUNTS, isOptional: true },
        { at: 'institution', kind: 'line' },
        { at: 'reportsTo', kind: 'each', hint: LINE },
        { at: 'onDuty', kind: 'flag' },
        { at: 'conflicts', kind: 'each', hint: 'register.hint.conflicts' },
        ...MAIL,
      ],
    },
    'register.form.people.reviewers',
  ),
  people(
    ofKind('office'),
    { member: 'overseers', isOptional: true, columns: [PERSON, ACCOUNTS] },
    'register.form.people.overseers',
  ),
];
