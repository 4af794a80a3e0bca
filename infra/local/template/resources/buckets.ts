import * as z from 'zod';
import { defineResource, ignore } from './handler.ts';

/** `AWS::S3::Bucket`. */
export const bucket = defineResource(
  'AWS::S3::Bucket',
  z.strictObject({
    VersioningConfiguration: z.strictObject({ Status: z.literal('Suspended') }).optional(),
    BucketEncryption: z
      .strictObject({
        ServerSideEncryptionConfiguration: z
          .array(
            z.strictObject({
              BucketKeyEnabled: z.literal(true), // what it asks the key for names the bucket, and not each object
              ServerSideEncryptionByDefault: z.strictObject({
                SSEAlgorithm: z.literal('aws:kms'),
                KMSMasterKeyID: z.string(),
              }),
            }),
          )
          .length(1),
      })
      .optional(),
    LifecycleConfiguration: ignore('what is left lying takes space in a folder of one machine, and nothing reads it'),
    OwnershipControls: ignore('there is one account'),
    PublicAccessBlockConfiguration: ignore('nothing here is reached from outside'),
    Tags: ignore('for people'),
  }),
  async (id, { BucketEncryption }, site) => {
    const name = `${site.stackName}-${id}`.toLowerCase().slice(0, 63);
    await site.createBucket(name);
    const [sealing] = BucketEncryption?.ServerSideEncryptionConfiguration ?? [];
    // nothing is sealed here, the files belong to their user alone; but whoever gets at them has to be allowed the key
    if (sealing) site.declared.bucketKeys.set(name, sealing.ServerSideEncryptionByDefault.KMSMasterKeyID);
    return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
  },
);

/** `AWS::S3::BucketPolicy`: what it refuses cannot happen here, since nothing leaves the machine. */
export const bucketPolicy = defineResource(
  'AWS::S3::BucketPolicy',
  z.strictObject({
    PolicyDocument: ignore('it refuses plain HTTP; here every address is a loopback address'),
    Bucket: ignore('see PolicyDocument'),
  }),
  (id) => ({ ref: id, attributes: {} }),
);
