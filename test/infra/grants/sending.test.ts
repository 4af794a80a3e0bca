import { it } from 'vitest';
import { CONSUME, DELIVERIES, ED25519, ORDERS, OURS, PARK, partitions } from './grant-parts.ts';
import { expectGrants } from './read-grants.ts';

const FOR_AN_ANSWER =
  '{"StringEquals":{"kms:EncryptionContext:for":"answer"},"Null":{"kms:EncryptionContext:orderId":"false"}}';
const FOR_NEWS = JSON.stringify({
  StringEquals: { 'kms:EncryptionContext:for': 'news-address' },
  Null: { 'kms:EncryptionContext:orderId': 'false' },
});
const SECRETS_OF_TOOLS = `ssm:GetParameter on undefined/holdfast/prod/on-call/* when ${OURS}`;
const LATE = partitions('undelivered#', 'untold#');

/** What every function may that speaks to the outside, besides what its own way asks for. */
const DELIVER = [
  `dynamodb:GetItem,dynamodb:UpdateItem on EvidenceRecordsTable when ${DELIVERIES}`,
  `dynamodb:DeleteItem,dynamodb:PutItem on EvidenceRecordsTable when ${LATE}`,
  `dynamodb:Query on EvidenceRecordsTable when ${partitions('undelivered#')}`,
  `dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
  `dynamodb:PutItem on EvidenceRecordsTable when ${partitions('attempt#')}`,
  `dynamodb:GetItem,dynamodb:PutItem on EvidenceRecordsTable when ${partitions('incident#')}`,
  `kms:Encrypt on EvidenceSealingKey when ${FOR_AN_ANSWER}`,
  `kms:Sign on EvidenceWebhookKeysA when ${ED25519}`,
];

it.each([
  {
    role: 'DeliveriesDeliver',
    grants: [
      ...DELIVER,
      `${CONSUME},sqs:SendMessage on DeliveryQueuesSlowWebhooksQueue,DeliveryQueuesUrgentSlowWebhooksQueue,DeliveryQueuesUrgentWebhooksQueue,DeliveryQueuesWebhooksQueue`,
    ],
  },
  {
    role: 'HandoversHandOver',
    grants: [
      ...DELIVER,
      `${CONSUME},sqs:SendMessage on DeliveryQueuesHandoversQueue,DeliveryQueuesUrgentHandoversQueue`,
    ],
  },
  {
    role: 'AlertsRing',
    grants: [
      ...DELIVER,
      'dynamodb:Query on EvidenceDirectory',
      SECRETS_OF_TOOLS,
      `${CONSUME},sqs:SendMessage on DeliveryQueuesAlertsQueue`,
    ],
  },
  {
    role: 'AlertsTest',
    grants: [
      'dynamodb:Query on EvidenceDirectory',
      `dynamodb:PutItem on EvidenceDirectory when ${partitions('tested#')}`,
      SECRETS_OF_TOOLS,
      `${PARK} on AlertsParkedTestsQueue`,
    ],
  },
  {
    role: 'AlertsSchedule',
    grants: ['lambda:InvokeFunction on AlertsTestFunction', 'sqs:SendMessage on AlertsParkedTestsQueue'],
  },
  {
    role: 'MailSend',
    grants: [
      ...DELIVER,
      'dynamodb:Query on EvidenceDirectory',
      'ssm:GetParameter on parameter/holdfast/prod/mail-relay',
      `dynamodb:GetItem on EvidenceCases when ${partitions('news#')}`,
      `kms:Decrypt on EvidenceSealingKey when ${FOR_NEWS}`,
      'sqs:SendMessage on DeliveryQueuesMailQueue,DeliveryQueuesUrgentMailQueue,DeliveryQueuesWebhooksQueue',
      `${CONSUME} on DeliveryQueuesMailQueue,DeliveryQueuesUrgentMailQueue`,
    ],
  },
  {
    role: 'BouncesRecord',
    grants: [
      `dynamodb:GetItem,dynamodb:UpdateItem on EvidenceRecordsTable when ${DELIVERIES}`,
      `dynamodb:PutItem on EvidenceRecordsTable when ${LATE}`,
      `dynamodb:PutItem on EvidenceRecordsTable when ${partitions('attempt#')}`,
      `dynamodb:PutItem on EvidenceRecordsTable when ${partitions('incident#')}`,
      'sqs:SendMessage on DeliveryQueuesMailQueue,DeliveryQueuesUrgentMailQueue',
      `${CONSUME} on BouncesReturnedQueue`,
    ],
  },
])('$role may do this and nothing else', expectGrants);
