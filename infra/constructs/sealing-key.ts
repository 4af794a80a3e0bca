import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { PARTITIONS } from '../../shared/deployment/tables.ts';
import type { KeyAdministrators } from '../stage.ts';
import type { Grantee } from './grants.ts';
import { createRetainedKey } from './retained-key.ts';

/** What the ids begin with that keys of months are wrapped under. */
const CONSULTATION_KEYS = PARTITIONS.keys.consultations.slice(PARTITIONS.keys.all.length);

const idsOf = (owners: 'complaints' | 'orders' | 'searches'): string =>
  `${PARTITIONS.keys[owners].slice(PARTITIONS.keys.all.length)}*`;

/** What the ids are like that keys are wrapped under, by whose they are. */
const OWNERS = {
  complaints: [idsOf('complaints')],
  searches: [idsOf('searches')],
  orders: [idsOf('orders'), 'spare_*'], // made before there was an order, it opens as what it was made as
} as const;

/** A symmetric key, rotated by KMS every year: it wraps other keys and never leaves KMS. */
export class SealingKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, description: string, administrators: KeyAdministrators) {
    super(scope, id);
    this.key = createRetainedKey(this, 'Key', {
      use: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      administrators,
      description,
      enableKeyRotation: true,
    });
  }

  /** To seal what endpoints answered, or where a person hears of news, and never to open it; what is sealed opens as that and as no data key. */
  allowSealing(grantee: Grantee, purpose: 'answer' | 'news-address'): void {
    grantee.allow(['kms:Encrypt'], [this.key.keyArn], {
      StringEquals: { 'kms:EncryptionContext:for': purpose },
      Null: { 'kms:EncryptionContext:orderId': 'false' },
    });
  }

  /** To open where persons hear of news: nothing else opens that. */
  allowOpeningNewsAddresses(grantee: Grantee): void {
    grantee.allow(['kms:Decrypt'], [this.key.keyArn], {
      StringEquals: { 'kms:EncryptionContext:for': 'news-address' },
      Null: { 'kms:EncryptionContext:orderId': 'false' },
    });
  }

  /**
   * Only together with an order's id: a wrapped data key opens for the order it was made for and for no other. Where a person hears of news
   * does not open by it.
   */
  allow(grantee: Grantee, ...actions: readonly ('kms:Decrypt' | 'kms:GenerateDataKey')[]): void {
    grantee.allow(actions, [this.key.keyArn], {
      Null: { 'kms:EncryptionContext:orderId': 'false' },
      StringNotEquals: { 'kms:EncryptionContext:for': 'news-address' },
    });
  }

  /** To open the keys of some owners and of nobody else, or to make them too. Where a person hears of news does not open by it. */
  allowFor(
    grantee: Grantee,
    owners: readonly (keyof typeof OWNERS)[],
    ...actions: readonly ('kms:Decrypt' | 'kms:GenerateDataKey')[]
  ): void {
    grantee.allow(actions, [this.key.keyArn], {
      StringLike: { 'kms:EncryptionContext:orderId': owners.flatMap((owner) => OWNERS[owner]) },
      StringNotEquals: { 'kms:EncryptionContext:for': 'news-address' },
    });
  }

  /** To open the keys of months of consultations, or to make them too, and those of nothing else. */
  allowForMonths(grantee: Grantee, ...actions: readonly ('kms:Decrypt' | 'kms:GenerateDataKey')[]): void {
    grantee.allow(actions, [this.key.keyArn], {
      StringLike: { 'kms:EncryptionContext:orderId': `${CONSULTATION_KEYS}*` },
    });
  }
}
