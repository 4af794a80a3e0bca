import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { algorithmOf, isOnP256 } from '../../../../shared/domain/directory/keys.ts';

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
/** The base point (SP 800-186, section 3.2.1.3). */
const X = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
const Y = '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';
const point = (x: string, y: string): Uint8Array => Buffer.from(x + y, 'hex');
const hex = (number: bigint): string => number.toString(16).padStart(64, '0');

/** What stands before the coordinates in a SubjectPublicKeyInfo. */
const BEFORE = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');

function isTakenByOpenSsl(coordinates: Uint8Array): boolean {
  try {
    createPublicKey({ key: Buffer.concat([BEFORE, coordinates]), format: 'der', type: 'spki' });
    return true;
  } catch {
    return false; // it says of every fault of a key the same
  }
}

it('a key that says nothing of its algorithm is of Ed25519', () => {
  expect([algorithmOf({}), algorithmOf({ algorithm: 'ecdsa-p256-sha256' })]).toEqual(['ed25519', 'ecdsa-p256-sha256']);
});

describe('a point of P-256', () => {
  it.each`
    what                            | x                 | y                            | is
    ${'the base point'}             | ${X}              | ${Y}                         | ${true}
    ${'its negative'}               | ${X}              | ${hex(P - BigInt(`0x${Y}`))} | ${true}
    ${'its coordinates, exchanged'} | ${Y}              | ${X}                         | ${false}
    ${'zero'}                       | ${hex(0n)}        | ${hex(0n)}                   | ${false}
    ${'the field’s order for zero'} | ${hex(P)}         | ${hex(P)}                    | ${false}
    ${'beyond the field'}           | ${'f'.repeat(64)} | ${'f'.repeat(64)}            | ${false}
  `('$what: $is', ({ x, y, is }) => {
    expect(isOnP256(point(x, y))).toBe(is);
    expect(isTakenByOpenSsl(point(x, y))).toBe(is);
  });

  it('has one spelling: a coordinate is less than the order of the field', () => {
    // x = 5 has a point; 5 + P is the same x in another spelling, and still fits 32 bytes
    const y = '459243b9aa581806fe913bce99817ade11ca503c64d9a3c533415c083248fbcc';
    expect(isOnP256(point(hex(5n), y))).toBe(true);
    expect(isOnP256(point(hex(5n + P), y))).toBe(false);
  });

  it('every key that is made is one, and none with a changed bit', () => {
    fc.assert(
      fc.property(fc.nat(511), (bit) => {
        const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const der = publicKey.export({ format: 'der', type: 'spki' });
        expect(isOnP256(der)).toBe(true);
        const at = der.length - 64 + (bit >> 3);
        der[at] = (der[at] ?? 0) ^ (1 << (bit & 7));
        expect(isOnP256(der)).toBe(isTakenByOpenSsl(der.subarray(-64)));
        expect(isOnP256(der)).toBe(false);
      }),
    );
  });
});
