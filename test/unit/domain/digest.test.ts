import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digest, keyedDigest, sha256 } from '../../../shared/domain/digest.ts';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'; // FIPS 180-4 examples
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('a digest', () => {
  it('is SHA-256 in lower-case hexadecimal', () => {
    expect(sha256('')).toBe(EMPTY);
    expect(sha256('abc')).toBe(ABC);
    expect(sha256(Uint8Array.of(0x61, 0x62, 0x63))).toBe(ABC);
  });

  it('is over UTF-8', () => {
    expect(sha256('ü')).toBe(sha256(Uint8Array.of(0xc3, 0xbc)));
  });

  it('is keyed as RFC 4231 says (test case 2)', () => {
    const wanted = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(keyedDigest(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe(wanted);
  });

  it.each`
    text                  | why
    ${''}                 | ${'empty'}
    ${ABC.slice(1)}       | ${'63 characters'}
    ${`${ABC}0`}          | ${'65 characters'}
    ${ABC.toUpperCase()}  | ${'upper case'}
    ${`${ABC.slice(1)}g`} | ${'not hexadecimal'}
    ${`${ABC}\n`}         | ${'a line break after it'}
  `('is not: $why', ({ text }: { text: string }) => {
    expect(() => digest(text)).toThrow(expect.objectContaining({ code: 'invalid-request' }));
  });

  it('is taken as it is', () => {
    expect(digest(ABC)).toBe(ABC);
  });
});

describe('the canonical form', () => {
  it.each<[unknown, string]>([
    [null, 'null'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
    ['a"\u0001é', '"a\\"\\u0001é"'],
    [[3, 1], '[3,1]'],
    [{ b: 1, a: [{ d: null, c: true }] }, '{"a":[{"c":true,"d":null}],"b":1}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('does not depend on the order members were set in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('survives being written and read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it.each([undefined, () => 1, Number.NaN])('refuses %s: no JSON value', (value) => {
    expect(() => canonicalJson(value)).toThrow(Error);
  });
});
