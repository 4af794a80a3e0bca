/**
 * Stands in for `@smithy/core/event-streams` in every bundle: 20 kB that only streaming operations load, and DynamoDB, KMS and
 * SQS have none.
 */
throw new Error('event streams are left out of this bundle');
