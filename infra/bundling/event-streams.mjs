/**
 * Stands in for `@smithy/core/event-streams` in every bundle: 20 kB that only streaming operations load, and of what is asked of
 * DynamoDB, KMS, Lambda, S3 and SQS here nothing streams.
 */
throw new Error('event streams are left out of this bundle');
