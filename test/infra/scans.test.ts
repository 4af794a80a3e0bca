import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const asked = templateOf(STAGES.prod);
const unasked = templateOf({ ...STAGES.prod, malwareScan: 'none' });

const figureIn = (template: typeof asked) =>
  resourcesOf(template, 'AWS::Lambda::Function').flatMap(
    ({ properties }) => properties['Environment'].Variables.MALWARE_SCAN ?? [],
  );

describe('a stage that asks for searches for malware', () => {
  it('has copies of files searched, and nothing else of the bucket, and no object marked', () => {
    const [bucket] = resourcesOf(asked, 'AWS::S3::Bucket');
    const plans = resourcesOf(asked, 'AWS::GuardDuty::MalwareProtectionPlan').map(({ properties }) => properties);
    expect(plans).toEqual([
      {
        Role: { 'Fn::GetAtt': [expect.stringMatching('^AttachmentsScansScannerRole'), 'Arn'] },
        ProtectedResource: {
          S3Bucket: { BucketName: { Ref: bucket?.id }, ObjectPrefixes: ['incoming/scans/'] },
        },
        Actions: { Tagging: { Status: 'DISABLED' } },
      },
    ]);
  });

  it('lets the service alone use its role, for this account', () => {
    const [role] = resourcesOf(asked, 'AWS::IAM::Role').filter(({ id }) => id.startsWith('AttachmentsScansScanner'));
    expect(role?.properties['AssumeRolePolicyDocument'].Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'malware-protection-plan.guardduty.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });

  it('hears of results in this bucket: which object, and what was said of it, and no more', () => {
    const [bucket] = resourcesOf(asked, 'AWS::S3::Bucket');
    const rules = resourcesOf(asked, 'AWS::Events::Rule').map(({ properties }) => properties);
    const [rule, ...others] = rules.filter(({ EventPattern }) => EventPattern.source[0] === 'aws.guardduty');
    expect(others).toEqual([]);
    expect(rule).toMatchObject({
      State: 'ENABLED',
      EventPattern: {
        'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [{ Ref: bucket?.id }] } },
      },
    });
    const [target, ...more] = rule?.['Targets'] ?? [];
    expect(more).toEqual([]);
    expect(target.Arn['Fn::GetAtt'][0]).toMatch(/^AttachmentsScansResultsQueue/);
    expect(Object.values(target.InputTransformer.InputPathsMap).sort()).toEqual([
      '$.detail.s3ObjectDetails.objectKey',
      '$.detail.scanResultDetails.scanResultStatus',
    ]);
  });

  it('tells the function that takes files', () => {
    expect(figureIn(asked)).toEqual(['asked']);
  });
});

it('a stage that asks for none has neither plan, role nor rule, and no file of it waits', () => {
  expect(resourcesOf(unasked, 'AWS::GuardDuty::MalwareProtectionPlan')).toEqual([]);
  expect(resourcesOf(unasked, 'AWS::IAM::Role').filter(({ id }) => id.includes('Scanner'))).toEqual([]);
  const rules = resourcesOf(unasked, 'AWS::Events::Rule').map(({ properties }) => properties['EventPattern'].source[0]);
  expect(rules.sort()).toEqual(['aws.dynamodb', 'aws.kms', 'aws.ses']);
  expect(figureIn(unasked)).toEqual(['none']);
});
