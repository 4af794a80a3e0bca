import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { limitTo } from './leading-keys.ts';
import type { PagesKeeping } from './pages-keeping.ts';
import { variablesOf } from './variables.ts';

export interface AffectedPersonsProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  readonly pages: PagesKeeping;
}

/** Reading one's case and fighting it: for whoever shows the code of a notice, and for that one order alone. */
export class AffectedPersons extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, pages, ...hosting }: AffectedPersonsProps) {
    super(scope, id);
    const { records, keys, directory, sealingKey, caseKey, documentKeys } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-affected-persons',
      description: 'Holdfast: persons concerned read their case and object',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 1_024,
      environment: variablesOf('serve-affected-persons', evidence, hosting.stage, {
        ADDRESS_KEY_ARN: pages.addressKey.key.keyArn,
      }),
    });
    records.allowCommitting(fn);
    records.allowFetchingParts(fn);
    records.allowNoting(fn);
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders', 'complaints'));
    evidence.allowKeysOf(fn, 'complaints', 'dynamodb:PartiQLInsert');
    evidence.allowComplaints(fn, 'complaints', 'dynamodb:GetItem', 'dynamodb:PartiQLInsert');
    evidence.allowComplaints(fn, 'numbers', 'dynamodb:GetItem', 'dynamodb:PartiQLInsert');
    evidence.allowComplaints(fn, 'difficulties', 'dynamodb:UpdateItem');
    evidence.allowCases(fn, 'codes', 'dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem');
    evidence.allowCases(fn, 'codeLists', 'dynamodb:GetItem');
    evidence.allowCases(fn, 'tries', 'dynamodb:UpdateItem');
    evidence.allowCases(fn, 'news', 'dynamodb:GetItem', 'dynamodb:UpdateItem');
    evidence.allowCountingConsultations(fn);
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    sealingKey.allow(fn, 'kms:Decrypt', 'kms:GenerateDataKey'); // the latter for complaints
    sealingKey.allowSealing(fn, 'news-address');
    caseKey.allow(fn);
    pages.addressKey.allow(fn);
    documentKeys.allowSigning(fn);
    fn.raiseOverRefusals('codes-guessed', 'case-code-invalid', 30); // people mistype a few times a day
    fn.raiseOverRefusals('callers-unproven', 'caller-unproven', 1); // the pages prove what they say of callers; nobody else says any
    const limits = hosting.stage.unprovenCallers;
    entry.serve(fn, {
      'case-code': {
        reason: 'The case code is the proof here; the function counts every try before it looks for one.',
        limits,
      },
      nobody: {
        reason:
          'Anyone may suspect a hold and ask for a check, and with the number they got, how far it has come; no order is looked up, and each address may complain, guess, or say what was hard to use, a few times an hour.',
        limits,
      },
      session: {
        reason:
          'A person concerned has no account to sign in with; the function checks the token of the session first.',
      },
    });
  }
}
