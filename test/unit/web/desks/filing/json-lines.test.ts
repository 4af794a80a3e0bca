import { expect, it } from 'vitest';
import { findLines, lineOf } from '../../../../../web/desks/filing/json-lines.ts';

const TEXT = `{
  "a": { "b/c": [1,
    "x, \\"y\\": {",
    { "d": null }
  ] },
  "e~": true
}`;

it.each`
  pointer          | line
  ${''}            | ${1}
  ${'/a'}          | ${2}
  ${'/a/b~1c/0'}   | ${2}
  ${'/a/b~1c/1'}   | ${3}
  ${'/a/b~1c/2'}   | ${4}
  ${'/a/b~1c/2/d'} | ${4}
  ${'/e~0'}        | ${6}
  ${'/a/b~1c/2/z'} | ${4}
  ${'/z/y'}        | ${1}
`('$pointer is on line $line', ({ pointer, line }) => {
  expect(lineOf(findLines(TEXT), pointer)).toBe(line);
});
