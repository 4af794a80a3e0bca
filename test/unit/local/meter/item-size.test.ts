import { expect, it } from 'vitest';
import { countWriteUnits } from '../../../../infra/local/meter/item-size.ts';

const ofBytes = (bytes: number) => ({ B: Buffer.alloc(bytes).toString('base64') });

it.each`
  item                                                           | units | why
  ${{ pk: { S: 'a' } }}                                          | ${1}  | ${'the least there is'}
  ${{ pk: { S: 'a' }, b: ofBytes(1_020) }}                       | ${1}  | ${'1,024 bytes'}
  ${{ pk: { S: 'a' }, b: ofBytes(1_021) }}                       | ${2}  | ${'one more'}
  ${{ pk: { S: 'ü'.repeat(511) } }}                              | ${1}  | ${'bytes, not letters: 1,024'}
  ${{ pk: { S: 'ü'.repeat(512) } }}                              | ${2}  | ${'two more'}
  ${{ m: { M: { a: ofBytes(1_018) } } }}                         | ${1}  | ${'three bytes for a map, one for each of its members'}
  ${{ m: { M: { a: ofBytes(1_019) } } }}                         | ${2}  | ${'one more'}
  ${{ l: { L: [ofBytes(1_019)] } }}                              | ${1}  | ${'three bytes for a list, one for each of its members'}
  ${{ l: { L: [ofBytes(1_020)] } }}                              | ${2}  | ${'one more'}
  ${{ s: { SS: ['a'.repeat(1_024)] } }}                          | ${2}  | ${'a set of texts'}
  ${{ s: { NS: ['1'.repeat(1_023)] } }}                          | ${1}  | ${'a set of numbers'}
  ${{ s: { BS: [ofBytes(1_024).B] } }}                           | ${2}  | ${'a set of bytes'}
  ${{ n: { N: '1795881234567' }, b: ofBytes(1_014) }}            | ${1}  | ${'a byte for two digits, and one more'}
  ${{ n: { N: '1795881234567' }, b: ofBytes(1_015) }}            | ${2}  | ${'one more'}
  ${{ n: { NULL: true }, t: { BOOL: true }, b: ofBytes(1_019) }} | ${1}  | ${'a byte for nothing, and for a truth value'}
  ${{ n: { NULL: true }, t: { BOOL: true }, b: ofBytes(1_020) }} | ${2}  | ${'one more'}
`('counts $units for $why', ({ item, units }) => {
  expect(countWriteUnits(item)).toBe(units);
});
