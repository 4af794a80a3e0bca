import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import {
  DRAFT_TRACE_ATTRIBUTES,
  FORGET_AT,
  KEY,
  MONTH_INDEX,
  type PARTITIONS,
} from '../../shared/deployment/tables.ts';
import type { Stage } from '../stage.ts';
import { AttachmentBucket } from './attachment-bucket.ts';
import type { HoldfastFunction } from './holdfast-function.ts';
import { allowWithin, limitTo } from './leading-keys.ts';
import { MacKey } from './mac-key.ts';
import { Records } from './records.ts';
import { SealingKey } from './sealing-key.ts';
import { SigningKeys } from './signing-keys.ts';
import {
  createCasesTable,
  createComplaintsTable,
  createConsultationsTable,
  createDirectoryTable,
  createKeysTable,
  createViewsTable,
  createWaitingTable,
} from './tables.ts';

/** What may be granted of the Cases table: codes, their lists, counts of how often codes were tried, repeated reads of providers, and where persons hear of news. */
const CASE_PARTITIONS = {
  codes: ['codes'],
  codeLists: ['codesOfOrders'],
  tries: ['tries'],
  reads: ['reads'],
  news: ['news'],
} as const;

/** What may be granted of the Complaints table: complaints, what leads to them by number, which found a wrong, searches, readings, and what was hard to use. */
const COMPLAINT_PARTITIONS = {
  complaints: ['all'],
  numbers: ['numbers'],
  unremedied: ['unremedied'],
  searches: ['searches'],
  readings: ['readings'],
  difficulties: ['difficulties'],
} as const;

/**
 * What may be granted of the Views table: lists of orders and what leads to orders in them, what keys of providers signed, lists of reviews,
 * for oversight, marks, by which orders find each other, and what they found; file numbers, by which their authorities do, and imprints, by which oversight does.
 */
const VIEW_PARTITIONS = {
  lists: ['orders'],
  signposts: ['ordersBy'],
  validations: ['validations'],
  validationSignposts: ['validationsBy'],
  fileNumbers: ['fileNumbers'],
  providers: ['providerOrders'],
  providerSignposts: ['providerOrdersBy'],
  signed: ['signedBy'],
  messageFeeds: ['messageFeeds', 'fed'],
  /** To be read: not where entries stand, nor those of anybody else. */
  messagesFed: ['messageFeeds'],
  eventsFed: ['eventFeeds'],
  feeds: ['messageFeeds', 'eventFeeds', 'fed'],
  fed: ['fed'],
  reviews: ['reviews'],
  reviewSignposts: ['reviewsBy'],
  oversight: ['oversight'],
  marks: ['marks', 'markLists'],
  /** What goes up and down at once. */
  marksAndFileNumbers: ['marks', 'fileNumbers'],
  overlaps: ['overlaps'],
  imprints: ['imprints'],
  imprintLists: ['imprintLists'],
} as const;
type ViewPartition = keyof typeof VIEW_PARTITIONS;

