import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { AttachmentBucket } from './attachment-bucket.ts';
import type { Action, Conditions, Grantee } from './grants.ts';

const SERVICE = 'malware-protection-plan.guardduty.amazonaws.com';
/** How GuardDuty names the rules that it makes for itself, and the object by which it finds out whether it may write. */
const MANAGED_RULES = 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*';
const VALIDATION_OBJECT = 'malware-protection-resource-validation-object';

/**
 * What GuardDuty may do here: what its documentation asks for, on this bucket, this key and one folder alone. Tags are left out: none
 * are wanted.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection-s3-iam-policy-prerequisite.html
 */
export class ScannerRole extends Construct implements Grantee {
  readonly arn: string;
  readonly #role: Role;

  constructor(scope: Construct, id: string, bucket: AttachmentBucket) {
    super(scope, id);
    const { account } = Stack.of(this);
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal(SERVICE, { conditions: { StringEquals: { 'aws:SourceAccount': account } } }),
    });
    this.arn = this.#role.roleArn;
    this.#allowItsRules();
    bucket.allowScanning(this, VALIDATION_OBJECT);
  }

  allow(actions: readonly Action[], resources: readonly string[], conditions: Conditions = {}): void {
    this.#role.addToPolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions: { ...conditions } }),
    );
  }

  /** It hears of new objects by a rule that it makes, and that nobody else's rule can be mistaken for. */
  #allowItsRules(): void {
    const stack = Stack.of(this);
    const rules = stack.formatArn({ service: 'events', resource: 'rule', resourceName: MANAGED_RULES });
    const ours = { StringEquals: { 'aws:ResourceAccount': stack.account } };
    this.allow(['events:DeleteRule', 'events:PutRule', 'events:PutTargets', 'events:RemoveTargets'], [rules], {
      StringEquals: { ...ours.StringEquals, 'events:ManagedBy': SERVICE },
    });
    this.allow(['events:DescribeRule', 'events:ListTargetsByRule'], [rules], ours);
    Validations.of(this).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:rule/${MANAGED_RULES}]`,
      reason: 'GuardDuty names the rules that it manages itself; what changes them has to be managed by it.',
    });
  }
}
