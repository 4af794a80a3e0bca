import { describe, expect, it } from 'vitest';
import { type Digest, keyedDigest } from '../../../../shared/domain/digest.ts';
import { hashFileNumber, normaliseFileNumber } from '../../../../shared/domain/overlap/file-number.ts';

const hash = (text: string): Digest => keyedDigest(new Uint8Array(32), text);

describe('a file number', () => {
  it.each`
    spelled                   | normalised
    ${'2 Js 123/26'}          | ${'2JS123/26'}
    ${'2js123-26'}            | ${'2JS123/26'}
    ${'2-JS-123.26'}          | ${'2JS123/26'}
    ${'  2  Js\u00a0123∕26 '} | ${'2JS123/26'}
    ${'2 Js 123\u201126'}     | ${'2JS123/26'}
    ${'２ Ｊｓ １２３／２６'} | ${'2JS123/26'}
    ${'2 Js 123 26'}          | ${'2JS123/26'}
    ${'LKA-ML 4100-2026-08'}  | ${'LKA/ML4100/2026/08'}
    ${'lka ml 4100 2026 08'}  | ${'LKA/ML4100/2026/08'}
    ${'Straße 1'}             | ${'STRASSE1'}
    ${'É 1'}                  | ${'É1'}
    ${'E\u0301 1'}            | ${'É1'}
    ${'—/—'}                  | ${''}
  `('$spelled is $normalised', ({ spelled, normalised }) => {
    expect(normaliseFileNumber(spelled)).toBe(normalised);
  });

  it.each([
    ['1/23', '12/3'],
    ['123/26', '12326'],
    ['Js Gs 1', 'JsGs 1'],
    ['2 Js 123/26', '2 Js 123/2026'],
  ])('%s is not %s', (one, other) => {
    expect(normaliseFileNumber(one)).not.toBe(normaliseFileNumber(other));
  });

  it('is marked alike for one authority however it is spelled, and never alike for two', () => {
    const mark = hashFileNumber('aut-police', '2 Js 123/26', hash);
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
    expect(hashFileNumber('aut-police', '2js123-26', hash)).toBe(mark);
    expect(hashFileNumber('aut-prosecutor', '2 Js 123/26', hash)).not.toBe(mark);
    expect(hashFileNumber('aut-police', '2 Js 124/26', hash)).not.toBe(mark);
  });

  it('without a letter or a digit is not marked', () => {
    expect(hashFileNumber('aut-police', '—/—', hash)).toBeUndefined();
  });
});
