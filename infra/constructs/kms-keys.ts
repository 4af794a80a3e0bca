import { AccountRootPrincipal, ArnPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, type KeyProps, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { PARTITIONS } from '../../shared/deployment/tables.ts';
import type { KeyAdministrators, KeyNames } from '../stages.ts';
import type { Grantee } from './grants.ts';

/** What administrators may do with a key. Named one by one: a key anyone may use for anything proves nothing. */
const ADMINISTRATION = [
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListKeyPolicies',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateKeyDescription',
];

interface RetainedKeyProps extends KeyProps {
  /** The actions roles of this account may be granted. */
  readonly use: readonly string[];
  /** Who alone may administer it; nobody named, and IAM decides who of the account may. */
  readonly administrators: KeyAdministrators;
}

/** A key that outlives the stack, as what it sealed or signed does. */
function createRetainedKey(scope: Construct, id: string, { use, administrators, ...props }: RetainedKeyProps): Key {
  const conditions = { StringEquals: { 'kms:CallerAccount': Stack.of(scope).account } };
  const resources = ['*']; // in a key policy: this key
  const account = new AccountRootPrincipal();
  const named = administrators.map((arn) => new ArnPrincipal(arn));
  const statements =
    named.length === 0
      ? [new PolicyStatement({ principals: [account], actions: [...ADMINISTRATION, ...use], resources, conditions })]
      : [
          new PolicyStatement({ principals: [account], actions: [...use], resources, conditions }),
          new PolicyStatement({ principals: named, actions: ADMINISTRATION, resources, conditions }),
        ];
  return new Key(scope, id, {
    ...props,
    removalPolicy: RemovalPolicy.RETAIN,
    pendingWindow: Duration.days(30), // the longest there is, to notice a deletion and to cancel it
    policy: new PolicyDocument({ statements }),
  });
}

/** What the ids begin with that keys of months are wrapped under. */
const CONSULTATION_KEYS = PARTITIONS.keys.consultations.slice(PARTITIONS.keys.all.length);

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

  /** To make and open the keys of months of consultations, and of nothing else. */
  allowForMonths(grantee: Grantee): void {
    grantee.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [this.key.keyArn], {
      StringLike: { 'kms:EncryptionContext:orderId': `${CONSULTATION_KEYS}*` },
    });
  }
}

/** The key of a bucket: S3 alone uses it, for whoever may, and for this bucket. */
export class BucketKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, description: string, administrators: KeyAdministrators) {
    super(scope, id);
    this.key = createRetainedKey(this, 'Key', {
      use: ['kms:Decrypt', 'kms:GenerateDataKey'],
      administrators,
      description,
      enableKeyRotation: true,
    });
  }

  /** @param bucketArn what S3 names to the key when it asks for it, as the bucket has one key for its objects. */
  allow(grantee: Grantee, bucketArn: string, ...actions: readonly ('kms:Decrypt' | 'kms:GenerateDataKey')[]): void {
    grantee.allow(actions, [this.key.keyArn], {
      StringEquals: {
        'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com`,
        'kms:EncryptionContext:aws:s3:arn': bucketArn,
      },
    });
  }
}

const MAC_ALGORITHM = 'HMAC_SHA_256';

/** A key for keyed hashes that never leaves KMS. It stays the same: hashes made under two keys never meet. */
export class MacKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, description: string, administrators: KeyAdministrators) {
    super(scope, id);
    this.key = createRetainedKey(this, 'Key', {
      use: ['kms:GenerateMac'],
      administrators,
      description,
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    });
  }

  allow(grantee: Grantee): void {
    grantee.allow(['kms:GenerateMac'], [this.key.keyArn], { StringEquals: { 'kms:MacAlgorithm': MAC_ALGORITHM } });
  }
}

const ALGORITHMS = {
  ED25519_SHA_512: KeySpec.ECC_NIST_EDWARDS25519,
  ECDSA_SHA_256: KeySpec.ECC_NIST_P256,
} as const;

export interface SigningKeysProps {
  readonly description: string;
  readonly algorithm: keyof typeof ALGORITHMS;
  /** Newest first: the first signs, all are published, so that a new key is known before and an old one after its time. */
  readonly names: KeyNames;
  readonly administrators: KeyAdministrators;
}

/** Key pairs of one kind whose private halves never leave KMS. */
export class SigningKeys extends Construct {
  /** Comma-separated, newest first. */
  readonly keyArns: string;
  readonly arns: readonly string[];
  readonly #algorithm: string;

  constructor(scope: Construct, id: string, props: SigningKeysProps) {
    super(scope, id);
    const { description, algorithm, names, administrators } = props;
    const keySpec = ALGORITHMS[algorithm];
    const keys = names.map((name) =>
      createRetainedKey(this, name, {
        use: ['kms:GetPublicKey', 'kms:Sign'],
        administrators,
        description: `${description} (${name})`,
        keySpec,
        keyUsage: KeyUsage.SIGN_VERIFY,
      }),
    );
    this.arns = keys.map(({ keyArn }) => keyArn);
    this.keyArns = this.arns.join(',');
    this.#algorithm = algorithm;
  }

  allowSigning(grantee: Grantee): void {
    grantee.allow(['kms:Sign'], this.arns, { StringEquals: { 'kms:SigningAlgorithm': this.#algorithm } });
  }

  allowPublishing(grantee: Grantee): void {
    grantee.allow(['kms:GetPublicKey'], this.arns);
  }
}
