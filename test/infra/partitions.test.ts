import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { dueShardKey, key } from '../../shared/adapters/dynamo/keys.ts';
import { visitKey } from '../../shared/adapters/dynamo/visit-keys.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import { complaintIdFor, draftIdFor, earlierFilingIdFor, readingIdFor, searchIdFor } from '../../shared/domain/ids.ts';
import { monthKeyIdOf, monthOf } from '../../shared/domain/month.ts';
import { anOrderId, at } from '../support/builders.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const orderId = anOrderId();
const hash = sha256('anything');
const now = at('2026-11-20T12:00:00Z');
const filing = earlierFilingIdFor('aut-police', 'key');
const draft = draftIdFor(sha256, 'aut-police', 'key');
/** A message that its provider has not got. */
const late = {
  orderId,
  message: 1,
  endpoint: 'inbox',
  createdAt: now,
  provider: 'prv-demo',
  authority: 'aut-police',
  issuedAt: now,
};

const attempt = {
  orderId,
  message: 1,
  endpoint: 'inbox',
  number: 1,
  at: now,
  way: 'webhook',
  address: null,
  outcome: '503',
  tookMs: 1,
} as const;

/** Partition keys as the code builds them, all there are, by the resource they are granted on. */
const BUILT: Readonly<Record<string, readonly string[]>> = {
  EvidenceRecordsTable: [
    key.commit(orderId, 1).pk,
    key.commits(orderId),
    key.note(orderId, 1).pk,
    key.notes(orderId),
    key.delivery({ orderId, message: 1, endpoint: 'inbox' }).pk,
    key.deliveries(orderId),
    key.attempt(attempt).pk,
    key.attempts(orderId),
    key.incident('prv-demo', 'inbox').pk,
    key.incidents('prv-demo'),
    key.pastCommand(orderId, 'command').pk,
    key.pastTold(orderId, hash).pk,
    key.pastSealed(orderId, 1, 'form').pk,
    key.undelivered(late).pk,
    key.undeliveredAt('prv-demo'),
    key.untold(late).pk,
    key.untoldOf('aut-police'),
    key.callsOf('aut-police'),
  ],
  'EvidenceRecordsTable/index/due': [key.due(orderId, 2, now).dueShard, dueShardKey(0)],
  EvidenceKeys: [
    key.dataKey(complaintIdFor(now, hash)).pk,
    key.dataKey(searchIdFor(now, 'somebody', 'key')).pk,
    key.dataKey(orderId).pk,
    key.officialsKey(orderId).pk,
    key.demand(hash).pk,
    key.demandList(orderId).pk,
    key.dataKey(monthKeyIdOf(monthOf(now))).pk,
  ],
  EvidenceConsultations: [
    key.consultation({ id: 'id', at: now, role: 'oversight', orderId }).pk,
    key.consultation({ id: 'id', at: now, role: 'oversight', orderId: null }).pk,
    key.consultationsOf(orderId),
  ],
  'EvidenceConsultations/index/months': [
    key.consultation({ id: 'id', at: now, role: 'oversight', orderId }).month,
    key.consultationsIn(monthOf(now)),
  ],
  EvidenceCases: [
    key.caseCode(hash).pk,
    key.codesOf(orderId).pk,
    key.tries(hash).pk,
    key.reads(hash).pk,
    key.newsAddresses(orderId).pk,
  ],
  EvidenceWaiting: [
    key.waitingFiling(filing).pk,
    key.waitingForm(filing).pk,
    key.listedWaiting('aut-police', now, filing).pk,
    key.waitingList('aut-police'),
    key.burst('aut-police', now, 'filings').pk,
    key.draft(draft).pk,
    key.listedDraft('aut-police', now, draft).pk,
    key.draftList('aut-police'),
  ],
  PagesTable: [visitKey.visit(hash).pk, visitKey.draft(hash, '/objection').pk, visitKey.drafts(hash)],
  EvidenceViews: [
    key.listedOrder('aut-police', now, orderId).pk,
    key.listedOrders('aut-police'),
    key.signpost('ordersBy', 'aut-police', { trail: 'due', at: now }, orderId).pk,
    key.trail('ordersBy', 'aut-police', 'status/issued'),
    key.signpost('validationsBy', 'aut-prosecutor', { trail: 'due', at: now }, orderId).pk,
    key.trail('validationsBy', 'aut-prosecutor', 'status/issued'),
    key.fileNumber(hash, now, orderId).pk,
    key.fileNumbers(hash),
    key.listedValidation('aut-prosecutor', now, orderId).pk,
    key.listedValidations('aut-prosecutor'),
    key.listedReview('somebody', now, `${orderId}.r1`).pk,
    key.listedReviews('somebody'),
    key.reviewSignpost('somebody', 'any', now, `${orderId}.r1`).pk,
    key.reviewTrail('somebody', 'any'),
    key.providerOrder('prv-demo', now, orderId).pk,
    key.providerOrders('prv-demo'),
    key.signedBy('prv-demo', 'key-1'),
    key.signpost('providerOrdersBy', 'prv-demo', { trail: 'reference/any', at: now }, orderId).pk,
    key.trail('providerOrdersBy', 'prv-demo', 'reference/any'),
    key.silence(now, `${orderId}.r1`).pk,
    key.silences(),
    key.claim(now, `${orderId}.r1`).pk,
    key.claims(),
    key.briefOrder(now, orderId).pk,
    key.briefOrders(),
    key.briefOrderOf('aut-police', 'somebody', orderId).pk,
    key.unsaid(now, `${orderId}.r1`).pk,
    key.unsaids(),
    key.unsaidOf('aut-police', 'somebody', `${orderId}.r1`).pk,
    key.overlaps('aut-police', now, orderId).pk,
    key.overlapsOf('aut-police'),
    key.fedEntry({ kind: 'messages', of: 'prv-demo' }, now, orderId, 1).pk,
    key.fedEntry({ kind: 'issued', of: 'aut-police' }, now, orderId, 1).pk,
    key.fedEntry({ kind: 'validated', of: 'aut-police' }, now, orderId, 1).pk,
    key.fedBody(orderId, 1).pk,
    key.fedOf(orderId),
    key.markList(orderId).pk,
    key.mark(hash, 'path', orderId).pk,
    key.marks(hash),
    key.imprint(hash, now, orderId).pk,
    key.imprints(hash),
    key.imprintList(orderId).pk,
  ],
  EvidenceComplaints: [
    key.complaint(complaintIdFor(now, hash)).pk,
    key.complaints(),
    key.complaintNumber(hash).pk,
    key.unremedied(complaintIdFor(now, hash)).pk,
    key.unremediedAll(),
    key.search(searchIdFor(now, 'somebody', 'key')).pk,
    key.searches(),
    key.reading(readingIdFor(now, 'somebody', 'key')).pk,
    key.readings(),
    key.difficulties(monthOf(now)).pk,
    key.difficultiesAll(),
  ],
  EvidenceDirectory: [
    key.onCallTest('2026-11-16', 'provider', 'prv-demo', 'desk').pk,
    key.onCallTests('2026-11-16'),
    key.entry('authority', 'aut-police', 1).pk,
    key.entries('provider', 'prv-demo'),
    key.entry('roster', 'registrars', 1).pk,
    key.entry('office', 'oversight', 1).pk,
    key.named(hash, 'aut-police').pk,
    key.changedEntry('provider', 'prv-demo').pk,
    key.suspendedEntry('authority', 'aut-police').pk,
    key.actOnEntry(now, 'provider', 'prv-demo', 1).pk,
    key.reached('provider', 'prv-demo').pk,
  ],
};

