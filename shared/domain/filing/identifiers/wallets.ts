import { keccak_256 } from '@noble/hashes/sha3.js';
import { bech32, bech32m } from '@scure/base';
import { acceptAs, type IdentifierCheck, refuseAsInvalid } from './outcome.ts';

const SCHEME = /^(?:bitcoin|litecoin|ethereum):/iu;
/** Bitcoin, its test networks and Litecoin: a prefix, and the 39 to 59 signs of a witness program. */
const SEGWIT = /^(?:bc|tb|bcrt|ltc|tltc)1[02-9ac-hj-np-z]{38,87}$/iu;
const HEX = /^0x[0-9a-f]{40}$/iu;
const MISTYPED = 'is an address of a wallet whose check does not fit: a sign is wrong or missing, copy it anew';

const isBech32 = (address: string): boolean =>
  bech32.decodeUnsafe(address) !== undefined || bech32m.decodeUnsafe(address) !== undefined;

/** ERC-55: a letter is a capital where the digest of the whole address says so. */
function spellChecksum(digits: string): string {
  const digest = keccak_256(new TextEncoder().encode(digits));
  return digits.replace(/[a-f]/g, (letter: string, index: number) => {
    const byte = Number(digest[index >> 1]);
    return ((index % 2 === 0 ? byte >> 4 : byte) & 8) === 0 ? letter : letter.toUpperCase();
  });
}

/**
 * The address of a wallet in its one spelling; `undefined` for what has not the form of one. Square codes hold BIP 173 addresses in
 * capitals, and ERC-55 spells a check into the case of letters: either is the same address in lower case.
 */
export function checkWallet(text: string): IdentifierCheck | undefined {
  const address = text.replace(SCHEME, '');
  const lower = address.toLowerCase();
  const isOneCase = address === lower || address === address.toUpperCase();
  if (SEGWIT.test(address)) {
    return isOneCase && isBech32(lower) ? acceptAs(lower) : refuseAsInvalid(MISTYPED);
  }
  if (!HEX.test(address)) return undefined;
  const digits = address.slice(2);
  const hasCheck = digits !== digits.toLowerCase() && digits !== digits.toUpperCase();
  return hasCheck && digits !== spellChecksum(digits.toLowerCase()) ? refuseAsInvalid(MISTYPED) : acceptAs(lower);
}
