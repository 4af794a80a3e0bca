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

/**
 * The one list: functions are bundled by it, and test/infra/replacements.test.ts holds each row to the real package. A row only
 * takes away what a function never reaches: no client of a service is replaced, nor any code of the SDK by code of this project.
 */
export const REPLACEMENTS: readonly Replacement[] = [
  createReplacement(
    '@aws-sdk/credential-provider-node',
    'credentials.mjs',
    'A function has its role’s credentials in its environment and may look nowhere else for another’s: 135 kB.',
  ),
  createReplacement(
    'brotli/decompress.js',
    'no-brotli.mjs',
    'Opens fonts kept as WOFF2; the fonts that are printed with are TrueType: 480 kB.',
  ),
];
