import { describe, expect, it } from 'vitest';
import {
  readAreaCode,
  readCallingCode,
  readExt,
  readSubscriber,
  spellTelephone,
  tidyTelephone,
} from '../../../shared/domain/telephone.ts';

it.each`
  typed           | code
  ${'+49'}        | ${'+49'}
  ${'49'}         | ${'+49'}
  ${'0049'}       | ${'+49'}
  ${'(+49)'}      | ${'+49'}
  ${' + 1 '}      | ${'+1'}
  ${'＋８１'}     | ${'+81'}
  ${'\u202a+359'} | ${'+359'}
  ${'+1876'}      | ${undefined}
  ${'+0'}         | ${undefined}
  ${'011'}        | ${undefined}
  ${'DE'}         | ${undefined}
  ${''}           | ${undefined}
`('the calling code $typed is $code', ({ typed, code }) => {
  expect(readCallingCode(typed)).toBe(code);
});

it.each`
  typed         | code
  ${'40'}       | ${'40'}
  ${'040'}      | ${'040'}
  ${'(040)'}    | ${'040'}
  ${'(0)40'}    | ${'(0)40'}
  ${'(0) 40/'}  | ${'(0)40'}
  ${'0-40'}     | ${'040'}
  ${'（０３）'} | ${'03'}
  ${'3 12'}     | ${'312'}
  ${'(0)'}      | ${undefined}
  ${'1234567'}  | ${undefined}
  ${'+49 40'}   | ${undefined}
  ${'none'}     | ${undefined}
`('the area code $typed is $code', ({ typed, code }) => {
  expect(readAreaCode(typed)).toBe(code);
});

it.each`
  typed                          | number              | ext
  ${'5550 4100'}                 | ${'5550 4100'}      | ${undefined}
  ${'5550/4100'}                 | ${'5550/4100'}      | ${undefined}
  ${'555.04.17'}                 | ${'555.04.17'}      | ${undefined}
  ${'(312) 867-4410'}            | ${'(312) 867-4410'} | ${undefined}
  ${'5550-12'}                   | ${'5550-12'}        | ${undefined}
  ${'5550\u00a0\u202f4100'}      | ${'5550 4100'}      | ${undefined}
  ${'5550–4100'}                 | ${'5550-4100'}      | ${undefined}
  ${'３５８１－４３２１'}        | ${'3581-4321'}      | ${undefined}
  ${'٥٥٥ ٠٤'}                    | ${'555 04'}         | ${undefined}
  ${'867-4410 ext. 12'}          | ${'867-4410'}       | ${'12'}
  ${'867-4410 Extension No. 12'} | ${'867-4410'}       | ${'12'}
  ${'867-4410x12'}               | ${'867-4410'}       | ${'12'}
  ${'867-4410, #12'}             | ${'867-4410'}       | ${'12'}
  ${'867-4410;ext=12'}           | ${'867-4410'}       | ${'12'}
  ${'867-4410 (ext 12)'}         | ${'867-4410'}       | ${'12'}
  ${'5550-0 DW 12'}              | ${'5550-0'}         | ${'12'}
  ${'5550 4100, Durchwahl: 12'}  | ${'5550 4100'}      | ${'12'}
  ${'5550 4100 Apparat 12'}      | ${'5550 4100'}      | ${'12'}
  ${'01 23 45 67 89 poste 12'}   | ${'01 23 45 67 89'} | ${'12'}
  ${'555 01 42 доб. 12'}         | ${'555 01 42'}      | ${'12'}
  ${'982 50 00 вътр. 12'}        | ${'982 50 00'}      | ${'12'}
  ${'152 8888 εσωτ. 12'}         | ${'152 8888'}       | ${'12'}
  ${'555 01 42 wew. 12'}         | ${'555 01 42'}      | ${'12'}
  ${'3581-4321（内線12）'}       | ${'3581-4321'}      | ${'12'}
`('the number $typed is $number and $ext', ({ typed, number, ext }) => {
  expect(readSubscriber(typed)).toEqual({ number, ...(ext && { ext }) });
});

it.each([
  '',
  '5',
  '+49 40 5550',
  '800-FLOWERS',
  '5550 or 4100',
  'ext. 12',
  '5550, 4100',
  '1'.repeat(21),
  '5550 ext. 123456789',
])('%j is no number within an area', (typed) => {
  expect(readSubscriber(typed)).toBeUndefined();
});

it.each`
  typed            | ext
  ${'12'}          | ${'12'}
  ${'-12'}         | ${'12'}
  ${'ext. 12'}     | ${'12'}
  ${'Durchwahl 7'} | ${'7'}
  ${'内線１２'}    | ${'12'}
  ${'5 ext. 12'}   | ${undefined}
  ${'twelve'}      | ${undefined}
  ${'123456789'}   | ${undefined}
`('the extension $typed is $ext', ({ typed, ext }) => {
  expect(readExt(typed)).toBe(ext);
});

describe('in one spelling', () => {
  it.each`
    why                                   | typed                                                                   | tidied
    ${'a bracketed zero is not dialled'}  | ${{ countryCode: '49', areaCode: '(0)40', number: '5550' }}             | ${{ countryCode: '+49', areaCode: '40', number: '5550' }}
    ${'in Italy it is'}                   | ${{ countryCode: '+39', areaCode: '(0)6', number: '4654' }}             | ${{ countryCode: '+39', areaCode: '06', number: '4654' }}
    ${'also without an area'}             | ${{ countryCode: '+44', number: '(0)20 7946' }}                         | ${{ countryCode: '+44', number: '20 7946' }}
    ${'but not behind one'}               | ${{ countryCode: '+49', areaCode: '40', number: '(0)20' }}              | ${{ countryCode: '+49', areaCode: '40', number: '(0)20' }}
    ${'an extension goes to its place'}   | ${{ countryCode: '+1', number: '867-4410 x12' }}                        | ${{ countryCode: '+1', number: '867-4410', ext: '12' }}
    ${'or stands there'}                  | ${{ countryCode: '+1', number: '867-4410', ext: 'ext. 12' }}            | ${{ countryCode: '+1', number: '867-4410', ext: '12' }}
    ${'what is no telephone stays as is'} | ${{ countryCode: 'DE', areaCode: 'none', number: 'none', ext: 'none' }} | ${{ countryCode: 'DE', areaCode: 'none', number: 'none', ext: 'none' }}
  `('$why', ({ typed, tidied }) => {
    expect(tidyTelephone(typed)).toEqual(tidied);
    expect(tidyTelephone(tidied)).toEqual(tidied);
  });
});

it('is printed with each part that it has', () => {
  expect(spellTelephone({ countryCode: '+49', areaCode: '40', number: '5550 4100', ext: '12' })).toBe(
    '+49 40 5550 4100 ext. 12',
  );
  expect(spellTelephone({ countryCode: '+352', number: '555 010' })).toBe('+352 555 010');
});
