import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HoldfastError } from '../../../shared/errors.ts';
import { choosePreferred } from '../../../shared/http/accept.ts';
import { countProcessorMs, PROCESSOR_AT_MOST_MS } from '../../support/processor.ts';

const OFFERED = ['application/json', 'application/jose', 'application/pdf'] as const;
const asked = (accept: string | undefined) => choosePreferred(accept, OFFERED);

const SAFARI = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const CHROME =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7';

describe('what a caller gets', () => {
  it.each`
    accept                                                   | given                 | why
    ${undefined}                                             | ${'application/json'} | ${'no header: anything'}
    ${''}                                                    | ${'application/json'} | ${'an empty one: anything'}
    ${' \t'}                                                 | ${'application/json'} | ${'nothing but space'}
    ${'*/*'}                                                 | ${'application/json'} | ${'anything: the first offered'}
    ${'application/*'}                                       | ${'application/json'} | ${'any of a kind: the first of it'}
    ${'application/pdf'}                                     | ${'application/pdf'}  | ${'by name'}
    ${'APPLICATION/Pdf'}                                     | ${'application/pdf'}  | ${'case means nothing'}
    ${'application/jose, application/pdf'}                   | ${'application/jose'} | ${'of equals the one offered first'}
    ${'application/pdf, application/jose'}                   | ${'application/jose'} | ${'their order means nothing'}
    ${'application/pdf, */*;q=0.1'}                          | ${'application/pdf'}  | ${'the greater weight'}
    ${'application/json;q=0.5, application/pdf;q=0.501'}     | ${'application/pdf'}  | ${'to the third digit'}
    ${'application/json;Q=0.2,application/jose ; q=0.3'}     | ${'application/jose'} | ${'space around the semicolon, Q for q'}
    ${'application/json;q=0, */*'}                           | ${'application/jose'} | ${'0 refuses, and the closer range decides'}
    ${'*/*, application/*;q=0.1, application/json;q=0.05'}   | ${'application/jose'} | ${'by kind before any'}
    ${'*/*;q=1.000, application/json;q=0.'}                  | ${'application/jose'} | ${'a weight may end with its point'}
    ${'application/pdf;q=1.0'}                               | ${'application/pdf'}  | ${'one may carry zeros'}
    ${'application/json; charset=utf-8'}                     | ${'application/json'} | ${'our own charset'}
    ${'application/json; charset="UTF-8"; q=0.9'}            | ${'application/json'} | ${'quoted too'}
    ${'application/pdf;version=2, application/jose;q=0.1'}   | ${'application/jose'} | ${'a parameter asks for something else'}
    ${',, application/pdf ,'}                                | ${'application/pdf'}  | ${'empty elements are none'}
    ${'x/y;p="a,application/pdf,b", application/jose;q=0.1'} | ${'application/jose'} | ${'a comma in quotes separates nothing'}
    ${'x/y;p="a\\",application/pdf,", application/jose'}     | ${'application/jose'} | ${'nor does one after an escaped quote'}
    ${'application/json;q=2, application/jose;q=0.1'}        | ${'application/jose'} | ${'no weight of that form: no element'}
    ${'application/json;q=0.0001, application/jose;q=0.1'}   | ${'application/jose'} | ${'four digits are no weight'}
    ${'application/json;q=, application/jose;q=0.1'}         | ${'application/jose'} | ${'nor is nothing'}
    ${'application/json;q=0.5;q=1, application/jose;q=0.1'}  | ${'application/jose'} | ${'nor are two'}
    ${'*/json, application/jose;q=0.1'}                      | ${'application/jose'} | ${'any kind of JSON is no range'}
    ${'json, application/jose;q=0.1'}                        | ${'application/jose'} | ${'nor is half a name'}
    ${SAFARI}                                                | ${'application/json'} | ${'a browser: whatever it lists by name is not here'}
  `('$accept → $given ($why)', ({ accept, given }) => {
    expect(asked(accept)).toBe(given);
  });

  it.each([SAFARI, CHROME, 'text/html', 'text/*;q=0.9, application/json;q=0.8'])('a page, for %s', (accept) => {
    expect(choosePreferred(accept, ['application/json', 'text/html'])).toBe('text/html');
  });

  it.each([
    'text/html',
    'image/*',
    '*/*;q=0',
    'application/pdf;q=0',
    'application/xml, text/plain;q=0.5',
    'application/*;q=0.000, text/html',
    'application/jsonp',
    'pdf',
    ';',
    '"',
    '"application/json"',
    'application/json;profile="',
  ])('nothing, for %s', (accept) => {
    const refused = new HoldfastError(
      'not-acceptable',
      'this can be had as application/json, application/jose, application/pdf',
    );
    expect(() => asked(accept)).toThrow(refused);
  });
});

describe('whatever is asked', () => {
  const pieces = fc.constantFrom(
    'application/json',
    'application/',
    '*/*',
    ';q=',
    '0.5',
    ',',
    ';',
    '"',
    '\\',
    ' ',
    'a=b',
  );
  const headers = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => parts.join('')),
  );

  it('the answer is one of those offered, or that there is none', () => {
    fc.assert(
      fc.property(headers, (accept) => {
        let given: string;
        try {
          given = asked(accept);
        } catch (error) {
          expect(error).toMatchObject({ code: 'not-acceptable' });
          return;
        }
        expect(OFFERED).toContain(given);
      }),
    );
  });

  it('a hundred thousand characters cost little', () => {
    const texts = ['"'.repeat(100_000), '"\\'.repeat(50_000), 'a;'.repeat(50_000), ',"a'.repeat(33_333)];
    const spent = countProcessorMs(() => {
      for (const text of texts) expect(() => asked(text)).toThrow(HoldfastError);
    });
    expect(spent).toBeLessThan(PROCESSOR_AT_MOST_MS);
  });

  it('of weights the greatest wins, whatever the order of the elements', () => {
    const weights = fc.uniqueArray(fc.integer({ min: 1, max: 1_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(weights, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (thousandths, order) => {
        const q = (index: number) => ((thousandths[index] ?? 0) / 1_000).toFixed(3);
        const accept = order.map((index) => `${OFFERED[index]};q=${q(index)}`).join(', ');
        expect(asked(accept)).toBe(OFFERED[thousandths.indexOf(Math.max(...thousandths))]);
      }),
    );
  });
});
