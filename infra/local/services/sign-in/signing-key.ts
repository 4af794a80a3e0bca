import { createPrivateKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { readState, writeState } from '../../base/state-file.ts';

/** The JWT authorizer of an HTTP API accepts RSA only. */
export const ALGORITHM = 'RS256';

/** @param stateFile where it is kept; `undefined` makes one for this once. @throws Error naming the file when it is damaged. */
export async function loadSigningKey(stateFile: string | undefined): Promise<JsonWebKey> {
  const kept = stateFile && (await readState(stateFile, 'the key that signs local tokens', parseKey));
  if (kept) return kept;
  const made = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey.export({ format: 'jwk' });
  if (stateFile) await writeState(stateFile, made);
  return made;
}

const parseKey = (value: unknown): JsonWebKey =>
  createPrivateKey({ key: Object(value), format: 'jwk' }).export({ format: 'jwk' });
