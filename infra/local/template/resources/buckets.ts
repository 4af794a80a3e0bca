import * as z from 'zod';
import { handler, ignored } from './handler.ts';

/** `AWS::S3::Bucket`. */
export const bucket = handler(
  'AWS::S3::Bucket',
  z.strictObject({
    VersioningConfiguration: z.strictObject({ Status: z.literal('Suspended') }).optional(),
    BucketEncryption: ignored(
      'the files belong to their user alone; what must be sealed is sealed before it is stored',
    ),
    LifecycleConfiguration: ignored('what is left lying takes space in a folder of one machine, and nothing reads it'),
    OwnershipControls: ignored('there is one account'),
    PublicAccessBlockConfiguration: ignored('nothing here is reached from outside'),
    Tags: ignored('for people'),
  }),
  async (id, _properties, site) => {
    const name = `${site.stackName}-${id}`.toLowerCase().slice(0, 63);
    await site.createBucket(name);
    return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
  },
);

/** `AWS::S3::BucketPolicy`: what it refuses cannot happen here, since nothing leaves the machine. */
export const bucketPolicy = handler(
  'AWS::S3::BucketPolicy',
  z.strictObject({
    PolicyDocument: ignored('it refuses plain HTTP; here every address is a loopback address'),
    Bucket: ignored('see PolicyDocument'),
  }),
  (id) => ({ ref: id, attributes: {} }),
);
