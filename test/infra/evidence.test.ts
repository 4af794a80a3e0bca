import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../infra/stage.ts';
import { STAGES } from '../../infra/stages.ts';
import { PERSON_POLICY } from '../../shared/domain/policy/persons.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const TABLE = 'AWS::DynamoDB::GlobalTable';
const templates = { dev: templateOf(STAGES.dev), prod: templateOf(STAGES.prod) };

describe('keys', () => {
  const policiesOf = (stage: Stage) =>
    resourcesOf(templateOf(stage), 'AWS::KMS::Key').map(({ properties }) => properties['KeyPolicy'].Statement);
  const DEPLOYER = 'arn:aws:iam::111122223333:role/deployer';
  const OFFICER = 'arn:aws:iam::111122223333:role/security-officer';
  const apart: Stage = { ...STAGES.prod, keyAdministrators: [DEPLOYER, OFFICER] };
  const isUse = (action: string) =>
    /^kms:(Decrypt|Encrypt|GenerateDataKey|GenerateMac|Sign|GetPublicKey)$/.test(action);

  it('can be called back for thirty days', () => {
    for (const { properties } of resourcesOf(templates.prod, 'AWS::KMS::Key')) {
      expect(properties['PendingWindowInDays']).toBe(30);
    }
  });

  it('are administered by whom IAM lets, where a stage names nobody', () => {
    for (const [first] of policiesOf(STAGES.prod)) {
      expect(first.Action).toContain('kms:PutKeyPolicy');
      expect(first.Principal.AWS).toEqual(expect.objectContaining({ 'Fn::Join': expect.anything() }));
    }
  });

  it('are administered by those alone whom a stage names, who may use none', () => {
    for (const [use, administration, ...others] of policiesOf(apart)) {
      expect(administration.Principal).toEqual({ AWS: [DEPLOYER, OFFICER] });
      expect(administration.Action.filter(isUse)).toEqual([]);
      expect([use.Action].flat().every(isUse)).toBe(true);
      for (const { Principal } of others) expect(Principal).toEqual({ Service: 'cloudwatch.amazonaws.com' });
    }
  });
});

const POSTED = { StringEquals: { 's3:authType': 'POST' } };
const WHOLES = { 'Fn::Join': ['', [Match.anyValue(), '/incoming/wholes/*']] };

/** What commands ask for, by the option or place that asks. */
const ASKED_FOR = {
  RecordsTable: TABLE,
  KeysTable: TABLE,
  DirectoryTable: TABLE,
  ViewsTable: TABLE,
  CasesTable: TABLE,
  ComplaintsTable: TABLE,
  ConsultationsTable: TABLE,
  WaitingTable: TABLE,
  PagesTable: TABLE,
  AttachmentsBucket: 'AWS::S3::Bucket',
  SealingKey: 'AWS::KMS::Key',
  NoteOverlapsFunction: 'AWS::Lambda::Function',
  SelfTestFunction: 'AWS::Lambda::Function',
  SelfTestKey: 'AWS::KMS::Key',
};

