import { KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { KeyAdministrators, KeyNames } from '../stage.ts';
import type { Grantee } from './grants.ts';
import { createRetainedKey } from './retained-key.ts';

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
