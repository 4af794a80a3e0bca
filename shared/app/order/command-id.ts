import { canonicalJson, type Digest, keyedDigest, sha256 } from '../../domain/digest.ts';
import type { CommandType } from '../../domain/order/life/command.ts';
import { COMMANDS, type CommandEntry, type CommandOrigin, deriveIdByCaller, type Repeatable } from './commands.ts';

const ROWS: { readonly [T in CommandType]: CommandEntry<T> } = COMMANDS;

/** The id of a command on an order, by which a repeat is recognised. */
export const deriveCommandId = (type: CommandType, origin: CommandOrigin): string =>
  (ROWS[type].id ?? deriveIdByCaller)(origin);

/**
 * The fingerprint of a command, which a repeat has too.
 *
 * @param body the request as sent.
 */
export function computeFingerprint<T extends CommandType>(
  command: Extract<Repeatable, { readonly type: T }>,
  origin: CommandOrigin,
  body: unknown,
  key: Uint8Array | undefined,
): Digest {
  const type: T = command.type;
  const { repeats }: CommandEntry<T> = ROWS[type];
  return fingerprintOf(repeats ? repeats(command, origin, body) : body, key);
}

/**
 * Recognises the same request again. Keyed with the order's own data key when the request carries personal data, so that the
 * record holds nothing one could test a guess against once that key is destroyed.
 */
export function fingerprintOf(request: unknown, key: Uint8Array | undefined): Digest {
  const text = canonicalJson(request);
  return key ? keyedDigest(key, text) : sha256(text);
}
