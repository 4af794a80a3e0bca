import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { FOLDERS } from '../../shared/deployment/folders.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import { ScannerRole } from './scanner-role.ts';
import { variablesOf } from './variables.ts';
import { WorkQueue } from './work-queue.ts';

export interface FileScansProps extends Hosting {
  readonly evidence: Evidence;
}

/**
 * The search for malware in copies of files, by the platform's own service, where the stage asks for it; and what becomes of a result:
 * a queue brings it to a function that may put it on record and take the copy away, and can read neither the file nor any key.
 */
export class FileScans extends Construct {
  readonly #queue: WorkQueue;

  constructor(scope: Construct, id: string, { evidence, ...hosting }: FileScansProps) {
    super(scope, id);
    const timeout = Duration.seconds(30);
    this.#queue = new WorkQueue(this, 'Results', {
      alarms: hosting.alarms,
      timeout,
      headings: { parked: 'scans-parked', behind: 'scans-behind' },
      behindAfter: Duration.minutes(15), // ten of them are deliberate
      fedByRule: hosting.stage.malwareScan === 'asked',
    });
    const fn = new HoldfastFunction(this, 'Record', {
      ...hosting,
      name: 'record-scans',
      description: 'Holdfast: puts on record what searches for malware came to',
      timeout,
      memorySize: 512,
      environment: variablesOf('record-scans', evidence, hosting.stage),
    });
    evidence.records.allowCommitting(fn);
    evidence.attachments.allow(fn, 'scans', 's3:DeleteObject');
    fn.raiseOver('scan-failed');
    this.#queue.worker(fn, hosting.stage.concurrency.scans);
    if (hosting.stage.malwareScan === 'asked') this.#askForScans(evidence);
  }

  get url(): string {
    return this.#queue.queue.queueUrl;
  }

  allowSending(sender: HoldfastFunction): void {
    this.#queue.allowSending(sender);
  }

  #askForScans({ attachments }: Evidence): void {
    const role = new ScannerRole(this, 'Scanner', attachments);
    const plan = new CfnMalwareProtectionPlan(this, 'Plan', {
      role: role.arn,
      protectedResource: { s3Bucket: { bucketName: attachments.name, objectPrefixes: [FOLDERS.scans] } },
      actions: { tagging: { status: 'DISABLED' } }, // the result is told by an event, and the object is gone soon after
    });
    plan.node.addDependency(role); // the service looks at once whether it may do what it needs
    const rule = new Rule(this, 'Results-Rule', {
      description: 'Holdfast: what searches for malware came to',
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [attachments.name] } },
      },
      targets: [
        new SqsQueue(this.#queue.queue, {
          message: RuleTargetInput.fromObject({
            object: EventField.fromPath('$.detail.s3ObjectDetails.objectKey'),
            status: EventField.fromPath('$.detail.scanResultDetails.scanResultStatus'),
          }),
        }),
      ],
    });
    Validations.of(rule).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason: 'Its target is a queue of this account; EventBridge tries for a day, and a file waits ten minutes.',
    });
  }
}
