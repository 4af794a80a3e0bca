import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoEntryReader } from '../../shared/adapters/dynamo/entry-reader.ts';
import { DynamoNewsAddresses } from '../../shared/adapters/dynamo/news-addresses.ts';
import { assembleSending } from '../../shared/adapters/endpoints/assemble-sending.ts';
import { readEgress } from '../../shared/adapters/endpoints/https/guard.ts';
import { mailChangeBy } from '../../shared/adapters/endpoints/mail/change-mail.ts';
import { MailSender } from '../../shared/adapters/endpoints/mail/mail-sender.ts';
import { NewsMailSender } from '../../shared/adapters/endpoints/mail/news-mail-sender.ts';
import { SmtpMailer } from '../../shared/adapters/endpoints/mail/smtp-mailer.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsNewsAddressOpener } from '../../shared/adapters/kms/news-address-sealing.ts';
import { SqsDirectoryNotices } from '../../shared/adapters/sqs/directory-notices.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { createSsmClient } from '../../shared/adapters/ssm/client.ts';
import { SsmParameters } from '../../shared/adapters/ssm/parameters.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readQueues } from '../../shared/deployment/lanes.ts';
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
    ...assembleSending(env, client, kms),
    queue: new SqsDeliveryQueue(sqs, readQueues(env, 'mail')),
    sendBy: (find) => new MailSender(directory, mailer, new NewsMailSender(find, mailer, env.CASE_URL), env.DESKS_URL),
    directory,
    newsAddresses: new DynamoNewsAddresses(client, env.CASES_TABLE),
    addresses: new KmsNewsAddressOpener(kms),
    register: new DynamoEntryReader(client, env.DIRECTORY_TABLE),
    notices: new SqsDirectoryNotices(sqs, { mail: env.MAIL_QUEUE_URL, webhooks: env.DELIVERIES_QUEUE_URL }),
    mailChange: mailChangeBy(mailer),
  },
  new Logger(),
);
