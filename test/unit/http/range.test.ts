import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readByteRange } from '../../../shared/http/range.ts';

it.each`
  header               | size         | first        | last
  ${'bytes=0-99'}      | ${1_000}     | ${0}         | ${99}
  ${'bytes=0-0'}       | ${1_000}     | ${0}         | ${0}
  ${'bytes=900-'}      | ${1_000}     | ${900}       | ${999}
  ${'bytes=900-5000'}  | ${1_000}     | ${900}       | ${999}
  ${'bytes=-100'}      | ${1_000}     | ${900}       | ${999}
  ${'bytes=-5000'}     | ${1_000}     | ${0}         | ${999}
  ${'bytes=0-'}        | ${9_000_000} | ${0}         | ${4_194_303}
  ${'bytes=4194304-'}  | ${9_000_000} | ${4_194_304} | ${8_388_607}
  ${'bytes=8388608-'}  | ${9_000_000} | ${8_388_608} | ${8_999_999}
  ${'bytes=0-8999999'} | ${9_000_000} | ${0}         | ${4_194_303}
`('$header of $size bytes is $first to $last', ({ header, size, first, last }) => {
  expect(readByteRange(header, size)).toEqual({ first, last });
});

it.each([undefined, 'lines=1-5', 'none'])('%s asks for all of a file that one answer holds', (header) => {
  expect(readByteRange(header, 4_194_304)).toBeUndefined();
});

it.each([undefined, 'lines=1-5'])('%s is refused for a longer one, with its length', (header) => {
  expect(() => readByteRange(header, 4_194_305)).toThrow(
    expect.objectContaining({ code: 'range-required', wholeBytes: 4_194_305 }),
  );
});

it.each([
  'bytes=1000-',
  'bytes=5-4',
  'bytes=-0',
  'bytes=-',
  'bytes=',
  'bytes=a-b',
  'bytes=0-1,5-6',
  'bytes=0-1 ',
  'bytes=1.5-2',
])('%s cannot be had of a thousand bytes', (header) => {
  expect(() => readByteRange(header, 1_000)).toThrow(
    expect.objectContaining({ code: 'range-not-satisfiable', wholeBytes: 1_000 }),
  );
});

it('whatever is asked, what is given lies within the file and fits one answer', () => {
  const asked = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `bytes=${from}-${to}`),
  );
  fc.assert(
    fc.property(asked, fc.integer({ min: 1, max: 10_000_000 }), (header, size) => {
      let range: ReturnType<typeof readByteRange>;
      try {
        range = readByteRange(header, size);
      } catch (error) {
        expect(error).toMatchObject({ wholeBytes: size });
        return;
      }
      const { first, last } = range ?? { first: 0, last: size - 1 };
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThan(size);
      expect(last - first).toBeLessThan(4_194_304);
      expect(last).toBeGreaterThanOrEqual(first);
    }),
  );
});
