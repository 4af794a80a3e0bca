import { html, type Markup } from '../../../components/markup.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';

/** What the members of entries are called; where one name means two things, with the member that holds it. */
const LABELS = {
  kind: 'register.field.kind',
  id: 'register.field.id',
  name: 'register.field.name',
  otherNames: 'register.field.otherNames',
  state: 'register.field.state',
  zone: 'register.field.zone',
  kinds: 'register.field.kinds',
  instruments: 'register.field.instruments',
  filesFor: 'register.field.filesFor',
  mailDomains: 'register.field.mailDomains',
  callingCodes: 'register.field.callingCodes',
  contact: 'register.field.contact',
  telephone: 'register.field.telephone',
  email: 'register.field.email',
  address: 'register.field.address',
  website: 'register.field.website',
  rightsContact: 'register.field.rightsContact',
  tellsOverlaps: 'register.field.tellsOverlaps',
  secondOfficer: 'register.field.secondOfficer',
  supervisoryAuthority: 'register.field.supervisoryAuthority',
  legalAid: 'register.field.legalAid',
  courts: 'register.field.courts',
  institution: 'register.field.institution',
  officers: 'register.field.officers',
  person: 'register.field.person',
  accounts: 'register.field.accounts',
  roles: 'register.field.roles',
  reach: 'register.field.reach',
  webhooks: 'register.field.webhooks',
  mail: 'register.field.mail',
  'mail.address': 'register.field.email',
  onCall: 'register.field.onCall',
  tool: 'register.field.tool',
  parameter: 'register.field.parameter',
  project: 'register.field.project',
  people: 'register.field.people',
  'reach.people': 'register.field.reach-people',
  languages: 'register.field.languages',
  language: 'register.field.language',
  hours: 'register.field.hours',
  days: 'register.field.days',
  from: 'register.field.from',
  to: 'register.field.to',
  providerType: 'register.field.providerType',
  addressee: 'register.field.addressee',
  'addressee.addressee': 'register.field.name',
  addresseeKind: 'register.field.addresseeKind',
  telFaxEmail: 'register.field.telFaxEmail',
  contactPerson: 'register.field.contactPerson',
  endpoints: 'register.field.endpoints',
  url: 'register.field.url',
  way: 'register.field.way',
  priority: 'register.field.priority',
  keys: 'register.field.keys',
  algorithm: 'register.field.algorithm',
  publicKey: 'register.field.publicKey',
  notBefore: 'register.field.notBefore',
  notAfter: 'register.field.notAfter',
  revokedAt: 'register.field.revokedAt',
  doubtedSince: 'register.field.doubtedSince',
  certifications: 'register.field.certifications',
  issuer: 'register.field.issuer',
  number: 'register.field.number',
  validUntil: 'register.field.validUntil',
  acceptedLanguages: 'register.field.acceptedLanguages',
  reviewers: 'register.field.reviewers',
  reportsTo: 'register.field.reportsTo',
  onDuty: 'register.field.onDuty',
  conflicts: 'register.field.conflicts',
  registrars: 'register.field.registrars',
  overseers: 'register.field.overseers',
  proposedBy: 'register.field.proposedBy',
  approved: 'register.field.approved',
} as const satisfies Readonly<Record<string, WordKey>>;

const isLabelled = (name: string): name is keyof typeof LABELS => Object.hasOwn(LABELS, name);

/** The words for a member; `undefined` for one that has none here. */
export function labelOf(member: string, within?: string): WordKey | undefined {
  const particular = `${within}.${member}`;
  if (isLabelled(particular)) return LABELS[particular];
  return isLabelled(member) ? LABELS[member] : undefined;
}

/** What a member is called, in words; one that has none, as the API calls it. */
export function sayMember({ words }: Pick<DeskVisitor, 'words'>, member: string, within?: string): Markup {
  const key = labelOf(member, within);
  return key === undefined ? html`<code lang="en">${member}</code>` : html`${words.text(key)}`;
}
