import { it } from 'vitest';
import { resourcesOf } from '../synthesized.ts';
import {
  CODES,
  CONSUME,
  FOR_AN_ORDER,
  HMAC,
  insertsInto,
  LISTING,
  ORDERS,
  OURS,
  PASTS,
  PUT_ON_RECORD,
  partitions,
  TRIES,
} from './grant-parts.ts';
import { expectGrants, template } from './read-grants.ts';

const UNDER_A_FREE_NAME =
  '{"StringEquals":{"aws:ResourceAccount":{"Ref":"AWS::AccountId"}},"Null":{"s3:if-none-match":"false"}}';
/** The bucket's key, by way of S3 and for that bucket. */
const IN_THE_BUCKET = JSON.stringify({
  StringEquals: {
    'kms:ViaService': { 'Fn::Join': ['', ['s3.', { Ref: 'AWS::Region' }, '.amazonaws.com']] },
    'kms:EncryptionContext:aws:s3:arn': {
      'Fn::GetAtt': [
        resourcesOf(template, 'AWS::S3::Bucket')
          .map(({ id }) => id)
          .join(),
        'Arn',
      ],
    },
  },
});
const MANAGED_BY_THE_SERVICE = JSON.stringify({
  StringEquals: {
    'aws:ResourceAccount': { Ref: 'AWS::AccountId' },
    'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com',
  },
});

it.each([
  { role: 'DocumentsRender', grants: [] },
  {
    role: 'AttachmentsTake',
    grants: [
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_', 'officials#')}`,
      `dynamodb:GetItem on EvidenceCases when ${CODES}`,
      `dynamodb:UpdateItem on EvidenceCases when ${TRIES}`,
      'dynamodb:Query on EvidenceDirectory',
      `kms:Decrypt on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      `kms:GenerateMac on EvidenceCaseKey when ${HMAC}`,
      `s3:DeleteObject,s3:GetObject,s3:PutObject on EvidenceAttachmentsBucket/incoming/parts/*,EvidenceAttachmentsBucket/incoming/wholes/* when ${OURS}`,
      `s3:ListBucket on EvidenceAttachmentsBucket when ${LISTING('incoming/parts')}`,
      `s3:PutObject on EvidenceAttachmentsBucket/incoming/scans/* when ${OURS}`,
      `s3:PutObject on EvidenceAttachmentsBucket/sealed/* when ${UNDER_A_FREE_NAME}`,
      `kms:Decrypt,kms:GenerateDataKey on EvidenceAttachmentsKey when ${IN_THE_BUCKET}`,
      'lambda:InvokeFunction on AttachmentsInspectFunction',
      'sqs:SendMessage on AttachmentsScansResultsQueue',
    ],
  },
  {
    role: 'AttachmentsInspect',
    grants: [
      `s3:GetObject on EvidenceAttachmentsBucket/incoming/wholes/* when ${OURS}`,
      `kms:Decrypt on EvidenceAttachmentsKey when ${IN_THE_BUCKET}`,
    ],
  },
  {
    role: 'AttachmentsScansRecord',
    grants: [
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `s3:DeleteObject on EvidenceAttachmentsBucket/incoming/scans/* when ${OURS}`,
      `${CONSUME} on AttachmentsScansResultsQueue`,
    ],
  },
  {
    role: 'AttachmentsScansScanner',
    grants: [
      `events:DeleteRule,events:PutRule,events:PutTargets,events:RemoveTargets on undefined when ${MANAGED_BY_THE_SERVICE}`,
      `events:DescribeRule,events:ListTargetsByRule on undefined when ${OURS}`,
      `s3:GetBucketNotification,s3:ListBucket,s3:PutBucketNotification on EvidenceAttachmentsBucket when ${OURS}`,
      `s3:PutObject on EvidenceAttachmentsBucket/malware-protection-resource-validation-object when ${OURS}`,
      `s3:GetObject,s3:GetObjectVersion on EvidenceAttachmentsBucket/incoming/scans/* when ${OURS}`,
      `kms:Decrypt,kms:GenerateDataKey on EvidenceAttachmentsKey when ${IN_THE_BUCKET}`,
    ],
  },
  {
    role: 'AttachmentsShow',
    grants: [
      `dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_', 'officials#')}`,
      `dynamodb:GetItem on EvidenceCases when ${CODES}`,
      `dynamodb:UpdateItem on EvidenceCases when ${TRIES}`,
      'dynamodb:Query on EvidenceDirectory',
      `kms:Decrypt on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      `kms:GenerateMac on EvidenceCaseKey when ${HMAC}`,
      `s3:GetObject on EvidenceAttachmentsBucket/sealed/* when ${OURS}`,
      `kms:Decrypt on EvidenceAttachmentsKey when ${IN_THE_BUCKET}`,
      ...PUT_ON_RECORD,
    ],
  },
])('$role may do this and nothing else', expectGrants);
