import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { FileScans } from './file-scans.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { limitTo } from './leading-keys.ts';
import type { PagesEntry } from './pages-entry.ts';
import { variablesOf } from './variables.ts';

export interface AttachmentsProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  /** Where a browser goes on once its file has arrived. */
  readonly caseSite: PagesEntry;
}

const BY_SESSION =
  'A person concerned has no account to sign in with; the function checks the token of the session first.';
const BY_SIGNATURE =
  'A provider proves itself by its signature over method, path and body, or by the token of one of its people: the function checks either first.';

/** The session of a person, and the key of a provider; the data key of the order is allowed apart. */
function allowIdentifying(fn: HoldfastFunction, evidence: Evidence): void {
  const { directory, sealingKey, caseKey } = evidence;
  evidence.allowCases(fn, 'codes', 'dynamodb:GetItem');
  evidence.allowCases(fn, 'tries', 'dynamodb:UpdateItem');
  fn.allow(['dynamodb:Query'], [directory.tableArn]);
  sealingKey.allow(fn, 'kms:Decrypt');
  caseKey.allow(fn);
}

/**
 * Files of objections. One function takes strangers' bytes and keeps them sealed, and can neither read nor replace a kept file; another,
 * which can do nothing else, looks into them; a third hands them out, and can read and nothing else.
 */
export class Attachments extends Construct {
  /** What looks into files; whoever else has a document to look into may ask it as well. */
  readonly inspector: HoldfastFunction;

  constructor(scope: Construct, id: string, props: AttachmentsProps) {
    super(scope, id);
    this.inspector = this.#addInspecting(props);
    this.#addTaking(props, this.inspector, new FileScans(this, 'Scans', props));
    this.#addShowing(props);
  }

  /** What parses strangers' bytes has one folder to read in, and no key but the bucket's: no table, and nothing to write to. */
  #addInspecting({ entry: _, caseSite: __, evidence, ...hosting }: AttachmentsProps): HoldfastFunction {
    const fn = new HoldfastFunction(this, 'Inspect', {
      ...hosting,
      name: 'inspect-files',
      description: 'Holdfast: says what a file is',
      timeout: Duration.seconds(15), // whoever waits for it has 28 of its own, and must still answer
      memorySize: 1_769, // a whole processor
      environment: variablesOf('inspect-files', evidence, hosting.stage),
    });
    evidence.attachments.allow(fn, 'wholes', 's3:GetObject');
    evidence.attachments.allowKey(fn, 'read');
    return fn;
  }

  #addTaking(
    { entry, evidence, caseSite, ...hosting }: AttachmentsProps,
    { fn: inspector }: HoldfastFunction,
    scans: FileScans,
  ): void {
    const { records, keys, attachments } = evidence;
    const fn = new HoldfastFunction(this, 'Take', {
      ...hosting,
      name: 'take-attachments',
      description: 'Holdfast: persons concerned and providers add files to their objections',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 1_769, // a whole processor: ten megabytes are digested and sealed
      environment: variablesOf('take-attachments', evidence, hosting.stage, {
        API_URL: entry.url,
        CASE_URL: caseSite.url,
        INSPECTOR_ARN: inspector.functionArn,
        SCANS_QUEUE_URL: scans.url,
      }),
    });
    records.allowCommitting(fn);
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders', 'officials'));
    allowIdentifying(fn, evidence);
    attachments.allow(fn, 'parts', 's3:DeleteObject', 's3:GetObject', 's3:PutObject');
    attachments.allowListing(fn, 'parts');
    attachments.allow(fn, 'wholes', 's3:DeleteObject', 's3:GetObject', 's3:PutObject'); // of those that browsers post as well
    attachments.allow(fn, 'scans', 's3:PutObject');
    attachments.allowKeeping(fn);
    attachments.allowKey(fn, 'write');
    fn.allow(['lambda:InvokeFunction'], [inspector.functionArn]);
    scans.allowSending(fn);
    const limits = hosting.stage.attachments;
    entry.serve(fn, {
      session: { reason: BY_SESSION, limits },
      'signature-or-token': { reason: BY_SIGNATURE, limits },
    });
  }

  #addShowing({ entry, evidence, caseSite: _, ...hosting }: AttachmentsProps): void {
    const { records, keys, attachments } = evidence;
    const fn = new HoldfastFunction(this, 'Show', {
      ...hosting,
      name: 'show-attachments',
      description: 'Holdfast: reviewers and filers read the files of objections',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 1_024,
      environment: variablesOf('show-attachments', evidence, hosting.stage, { API_URL: entry.url }),
    });
    records.allow(fn, 'orders', 'dynamodb:Query');
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders', 'officials'));
    allowIdentifying(fn, evidence);
    attachments.allow(fn, 'sealed', 's3:GetObject');
    attachments.allowKey(fn, 'read');
    evidence.allowConsulting(fn);
    const limits = hosting.stage.attachments;
    entry.serve(fn, {
      'signed-in': { limits },
      session: { reason: BY_SESSION, limits },
      'signature-or-token': { reason: BY_SIGNATURE, limits },
    });
  }
}
