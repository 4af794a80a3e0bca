import * as z from 'zod';
import { formArn } from '../site.ts';
import { defineResource, ignore } from './handler.ts';

/** `AWS::GuardDuty::MalwareProtectionPlan`: objects of one bucket are searched when they are put, by what stands in for the service. */
export const scanPlan = defineResource(
  'AWS::GuardDuty::MalwareProtectionPlan',
  z.strictObject({
    Role: z.string(),
    ProtectedResource: z.strictObject({
      S3Bucket: z.strictObject({ BucketName: z.string(), ObjectPrefixes: z.array(z.string()).min(1) }),
    }),
    Actions: z.strictObject({ Tagging: z.strictObject({ Status: z.literal('DISABLED') }) }),
    Tags: ignore('for people'),
  }),
  (id, { Role, ProtectedResource: { S3Bucket } }, site) => {
    const arn = formArn(site, 'guardduty', `malware-protection-plan/${id}`);
    const { BucketName: bucket, ObjectPrefixes: prefixes } = S3Bucket;
    site.declared.scanPlans.push({ id, arn, bucket, prefixes, roleArn: Role });
    return { ref: id, attributes: { Arn: arn, MalwareProtectionPlanId: id } };
  },
);
