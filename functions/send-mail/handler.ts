import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoAttemptLog } from '../../shared/adapters/dynamo/attempt-log.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoEntryReader } from '../../shared/adapters/dynamo/entry-reader.ts';
import { DynamoIncidents } from '../../shared/adapters/dynamo/incidents.ts';
import { DynamoNewsAddresses } from '../../shared/adapters/dynamo/news-addresses.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { DynamoUndeliveredList } from '../../shared/adapters/dynamo/undelivered-list.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { mailChangeBy } from '../../shared/adapters/endpoints/mail/change-mail.ts';
import { MailSender } from '../../shared/adapters/endpoints/mail/mail-sender.ts';
import { NewsMailSender } from '../../shared/adapters/endpoints/mail/news-mail-sender.ts';
import { SmtpMailer } from '../../shared/adapters/endpoints/mail/smtp-mailer.ts';
import { KmsAnswerSealer } from '../../shared/adapters/kms/answer-sealing.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsNewsAddressOpener } from '../../shared/adapters/kms/news-address-sealing.ts';
import { KmsWebhookSigner } from '../../shared/adapters/kms/signers.ts';
import { spreadByHash } from '../../shared/adapters/spread.ts';
import { SqsDirectoryNotices } from '../../shared/adapters/sqs/directory-notices.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { createSsmClient } from '../../shared/adapters/ssm/client.ts';
import { SsmParameters } from '../../shared/adapters/ssm/parameters.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readQueues } from '../../shared/deployment/lanes.ts';
import { readList, readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('send-mail', process.env);
const client = createDocumentClient();
const kms = createKmsClient();
const mailer = new SmtpMailer({
  parameters: new SsmParameters(createSsmClient(), systemClock),
  relayParameter: env.MAIL_RELAY_PARAMETER,
  egress: readEgress(env.EGRESS),
  clock: systemClock,
});

const sqs = createSqsClient();
const directory = new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock);
export const handler = createWorker(
  {
    orders: new DynamoOrderReader(client, env.RECORDS_TABLE),
    attempts: new DynamoAttemptLog(client, env.RECORDS_TABLE),
    incidents: new DynamoIncidents(client, env.RECORDS_TABLE),
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    undelivered: new DynamoUndeliveredList(client, env.RECORDS_TABLE),
    queue: new SqsDeliveryQueue(sqs, readQueues(env, 'mail')),
    sealer: new KmsAnswerSealer(kms, env.SEALING_KEY_ARN),
    spread: spreadByHash,
    signer: new KmsWebhookSigner(kms, readList(env.WEBHOOK_KEY_ARNS)[0]),
    sendBy: (find) => new MailSender(directory, mailer, new NewsMailSender(find, mailer, env.CASE_URL)),
    directory,
    newsAddresses: new DynamoNewsAddresses(client, env.CASES_TABLE),
    addresses: new KmsNewsAddressOpener(kms),
    register: new DynamoEntryReader(client, env.DIRECTORY_TABLE),
    notices: new SqsDirectoryNotices(sqs, { mail: env.MAIL_QUEUE_URL, webhooks: env.DELIVERIES_QUEUE_URL }),
    mailChange: mailChangeBy(mailer),
    clock: systemClock,
  },
  new Logger(),
);
