import { createHash } from 'node:crypto';
import { DUE_KEY, KEY, MONTH_KEY, PARTITIONS } from '../../deployment/tables.ts';
import type { ConsultationStub, Span } from '../../domain/consultation.ts';
import type { Attempt } from '../../domain/delivery/attempt.ts';
import type { DeliveryRef } from '../../domain/delivery/delivery.ts';
import type { FeedOwner } from '../../domain/delivery/feed.ts';
import type { Undelivered } from '../../domain/delivery/undelivered.ts';
import type { WaitingCall } from '../../domain/delivery/waiting-call.ts';
import type { Digest } from '../../domain/digest.ts';
import type { ComplaintId, DraftId, FilingId, OrderId, ReadingId, SearchId } from '../../domain/ids.ts';
import { type Month, type MonthKeyId, monthOf } from '../../domain/month.ts';
import type { SignedAct } from '../../domain/order/readings/signed-act.ts';
import type { Signpost, Trail } from '../../domain/order/readings/signposts.ts';
import type { IssuedOrder } from '../../domain/overlap/choosing.ts';

const VERSION_DIGITS = 12;
const MESSAGE_DIGITS = 6;

const padNumber = (value: number, digits: number): string => `${value}`.padStart(digits, '0');

const { records, keys, complaints, cases, views, consultations, months, waiting, directory, names, changes, onCall } =
  PARTITIONS;
const PAST_SEALED = 'sealed#';
/** One partition for them all: silence is rare. */
const SILENCES = `${views.oversight}silences`;
/** Likewise: that an authority tells a person itself is rare. */
const CLAIMS = `${views.oversight}claimed-notices`;
/** Likewise: that an order is taken back at once is rare, or should be. */
const BRIEF_ORDERS = `${views.oversight}brief-orders`;
/** The same once more for each authority, to be counted. */
const BRIEF_ORDERS_OF = `${views.oversight}brief-orders-of#`;
/** Likewise: what was left unsaid of protected persons, and the same by authority. */
const UNSAID = `${views.oversight}unsaid-protections`;
const UNSAID_OF = `${views.oversight}unsaid-protections-of#`;
const REACHED_ON_CALL = `${onCall.reached}on-call`;
const signedBy = (provider: string, keyId: string): string => `${views.signedBy}${provider}#${keyId}`;
/** What the directory holds. */
type EntryKind = keyof typeof directory;

/** The key of an item in a table that sorts by another attribute, and in one that does not. */
export const makeKey = (pk: string, sk: string) => ({ [KEY.partition]: pk, [KEY.sort]: sk });
const makeLoneKey = (pk: string) => ({ [KEY.partition]: pk });

/** A condition: no item stands under the key. */
export const UNLESS_THERE = `attribute_not_exists(${KEY.partition})`;

/** A query of one partition: all of it, or what its sort keys begin with. */
export const queryPartition = (pk: string, beginning = '') =>
  beginning === ''
    ? { KeyConditionExpression: `${KEY.partition} = :partition`, ExpressionAttributeValues: { ':partition': pk } }
    : {
        KeyConditionExpression: `${KEY.partition} = :partition AND begins_with(${KEY.sort}, :beginning)`,
        ExpressionAttributeValues: { ':partition': pk, ':beginning': beginning },
      };

/** An opaque id of an identity provider may hold any character. */
const spellOfficer = (person: string): string => `${encodeURIComponent(person)}#`;
const spellInstant = (at: number): string => new Date(at).toISOString();
/** Where an order stands in a list by the time of issue. */
export const listedAt = (issuedAt: number, orderId: OrderId): string => `${spellInstant(issuedAt)}#${orderId}`;
/** A query of one partition from behind a key on; no item needs to stand under it. */
export const querySortKeysAfter = ({ [KEY.partition]: pk, [KEY.sort]: sk }: ReturnType<typeof makeKey>) => ({
  KeyConditionExpression: `${KEY.partition} = :partition AND ${KEY.sort} > :after`,
  ExpressionAttributeValues: { ':partition': pk, ':after': sk },
});

