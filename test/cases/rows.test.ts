import { expect, it } from 'vitest';
import guards from '../samples/guards.json' with { type: 'json' };
import inputs from '../samples/real-inputs.json' with { type: 'json' };

/** How many rows there are of each kind, and the letter of their ids: one that went missing, or that no test runs, shows here. */
const ROWS = {
  identifiers: ['i', 42],
  meetings: ['m', 8],
  filings: ['f', 8],
  members: ['f', 57],
  texts: ['t', 7],
  complaints: ['t', 1],
  attachmentNames: ['t', 2],
  explanations: ['t', 1],
  codes: ['c', 9],
  attachments: ['a', 28],
  deadlines: ['d', 4],
  printed: ['p', 8],
} as const satisfies Record<keyof typeof inputs, readonly [string, number]>;

const GUARDS = { identifiers: 63, texts: 7, codes: 3, attachments: 33 } as const satisfies Record<
  keyof typeof guards,
  number
>;

const ids = [...Object.values(inputs), ...Object.values(guards)].flatMap((rows: readonly { readonly id: string }[]) =>
  rows.map(({ id }) => id),
);

const idsFrom = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

it('of each kind there are as many rows as is written here', () => {
  expect(Object.entries(inputs).map(([kind, rows]) => [kind, rows.length])).toEqual(
    Object.entries(ROWS).map(([kind, [, count]]) => [kind, count]),
  );
  expect(Object.entries(guards).map(([kind, rows]) => [kind, rows.length])).toEqual(Object.entries(GUARDS));
});

it('each has an id of its own, and none is left out between the first and the last of a letter', () => {
  const counts = Map.groupBy(
    [...Object.values(ROWS), ...Object.values(GUARDS).map((count) => ['g', count] as const)],
    ([letter]) => letter,
  );
  const every = [...counts].flatMap(([letter, parts]) =>
    idsFrom(
      letter,
      parts.reduce((sum, [, count]) => sum + count, 0),
    ),
  );
  expect(ids.toSorted()).toEqual(every.toSorted());
});
