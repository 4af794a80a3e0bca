export const OURS = '{"StringEquals":{"aws:ResourceAccount":{"Ref":"AWS::AccountId"}}}';
export const LISTING = (prefix: string) => `{"StringLike":{"s3:prefix":"${prefix}/*"}}`;
export const ORDERS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["order#*"]}}';
export const DELIVERIES = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["delivery#*"]}}';
export const PASTS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["past#*"]}}';
export const NOTES = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["note#*"]}}';
export const REVIEWS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["reviews#*"]}}';
export const SETTLE_DUE =
  '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["order#*"]},' +
  '"ForAllValues:StringEquals":{"dynamodb:Attributes":["pk","sk","dueShard","dueAt"]},' +
  '"StringEqualsIfExists":{"dynamodb:ReturnValues":["NONE","UPDATED_OLD","UPDATED_NEW"]}}';
/** By a statement: where the service does not say what it touches, nothing may be settled. */
export const SETTLE_TOGETHER = JSON.stringify({
  ...JSON.parse(SETTLE_DUE),
  Null: { 'dynamodb:LeadingKeys': 'false', 'dynamodb:Attributes': 'false' },
});
export const CODES = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["case#*"]}}';
export const CODE_LISTS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["code-of#*"]}}';
export const TRIES = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["tries#*"]}}';
export const LISTS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["orders#*"]}}';
export const MARKS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["mark#*","marks#*"]}}';
export const partitions = (...names: readonly string[]): string =>
  JSON.stringify({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': names.map((name) => `${name}*`) } });
/** Where the service gives no key, nothing may be inserted. */
export const insertsInto = (...names: readonly string[]): string =>
  JSON.stringify({ ...JSON.parse(partitions(...names)), Null: { 'dynamodb:LeadingKeys': 'false' } });
export const FOUND_OVERLAPS = partitions('overlaps#');
export const IMPRINTS = partitions('imprint#');
const MONTH_KEYS = partitions('key#consultations_');
const FOR_A_MONTH = '{"StringLike":{"kms:EncryptionContext:orderId":"consultations_*"}}';
/** Finds by month who was shown what, with the keys of months and none of an order. */
export const TRACE_CONSULTATIONS = [
  `dynamodb:Query on EvidenceConsultations/index/months when ${partitions('month#')}`,
  `dynamodb:GetItem on EvidenceKeys when ${MONTH_KEYS}`,
  `kms:Decrypt on EvidenceSealingKey when ${FOR_A_MONTH}`,
];
/** Sees who wrote on drafts, and can fetch nothing that was written. */
export const TRACE_DRAFTS = [
  `dynamodb:Query on EvidenceWaiting when ${partitions('drafts#')}`,
  `dynamodb:Query on EvidenceWaiting when ${JSON.stringify({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['draft#*'] },
    'ForAllValues:StringEquals': {
      'dynamodb:Attributes': [
        'pk',
        'sk',
        'draft',
        'authority',
        'madeBy',
        'madeAt',
        'changedBy',
        'changedAt',
        'version',
        'writers',
      ],
    },
    StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
  })}`,
];
/** Puts on record who is shown what, and reads nothing of it. */
export const PUT_ON_RECORD = [
  `dynamodb:PartiQLInsert on EvidenceConsultations when ${insertsInto('order#', 'list#')}`,
  `dynamodb:GetItem on EvidenceKeys when ${MONTH_KEYS}`,
  `dynamodb:PartiQLInsert on EvidenceKeys when ${insertsInto('key#consultations_')}`,
  `kms:Decrypt,kms:GenerateDataKey on EvidenceSealingKey when ${FOR_A_MONTH}`,
];
export const FOR_AN_ORDER =
  '{"Null":{"kms:EncryptionContext:orderId":"false"},"StringNotEquals":{"kms:EncryptionContext:for":"news-address"}}';
/** Opens the keys of some owners and of nobody else. */
export const FOR_KEYS_OF = (...ids: readonly string[]): string =>
  JSON.stringify({
    StringLike: { 'kms:EncryptionContext:orderId': ids.map((id) => `${id}_*`) },
    StringNotEquals: { 'kms:EncryptionContext:for': 'news-address' },
  });
export const ES256 = '{"StringEquals":{"kms:SigningAlgorithm":"ECDSA_SHA_256"}}';
export const HMAC = '{"StringEquals":{"kms:MacAlgorithm":"HMAC_SHA_256"}}';
export const ED25519 = '{"StringEquals":{"kms:SigningAlgorithm":"ED25519_SHA_512"}}';
export const CONSUME =
  'sqs:ChangeMessageVisibility,sqs:DeleteMessage,sqs:GetQueueAttributes,sqs:GetQueueUrl,sqs:ReceiveMessage';
export const PARK = 'sqs:GetQueueAttributes,sqs:GetQueueUrl,sqs:SendMessage';
