import { expect, it } from 'vitest';
import { correctTelephone } from '../../../../../shared/domain/filing/identifiers/telephones.ts';

it.each`
  why                                 | typed                                                             | right
  ${'a trunk zero of Germany'}        | ${{ countryCode: '+49', areaCode: '040', number: '5550 4100' }}   | ${{ countryCode: '+49', areaCode: '40', number: '5550 4100' }}
  ${'of Japan'}                       | ${{ countryCode: '+81', areaCode: '03', number: '3581-4321' }}    | ${{ countryCode: '+81', areaCode: '3', number: '3581-4321' }}
  ${'of Bulgaria'}                    | ${{ countryCode: '+359', areaCode: '02', number: '982 50 00' }}   | ${{ countryCode: '+359', areaCode: '2', number: '982 50 00' }}
  ${'in the number, with what it is'} | ${{ countryCode: '+49', number: '0 40/5550 4100', ext: '12' }}    | ${{ countryCode: '+49', number: '40/5550 4100', ext: '12' }}
  ${'in brackets'}                    | ${{ countryCode: '+44', number: '(020) 7946 0018' }}              | ${{ countryCode: '+44', number: '(20) 7946 0018' }}
  ${'alone in the place of the area'} | ${{ countryCode: '+33', areaCode: '0', number: '1 23 45 67 89' }} | ${{ countryCode: '+33', number: '1 23 45 67 89' }}
  ${'the 06 of Hungary'}              | ${{ countryCode: '+36', areaCode: '061', number: '555 0142' }}    | ${{ countryCode: '+36', areaCode: '1', number: '555 0142' }}
  ${'the 1 of the United States'}     | ${{ countryCode: '+1', areaCode: '1312', number: '867-4410' }}    | ${{ countryCode: '+1', areaCode: '312', number: '867-4410' }}
  ${'an area split from its zero'}    | ${{ countryCode: '+36', areaCode: '0', number: '6 1 555 0142' }}  | ${{ countryCode: '+36', number: '1 555 0142' }}
`('$why is dropped', ({ typed, right }) => {
  expect(correctTelephone(typed)).toEqual(right);
  expect(correctTelephone(right)).toBe(right);
});

it.each`
  why                                 | typed
  ${'Italy dials its zero'}           | ${{ countryCode: '+39', areaCode: '06', number: '4654 2100' }}
  ${'so does San Marino'}             | ${{ countryCode: '+378', areaCode: '0549', number: '882 345' }}
  ${'Greece has none'}                | ${{ countryCode: '+30', areaCode: '213', number: '152 8888' }}
  ${'no number known either way'}     | ${{ countryCode: '+1', areaCode: '0555', number: '12' }}
  ${'a country that is none'}         | ${{ countryCode: '+999', areaCode: '040', number: '5550 4100' }}
  ${'a plan that only became longer'} | ${{ countryCode: '+229', number: '21 30 00 00' }}
`('$why: it stays', ({ typed }) => {
  expect(correctTelephone(typed)).toBe(typed);
});