/** What the system keeps, and the keys it is sealed and signed with. */
export class Evidence extends Construct {
  readonly records: Records;
  readonly keys: TableV2;
  readonly directory: TableV2;
  readonly views: TableV2;
  readonly cases: TableV2;
  readonly complaints: TableV2;
  readonly consultations: TableV2;
  readonly waiting: TableV2;
  readonly attachments: AttachmentBucket;
  readonly sealingKey: SealingKey;
  readonly caseKey: MacKey;
  readonly markKey: MacKey;
  readonly documentKeys: SigningKeys;
  readonly webhookKeys: SigningKeys;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { documents, webhooks } = stage.signingKeys;
    const { keyAdministrators: administrators, restored } = stage;
    this.records = new Records(this, 'Records', restored.records);
    this.keys = createKeysTable(this, 'Keys', restored.keys);
    this.directory = createDirectoryTable(this, 'Directory', restored.directory);
    this.views = createViewsTable(this, 'Views', stage);
    this.cases = createCasesTable(this, 'Cases', restored.cases);
    this.complaints = createComplaintsTable(this, 'Complaints', restored.complaints);
    this.consultations = createConsultationsTable(this, 'Consultations', restored.consultations);
    this.waiting = createWaitingTable(this, 'Waiting', restored.waiting);
    this.attachments = new AttachmentBucket(this, 'Attachments', administrators);
    this.sealingKey = new SealingKey(this, 'SealingKey', 'Holdfast: wraps the data key of every order', administrators);
    this.caseKey = new MacKey(
      this,
      'CaseKey',
      'Holdfast: hashes case codes, and makes the tokens of their sessions',
      administrators,
    );
    this.markKey = new MacKey(this, 'MarkKey', 'Holdfast: hashes what orders may have in common', administrators);
    this.documentKeys = new SigningKeys(this, 'DocumentKeys', {
      description: 'Holdfast: signs documents',
      algorithm: 'ECDSA_SHA_256', // KMS takes only 4 KB of raw Ed25519 input
      names: documents,
      administrators,
    });
    this.webhookKeys = new SigningKeys(this, 'WebhookKeys', {
      description: 'Holdfast: signs webhooks',
      algorithm: 'ED25519_SHA_512', // Standard Webhooks `v1a`
      names: webhooks,
      administrators,
    });
  }

  /** Of every key that seals, hashes or signs what is kept. */
  get keyArns(): readonly string[] {
    const { sealingKey, caseKey, markKey, attachments, documentKeys, webhookKeys } = this;
    const single = [sealingKey, caseKey, markKey].map(({ key }) => key.keyArn);
    return [...single, attachments.keyArn, ...documentKeys.arns, ...webhookKeys.arns];
  }

  /** The data keys of complaints, of searches, or of months of consultations, alone: none of an order. */
  allowKeysOf(
    fn: HoldfastFunction,
    owners: 'complaints' | 'searches' | 'consultations',
    ...actions: readonly `dynamodb:${'GetItem' | 'PartiQLInsert'}`[]
  ): void {
    allowWithin(fn, actions, this.keys.tableArn, ['keys', owners]);
  }

  allowComplaints(
    fn: HoldfastFunction,
    partition: keyof typeof COMPLAINT_PARTITIONS,
    ...actions: readonly `dynamodb:${'DeleteItem' | 'GetItem' | 'PartiQLInsert' | 'PutItem' | 'Query' | 'UpdateItem'}`[]
  ): void {
    allowWithin(fn, actions, this.complaints.tableArn, ['complaints', ...COMPLAINT_PARTITIONS[partition]]);
  }

  /** Lets `fn` put on record who sees what, and make the key of the month for it: of what is on record it can read nothing. */
  allowConsulting(fn: HoldfastFunction): void {
    allowWithin(fn, ['dynamodb:PartiQLInsert'], this.consultations.tableArn, ['consultations', 'orders', 'lists']);
    this.allowKeysOf(fn, 'consultations', 'dynamodb:GetItem', 'dynamodb:PartiQLInsert');
    this.sealingKey.allowForMonths(fn, 'kms:Decrypt', 'kms:GenerateDataKey');
  }

  /** Lets `fn` read who saw what, with the keys of the months. */
  allowReadingConsultations(fn: HoldfastFunction): void {
    const { tableArn } = this.consultations;
    fn.allow(['dynamodb:Query'], [tableArn], limitTo('consultations', 'orders'));
    fn.allow(['dynamodb:Query'], [`${tableArn}/index/${MONTH_INDEX}`], limitTo('months', 'consultations'));
  }

  /**
   * Lets `fn` find by month what an account consulted, with the keys of the months and none of an order. Whose a consultation was is sealed
   * with the rest of it, so it reads those of others and passes them over.
   */
  allowTracingConsultations(fn: HoldfastFunction): void {
    fn.allow(
      ['dynamodb:Query'],
      [`${this.consultations.tableArn}/index/${MONTH_INDEX}`],
      limitTo('months', 'consultations'),
    );
    this.allowKeysOf(fn, 'consultations', 'dynamodb:GetItem');
    this.sealingKey.allowForMonths(fn, 'kms:Decrypt');
  }

  /** Lets `fn` see who wrote on drafts, and when: it cannot so much as fetch what they wrote. */
  allowTracingDrafts(fn: HoldfastFunction): void {
    this.allowWaiting(fn, 'draftLists', 'dynamodb:Query');
    fn.allow(['dynamodb:Query'], [this.waiting.tableArn], {
      ...limitTo('waiting', 'drafts'),
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': [KEY.partition, KEY.sort, ...DRAFT_TRACE_ATTRIBUTES] },
      StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    });
  }

  /** Lets `fn` count who saw an order, by what stands in clear: it cannot so much as fetch the rest. */
  allowCountingConsultations(fn: HoldfastFunction): void {
    fn.allow(['dynamodb:Query'], [this.consultations.tableArn], {
      ...limitTo('consultations', 'orders'),
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': [KEY.partition, KEY.sort, 'role', FORGET_AT] },
      StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    });
  }

  /** What opens what is sealed of orders, and of nothing else. */
  allowOpeningOrders(fn: HoldfastFunction): void {
    fn.allow(['dynamodb:GetItem'], [this.keys.tableArn], limitTo('keys', 'orders'));
    this.sealingKey.allowFor(fn, ['orders'], 'kms:Decrypt');
  }

  /** What opens the ids of officers, validators and reviewers in the record of an order. */
  allowOpeningOfficials(fn: HoldfastFunction): void {
    fn.allow(['dynamodb:GetItem'], [this.keys.tableArn], limitTo('keys', 'officials'));
  }

  allowCases(
    fn: HoldfastFunction,
    partition: keyof typeof CASE_PARTITIONS,
    ...actions: readonly `dynamodb:${'BatchGetItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'UpdateItem'}`[]
  ): void {
    fn.allow(actions, [this.cases.tableArn], limitTo('cases', ...CASE_PARTITIONS[partition]));
  }

  allowWaiting(
    fn: HoldfastFunction,
    partition: keyof typeof PARTITIONS.waiting,
    ...actions: readonly `dynamodb:${'BatchGetItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query' | 'UpdateItem'}`[]
  ): void {
    fn.allow(actions, [this.waiting.tableArn], limitTo('waiting', partition));
  }

  allowViews(
    fn: HoldfastFunction,
    partition: ViewPartition,
    ...actions: readonly `dynamodb:${'BatchGetItem' | 'BatchWriteItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query' | 'UpdateItem'}`[]
  ): void {
    fn.allow(actions, [this.views.tableArn], limitTo('views', ...VIEW_PARTITIONS[partition]));
  }

  /** Lets `fn` tell providers by pull. */
  allowFeeding(fn: HoldfastFunction): void {
    this.allowViews(fn, 'messageFeeds', 'dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem');
    this.allowViews(fn, 'fed', 'dynamodb:PutItem');
  }

  /** Lets `fn` read or write what stands in several lists by one call: that is asked for all of them at once. */
  allowManyViews(
    fn: HoldfastFunction,
    action: `dynamodb:${'BatchGetItem' | 'BatchWriteItem'}`,
    ...partitions: readonly ViewPartition[]
  ): void {
    const places = partitions.flatMap((partition) => [...VIEW_PARTITIONS[partition]]);
    fn.allow([action], [this.views.tableArn], limitTo('views', ...places));
  }
}
