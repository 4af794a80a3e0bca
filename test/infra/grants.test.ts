import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const template = templateOf(STAGES.prod);

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: unknown;
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const documents = [
  ...resourcesOf(template, 'AWS::IAM::Policy').map(({ id, properties }) => [id, properties['PolicyDocument']] as const),
  ...resourcesOf(template, 'AWS::KMS::Key').map(({ id, properties }) => [id, properties['KeyPolicy']] as const),
  ...resourcesOf(template, 'AWS::SQS::QueuePolicy').map(
    ({ id, properties }) => [id, properties['PolicyDocument']] as const,
  ),
  ...resourcesOf(template, 'AWS::S3::BucketPolicy').map(
    ({ id, properties }) => [id, properties['PolicyDocument']] as const,
  ),
  ...resourcesOf(template, 'AWS::SNS::TopicPolicy').map(
    ({ id, properties }) => [id, properties['PolicyDocument']] as const,
  ),
];
const allowed = documents.flatMap(([id, document]) =>
  list<Statement>(document.Statement)
    .filter(({ Effect }) => Effect === 'Allow')
    .map((statement) => ({ id, ...statement })),
);

/** What Lambda itself needs to trace a function. */
const TRACE = 'xray:PutTelemetryRecords,xray:PutTraceSegments';

describe('every grant', () => {
  it('names its actions', () => {
    const wild = allowed.filter(({ Action }) => list(Action).some((action) => action.includes('*')));
    expect(wild).toEqual([]);
  });

  it('names its resources, or has a condition', () => {
    const wild = allowed.filter(
      ({ Action, Resource, Condition }) =>
        Condition === undefined && JSON.stringify(Resource).includes('*') && list(Action).join() !== TRACE,
    );
    expect(wild).toEqual([]);
  });

  it('lets each function send its traces, for which there are no resources to name, and nothing else on all', () => {
    const traced = allowed.filter(({ Action }) => list(Action).join().includes('xray:'));
    expect(traced.map(({ Action, Resource }) => [list(Action).join(), Resource])).toEqual(
      resourcesOf(template, 'AWS::Lambda::Function').map(() => [TRACE, '*']),
    );
  });

  it('is the role’s own: no managed policy, which AWS may widen', () => {
    const managed = resourcesOf(template, 'AWS::IAM::Role').filter(
      ({ properties }) => properties['ManagedPolicyArns'] !== undefined,
    );
    expect(managed).toEqual([]);
  });
});

const OURS = '{"StringEquals":{"aws:ResourceAccount":{"Ref":"AWS::AccountId"}}}';
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
const LISTING = (prefix: string) => `{"StringLike":{"s3:prefix":"${prefix}/*"}}`;
const ORDERS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["order#*"]}}';
const DELIVERIES = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["delivery#*"]}}';
const PASTS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["past#*"]}}';
const NOTES = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["note#*"]}}';
const READS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["reads#*"]}}';
const REVIEWS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["reviews#*"]}}';
const OVERSIGHT = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["oversight#*"]}}';
const SETTLE_DUE =
  '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["order#*"]},' +
  '"ForAllValues:StringEquals":{"dynamodb:Attributes":["pk","sk","dueShard","dueAt"]},' +
  '"StringEqualsIfExists":{"dynamodb:ReturnValues":["NONE","UPDATED_OLD","UPDATED_NEW"]}}';