/** After every sort key that begins as another ends: ids and digits are all lower. */
const LAST = '~';
/** Before every sort key that begins with an instant. */
const FIRST = '0';

const feedOf = ({ kind, of }: FeedOwner): string =>
  kind === 'messages' ? views.messageFeeds + of : `${views.eventFeeds}${kind}#${of}`;

/** A query of a feed: what stands behind a sort key, where one is given, and before an instant. */
export const queryFeed = (owner: FeedOwner, after: string | undefined, before: number) => ({
  KeyConditionExpression: `${KEY.partition} = :partition AND ${KEY.sort} BETWEEN :from AND :to`,
  ExpressionAttributeValues: {
    ':partition': feedOf(owner),
    ':from': after === undefined ? FIRST : after + LAST,
    ':to': spellInstant(before),
  },
});

/** The partitions of what leads to orders in a list. */
type SignpostedList = 'ordersBy' | 'validationsBy' | 'providerOrdersBy';

interface KeyedSignpost extends Signpost {
  readonly since?: number | undefined;
}

/** What leads to an order's row in a list by the time of issue. */
type ListedOrder = Pick<IssuedOrder, 'issuedAt' | 'orderId'>;

/** The same, of what stands before an instant only. */
export const queryBefore = (pk: string, before: number) => ({
  KeyConditionExpression: `${KEY.partition} = :partition AND ${KEY.sort} < :before`,
  ExpressionAttributeValues: { ':partition': pk, ':before': spellInstant(before) },
});

/** The same, of what stands behind an instant: what stands at it is left out, whatever follows it in the key. */
export const queryAfter = (pk: string, after: number) =>
  querySortKeysAfter(makeKey(pk, `${spellInstant(after)}${LAST}`));

/** The same, of what stands at an instant and behind it. */
export const queryFrom = (pk: string, since: number) => querySortKeysAfter(makeKey(pk, spellInstant(since)));

/** Whether a sort key that begins with an instant is of that instant or later: a page of what stands from there on can end with no other. */
export const standsFrom = (sk: string, since: number): boolean => sk > spellInstant(since);

/** A query of consultations of a month, made in a span: their sort keys begin with the instant, and one at its end is longer than it. */
export const queryMonth = (month: Month, span: Span | undefined) => ({
  KeyConditionExpression: `#month = :month${span === undefined ? '' : ` AND ${KEY.sort} BETWEEN :from AND :before`}`,
  ExpressionAttributeNames: { '#month': MONTH_KEY },
  ExpressionAttributeValues: {
    ':month': months.consultations + month,
    ...(span && { ':from': spellInstant(span.from), ':before': spellInstant(span.before) }),
  },
});

/** A query of the rows of some orders in a row, by the time of issue, the first and the last included. */
export const querySpan = (pk: string, from: ListedOrder, to: ListedOrder) => ({
  KeyConditionExpression: `${KEY.partition} = :partition AND ${KEY.sort} BETWEEN :from AND :to`,
  ExpressionAttributeValues: {
    ':partition': pk,
    ':from': listedAt(from.issuedAt, from.orderId),
    ':to': `${listedAt(to.issuedAt, to.orderId)}${LAST}`,
  },
});

