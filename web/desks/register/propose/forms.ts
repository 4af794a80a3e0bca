import { type EntryForm, LINE, ofKind } from './entry-form.ts';
import { PEOPLE_FORMS } from './people-forms.ts';

const ISSUERS = [
  'judge-court-investigating-judge',
  'public-prosecutor',
  'other-competent-authority',
  'governmental-entity',
  'authority-of-a-party',
  'contact-point-24-7',
  'peace-or-public-officer',
];
const LAWS = ['EU-EPOC-PR', 'US-2703f', 'COE-29', 'CA-487.012'];
const TYPES = [
  'electronic-communications',
  'domain-and-ip-services',
  'online-platform',
  'hosting',
  'other-information-society-service',
  'contact-point-24-7',
];

/** Every form there is, in the order in which they are offered. */
export const FORMS: readonly EntryForm[] = [
  {
    name: 'contact',
    isFor: ofKind('authority'),
    means: 'register.form.contact.means',
    fields: [
      { at: 'name', kind: 'line' },
      { at: 'otherNames', kind: 'each', hint: LINE, isOptional: true },
      { at: 'contact/name', kind: 'line', label: 'register.form.desk-name' },
      {
        at: 'contact/telephone',
        kind: 'telephone',
        label: 'register.form.desk-telephone',
        hint: 'fields.telephone-hint',
      },
      { at: 'contact/email', kind: 'line', label: 'register.form.desk-email' },
      { at: 'address', kind: 'lines' },
      { at: 'rightsContact/name', kind: 'line', label: 'register.form.rights-name' },
      { at: 'rightsContact/email', kind: 'line', label: 'register.form.rights-email' },
      { at: 'mailDomains', kind: 'each', hint: LINE, isOptional: true },
      { at: 'callingCodes', kind: 'each', hint: LINE, isOptional: true },
    ],
  },
  {
    name: 'contact',
    isFor: ofKind('provider'),
    means: 'register.form.contact.means',
    fields: [
      { at: 'name', kind: 'line' },
      { at: 'addressee/addressee', kind: 'line', label: 'register.form.addressee' },
      { at: 'addressee/address', kind: 'lines', label: 'register.form.addressee-address' },
      {
        at: 'addressee/addresseeKind',
        kind: 'select',
        codes: ['designated_establishment', 'legal_representative'],
        isOptional: true,
      },
      { at: 'addressee/telFaxEmail', kind: 'line', isOptional: true },
      { at: 'addressee/contactPerson', kind: 'line', isOptional: true },
      { at: 'acceptedLanguages', kind: 'each', hint: 'register.hint.languages' },
    ],
  },
  {
    name: 'standing',
    isFor: ofKind('authority'),
    means: 'register.form.standing.means',
    fields: [
      { at: 'kinds', kind: 'checkboxes', codes: ISSUERS },
      { at: 'instruments', kind: 'checkboxes', codes: LAWS },
      { at: 'filesFor', kind: 'each', hint: 'register.hint.files-for', isOptional: true },
      { at: 'institution', kind: 'line', hint: 'register.hint.institution' },
      { at: 'secondOfficer', kind: 'checkboxes', codes: ['urgent'], isOptional: true },
      { at: 'tellsOverlaps', kind: 'flag', isOptional: true },
    ],
  },
  {
    name: 'standing',
    isFor: ofKind('provider'),
    means: 'register.form.standing.means-provider',
    fields: [
      { at: 'providerType', kind: 'select', codes: TYPES },
      { at: 'state', kind: 'line', hint: 'register.hint.state' },
      { at: 'zone', kind: 'line', hint: 'register.hint.zone' },
    ],
  },
  {
    name: 'endpoints',
    isFor: ofKind('provider'),
    means: 'register.form.endpoints.means',
    fields: [],
    rows: {
      member: 'endpoints',
      sameBy: ['id'],
      columns: [
        { at: 'id', kind: 'line', hint: 'register.hint.id' },
        { at: 'url', kind: 'line' },
        { at: 'way', kind: 'select', codes: ['webhook', 'handover'], hint: 'register.hint.way', isOptional: true },
        { at: 'priority', kind: 'line', hint: 'register.hint.priority', isOptional: true, isNumber: true },
      ],
    },
  },
  {
    name: 'keys',
    isFor: ofKind('provider'),
    means: 'register.form.keys.means',
    fields: [],
    rows: {
      member: 'keys',
      sameBy: ['id', 'publicKey'],
      columns: [
        { at: 'id', kind: 'line', hint: 'register.hint.id' },
        {
          at: 'algorithm',
          kind: 'select',
          codes: ['ed25519', 'ecdsa-p256-sha256'],
          hint: 'register.hint.algorithm',
          isOptional: true,
        },
        { at: 'publicKey', kind: 'line', hint: 'register.hint.public-key' },
        { at: 'notBefore', kind: 'moment' },
        { at: 'notAfter', kind: 'moment', isOptional: true },
      ],
    },
  },
  ...PEOPLE_FORMS,
];
