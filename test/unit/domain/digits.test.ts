import { expect, it } from 'vitest';
import { toAsciiDigits } from '../../../shared/domain/digits.ts';

it.each`
  text                             | ascii             | why
  ${'0123456789 a'}                | ${'0123456789 a'} | ${'already so'}
  ${'٠١٢٣٤٥٦٧٨٩'}                  | ${'0123456789'}   | ${'Arabic'}
  ${'۰۱۲۳۴۵۶۷۸۹'}                  | ${'0123456789'}   | ${'Persian'}
  ${'०१२३४५६७८९'}                  | ${'0123456789'}   | ${'Devanagari'}
  ${'๐๑๒๓๔๕๖๗๘๙'}                  | ${'0123456789'}   | ${'Thai'}
  ${'０１２３４５６７８９'}        | ${'0123456789'}   | ${'full-width'}
  ${'𝟎𝟏𝟐𝟗'}                        | ${'0129'}         | ${'mathematical'}
  ${'\u{116d0}\u{116da}\u{116e3}'} | ${'009'}          | ${'two rows that touch'}
`('$why digits', ({ text, ascii }) => {
  expect(toAsciiDigits(text)).toBe(ascii);
});
