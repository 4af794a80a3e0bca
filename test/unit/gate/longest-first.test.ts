import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LONG_STORIES, putLongestFirst } from '../../support/longest-first.ts';

const file = (moduleId: string) => ({ moduleId: `/any/${moduleId}` });

it('long stories begin first, then other stories, then the rest in the order it had', () => {
  const [longest = '', second = ''] = LONG_STORIES;
  const files = [
    file('test/infra/http.test.ts'),
    file('test/contract/kms.test.ts'),
    file('test/stack/reads.test.ts'),
    file(second),
    file(longest),
  ];
  const [http, kms, reads, next, first] = files;
  expect(putLongestFirst(files)).toEqual([first, next, reads, http, kms]);
});

it.each(LONG_STORIES)('%s is a file', (path) => {
  expect(existsSync(path)).toBe(true);
});
