import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listSealedOfficials,
  openOfficial,
  recordedIdOf,
  requireSealedId,
  sealOfficial,
} from '../../../shared/domain/officials.ts';
import { anOrderId } from '../../support/builders.ts';

const KEY = Buffer.alloc(32, 7);
const orderId = anOrderId(1);
const other = anOrderId(2);
const damaged = expect.objectContaining({ code: 'record-damaged' });

describe('the id of an official', () => {
  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.string({ unit: 'binary', maxLength: 255 }),
        (key, person) => {
          const id = sealOfficial(key, orderId, person);
          expect(id).toMatch(/^off_[A-Za-z0-9_-]{86,}$/);
          expect(openOfficial(key, orderId, id)).toBe(person);
        },
      ),
    );
  });

  it('is one for one person, and another for every other person, order and key', () => {
    const id = sealOfficial(KEY, orderId, 'anna');
    expect(sealOfficial(KEY, orderId, 'anna')).toBe(id);
    const others = [
      sealOfficial(KEY, orderId, 'anna '),
      sealOfficial(KEY, other, 'anna'),
      sealOfficial(Buffer.alloc(32, 8), orderId, 'anna'),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });

  it('tells nothing of its length up to 46 letters', () => {
    const lengths = ['', 'a', 'a'.repeat(46)].map((person) => sealOfficial(KEY, orderId, person).length);
    expect(new Set(lengths).size).toBe(1);
    expect(sealOfficial(KEY, orderId, 'a'.repeat(47)).length).toBeGreaterThan(lengths[0] ?? 0);
  });

  it('stays the same in every later version: it stands in commits', () => {
    expect(sealOfficial(KEY, orderId, 'person-police-desk')).toMatchInlineSnapshot(
      `"off_EYWfCEGjcpuLfrXmYgt1kOustzjzJJLPEYzudk5krDO1rqVGM_X3eCJaey5vds9GMbDiaXF7Oo3A-b5WohO71g"`,
    );
  });

  it('opens under no other key and in no other order, and not altered', () => {
    const id = sealOfficial(KEY, orderId, 'anna');
    const altered = `${id.slice(0, -2)}${id.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const act of [
      () => openOfficial(Buffer.alloc(32, 8), orderId, id),
      () => openOfficial(KEY, other, id),
      () => openOfficial(KEY, orderId, altered),
      () => openOfficial(KEY, orderId, `${id.slice(0, 4)}${id[4] === 'A' ? 'B' : 'A'}${id.slice(5)}`),
      () => openOfficial(KEY, orderId, 'anna'),
      () => openOfficial(KEY, orderId, 'off_'),
      () => openOfficial(KEY, orderId, `off_${'A'.repeat(22)}`),
    ]) {
      expect(act).toThrow(damaged);
    }
  });

  it('is one that nobody has once the key is destroyed, and the person’s own where there never was one', () => {
    expect(recordedIdOf(KEY, orderId, 'anna')).toBe(sealOfficial(KEY, orderId, 'anna'));
    expect(recordedIdOf('destroyed', orderId, 'anna')).toBe('off_');
    expect(recordedIdOf(undefined, orderId, 'anna')).toBe('anna');
  });

  it('is asked for where a record has sealed ones', () => {
    expect(() => requireSealedId(sealOfficial(KEY, orderId, 'anna'))).not.toThrow();
    expect(() => requireSealedId('anna')).toThrow(damaged);
  });

  it('is found wherever it stands in a record, once', () => {
    const [anna, berta] = ['anna', 'berta'].map((person) => sealOfficial(KEY, orderId, person));
    const content = [
      { by: { person: anna } },
      { taken: [{ by: `reviewer house ${berta}` }, { by: anna }] },
      'off_duty',
    ];
    expect(listSealedOfficials(content)).toEqual([anna, berta]);
    expect(listSealedOfficials([{ by: { kind: 'time' } }])).toEqual([]);
  });
});
