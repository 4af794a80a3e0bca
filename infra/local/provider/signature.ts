/** Standard Webhooks, asymmetric scheme: `v1a,<base64 Ed25519 signature>` over `<id>.<timestamp>.<content>`. */
import { type KeyObject, sign, verify } from 'node:crypto';

const TOLERANCE_S = 300;

export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly content: string | Buffer;
}

const bytesOf = ({ id, timestamp, content }: Signed): Buffer =>
  Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(content)]);

export const makeSignature = (message: Signed, key: KeyObject): string =>
  `v1a,${sign(null, bytesOf(message), key).toString('base64')}`;

/** Why the signatures (separated by spaces) do not prove the message; `undefined` when one of them does. */
export function findFault(
  message: Signed,
  signatures: string,
  keys: readonly KeyObject[],
  nowMs: number,
): string | undefined {
  if (message.id === '' || !/^\d{1,12}$/.test(message.timestamp)) return 'webhook-id or webhook-timestamp is missing';
  if (Math.abs(Number(message.timestamp) - nowMs / 1_000) > TOLERANCE_S)
    return 'webhook-timestamp is not of these five minutes';
  const bytes = bytesOf(message);
  const proven = signatures
    .split(' ')
    .filter((entry) => entry.startsWith('v1a,'))
    .map((entry) => Buffer.from(entry.slice('v1a,'.length), 'base64'))
    .some((signature) => keys.some((key) => verify(null, bytes, key, signature)));
  return proven ? undefined : 'no signature of the sender';
}
