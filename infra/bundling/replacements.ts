import { join } from 'node:path';

/** A part of a package that no function here can ever use, and what is bundled in its place. */
export interface Replacement {
  /** As the packages that use it import it. */
  readonly part: string;
  /** The whole path of the module that stands in for it. */
  readonly file: string;
  /** Why it is replaced, and by how much that makes a bundle smaller. The module itself says how. */
  readonly reason: string;
}

const createReplacement = (part: string, file: string, reason: string): Replacement => ({
  part,
  file: join(import.meta.dirname, file),
  reason,
});

/** The one list: functions are bundled by it, and test/infra/replacements.test.ts holds each row to the real package. */
export const REPLACEMENTS: readonly Replacement[] = [
  createReplacement(
    '@aws-sdk/client-kms',
    'kms.mjs',
    'Five of fifty operations are used; the bundler cannot tell the others from them: 20 kB.',
  ),
  createReplacement(
    '@aws-sdk/client-lambda',
    'invoke.mjs',
    'One of a hundred operations is used; the bundler cannot tell the others from it: 64 kB.',
  ),
  createReplacement(
    '@aws-sdk/client-s3',
    's3.mjs',
    'Four of a hundred operations are used, on ordinary buckets alone; the rest cannot be told apart: 180 kB.',
  ),
  createReplacement(
    '@aws-sdk/credential-provider-node',
    'credentials.mjs',
    'A function has its role’s credentials in its environment and may look nowhere else for another’s: 100 kB.',
  ),
  createReplacement(
    '@aws-sdk/middleware-endpoint-discovery',
    'endpoint-discovery.mjs',
    'The DynamoDB client configures it, and no command of it uses it: 9 kB.',
  ),
  createReplacement(
    '@smithy/core/checksum',
    'checksum.mjs',
    'Hashes written in JavaScript, for runtimes that have none of their own; Lambda’s Node has: 4 kB, and slower.',
  ),
  createReplacement(
    '@smithy/core/event-streams',
    'event-streams.mjs',
    'Only operations that stream load it, and none that is used here streams: 20 kB.',
  ),
  createReplacement(
    'brotli/decompress.js',
    'no-brotli.mjs',
    'Opens fonts kept as WOFF2; the fonts that are printed with are TrueType: 480 kB.',
  ),
];
