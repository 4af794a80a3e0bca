import { expect, it } from 'vitest';
import * as z from 'zod';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { Tel } from '../../../../shared/contracts/border/telephone.ts';
import { HoldfastError } from '../../../../shared/errors.ts';

const published = z.fromJSONSchema(z.toJSONSchema(Tel, { io: 'input' }));
const LUEBECK = { countryCode: '+49', areaCode: '451', number: '555 04' };

it.each`
  changes                                      | kept
  ${{ areaCode: '(0)451' }}                    | ${{}}
  ${{ countryCode: '0049' }}                   | ${{}}
  ${{ number: '555/04 Durchwahl 12' }}         | ${{ number: '555/04', ext: '12' }}
  ${{ number: '555\u202f04', ext: 'ext. 12' }} | ${{ ext: '12' }}
`('$changes is taken, and the published description does not refuse it', ({ changes, kept }) => {
  const typed = { ...LUEBECK, ...changes };
  expect(parse(Tel, typed)).toEqual({ ...LUEBECK, ...kept });
  expect(published.safeParse(typed).success).toBe(true);
});

it.each`
  changes                               | pointer           | detail
  ${{ countryCode: '+1876' }}           | ${'/countryCode'} | ${'must be a plus sign and 1 to 3 digits'}
  ${{ areaCode: '' }}                   | ${'/areaCode'}    | ${'must be 1 to 6 digits, without the country code; leave it out where there is none'}
  ${{ areaCode: '+49 451' }}            | ${'/areaCode'}    | ${'must be 1 to 6 digits, without the country code; leave it out where there is none'}
  ${{ number: '+49 451 55504' }}        | ${'/number'}      | ${'begins with a country code: that stands in countryCode, and the area in areaCode'}
  ${{ number: '0049 451 555 oder 04' }} | ${'/number'}      | ${'begins with a country code: that stands in countryCode, and the area in areaCode'}
  ${{ number: '800-FLOWERS' }}          | ${'/number'}      | ${'must be digits: write those that letters stand for, and an extension in ext'}
  ${{ number: '555, 04' }}              | ${'/number'}      | ${'must be digits, with spaces, hyphens, dots, slashes or brackets between them'}
  ${{ number: '1'.repeat(61) }}         | ${'/number'}      | ${'must have at most 60 characters'}
  ${{ ext: 'twelve' }}                  | ${'/ext'}         | ${'must be 1 to 8 digits'}
  ${{ number: '555 x12', ext: '13' }}   | ${'/ext'}         | ${'is given twice: it stands behind the number as well'}
  ${{ number: undefined }}              | ${'/number'}      | ${'is required'}
  ${{ extension: '12' }}                | ${'/extension'}   | ${'is not a field of this request'}
`('$changes is refused once: $detail', ({ changes, pointer, detail }) => {
  const refuse = () => parse(Tel, JSON.parse(JSON.stringify({ ...LUEBECK, ...changes })));
  expect(refuse).toThrow(HoldfastError);
  expect(refuse).toThrowError(expect.objectContaining({ faults: [{ pointer, detail }] }));
});
