import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES, MAX_PARTS, PIECE_BYTES } from '../../../../shared/domain/attachments/attachment.ts';
import { sealFile, unsealFile } from '../../../../shared/domain/attachments/sealing.ts';
import { anOrderId } from '../../../support/builders.ts';

const KEY = Buffer.alloc(32, 1);
const NONCE = Buffer.alloc(12, 2);
const PLACE = { orderId: anOrderId(1), challenge: 'c1', attachment: 'a1' } as const;
const LETTER = Buffer.from('To my lawyer, and to nobody else.');
const sealed = sealFile(KEY, PLACE, LETTER, NONCE);
const damaged = expect.objectContaining({ code: 'record-damaged' });

it('a sealed file opens where it belongs, and holds none of its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes, nonce) => {
      const file = sealFile(KEY, PLACE, bytes, nonce);
      expect(file.byteLength).toBe(bytes.length + 28);
      expect([...unsealFile(KEY, PLACE, file)]).toEqual([...bytes]);
    }),
  );
  expect(Buffer.from(sealed).includes('lawyer')).toBe(false);
});

it.each([
  { where: 'another order', place: { ...PLACE, orderId: anOrderId(2) } },
  { where: 'another objection', place: { ...PLACE, challenge: 'c2' as const } },
  { where: 'another attachment', place: { ...PLACE, attachment: 'a2' as const } },
])('it does not open as $where', ({ place }) => {
  expect(() => unsealFile(KEY, place, sealed)).toThrow(damaged);
});

it('a piece, in base64 and with what comes beside it, is within the six megabytes of a function', () => {
  const inBase64 = Buffer.alloc(PIECE_BYTES).toString('base64').length;
  expect(inBase64 + 100_000).toBeLessThan(6_291_456);
  expect(PIECE_BYTES * MAX_PARTS).toBeGreaterThan(MAX_ATTACHMENT_BYTES);
});

it('it does not open under another key, nor changed, nor cut', () => {
  expect(() => unsealFile(Buffer.alloc(32, 9), PLACE, sealed)).toThrow(damaged);
  for (let at = 0; at < sealed.byteLength; at += 1) {
    const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect(() => unsealFile(KEY, PLACE, changed)).toThrow(damaged);
    expect(() => unsealFile(KEY, PLACE, sealed.subarray(0, at))).toThrow(damaged);
  }
});
