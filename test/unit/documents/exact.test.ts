import { expect, it } from 'vitest';
import { spellExactly } from '../../../shared/documents/blocks/exact.ts';

it.each(['thị.hường_91', 'Αθήνα', 'Київ', 'გიორგი', 'Երևան', '東京Taro_88', '서울', 'a-b', '≥ 90 days', ''])(
  '%j is copied as it is',
  (text) => {
    expect(spellExactly(text)).toBeNull();
  },
);

it.each([
  ['אב', 'U+05D0 U+05D1'],
  ['حب_7', 'U+062D U+0628 U+005F U+0037'],
  ['कि', 'U+0915 U+093F'],
  ['คำ', 'U+0E04 U+0E33'],
  ['မြ', 'U+1019 U+103C'],
  ['a\u200bb', 'U+0061 U+200B U+0062'], // nobody sees it
  ['user-', 'U+0075 U+0073 U+0065 U+0072 U+002D'], // taken for the end of a line
  ['x\nא', 'U+0078\nU+05D0'],
  ['א\u{1F600}', 'U+05D0 U+1F600'],
])('%j is spelled %j', (text, codePoints) => {
  expect(spellExactly(text)).toBe(codePoints);
});
