import { readFileSync } from 'node:fs';
import { DirectoryEntry } from '../../shared/contracts/items/directory.ts';
import { DirectoryFile } from '../../shared/contracts/items/directory-file.ts';
import type { Officer, ProviderActor, SystemActor } from '../../shared/domain/actor.ts';
import type { Delivery } from '../../shared/domain/delivery/delivery.ts';
import type { DueRow } from '../../shared/domain/delivery/due-row.ts';
import type { FilingFacts } from '../../shared/domain/filing/facts.ts';
import type { Sides } from '../../shared/domain/filing/issue.ts';
import {
  earlierFilingIdFor,
  type FilingId,
  type OrderId,
  orderIdFor,
  suspensionIdFor,
} from '../../shared/domain/ids.ts';
import { fromRfc3339, type Instant } from '../../shared/domain/instant.ts';
import type { CommandOf, ValidatorStanding } from '../../shared/domain/order/life/command.ts';
import type { ReviewerStanding } from '../../shared/domain/order/life/rights-command.ts';
import type { Overlap } from '../../shared/domain/order/record/overlap.ts';

/** An instant as RFC 3339: `at('2026-11-20T16:10:00Z')`. */
export const at = (text: string): Instant => fromRfc3339(text);

/** When orders are issued unless a test says otherwise: a Friday afternoon. */
export const ISSUED_AT: Instant = at('2026-11-20T16:10:00Z');

/** Ids as filing derives them; another key or position gives another order. */
export function ids(key = 'key-1', position = 0): { readonly filing: FilingId; readonly order: OrderId } {
  const filing = earlierFilingIdFor('aut-prosecutor', key);
  return { filing, order: orderIdFor(filing, position) };
}

/** An id for each number, all different. */
export const anOrderId = (number = 0): OrderId => ids(`order-${number}`).order;

const SAMPLE = readFileSync(new URL('../samples/directory.json', import.meta.url), 'utf8');
const { entries: ENTRIES } = DirectoryFile.parse(JSON.parse(SAMPLE)); // once: thousands of stacks are filled with it

/** Everybody below stands in this register: the sample directory. */
export const directoryEntries = (): readonly DirectoryEntry[] => structuredClone(ENTRIES);

/** One entry of the register, with changes; parsed again, so that it stays one. */
export function directoryEntry(id: string, changes: Readonly<Record<string, unknown>> = {}): DirectoryEntry {
  const entry = directoryEntries().find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`the sample directory has no ${id}`);
  return DirectoryEntry.parse({ ...entry, ...changes });
}

/** A contact point of the prosecution, which needs nobody's validation. */
export const anOfficer = (changes: Partial<Officer> = {}): Officer => ({
  kind: 'officer',
  role: 'contact-point',
  authority: 'aut-prosecutor',
  institution: 'sta-musterstadt',
  person: 'person-prosecutor-desk',
  ...changes,
});

/** A contact point of the police, whose orders need validation. */
export const aPoliceOfficer = (changes: Partial<Officer> = {}): Officer =>
  anOfficer({ authority: 'aut-police', institution: 'lka-musterland', person: 'person-police-desk', ...changes });

/** A prosecutor who validates what the police issue. */
export const aValidator = (changes: Partial<Officer> = {}): Officer =>
  anOfficer({ role: 'validator', person: 'person-validator', ...changes });

export const aValidatorStanding = (changes: Partial<ValidatorStanding> = {}): ValidatorStanding => ({
  authority: 'aut-prosecutor',
  institution: 'sta-musterstadt',
  kinds: ['public-prosecutor'],
  ...changes,
});

/** A reviewer from a house that has nothing to do with either side. */
export const aReviewer = (changes: Partial<Officer> = {}): Officer =>
  anOfficer({
    role: 'reviewer',
    authority: 'aut-review',
    institution: 'review-chamber',
    person: 'person-reviewer-1',
    ...changes,
  });

export const aReviewerStanding = (changes: Partial<ReviewerStanding> = {}): ReviewerStanding => ({
  person: 'person-reviewer-1',
  institution: 'review-chamber',
  reportsTo: ['parliament'],
  onDuty: true,
  conflicts: [],
  ...changes,
});

