import { AccountRootPrincipal, ArnPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, type KeyProps } from 'aws-cdk-lib/aws-kms';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { KeyAdministrators } from '../stage.ts';

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
export function createRetainedKey(
  scope: Construct,
  id: string,
  { use, administrators, ...props }: RetainedKeyProps,
): Key {
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