/** By a statement: where the service does not say what it touches, nothing may be settled. */
const SETTLE_TOGETHER = JSON.stringify({
  ...JSON.parse(SETTLE_DUE),
  Null: { 'dynamodb:LeadingKeys': 'false', 'dynamodb:Attributes': 'false' },
});
const CODES = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["case#*"]}}';
const CODE_LISTS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["code-of#*"]}}';
const TRIES = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["tries#*"]}}';
const COMPLAINT_KEYS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["key#cmp_*"]}}';
const SEARCH_KEYS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["key#sch_*"]}}';
const LISTS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["orders#*"]}}';
const MARKS = '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["mark#*","marks#*"]}}';
const partitions = (...names: readonly string[]): string =>
  JSON.stringify({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': names.map((name) => `${name}*`) } });
/** Where the service gives no key, nothing may be inserted. */
const insertsInto = (...names: readonly string[]): string =>
  JSON.stringify({ ...JSON.parse(partitions(...names)), Null: { 'dynamodb:LeadingKeys': 'false' } });
const FOUND_OVERLAPS = partitions('overlaps#');
const MARKS_AND_FILE_NUMBERS = partitions('mark#', 'file-numbers#');
const FED = partitions('messages-to#', 'fed#');
const IMPRINTS = partitions('imprint#');
const IMPRINT_LISTS = partitions('imprints#');
const LATE = partitions('undelivered#', 'untold#');
const MONTH_KEYS = partitions('key#consultations_');
const COUNT =
  '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["order#*"]},' +
  '"ForAllValues:StringEquals":{"dynamodb:Attributes":["pk","sk","role","forgetAt"]},' +
  '"StringEquals":{"dynamodb:Select":"SPECIFIC_ATTRIBUTES"}}';
const FOR_A_MONTH = '{"StringLike":{"kms:EncryptionContext:orderId":"consultations_*"}}';
/** Puts on record who is shown what, and reads nothing of it. */
const PUT_ON_RECORD = [
  `dynamodb:PartiQLInsert on EvidenceConsultations when ${insertsInto('order#', 'list#')}`,
  `dynamodb:GetItem on EvidenceKeys when ${MONTH_KEYS}`,
  `dynamodb:PartiQLInsert on EvidenceKeys when ${insertsInto('key#consultations_')}`,
  `kms:Decrypt,kms:GenerateDataKey on EvidenceSealingKey when ${FOR_A_MONTH}`,
];
const FOR_AN_ANSWER =
  '{"StringEquals":{"kms:EncryptionContext:for":"answer"},"Null":{"kms:EncryptionContext:orderId":"false"}}';
const FOR_A_NEWS_ADDRESS =
  '{"StringEquals":{"kms:EncryptionContext:for":"news-address"},"Null":{"kms:EncryptionContext:orderId":"false"}}';
const FOR_AN_ORDER =
  '{"Null":{"kms:EncryptionContext:orderId":"false"},"StringNotEquals":{"kms:EncryptionContext:for":"news-address"}}';
const ES256 = '{"StringEquals":{"kms:SigningAlgorithm":"ECDSA_SHA_256"}}';
const HMAC = '{"StringEquals":{"kms:MacAlgorithm":"HMAC_SHA_256"}}';
const ED25519 = '{"StringEquals":{"kms:SigningAlgorithm":"ED25519_SHA_512"}}';
const CONSUME =
  'sqs:ChangeMessageVisibility,sqs:DeleteMessage,sqs:GetQueueAttributes,sqs:GetQueueUrl,sqs:ReceiveMessage';
const PARK = 'sqs:GetQueueAttributes,sqs:GetQueueUrl,sqs:SendMessage';
const FOLLOW = 'dynamodb:DescribeStream,dynamodb:GetRecords,dynamodb:GetShardIterator,dynamodb:ListStreams';

const FOR_NEWS = JSON.stringify({
  StringEquals: { 'kms:EncryptionContext:for': 'news-address' },
  Null: { 'kms:EncryptionContext:orderId': 'false' },
});
const SECRETS_OF_TOOLS = `ssm:GetParameter on undefined/holdfast/prod/on-call/* when ${OURS}`;

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

/** `actions on resource` and the condition, if any; those of log and traces, which every function has, are left out. */
function grantsOf(role: string): readonly string[] {
  return allowed
    .filter(({ id }) => id.startsWith(`${role}Role`))
    .filter(({ Action }) => !list(Action).includes('logs:PutLogEvents') && list(Action).join() !== TRACE)
    .map(({ Action, Resource, Condition }) => {
      const resources = list(Resource).map((resource) => nameOf(JSON.stringify(resource)));
      const condition = Condition === undefined ? '' : ` when ${JSON.stringify(Condition)}`;
      return `${list(Action).join()} on ${resources.join()}${condition}`;
    });
}

/** The construct a resource belongs to, from the logical id in its reference; a parameter, which is none of the stack's, by its name. */
function nameOf(reference: string): string {
  const parameter = /:(parameter\/[\w/-]+)"/.exec(reference)?.[1];
  if (parameter !== undefined) return parameter;
  const id = /"Fn::GetAtt":\["(\w+?)[0-9A-F]{8}","(Stream)?Arn"\]/.exec(reference);
  return `${id?.[1]}${id?.[2] ?? ''}${/\/index\/\w+|\/(?:incoming(?:\/\w+)?|sealed)\/\*|\/malware-[\w-]+|\/holdfast\/[\w/*-]+/.exec(reference)?.[0] ?? ''}`;
}

it.each([
  {
    role: 'ContactPointsServe',
    grants: [
      `dynamodb:BatchGetItem,dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${NOTES}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('note#')}`,
      `dynamodb:DeleteItem,dynamodb:Query on EvidenceRecordsTable when ${partitions('calls#')}`,
      `dynamodb:GetItem,dynamodb:Query,dynamodb:UpdateItem on EvidenceRecordsTable when ${DELIVERIES}`,
      `dynamodb:DeleteItem on EvidenceRecordsTable when ${partitions('undelivered#', 'untold#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_', 'officials#', 'demand#')}`,
      `dynamodb:PartiQLInsert on EvidenceKeys when ${insertsInto('key#ord_', 'officials#')}`,
      `dynamodb:PutItem on EvidenceKeys when ${partitions('demand#')}`,
      `dynamodb:UpdateItem on EvidenceKeys when ${partitions('demands#')}`,
      'dynamodb:Query on EvidenceDirectory',
      `dynamodb:BatchGetItem,dynamodb:GetItem,dynamodb:PutItem,dynamodb:UpdateItem on EvidenceWaiting when ${partitions('filing#')}`,
      `dynamodb:DeleteItem,dynamodb:GetItem,dynamodb:PutItem on EvidenceWaiting when ${partitions('form#')}`,
      `dynamodb:DeleteItem,dynamodb:PutItem on EvidenceWaiting when ${partitions('waiting#')}`,
      `dynamodb:UpdateItem on EvidenceWaiting when ${partitions('burst#')}`,
      `dynamodb:DeleteItem,dynamodb:GetItem,dynamodb:PutItem on EvidenceWaiting when ${partitions('draft#')}`,
      `dynamodb:DeleteItem,dynamodb:PutItem,dynamodb:Query on EvidenceWaiting when ${partitions('drafts#')}`,
      `kms:Decrypt,kms:GenerateDataKey on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      `kms:GenerateMac on EvidenceMarkKey when ${HMAC}`,
      'sqs:SendMessage on UrgentHintsQueue',
    ],
  },
  {
    role: 'ContactPointsShow',
    grants: [
      `dynamodb:BatchGetItem,dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:Query on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${NOTES}`,
      `dynamodb:Query on EvidenceRecordsTable when ${partitions('attempt#')}`,
      `dynamodb:Query on EvidenceRecordsTable when ${partitions('incident#')}`,
      `dynamodb:Query on EvidenceRecordsTable when ${DELIVERIES}`,
      `dynamodb:Query on EvidenceRecordsTable when ${partitions('untold#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_', 'officials#')}`,
      `dynamodb:BatchGetItem,dynamodb:Query on EvidenceViews when ${LISTS}`,
      `dynamodb:Query on EvidenceViews when ${partitions('orders-by#')}`,
      `dynamodb:BatchGetItem,dynamodb:Query on EvidenceViews when ${partitions('validations#')}`,
      `dynamodb:Query on EvidenceViews when ${partitions('validations-by#')}`,
      `dynamodb:Query on EvidenceViews when ${partitions('events-of#')}`,
      `dynamodb:Query on EvidenceViews when ${partitions('file-numbers#')}`,
      `kms:GenerateMac on EvidenceMarkKey when ${HMAC}`,
      `dynamodb:Query on EvidenceViews when ${FOUND_OVERLAPS}`,
      'dynamodb:Query on EvidenceDirectory',
      `dynamodb:GetItem on EvidenceWaiting when ${partitions('filing#')}`,
      `dynamodb:GetItem on EvidenceWaiting when ${partitions('form#')}`,
      `dynamodb:Query on EvidenceWaiting when ${partitions('waiting#')}`,
      `dynamodb:GetItem on EvidenceWaiting when ${partitions('draft#')}`,
      `dynamodb:Query on EvidenceWaiting when ${partitions('drafts#')}`,
      `kms:Decrypt on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      ...PUT_ON_RECORD,
      `kms:Sign on EvidenceDocumentKeysA when ${ES256}`,
      'lambda:InvokeFunction on DocumentsRenderFunction',
    ],
  },
  {
    role: 'ProvidersServe',
    grants: [
      `dynamodb:BatchGetItem,dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${NOTES}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('note#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_')}`,
      `dynamodb:Query on EvidenceRecordsTable when ${partitions('undelivered#')}`,
      `dynamodb:Query on EvidenceRecordsTable when ${DELIVERIES}`,
      `dynamodb:Query on EvidenceRecordsTable when ${partitions('attempt#')}`,
      `dynamodb:Query on EvidenceRecordsTable when ${partitions('incident#')}`,
      `dynamodb:Query on EvidenceViews when ${partitions('provider-orders#')}`,
      `dynamodb:Query on EvidenceViews when ${partitions('provider-orders-by#')}`,
      `dynamodb:Query on EvidenceViews when ${partitions('messages-to#')}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceViews when ${MARKS}`,
      `dynamodb:Query on EvidenceViews when ${FOUND_OVERLAPS}`,
      `dynamodb:GetItem,dynamodb:PutItem,dynamodb:UpdateItem on EvidenceCases when ${READS}`,
      'dynamodb:Query on EvidenceDirectory',
      `kms:Decrypt on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      `kms:Sign on EvidenceDocumentKeysA when ${ES256}`,
      'lambda:InvokeFunction on DocumentsRenderFunction',
      'sqs:SendMessage on DeliveryQueuesAlertsQueue,DeliveryQueuesHandoversQueue,DeliveryQueuesMailQueue,DeliveryQueuesUrgentHandoversQueue,DeliveryQueuesUrgentMailQueue,DeliveryQueuesUrgentWebhooksQueue,DeliveryQueuesWebhooksQueue',
    ],
  },
  {
    role: 'NoticesServe',
    grants: [
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${NOTES}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('note#')}`,
      `dynamodb:BatchGetItem,dynamodb:PutItem,dynamodb:UpdateItem on EvidenceCases when ${CODES}`,
      `dynamodb:GetItem,dynamodb:PutItem on EvidenceCases when ${CODE_LISTS}`,
      `dynamodb:GetItem,dynamodb:PutItem on EvidenceCases when ${READS}`,
      'dynamodb:Query on EvidenceDirectory',
      `dynamodb:GetItem on EvidenceKeys when ${partitions('officials#')}`,
      `kms:GenerateMac on EvidenceCaseKey when ${HMAC}`,
      'lambda:InvokeFunction on DocumentsRenderFunction',
    ],
  },
  { role: 'DocumentsRender', grants: [] },
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
    role: 'AttachmentsTake',
    grants: [
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_')}`,
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
    role: 'DispatchCommits',
    grants: [
      `dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:Query on EvidenceRecordsTable when ${NOTES}`,
      `dynamodb:PutItem on EvidenceRecordsTable when ${DELIVERIES}`,
      `dynamodb:Query on EvidenceRecordsTable when ${partitions('undelivered#')}`,
      `dynamodb:UpdateItem on EvidenceRecordsTable when ${SETTLE_DUE}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceViews when ${MARKS}`,
      `dynamodb:BatchGetItem,dynamodb:BatchWriteItem on EvidenceViews when ${FED}`,
      `dynamodb:PutItem on EvidenceViews when ${partitions('fed#')}`,
      'dynamodb:Query on EvidenceDirectory',
      `dynamodb:GetItem on EvidenceKeys when ${partitions('officials#')}`,
      `dynamodb:GetItem on EvidenceCases when ${partitions('news#')}`,
      'sqs:SendMessage on DeliveryQueuesAlertsQueue,DeliveryQueuesHandoversQueue,DeliveryQueuesMailQueue,DeliveryQueuesUrgentHandoversQueue,DeliveryQueuesUrgentMailQueue,DeliveryQueuesUrgentWebhooksQueue,DeliveryQueuesWebhooksQueue,UrgentHintsQueue',
      `${FOLLOW} on EvidenceRecordsTableStream`,
      `${PARK} on DispatchCommitsParkedQueue`,
    ],
  },
  {
    role: 'UrgentHintsHasten',
    grants: [
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem,dynamodb:PutItem,dynamodb:UpdateItem on EvidenceRecordsTable when ${DELIVERIES}`,
      `dynamodb:DeleteItem,dynamodb:PutItem on EvidenceRecordsTable when ${partitions('calls#')}`,
      `dynamodb:UpdateItem on EvidenceRecordsTable when ${SETTLE_DUE}`,
      'dynamodb:Query on EvidenceDirectory',
      'sqs:SendMessage on DeliveryQueuesAlertsQueue,DeliveryQueuesUrgentHandoversQueue,DeliveryQueuesUrgentMailQueue,DeliveryQueuesUrgentWebhooksQueue,UrgentHintsQueue',
      `${CONSUME} on UrgentHintsQueue`,
    ],
  },
  {
    role: 'OverlapsNote',
    grants: [
      `dynamodb:BatchGetItem,dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:Query on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${NOTES}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('note#')}`,
      `dynamodb:DeleteItem,dynamodb:GetItem,dynamodb:PutItem,dynamodb:Query on EvidenceViews when ${MARKS}`,
      `dynamodb:BatchWriteItem on EvidenceViews when ${MARKS_AND_FILE_NUMBERS}`,
      `dynamodb:BatchWriteItem,dynamodb:Query,dynamodb:UpdateItem on EvidenceViews when ${FOUND_OVERLAPS}`,
      `dynamodb:BatchWriteItem on EvidenceViews when ${IMPRINTS}`,
      `dynamodb:DeleteItem,dynamodb:GetItem,dynamodb:PutItem on EvidenceViews when ${IMPRINT_LISTS}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_')}`,
      `kms:Decrypt on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      `kms:GenerateMac on EvidenceMarkKey when ${HMAC}`,
      `${FOLLOW} on EvidenceRecordsTableStream`,
      `${PARK} on OverlapsNoteParkedQueue`,
    ],
  },
  {
    role: 'ViewsProject',
    grants: [
      `dynamodb:BatchGetItem on EvidenceViews when ${partitions('orders#', 'validations#', 'reviews#', 'events-of#')}`,
      `dynamodb:BatchWriteItem on EvidenceViews when ${partitions(
        'orders-by#',
        'validations-by#',
        'provider-orders-by#',
        'reviews#',
        'reviews-by#',
        'oversight#',
        'messages-to#',
        'events-of#',
        'fed#',
      )}`,
      `dynamodb:Query on EvidenceViews when ${partitions('fed#')}`,
      `dynamodb:PutItem on EvidenceViews when ${LISTS}`,
      `dynamodb:PutItem on EvidenceViews when ${partitions('validations#')}`,
      `dynamodb:DeleteItem,dynamodb:PutItem on EvidenceViews when ${partitions('provider-orders#')}`,
      `dynamodb:PutItem on EvidenceViews when ${REVIEWS}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('officials#')}`,
      `${FOLLOW} on EvidenceRecordsTableStream`,
      `${PARK} on ViewsProjectParkedQueue`,
    ],
  },
  {
    role: 'TimersSweep',
    grants: [
      'dynamodb:Query on EvidenceRecordsTable/index/due when {"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["due#*"]}}',
      'sqs:SendMessage on TimersDueDeliveriesQueue,TimersDueQueue',
      `${PARK} on TimersParkedTicksQueue`,
    ],
  },
  {
    role: 'TimersFire',
    grants: [
      `dynamodb:BatchGetItem,dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:PartiQLUpdate on EvidenceRecordsTable when ${SETTLE_TOGETHER}`,
      `dynamodb:GetItem,dynamodb:PutItem,dynamodb:Query,dynamodb:UpdateItem on EvidenceRecordsTable when ${DELIVERIES}`,
      `dynamodb:Query on EvidenceRecordsTable when ${NOTES}`,
      `dynamodb:UpdateItem on EvidenceRecordsTable when ${SETTLE_DUE}`,
      `dynamodb:UpdateItem on EvidenceKeys when ${partitions('key#ord_', 'officials#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('demands#', 'officials#')}`,
      `dynamodb:DeleteItem on EvidenceKeys when ${partitions('demand#', 'demands#')}`,
      `dynamodb:DeleteItem,dynamodb:GetItem,dynamodb:Query on EvidenceViews when ${MARKS}`,
      `dynamodb:BatchWriteItem on EvidenceViews when ${MARKS_AND_FILE_NUMBERS}`,
      `dynamodb:BatchGetItem,dynamodb:BatchWriteItem on EvidenceViews when ${FED}`,
      `dynamodb:PutItem on EvidenceViews when ${partitions('fed#')}`,
      `dynamodb:BatchWriteItem,dynamodb:Query on EvidenceViews when ${FOUND_OVERLAPS}`,
      `dynamodb:BatchWriteItem on EvidenceViews when ${IMPRINTS}`,
      `dynamodb:DeleteItem,dynamodb:GetItem on EvidenceViews when ${IMPRINT_LISTS}`,
      `s3:ListBucket on EvidenceAttachmentsBucket when ${LISTING('sealed')}`,
      `s3:DeleteObject on EvidenceAttachmentsBucket/incoming/*,EvidenceAttachmentsBucket/sealed/* when ${OURS}`,
      `s3:ListBucket on EvidenceAttachmentsBucket when ${LISTING('incoming')}`,
      'dynamodb:Query on EvidenceDirectory',
      `dynamodb:DeleteItem,dynamodb:GetItem on EvidenceCases when ${partitions('news#')}`,
      'sqs:SendMessage on DeliveryQueuesAlertsQueue,DeliveryQueuesHandoversQueue,DeliveryQueuesMailQueue,DeliveryQueuesSlowWebhooksQueue,DeliveryQueuesUrgentHandoversQueue,DeliveryQueuesUrgentMailQueue,DeliveryQueuesUrgentSlowWebhooksQueue,DeliveryQueuesUrgentWebhooksQueue,DeliveryQueuesWebhooksQueue,TimersDueQueue,UrgentHintsQueue',
      `dynamodb:DeleteItem,dynamodb:PutItem on EvidenceRecordsTable when ${partitions('calls#')}`,
      `${CONSUME} on TimersDueDeliveriesQueue,TimersDueQueue`,
    ],
  },
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
  { role: 'SelfTestAnswer', grants: [`kms:Sign on SelfTestProviderKeysA when ${ED25519}`] },
  {
    role: 'SelfTestFile',
    grants: [
      `dynamodb:GetItem,dynamodb:Query on EvidenceRecordsTable when ${ORDERS}`,
      `dynamodb:GetItem on EvidenceRecordsTable when ${PASTS}`,
      `dynamodb:PartiQLInsert on EvidenceRecordsTable when ${insertsInto('order#', 'past#')}`,
      `dynamodb:GetItem on EvidenceKeys when ${partitions('key#ord_', 'officials#')}`,
      `dynamodb:PartiQLInsert on EvidenceKeys when ${insertsInto('key#ord_', 'officials#')}`,
      'dynamodb:Query on EvidenceDirectory',
      `kms:Decrypt,kms:GenerateDataKey on EvidenceSealingKey when ${FOR_AN_ORDER}`,
      `kms:GenerateMac on EvidenceMarkKey when ${HMAC}`,
      `${PARK} on SelfTestParkedQueue`,
    ],
  },
  {
    role: 'SelfTestSchedule',
    grants: ['lambda:InvokeFunction on SelfTestFileFunction', 'sqs:SendMessage on SelfTestParkedQueue'],
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
  {
    role: 'TimersTick',
    grants: ['lambda:InvokeFunction on TimersSweepFunction', 'sqs:SendMessage on TimersParkedTicksQueue'],
  },
])('$role may do this and nothing else', ({ role, grants }) => {
  expect(grantsOf(role)).toEqual(grants);
});

describe('what is written once', () => {
  const REPLACING = ['PutItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLDelete'].map((action) => `dynamodb:${action}`);
  const WRITTEN_ONCE = {
    Records: ['order#', 'note#', 'past#'],
    Keys: ['key#'],
    Complaints: ['complaints', 'complaint-number#', 'searches'],
    Directory: ['authority#', 'provider#', 'roster#', 'office#'],
  };

  /** Grants of `actions` on a table that reach what begins with `prefix`. */
  const reaching = (table: string, prefix: string, actions: readonly string[]) =>
    allowed
      .filter(({ Action }) => list(Action).some((action) => actions.includes(action)))
      .filter(({ Resource }) => JSON.stringify(Resource).includes(`"Evidence${table}`))
      .filter(({ Condition }) => {
        const keys: unknown = Object(Condition)['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
        if (!Array.isArray(keys)) return true;
        return keys.some((key) => `${key}`.startsWith(prefix) || prefix.startsWith(`${key}`.replace(/\*$/, '')));
      });

  it.each(Object.entries(WRITTEN_ONCE).flatMap(([table, prefixes]) => prefixes.map((prefix) => ({ table, prefix }))))(
    'no role can put, replace or delete $prefix in $table',
    ({ table, prefix }) => {
      expect(reaching(table, prefix, REPLACING)).toEqual([]);
      expect(reaching(table, prefix, ['dynamodb:PartiQLInsert'])).not.toEqual([]); // it is added to by somebody
    },
  );

  it('an update of a commit can touch its row in the due index alone', () => {
    const updates = reaching('Records', 'order#', ['dynamodb:UpdateItem']);
    expect(updates.map(({ Condition }) => JSON.stringify(Condition))).toEqual([SETTLE_DUE, SETTLE_DUE, SETTLE_DUE]);
    expect(reaching('Records', 'note#', ['dynamodb:UpdateItem'])).toEqual([]);
    expect(reaching('Records', 'past#', ['dynamodb:UpdateItem'])).toEqual([]);
  });

  it('so can a statement that updates, which one role may send, and only where the service says what it touches', () => {
    const updates = reaching('Records', 'order#', ['dynamodb:PartiQLUpdate']);
    expect(updates.map(({ Condition }) => JSON.stringify(Condition))).toEqual([SETTLE_TOGETHER]);
    const elsewhere = allowed.filter(({ Action }) => list(Action).includes('dynamodb:PartiQLUpdate'));
    expect(elsewhere).toEqual(updates);
  });

  it('no role may send any other statement', () => {
    const others = ['PartiQLSelect', 'PartiQLDelete'].map((action) => `dynamodb:${action}`);
    expect(allowed.filter(({ Action }) => list(Action).some((action) => others.includes(action)))).toEqual([]);
  });
});
