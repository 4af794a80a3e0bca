import * as z from 'zod';
import { defineResource, ignore } from './handler.ts';

/** `AWS::SQS::Queue`. */
export const queue = defineResource(
  'AWS::SQS::Queue',
  z.strictObject({
    DelaySeconds: z.number().optional(),
    MaximumMessageSize: z.number().optional(),
    MessageRetentionPeriod: z.number().optional(),
    ReceiveMessageWaitTimeSeconds: z.number().optional(),
    VisibilityTimeout: z.number().optional(),
    RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
    RedriveAllowPolicy: z.record(z.string(), z.unknown()).optional(),
    KmsMasterKeyId: ignore('messages are kept in memory only'),
    KmsDataKeyReusePeriodSeconds: ignore('messages are kept in memory only'),
    SqsManagedSseEnabled: ignore('messages are kept in memory only'),
    Tags: ignore('for people'),
  }),
  async (id, properties, site) => {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined);
    const hosted = await site.createQueue(`${site.stackName}-${id}`, Object.fromEntries(given));
    site.declared.queues.set(hosted.arn, hosted);
    return {
      ref: hosted.functionUrl,
      attributes: { Arn: hosted.arn, QueueName: hosted.name, QueueUrl: hosted.functionUrl },
    };
  },
);

/** `AWS::SQS::QueuePolicy`: what it refuses cannot happen here, since nothing leaves the machine. */
export const queuePolicy = defineResource(
  'AWS::SQS::QueuePolicy',
  z.strictObject({
    PolicyDocument: ignore('it refuses plain HTTP; here every address is a loopback address'),
    Queues: ignore('see PolicyDocument'),
  }),
  (id) => ({ ref: id, attributes: {} }),
);
