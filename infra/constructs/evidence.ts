import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { SealingKey, SigningKeys } from './kms-keys.ts';
import { Records } from './records.ts';
import { directoryTable, keysTable, viewsTable } from './tables.ts';

/** What the system keeps, and the keys it is sealed and signed with. */
export class Evidence extends Construct {
  readonly records: Records;
  readonly keys: TableV2;
  readonly directory: TableV2;
  readonly views: TableV2;
  readonly sealingKey: SealingKey;
  readonly documentKeys: SigningKeys;
  readonly webhookKeys: SigningKeys;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { documents, webhooks } = stage.signingKeys;
    this.records = new Records(this, 'Records');
    this.keys = keysTable(this, 'Keys');
    this.directory = directoryTable(this, 'Directory');
    this.views = viewsTable(this, 'Views', stage);
    this.sealingKey = new SealingKey(this, 'SealingKey', 'Holdfast: wraps the data key of every order');
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
}