const statements = resourcesOf(templateOf(STAGES.prod), 'AWS::IAM::Policy').flatMap(
  ({ properties }) => properties['PolicyDocument'].Statement,
);

/** The construct behind a reference, with the index if it is to one. */
function nameOf(reference: string): string {
  const [, id, index = ''] = /"Fn::GetAtt":\["(\w+?)[0-9A-F]{8}","Arn"\]\}(?:,"(\/index\/\w+))?/.exec(reference) ?? [];
  return `${id}${index}`;
}

/** What grants with leading keys let in, by resource: the beginnings of partition keys. */
const granted = new Map<string, Set<string>>();
for (const { Resource, Condition } of statements) {
  const name = nameOf(JSON.stringify(Resource));
  for (const pattern of Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? []) {
    expect(pattern).toMatch(/^[\w#-]+\*$/);
    granted.set(name, (granted.get(name) ?? new Set()).add(pattern.slice(0, -1)));
  }
}

it('limits grants to partitions of these and of nothing else', () => {
  expect([...granted.keys()].sort()).toEqual(Object.keys(BUILT).sort());
});

describe.each(Object.entries(BUILT))('%s', (resource, keys) => {
  const beginnings = [...(granted.get(resource) ?? [])];

  it.each(keys)('%s is built in exactly one partition that is granted', (pk) => {
    expect(beginnings.filter((beginning) => pk.startsWith(beginning))).toHaveLength(1);
  });

  it('grants no partition in which nothing is built', () => {
    expect(beginnings.filter((beginning) => !keys.some((pk) => pk.startsWith(beginning)))).toEqual([]);
  });
});

it.each([complaintIdFor(now, hash), searchIdFor(now, 'somebody', 'key')])(
  'keeps the data keys of orders out of what is granted for %s',
  (owner) => {
    const { pk } = key.dataKey(owner);
    const beginnings = [...(granted.get('EvidenceKeys') ?? [])].filter((beginning) => pk.startsWith(beginning));
    expect(beginnings).toHaveLength(1);
    expect(beginnings.filter((beginning) => key.dataKey(orderId).pk.startsWith(beginning))).toEqual([]);
  },
);

it('keeps the keys of months of consultations out of what is granted for orders and complaints', () => {
  const { pk } = key.dataKey(monthKeyIdOf(monthOf(now)));
  const beginnings = [...(granted.get('EvidenceKeys') ?? [])].filter((beginning) => pk.startsWith(beginning));
  expect(beginnings).toEqual(['key#consultations_']);
});
