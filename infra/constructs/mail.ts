import { Construct } from 'constructs';
import { allowDelivering } from './deliveries.ts';
import { DELIVERY_TIMEOUT, type DeliveryQueues } from './delivery-queues.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { PagesEntry } from './pages-entry.ts';
import { allowReadingParameter, nameParameter } from './parameters.ts';
import { variablesOf } from './variables.ts';

export interface MailProps extends Hosting {
  readonly evidence: Evidence;
  readonly queues: DeliveryQueues;
  readonly caseSite: PagesEntry;
  /** Where a provider's people sign in. */
  readonly deskSite: PagesEntry;
}

/** The parameter with the operator's relay, below the stage's own path. */
const RELAY = 'mail-relay';

/** Writing mails, by a relay of the operator's. Where to is looked up in the directory. */
export class Mail extends Construct {
  constructor(scope: Construct, id: string, { evidence, queues, caseSite, deskSite, ...hosting }: MailProps) {
    super(scope, id);
    const { stage } = hosting;
    const { ordinary, urgent } = queues.mail;
    const fn = new HoldfastFunction(this, 'Send', {
      ...hosting,
      name: 'send-mail',
      description: 'Holdfast: tells people by mail that a message waits',
      timeout: DELIVERY_TIMEOUT,
      memorySize: 512,
      environment: variablesOf('send-mail', evidence, stage, {
        MAIL_QUEUE_URL: ordinary.queue.queueUrl,
        DELIVERIES_QUEUE_URL: queues.webhook.ordinary.queue.queueUrl,
        URGENT_MAIL_QUEUE_URL: urgent.queue.queueUrl,
        MAIL_RELAY_PARAMETER: nameParameter(stage, RELAY),
        CASE_URL: caseSite.url,
        DESKS_URL: deskSite.url,
      }),
    });
    allowDelivering(fn, evidence);
    fn.allow(['dynamodb:Query'], [evidence.directory.tableArn]);
    allowReadingParameter(fn, stage, RELAY);
    evidence.allowCases(fn, 'news', 'dynamodb:GetItem');
    evidence.sealingKey.allowOpeningNewsAddresses(fn);
    for (const lane of [ordinary, urgent]) lane.allowSending(fn); // the next attempt
    queues.webhook.ordinary.allowSending(fn); // what those hear by webhook whom a change of the directory concerns
    ordinary.worker(fn, stage.concurrency.mail);
    urgent.worker(fn, stage.concurrency.urgentMail);
  }
}