/** The provider's statement, signed with the key the register has. */
export const aProvider = (changes: Partial<ProviderActor> = {}): ProviderActor => ({
  kind: 'provider',
  provider: 'prv-demo',
  key: 'key-1',
  ...changes,
});

/** Whoever finds overlaps. */
export const THE_SYSTEM: SystemActor = { kind: 'system', function: 'note-overlaps' };

/** Another authority's order over the first target's data; another number is another order. */
export const anOverlap = (number = 0): Overlap => ({
  orderId: anOrderId(number),
  reference: '2345-6789-ACEF',
  authority: 'aut-sheriff',
  targets: ['t1'],
});

/** A suspension by one registrar, undone by itself after a day. */
export const aDoubt = (changes: Partial<CommandOf<'doubt-order'>> = {}): CommandOf<'doubt-order'> => ({
  type: 'doubt-order',
  suspension: suspensionIdFor({ kind: 'authority', of: 'aut-prosecutor', number: 1 }),
  until: at('2026-11-21T16:11:00Z'),
  ...changes,
});

/** A preservation order of a prosecutor over two targets. */
export const facts = (changes: Partial<FilingFacts> = {}): FilingFacts => ({
  instrument: 'EU-EPOC-PR',
  issuerKinds: ['public-prosecutor'],
  validation: 'none',
  emergency: false,
  issuedOn: { day: '2026-11-20', pointer: '/certificate/F/signature/date' },
  validatedOn: null,
  dataFrom: [],
  holdDays: null,
  language: 'en',
  targets: [
    { id: 't1', type: 'email', categories: ['subscriber', 'traffic'] },
    { id: 't2', type: 'telephone', categories: ['subscriber'] },
  ],
  ...changes,
});

/** An order of the police in an emergency, with the validation to follow. */
export const emergencyFacts = (changes: Partial<FilingFacts> = {}): FilingFacts =>
  facts({ issuerKinds: ['other-competent-authority'], validation: 'after', emergency: true, ...changes });

/** A request of the sheriff under United States law. */
export const usFacts = (changes: Partial<FilingFacts> = {}): FilingFacts =>
  facts({ instrument: 'US-2703f', issuerKinds: ['governmental-entity'], ...changes });

/** A request of one Party's contact point to another's. */
export const partyFacts = (changes: Partial<FilingFacts> = {}): FilingFacts =>
  facts({ instrument: 'COE-29', issuerKinds: ['contact-point-24-7'], ...changes });

/** The sides of an order as the register knows them: the authority that issues and the provider that holds. */
export function sides(authority = 'aut-prosecutor', provider = 'prv-demo'): Sides {
  const issuer = directoryEntry(authority);
  const holder = directoryEntry(provider);
  if (issuer.kind !== 'authority' || holder.kind !== 'provider') throw new Error('these are no two sides of an order');
  return {
    authority: {
      id: issuer.id,
      kinds: issuer.kinds,
      instruments: issuer.instruments,
      place: { zone: issuer.zone, state: issuer.state },
    },
    provider: {
      id: holder.id,
      kind: holder.providerType === 'contact-point-24-7' ? holder.providerType : 'service-provider',
      place: { zone: holder.zone, state: holder.state },
      languages: holder.acceptedLanguages,
    },
  };
}

/** The row a commit has in the due index. */
export const aCommitRow = (orderId: OrderId, version: number, dueAt: Instant): DueRow => ({
  kind: 'commit',
  orderId,
  version,
  dueAt,
});

/** A delivery nobody has attempted yet. */
export const aDelivery = (changes: Partial<Delivery> = {}): Delivery => ({
  orderId: anOrderId(),
  message: 1,
  endpoint: 'inbox',
  url: 'https://inbox.skylark.example/holdfast',
  type: 'order.issued',
  body: '{"type":"order.issued"}',
  createdAt: ISSUED_AT,
  status: 'pending',
  attempts: 0,
  nextAttemptAt: ISSUED_AT,
  deliveredAt: null,
  lastOutcome: null,
  ...changes,
});
