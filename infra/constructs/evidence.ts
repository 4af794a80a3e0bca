import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { AttachmentBucket } from './attachment-bucket.ts';
import type { HoldfastFunction } from './holdfast-function.ts';
import { MacKey, SealingKey, SigningKeys } from './kms-keys.ts';
import { limitTo } from './leading-keys.ts';
import { Records } from './records.ts';
import {
  createCasesTable,
  createComplaintsTable,
  createDirectoryTable,
  createKeysTable,
  createViewsTable,
} from './tables.ts';

/** What may be granted of the Cases table: codes, their lists, counts of how often codes were tried, and repeated reads of providers. */
const CASE_PARTITIONS = {
  codes: ['codes'],
  codeLists: ['codesOfOrders'],
  tries: ['tries'],
  reads: ['reads'],
} as const;

/**
 * What may be granted of the Views table: lists of orders and what leads to orders in them, lists of reviews, for oversight, marks, by which
 * orders find each other, and what they found; and file numbers, by which their authorities do.
 */
const VIEW_PARTITIONS = {
  lists: ['orders'],
  signposts: ['ordersBy'],
  validations: ['validations'],
  validationSignposts: ['validationsBy'],
  fileNumbers: ['fileNumbers'],
  providers: ['providerOrders'],
  reviews: ['reviews'],
  oversight: ['oversight'],
  marks: ['marks', 'markLists'],
  overlaps: ['overlaps'],
} as const;

/** What the system keeps, and the keys it is sealed and signed with. */
export class Evidence extends Construct {
  readonly records: Records;
  readonly keys: TableV2;
  readonly directory: TableV2;
  readonly views: TableV2;
  readonly cases: TableV2;
  readonly complaints: TableV2;
  readonly attachments: AttachmentBucket;
  readonly sealingKey: SealingKey;
  readonly caseKey: MacKey;
  readonly markKey: MacKey;
  readonly documentKeys: SigningKeys;
  readonly webhookKeys: SigningKeys;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { documents, webhooks } = stage.signingKeys;
    this.records = new Records(this, 'Records');
    this.keys = createKeysTable(this, 'Keys');
    this.directory = createDirectoryTable(this, 'Directory');
    this.views = createViewsTable(this, 'Views', stage);
    this.cases = createCasesTable(this, 'Cases');
    this.complaints = createComplaintsTable(this, 'Complaints');
    this.attachments = new AttachmentBucket(this, 'Attachments');
    this.sealingKey = new SealingKey(this, 'SealingKey', 'Holdfast: wraps the data key of every order');
    this.caseKey = new MacKey(this, 'CaseKey', 'Holdfast: hashes case codes, and makes the tokens of their sessions');
    this.markKey = new MacKey(this, 'MarkKey', 'Holdfast: hashes what orders may have in common');
    this.documentKeys = new SigningKeys(this, 'DocumentKeys', {
      description: 'Holdfast: signs documents',
      algorithm: 'ECDSA_SHA_256', // KMS takes only 4 KB of raw Ed25519 input
      names: documents,
    });
    this.webhookKeys = new SigningKeys(this, 'WebhookKeys', {
      description: 'Holdfast: signs webhooks',
      algorithm: 'ED25519_SHA_512', // Standard Webhooks `v1a`
      names: webhooks,
    });
  }

  /** The data keys of complaints alone: none of an order. */
  allowComplaintKeys(fn: HoldfastFunction, ...actions: readonly `dynamodb:${'GetItem' | 'PutItem'}`[]): void {
    fn.allow(actions, [this.keys.tableArn], limitTo('keys', 'complaints'));
  }

  allowCases(
    fn: HoldfastFunction,
    partition: keyof typeof CASE_PARTITIONS,
    ...actions: readonly `dynamodb:${'BatchGetItem' | 'GetItem' | 'PutItem' | 'UpdateItem'}`[]
  ): void {
    fn.allow(actions, [this.cases.tableArn], limitTo('cases', ...CASE_PARTITIONS[partition]));
  }

  allowViews(
    fn: HoldfastFunction,
    partition: keyof typeof VIEW_PARTITIONS,
    ...actions: readonly `dynamodb:${'BatchGetItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query' | 'UpdateItem'}`[]
  ): void {
    fn.allow(actions, [this.views.tableArn], limitTo('views', ...VIEW_PARTITIONS[partition]));
  }
}
