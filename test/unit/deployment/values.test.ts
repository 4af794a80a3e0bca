import { expect, it } from 'vitest';
import { readList, readWholeNumber } from '../../../shared/deployment/values.ts';

it.each`
  variable   | list
  ${'a'}     | ${['a']}
  ${'a,b'}   | ${['a', 'b']}
  ${',a,,b'} | ${['a', 'b']}
`('reads $variable as a list', ({ variable, list }) => {
  expect(readList(variable)).toEqual(list);
});

it.each(['', ','])('takes %j for no list', (variable) => {
  expect(() => readList(variable)).toThrow('a list in the environment is empty');
});

it.each`
  variable    | number
  ${'1'}      | ${1}
  ${'999999'} | ${999_999}
`('reads $variable as a whole number', ({ variable, number }) => {
  expect(readWholeNumber(variable)).toBe(number);
});

it.each(['', '0', '-1', '1.5', '01', ' 1', '1e3', '1000000'])('takes %j for no whole number from 1', (variable) => {
  expect(() => readWholeNumber(variable)).toThrow('a number in the environment is not a whole one from 1');
});