/** Every key of every table, by the access it serves; those of the pages alone stand in visit-keys.ts. */
export const key = {
  /** Records: one commit; `latest` and `history` query the partition, newest or oldest first. */
  commit: (orderId: OrderId, version: number) => makeKey(records.orders + orderId, padNumber(version, VERSION_DIGITS)),
  commits: (orderId: OrderId) => records.orders + orderId,
  /** Records: an entry of an order's past, by what it is looked up by; parts by the commit they stand in, oldest first. */
  pastCommand: (orderId: OrderId, commandId: string) => makeKey(records.pasts + orderId, `command#${commandId}`),
  pastTold: (orderId: OrderId, digest: Digest) => makeKey(records.pasts + orderId, `told#${digest}`),
  pastSealed: (orderId: OrderId, version: number, part: string) =>
    makeKey(records.pasts + orderId, `${PAST_SEALED}${padNumber(version, VERSION_DIGITS)}#${part}`),
  pastSealedOf: (orderId: OrderId) => queryPartition(records.pasts + orderId, PAST_SEALED),
  /** Records: one note; a partition apart, so that whoever writes one cannot write a commit. */
  note: (orderId: OrderId, number: number) => makeKey(records.notes + orderId, padNumber(number, VERSION_DIGITS)),
  notes: (orderId: OrderId) => records.notes + orderId,
  /** Records: one delivery; a partition apart, so that a sender can be kept away from commits. */
  delivery: ({ orderId, message, endpoint }: DeliveryRef) =>
    makeKey(records.deliveries + orderId, `${padNumber(message, MESSAGE_DIGITS)}#${endpoint}`),
  deliveries: (orderId: OrderId) => records.deliveries + orderId,
  /** Records: one attempt at a delivery of an order, by when it began; and the latest incident of an endpoint. */
  attempt: ({ orderId, at, message, endpoint, number }: Attempt) =>
    makeKey(
      records.attempts + orderId,
      `${spellInstant(at)}#${padNumber(message, MESSAGE_DIGITS)}#${endpoint}#${padNumber(number, MESSAGE_DIGITS)}`,
    ),
  attempts: (orderId: OrderId) => records.attempts + orderId,
  incident: (owner: string, endpoint: string) => makeKey(records.incidents + owner, endpoint),
  incidents: (owner: string) => records.incidents + owner,
  /** Records: a late message by its provider and endpoint, oldest first; and by its authority, in the order of its list of orders. */
  undelivered: ({ provider, endpoint, createdAt, orderId, message }: Undelivered) =>
    makeKey(
      records.undelivered + provider,
      `${endpoint}#${spellInstant(createdAt)}#${orderId}#${padNumber(message, MESSAGE_DIGITS)}`,
    ),
  undeliveredAt: (provider: string) => records.undelivered + provider,
  untold: ({ authority, issuedAt, orderId, message, endpoint }: Undelivered) =>
    makeKey(
      records.untold + authority,
      `${listedAt(issuedAt, orderId)}#${padNumber(message, MESSAGE_DIGITS)}#${endpoint}`,
    ),
  untoldOf: (authority: string) => records.untold + authority,
  /** Records: a telephone call that waits, by its authority, oldest first. */
  call: ({ authority, since, orderId, message }: WaitingCall) =>
    makeKey(records.calls + authority, `${listedAt(since, orderId)}#${padNumber(message, MESSAGE_DIGITS)}`),
  callsOf: (authority: string) => records.calls + authority,
  /** Keys: the data key of an order, of a complaint, of a search, or of a month of consultations. */
  dataKey: (id: OrderId | ComplaintId | SearchId | MonthKeyId) => makeLoneKey(keys.all + id),
  /** Keys: what seals the ids of officials in the record of an order. */
  officialsKey: (orderId: OrderId) => makeLoneKey(keys.officials + orderId),
  /** Keys: the order a demand was taken for, by its keyed hash; and the demands taken for an order. */
  demand: (demand: Digest) => makeLoneKey(keys.demands + demand),
  demandList: (orderId: OrderId) => makeLoneKey(keys.demandLists + orderId),
  /** Complaints: the latest days first, in one partition, as they are few. */
  complaint: (id: ComplaintId) => makeKey(complaints.all, id),
  complaints: () => complaints.all,
  /** Complaints: the complaint of a number, by the number's keyed hash. */
  complaintNumber: (number: Digest) => makeKey(complaints.numbers + number, 'complaint'),
  /** Complaints: which found a wrong that is not put right, the latest days first. */
  unremedied: (id: ComplaintId) => makeKey(complaints.unremedied, id),
  unremediedAll: () => complaints.unremedied,
  /** Complaints: searches of oversight, the latest days first, in one partition, as each takes two people. */
  search: (id: SearchId) => makeKey(complaints.searches, id),
  searches: () => complaints.searches,
  /** Complaints: readings of sealed text, the latest days first, in one partition, as each takes two people. */
  reading: (id: ReadingId) => makeKey(complaints.readings, id),
  readings: () => complaints.readings,
  /** Complaints: how often something was hard to use in a month, the latest first. */
  difficulties: (month: Month) => makeKey(complaints.difficulties, month),
  difficultiesAll: () => complaints.difficulties,
  /** Cases: the order a case code opens, by the code's keyed hash. */
  caseCode: (code: Digest) => makeLoneKey(cases.codes + code),
  /** Cases: the list of an order's codes. */
  codesOf: (orderId: OrderId) => makeLoneKey(cases.codesOfOrders + orderId),
  /** Cases: where persons hear of news of an order, by the code of each; gone with the order. */
  newsAddresses: (orderId: OrderId) => makeLoneKey(cases.news + orderId),
  /** Cases: how often something was tried; the name is a keyed hash. */
  tries: (name: Digest) => makeLoneKey(cases.tries + name),
  /** Cases: what a repeated read was answered from, and how many there were; the name is a hash. */
  reads: (name: Digest) => makeLoneKey(cases.reads + name),
  /** Waiting: what is said of a filing above the figure; its form, sealed. */
  waitingFiling: (filing: FilingId) => makeKey(waiting.filings + filing, 'filing'),
  waitingForm: (filing: FilingId) => makeKey(waiting.forms + filing, 'form'),
  /** Waiting: those of an authority that wait to be looked at, by the time of filing. */
  listedWaiting: (authority: string, at: number, filing: FilingId) =>
    makeKey(waiting.lists + authority, `${spellInstant(at)}#${filing}`),
  waitingList: (authority: string) => waiting.lists + authority,
  /** Waiting: a draft of a filing, whole; and where those of an authority are, by when they were made. */
  draft: (draft: DraftId) => makeKey(waiting.drafts + draft, 'draft'),
  draftOf: (draft: DraftId) => waiting.drafts + draft,
  listedDraft: (authority: string, madeAt: number, draft: DraftId) =>
    makeKey(waiting.draftLists + authority, `${spellInstant(madeAt)}#${draft}`),
  draftList: (authority: string) => waiting.draftLists + authority,
  /** Waiting: who took a place in a window: of an officer's filings, of an authority's, of an officer's words. */
  burst: (authority: string, endsAt: number, whose: string) =>
    makeKey(waiting.bursts + authority, `${spellInstant(endsAt)}#${encodeURIComponent(whose)}`),
  /** Views: an authority's orders by the time of issue; ties go by id. */
  listedOrder: (authority: string, issuedAt: number, orderId: OrderId) =>
    makeKey(views.orders + authority, listedAt(issuedAt, orderId)),
  listedOrders: (authority: string) => views.orders + authority,
  /** Views: the orders that an authority validated, or was asked to, likewise. */
  listedValidation: (validator: string, issuedAt: number, orderId: OrderId) =>
    makeKey(views.validations + validator, listedAt(issuedAt, orderId)),
  listedValidations: (validator: string) => views.validations + validator,
  /**
   * Views: what leads to an order in one of these lists, by one thing known of it; of one trail by an instant, ties by id. One that comes
   * and goes has the version that put it up in its key, so whoever takes it down takes down no other.
   */
  signpost: (list: SignpostedList, owner: string, { trail, at, since }: KeyedSignpost, orderId: OrderId) =>
    makeKey(
      `${views[list]}${owner}#${trail}`,
      `${listedAt(at, orderId)}${since === undefined ? '' : `#${padNumber(since, VERSION_DIGITS)}`}`,
    ),
  trail: (list: SignpostedList, owner: string, trail: Trail) => `${views[list]}${owner}#${trail}`,
  /** Views: an authority's orders of one file number, by its keyed hash, by the time of issue. */
  fileNumber: (hash: Digest, issuedAt: number, orderId: OrderId) =>
    makeKey(views.fileNumbers + hash, listedAt(issuedAt, orderId)),
  fileNumbers: (hash: Digest) => views.fileNumbers + hash,
  /** Views: a provider's open orders by the time of issue; ties go by id. */
  providerOrder: (provider: string, issuedAt: number, orderId: OrderId) =>
    makeKey(views.providerOrders + provider, listedAt(issuedAt, orderId)),
  providerOrders: (provider: string) => views.providerOrders + provider,
  /** Views: what a key of a provider signed, by when; ties go by order. */
  signedAct: ({ provider, key, at, orderId, version }: SignedAct) =>
    makeKey(signedBy(provider, key), `${listedAt(at, orderId)}#${padNumber(version, VERSION_DIGITS)}`),
  signedBy,
  /** Views: what is told by pull, by where it stands in its feed; ties go by order. */
  fedEntry: (owner: FeedOwner, place: number, orderId: OrderId, number: number) =>
    makeKey(feedOf(owner), `${listedAt(place, orderId)}#${padNumber(number, VERSION_DIGITS)}`),
  /** Views: where entries of an order stand in feeds, and the bytes of a message; out of reach of whoever reads feeds. */
  fedAt: (orderId: OrderId, { [KEY.partition]: pk, [KEY.sort]: sk }: ReturnType<typeof makeKey>) =>
    makeKey(views.fed + orderId, `${pk}|${sk}`),
  fedBody: (orderId: OrderId, message: number) =>
    makeKey(views.fed + orderId, `body#${padNumber(message, MESSAGE_DIGITS)}`),
  fedOf: (orderId: OrderId) => views.fed + orderId,
  /** Views: a reviewer's open reviews by the instant they are due. */
  listedReview: (person: string, dueAt: number, review: string) =>
    makeKey(views.reviews + person, `${new Date(dueAt).toISOString()}#${review}`),
  listedReviews: (person: string) => views.reviews + person,
  /** Views: what leads to a reviewer's open reviews of one order from its reference, in the order of the list. */
  reviewSignpost: (person: string, reference: string, dueAt: number, review: string) =>
    makeKey(`${views.reviewsBy}${person}#reference/${reference}`, `${spellInstant(dueAt)}#${review}`),
  reviewTrail: (person: string, reference: string) => `${views.reviewsBy}${person}#reference/${reference}`,
  /** Views: the reviews that ended in silence, by when they did. */
  silence: (at: number, review: string) => makeKey(SILENCES, `${new Date(at).toISOString()}#${review}`),
  silences: () => SILENCES,
  /** Views: claims that a person was told which nobody confirmed, by when they were made. */
  claim: (claimedAt: number, review: string) => makeKey(CLAIMS, `${new Date(claimedAt).toISOString()}#${review}`),
  claims: () => CLAIMS,
  /** Views: orders that their authority took back at once, by when; and those of an officer of an authority, to be counted. */
  briefOrder: (endedAt: number, orderId: OrderId) => makeKey(BRIEF_ORDERS, listedAt(endedAt, orderId)),
  briefOrders: () => BRIEF_ORDERS,
  briefOrderOf: (authority: string, officer: string, orderId: OrderId) =>
    makeKey(BRIEF_ORDERS_OF + authority, `${spellOfficer(officer)}${orderId}`),
  briefOrdersOf: (authority: string, officer?: string) =>
    queryPartition(BRIEF_ORDERS_OF + authority, officer === undefined ? '' : spellOfficer(officer)),
  /** Views: what reviewers found left unsaid of protected persons, likewise, by when and by who filed. */
  unsaid: (foundAt: number, review: string) => makeKey(UNSAID, `${spellInstant(foundAt)}#${review}`),
  unsaids: () => UNSAID,
  unsaidOf: (authority: string, officer: string, review: string) =>
    makeKey(UNSAID_OF + authority, `${spellOfficer(officer)}${review}`),
  unsaidsOf: (authority: string, officer?: string) =>
    queryPartition(UNSAID_OF + authority, officer === undefined ? '' : spellOfficer(officer)),
  /** Views: the marks of an order, beside the lists but out of reach of whoever reads those. */
  markList: (orderId: OrderId) => makeKey(views.markLists + orderId, 'list'),
  /** Views: an order's marks at one place; the path of all within a range begins with the range's own, so one query finds them. */
  mark: (place: Digest, path: string, orderId: OrderId) => makeKey(views.marks + place, `${path}#${orderId}`),
  marks: (place: Digest) => views.marks + place,
  /** Views: the imprints of an order; and the orders that bear one, by the time of issue. */
  imprintList: (orderId: OrderId) => makeKey(views.imprintLists + orderId, 'list'),
  imprint: (imprint: Digest, issuedAt: number, orderId: OrderId) =>
    makeKey(views.imprints + imprint, listedAt(issuedAt, orderId)),
  imprints: (imprint: Digest) => views.imprints + imprint,
  /** Views: what an earlier version found that an order met, in the order of its authority's list, but out of reach of whoever reads that. */
  overlaps: (authority: string, issuedAt: number, orderId: OrderId) =>
    makeKey(views.overlaps + authority, listedAt(issuedAt, orderId)),
  overlapsOf: (authority: string) => views.overlaps + authority,
  /** Views: one other that an order met, behind that row, by when they met. */
  meeting: ({ authority, issuedAt, orderId }: IssuedOrder, metAt: number, other: OrderId) =>
    makeKey(views.overlaps + authority, `${listedAt(issuedAt, orderId)}#${listedAt(metAt, other)}`),
  /** Consultations: one of an order, or of a list of orders in a month; each in the index of its month as well, oldest first. */
  consultation: ({ id, at, orderId }: ConsultationStub) => ({
    ...makeKey(orderId === null ? consultations.lists + monthOf(at) : consultations.orders + orderId, id),
    [MONTH_KEY]: months.consultations + monthOf(at),
  }),
  consultationsOf: (orderId: OrderId) => consultations.orders + orderId,
  consultationsIn: (month: Month) => months.consultations + month,
  /** Directory: one commit on an entry; the newest says what is in force. */
  entry: (kind: EntryKind, id: string, version: number) =>
    makeKey(directory[kind] + id, padNumber(version, VERSION_DIGITS)),
  entries: (kind: EntryKind, id: string) => directory[kind] + id,
  /** Directory: of which entries a change was ever proposed; one partition for them all, a row for each entry. */
  changedEntry: (kind: EntryKind, id: string) => makeKey(changes.changed, `${kind}#${id}`),
  changedEntries: changes.changed,
  /** Directory: beside which entries somebody was ever suspended; likewise. */
  suspendedEntry: (kind: EntryKind, id: string) => makeKey(changes.suspended, `${kind}#${id}`),
  suspendedEntries: changes.suspended,
  /** Directory: what was done to entries, by its instant; one partition for them all, a row for each commit. */
  actOnEntry: (at: number, kind: EntryKind, id: string, version: number) =>
    makeKey(changes.acts, `${spellInstant(at)}#${kind}#${id}#${padNumber(version, VERSION_DIGITS)}`),
  actsOnEntries: changes.acts,
  /** Directory: whose on-call tools may be tested; one partition for them all, a row for each entry. */
  reached: (kind: 'authority' | 'provider', id: string) => makeKey(REACHED_ON_CALL, `${kind}#${id}`),
  reachedOnCall: REACHED_ON_CALL,
  /** Directory: the tests of a week, a row for each tool. */
  onCallTest: (week: string, kind: 'authority' | 'provider', id: string, tool: string) =>
    makeKey(onCall.tests + week, `${kind}#${id}#${tool}`),
  onCallTests: (week: string) => onCall.tests + week,
  /** Directory: who goes by a name, whatever the spelling; the name is a hash of what all have in common. */
  named: (name: Digest, authority: string) => makeKey(names.authorities + name, authority),
  namedBy: (name: Digest) => names.authorities + name,
  /** Index of what is due: an order's rows stand in one shard, all of them, by the instant. */
  due: (orderId: OrderId, shards: number, at: number) => ({
    [DUE_KEY.shard]: dueShardKey(shardOf(orderId, shards)),
    [DUE_KEY.at]: at,
  }),
} as const;

/** Partition key of a shard, numbered from 0. */
export const dueShardKey = (shard: number): string => PARTITIONS.due.shards + padNumber(shard, 2);

const shardOf = (orderId: OrderId, shards: number): number =>
  createHash('sha256').update(orderId).digest().readUInt32BE(0) % shards;
