import { it } from 'vitest';
import {
  CODE_LISTS,
  CODES,
  ES256,
  FOR_AN_ORDER,
  HMAC,
  insertsInto,
  NOTES,
  ORDERS,
  PASTS,
  partitions,
  TRIES,
} from './grant-parts.ts';
import { expectGrants } from './read-grants.ts';

const COUNT =
  '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["order#*"]},' +
  '"ForAllValues:StringEquals":{"dynamodb:Attributes":["pk","sk","role","forgetAt"]},' +
  '"StringEquals":{"dynamodb:Select":"SPECIFIC_ATTRIBUTES"}}';
const FOR_A_NEWS_ADDRESS =
  '{"StringEquals":{"kms:EncryptionContext:for":"news-address"},"Null":{"kms:EncryptionContext:orderId":"false"}}';

it.each([
  {
    role: 'PublicServe',
    grants: [
      `dynamodb:GetItem on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      'lambda:InvokeFunction on AttachmentsInspectFunction',
      'kms:GetPublicKey on EvidenceDocumentKeysA,EvidenceWebhookKeysA',
    ],
  },
  {
    role: 'AffectedPersonsServe',
    grants: [
      `dynamodb:BatchGetItem,dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${NOTES}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('note#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_', 'key#cmp_')}`,
      `dynamodb:PartiQLInsert on EvidenceKeys when ${insertsInto('key#cmp_')}`,
      `dynamodb:GetItem on EvidenceComplaints when ${partitions('complaints')}`,
      `dynamodb:PartiQLInsert on EvidenceComplaints when ${insertsInto('complaints')}`,
      `dynamodb:GetItem on EvidenceComplaints when ${partitions('complaint-number#')}`,
      `dynamodb:PartiQLInsert on EvidenceComplaints when ${insertsInto('complaint-number#')}`,
      `dynamodb:UpdateItem on EvidenceComplaints when ${partitions('difficulties')}`,
      `dynamodb:BatchGetItem,dynamodb:GetItem,dynamodb:UpdateItem on EvidenceCases when ${CODES}`,
      `dynamodb:GetItem on EvidenceCases when ${CODE_LISTS}`,
      `dynamodb:UpdateItem on EvidenceCases when ${TRIES}`,
      `dynamodb:GetItem,dynamodb:UpdateItem on EvidenceCases when ${partitions('news#')}`,
      `dynamodb:Query on EvidenceConsultations when ${COUNT}`,
      'dynamodb:Query on EvidenceDirectory',
      `kms:Decrypt,kms:GenerateDataKey on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      `kms:Encrypt on EvidenceSealingKey when ${FOR_A_NEWS_ADDRESS}`,
      `kms:GenerateMac on EvidenceCaseKey,PagesAddressKey when ${HMAC}`,
      `kms:Sign on EvidenceDocumentKeysA when ${ES256}`,
    ],
  },
  {
    role: 'PersonsPagesServe',
    grants: [
      `dynamodb:DeleteItem,dynamodb:GetItem,dynamodb:PutItem on PagesTable when ${partitions('visit#')}`,
      `dynamodb:DeleteItem,dynamodb:PutItem,dynamodb:Query on PagesTable when ${partitions('draft#')}`,
      `kms:GenerateMac on PagesAddressKey,PagesVisitKey when ${HMAC}`,
    ],
  },
  {
    role: 'DesksPagesServe',
    grants: [
      `dynamodb:DeleteItem,dynamodb:GetItem,dynamodb:PutItem on PagesTable when ${partitions('visit#')}`,
      `dynamodb:DeleteItem,dynamodb:PutItem,dynamodb:Query on PagesTable when ${partitions('draft#')}`,
      `kms:GenerateMac on PagesAddressKey,PagesVisitKey when ${HMAC}`,
      'ssm:GetParameter on parameter/holdfast/prod/desk-sign-in',
    ],
  },
])('$role may do this and nothing else', expectGrants);
