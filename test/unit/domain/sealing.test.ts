import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../shared/domain/digest.ts';
import { earlierFilingIdFor, orderIdFor } from '../../../shared/domain/ids.ts';
import { SEAL_RANDOM_BYTES, type SealContext, type SealedPart, seal, unseal } from '../../../shared/domain/sealing.ts';

const filing = earlierFilingIdFor('aut-police', 'key-1');
const KEY = new Uint8Array(32).fill(7);
const PLACE: SealContext = { orderId: orderIdFor(filing, 0), version: 3, part: 'certificate' };
const RANDOM = Uint8Array.from({ length: 44 }, (_, index) => index);
const VALUE = { targets: [{ id: 't1', value: 'somebody@mail.example' }], note: 'für die Nachtschicht ✓' };
const SEALED = seal(KEY, PLACE, VALUE, RANDOM);

const random = fc.uint8Array({ minLength: 44, maxLength: 44 });
const damaged = expect.objectContaining({ code: 'record-damaged', retryable: false });

const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('a sealed part', () => {
  it('uses up 12 bytes of nonce and 32 of salt', () => {
    expect(SEAL_RANDOM_BYTES).toBe(44);
    expect([...SEALED.ciphertext.subarray(0, 12)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('opens with its key at its place', () => {
    expect(unseal(KEY, PLACE, SEALED)).toEqual(VALUE);
  });

  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        random,
        (value, key, bytes) => {
          const asJson = JSON.parse(JSON.stringify(value)); // which knows no -0
          expect(unseal(key, PLACE, seal(key, PLACE, value, bytes))).toEqual(asJson);
        },
      ),
    );
  });

  it('shows nothing of its value', () => {
    const stored = Buffer.from(SEALED.ciphertext).toString('latin1');
    expect(stored).not.toContain('somebody');
    expect(stored).not.toContain('t1');
  });

  const elsewhere: readonly (readonly [string, Uint8Array, SealContext, SealedPart])[] = [
    ['another key', flipped(KEY, 31), PLACE, SEALED],
    ['a key of another length', KEY.subarray(1), PLACE, SEALED],
    ['another order', KEY, { ...PLACE, orderId: orderIdFor(filing, 1) }, SEALED],
    ['another version', KEY, { ...PLACE, version: 4 }, SEALED],
    ['another part', KEY, { ...PLACE, part: 'grounds' }, SEALED],
    ['another commitment', KEY, PLACE, { ...SEALED, commitment: sha256('something else') }],
    ['no bytes at all', KEY, PLACE, { ...SEALED, ciphertext: new Uint8Array() }],
    ['a byte too many', KEY, PLACE, { ...SEALED, ciphertext: Buffer.concat([SEALED.ciphertext, Buffer.of(0)]) }],
    ['the commitment to another value', KEY, PLACE, { ...SEALED, commitment: seal(KEY, PLACE, {}, RANDOM).commitment }],
  ];

  it.each(elsewhere)('does not open with %s', (_, key, place, part) => {
    expect(() => unseal(key, place, part)).toThrow(damaged);
  });

  it('says which part of which commit does not open, and nothing of what is in it', () => {
    expect(() => unseal(KEY, { ...PLACE, version: 4 }, SEALED)).toThrow('part certificate of commit 4 does not open');
  });

  it('does not open with any byte changed: nonce, ciphertext or tag', () => {
    for (const at of SEALED.ciphertext.keys()) {
      const ciphertext = flipped(SEALED.ciphertext, at);
      expect(() => unseal(KEY, PLACE, { ...SEALED, ciphertext }), `byte ${at}`).toThrow(damaged);
    }
  });

  it('does not open cut short anywhere, at either end', () => {
    for (const length of SEALED.ciphertext.keys()) {
      const head = SEALED.ciphertext.subarray(0, length);
      const tail = SEALED.ciphertext.subarray(SEALED.ciphertext.length - length);
      expect(() => unseal(KEY, PLACE, { ...SEALED, ciphertext: head }), `first ${length}`).toThrow(damaged);
      expect(() => unseal(KEY, PLACE, { ...SEALED, ciphertext: tail }), `last ${length}`).toThrow(damaged);
    }
  });
});

describe('the commitment', () => {
  it('is to salt and value together', () => {
    const salt = '0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b';
    expect(SEALED.commitment).toBe(sha256(canonicalJson([salt, VALUE])));
  });

  it('differs for the same value with another salt, so that nobody finds a value by trying', () => {
    fc.assert(
      fc.property(random, random, (one, other) => {
        const saltsDiffer = Buffer.compare(one.subarray(12), other.subarray(12)) !== 0;
        const same = seal(KEY, PLACE, VALUE, one).commitment === seal(KEY, PLACE, VALUE, other).commitment;
        expect(same).toBe(!saltsDiffer);
      }),
    );
  });

  it('does not depend on key, place or nonce: it commits to the value', () => {
    const bytes = flipped(RANDOM, 0);
    expect(seal(flipped(KEY, 0), { ...PLACE, version: 9 }, VALUE, bytes).commitment).toBe(SEALED.commitment);
  });
});
