import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LONG_STORIES, putLongestFirst } from '../../support/longest-first.ts';

const file = (name: string, moduleId: string) => ({ moduleId: `/any/${moduleId}`, project: { name } });

it('pages begin first, then long stories, then other stories, then the rest in the order it had', () => {
  const [longest = '', second = ''] = LONG_STORIES;
  const files = [
    file('infra', 'test/infra/http.test.ts'),
    file('contract', 'test/contract/kms.test.ts'),
    file('stack', 'test/stack/reads.test.ts'),
    file('stack', second),
    file('stack', longest),
    file('pages', 'test/pages/case.test.ts'),
  ];
  const [http, kms, reads, next, first, pages] = files;
  expect(putLongestFirst(files)).toEqual([pages, first, next, reads, http, kms]);
});

it.each(LONG_STORIES)('%s is a file', (path) => {
  expect(existsSync(path)).toBe(true);
});
