import { type Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { KeyAdministrators } from '../stage.ts';
import type { Grantee } from './grants.ts';
import { createRetainedKey } from './retained-key.ts';

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