describe.each(Object.entries(templates))('%s', (stage, template) => {
  it('names in its outputs every table, and whatever else a command asks for', () => {
    const { Outputs, Resources } = template.toJSON();
    const told = Object.entries(ASKED_FOR).map(([name, type]) => {
      const { Value } = Outputs[name];
      const id: string = Value.Ref ?? Value['Fn::GetAtt'][0];
      expect([name, Resources[id].Type]).toEqual([name, type]);
      return id;
    });
    const tables = Object.entries(template.findResources(TABLE)).map(([id]) => id);
    expect(tables.filter((id) => !told.includes(id))).toEqual([]);
  });

  it('keeps the record with its due index, its stream and 35 days of recovery', () => {
    template.hasResource(TABLE, {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: Match.arrayWith([
          { AttributeName: 'dueShard', AttributeType: 'S' },
          { AttributeName: 'dueAt', AttributeType: 'N' },
        ]),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'due',
            KeySchema: [
              { AttributeName: 'dueShard', KeyType: 'HASH' },
              { AttributeName: 'dueAt', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          }),
        ],
      },
    });
  });

  it('keeps files where nobody else gets at them, under a key of their own, unversioned, and what nobody took further for a day', () => {
    template.resourceCountIs('AWS::S3::Bucket', 1);
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        VersioningConfiguration: Match.absent(),
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: {
                SSEAlgorithm: 'aws:kms',
                KMSMasterKeyID: { 'Fn::GetAtt': [Match.stringLikeRegexp('^EvidenceAttachmentsKey'), 'Arn'] },
              },
            },
          ],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        LifecycleConfiguration: {
          Rules: [
            { Id: 'files-nobody-took-further', Prefix: 'incoming/', ExpirationInDays: 1, Status: 'Enabled' },
            {
              Id: 'uploads-nobody-ended',
              AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
              Status: 'Enabled',
            },
          ],
        },
      },
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [
          { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          { Effect: 'Deny', Action: 's3:*', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } },
          { Effect: 'Deny', Action: 's3:PutObject', NotResource: WHOLES, Condition: POSTED },
          {
            Effect: 'Deny',
            Action: 's3:PutObject',
            Resource: WHOLES,
            Condition: { ...POSTED, NumericGreaterThan: { 's3:signatureAge': PERSON_POLICY.uploadFormMs } },
          },
        ],
      },
    });
  });

  it('lets no backup bring a destroyed data key back after a day', () => {
    template.hasResource(TABLE, {
      DeletionPolicy: 'Retain',
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        StreamSpecification: Match.absent(),
        TimeToLiveSpecification: { AttributeName: 'forgetAt', Enabled: true }, // only keys of months have the attribute
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 1 },
          }),
        ],
      },
    });
  });

  it('keeps who consulted what, found by order and by month, where nobody follows it, until it ends by itself', () => {
    template.hasResource(TABLE, {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: 'months',
            KeySchema: [
              { AttributeName: 'month', KeyType: 'HASH' },
              { AttributeName: 'sk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
        StreamSpecification: Match.absent(),
        TimeToLiveSpecification: { AttributeName: 'forgetAt', Enabled: true },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          }),
        ],
      },
    });
  });

  it('lets the table of case codes forget by itself, and no backup remember who tried one', () => {
    template.hasResource(TABLE, {
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        StreamSpecification: Match.absent(),
        TimeToLiveSpecification: { AttributeName: 'forgetAt', Enabled: true },
        Replicas: [
          Match.objectLike({
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 1 },
          }),
        ],
      },
    });
  });

  it('lets what waits for a second officer be forgotten by itself, and no backup keep it longer than what is erased', () => {
    template.hasResource(TABLE, {
      DeletionPolicy: 'Retain',
      Properties: {
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        StreamSpecification: Match.absent(),
        TimeToLiveSpecification: { AttributeName: 'forgetAt', Enabled: true },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 1 },
          }),
        ],
      },
    });
  });

  it('names no table: names are AWS’s, so that two stacks never meet', () => {
    const tables = resourcesOf(template, TABLE);
    expect(tables).toHaveLength(9);
    expect(tables.filter(({ properties }) => properties['TableName'] !== undefined)).toEqual([]);
  });

  it('protects from a teardown what cannot be rebuilt', () => {
    const unprotected = resourcesOf(template, TABLE).filter(
      ({ properties, deletionPolicy }) =>
        deletionPolicy !== 'Retain' || properties['Replicas'][0].DeletionProtectionEnabled !== true,
    );
    expect(unprotected.map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(
      stage === 'prod' ? ['PagesTable'] : ['EvidenceViews', 'PagesTable'],
    );
  });

  it('keeps visits to pages for hours, in no backup and with nobody to follow them, and they go with the stack', () => {
    template.hasResource(TABLE, {
      DeletionPolicy: 'Delete',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        StreamSpecification: Match.absent(),
        TimeToLiveSpecification: { AttributeName: 'forgetAt', Enabled: true },
        Replicas: [{ Region: Match.anyValue(), PointInTimeRecoverySpecification: Match.absent() }],
      },
    });
  });

  it('has a key to seal with, two to hash with, one for files, one to sign documents, one to sign webhooks, one for alarms, two of pages and one of self-tests, all retained', () => {
    const keys = resourcesOf(template, 'AWS::KMS::Key');
    const kinds = keys.map(({ id, properties }) => [
      id.replace(/[0-9A-F]{8}$/, ''),
      properties['KeySpec'] ?? 'SYMMETRIC_DEFAULT',
      properties['KeyUsage'] ?? 'ENCRYPT_DECRYPT',
      properties['EnableKeyRotation'] ?? false,
    ]);
    expect(kinds).toEqual([
      ['AlarmsKey', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', true],
      ['EvidenceAttachmentsKey', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', true],
      ['EvidenceSealingKey', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', true],
      ['EvidenceCaseKey', 'HMAC_256', 'GENERATE_VERIFY_MAC', false],
      ['EvidenceMarkKey', 'HMAC_256', 'GENERATE_VERIFY_MAC', false],
      ['EvidenceDocumentKeysA', 'ECC_NIST_P256', 'SIGN_VERIFY', false],
      ['EvidenceWebhookKeysA', 'ECC_NIST_EDWARDS25519', 'SIGN_VERIFY', false],
      ['PagesAddressKey', 'HMAC_256', 'GENERATE_VERIFY_MAC', false],
      ['PagesVisitKey', 'HMAC_256', 'GENERATE_VERIFY_MAC', false],
      ['SelfTestProviderKeysA', 'ECC_NIST_EDWARDS25519', 'SIGN_VERIFY', false],
    ]);
    expect(new Set(keys.map(({ deletionPolicy }) => deletionPolicy))).toEqual(new Set(['Retain']));
  });
});

it('signs with the newest key and publishes the older one beside it', () => {
  const template = templateOf({ ...STAGES.dev, signingKeys: { webhooks: ['B', 'A'], documents: ['A'] } });
  const arn = (id: string) => ({ 'Fn::GetAtt': [expect.stringMatching(id), 'Arn'] });
  const lists = resourcesOf(template, 'AWS::Lambda::Function')
    .map(({ properties }) => properties['Environment'].Variables.WEBHOOK_KEY_ARNS)
    .filter((list) => list !== undefined);
  const joined = { 'Fn::Join': ['', [arn('^EvidenceWebhookKeysB'), ',', arn('^EvidenceWebhookKeysA')]] };
  expect(lists).toHaveLength(5); // what publishes them, and each of what signs
  for (const list of lists) expect(list).toEqual(joined);
});
