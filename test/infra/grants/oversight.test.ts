import { it } from 'vitest';
import {
  CODE_LISTS,
  CODES,
  CONSUME,
  ES256,
  FOR_AN_ORDER,
  HMAC,
  IMPRINTS,
  insertsInto,
  LISTS,
  NOTES,
  ORDERS,
  PASTS,
  PUT_ON_RECORD,
  partitions,
  REVIEWS,
} from './grant-parts.ts';
import { expectGrants } from './read-grants.ts';

const OVERSIGHT = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["oversight#*"]}}';
const COMPLAINT_KEYS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["key#cmp_*"]}}';
const SEARCH_KEYS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["key#sch_*"]}}';

it.each([
  {
    role: 'SuspensionsHold',
    grants: [
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('officials#')}`,
      `dynamodb:Query on EvidenceViews when ${LISTS}`,
      'dynamodb:Query on EvidenceDirectory',
      `${CONSUME},sqs:SendMessage on SuspensionsLooksQueue`,
    ],
  },
  {
    role: 'OversightServe',
    grants: [
      `dynamodb:GetItem,dynamodb:Query,dynamodb:UpdateItem on EvidenceComplaints when ${partitions('complaints')}`,
      `dynamodb:DeleteItem,dynamodb:PutItem,dynamodb:Query on EvidenceComplaints when ${partitions('unremedied')}`,
      `dynamodb:GetItem,dynamodb:Query,dynamodb:UpdateItem on EvidenceComplaints when ${partitions('searches')}`,
      `dynamodb:PartiQLInsert on EvidenceComplaints when ${insertsInto('searches')}`,
      `dynamodb:Query on EvidenceComplaints when ${partitions('difficulties')}`,
      `dynamodb:GetItem on EvidenceKeys when ${COMPLAINT_KEYS}`,
      `dynamodb:GetItem on EvidenceKeys when ${SEARCH_KEYS}`,
      `dynamodb:PartiQLInsert on EvidenceKeys when ${insertsInto('key#sch_')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('officials#')}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${NOTES}`,
      `dynamodb:Query on EvidenceDirectory`,
      `dynamodb:Query on EvidenceViews when ${OVERSIGHT}`,
      `dynamodb:BatchGetItem,dynamodb:Query on EvidenceViews when ${LISTS}`,
      `dynamodb:Query on EvidenceViews when ${partitions('orders-by#')}`,
      `dynamodb:Query on EvidenceViews when ${IMPRINTS}`,
      `kms:Decrypt,kms:GenerateDataKey on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      `kms:GenerateMac on EvidenceMarkKey when ${HMAC}`,
      ...PUT_ON_RECORD,
      `dynamodb:Query on EvidenceConsultations when ${ORDERS}`,
      `dynamodb:Query on EvidenceConsultations/index/months when ${partitions('month#')}`,
      `kms:Sign on EvidenceDocumentKeysA when ${ES256}`,
    ],
  },
  {
    role: 'ReviewersServe',
    grants: [
      `dynamodb:BatchGetItem,dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_', 'officials#')}`,
      `dynamodb:BatchGetItem,dynamodb:Query on EvidenceViews when ${REVIEWS}`,
      `dynamodb:Query on EvidenceViews when ${partitions('reviews-by#')}`,
      `dynamodb:BatchGetItem on EvidenceCases when ${CODES}`,
      `dynamodb:GetItem on EvidenceCases when ${CODE_LISTS}`,
      'dynamodb:Query on EvidenceDirectory',
      `kms:Decrypt on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      ...PUT_ON_RECORD,
    ],
  },
  {
    role: 'RegistrarsServe',
    grants: [
      'dynamodb:GetItem,dynamodb:Query on EvidenceDirectory',
      `dynamodb:PartiQLInsert on EvidenceDirectory when ${insertsInto('authority#', 'provider#', 'roster#', 'office#')}`,
      `dynamodb:PutItem on EvidenceDirectory when ${partitions('name#')}`,
      `dynamodb:PutItem on EvidenceDirectory when ${partitions('changed')}`,
      `dynamodb:PutItem on EvidenceDirectory when ${partitions('reached#')}`,
      'sqs:SendMessage on DeliveryQueuesMailQueue,DeliveryQueuesWebhooksQueue,SuspensionsLooksQueue',
      `dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('officials#')}`,
      `dynamodb:Query on EvidenceViews when ${LISTS}`,
      `dynamodb:Query on EvidenceViews when ${partitions('validations#')}`,
    ],
  },
])('$role may do this and nothing else', expectGrants);
