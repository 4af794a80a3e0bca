import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Which file of tests. */
export interface TestFile {
  readonly moduleId: string;
}

/**
 * Stories of hosted stacks that begin before others. First those that move the clock by months which the stories of a worker share:
 * every order that is there by then lives through these months too. Then those that take longest: a fresh clone remembers no durations.
 */
export const LONG_STORIES = [
  ...['rights', 'story'].map((name) => `test/stack/${name}.test.ts`),
  ...['rights-ends', 'news', 'attachments', 'registrars', 'outages', 'loading', 'reviews', 'stolen-account'].map(
    (name) => `test/apart/${name}.test.ts`,
  ),
  ...[
    'silence',
    'long-orders',
    'panel',
    'tip-off',
    'uploads',
    'api-fuzz',
    'fairness',
    'overlap',
    'time',
    'redrive',
  ].map((name) => `test/apart/${name}.test.ts`),
  ...['stored-in-part', 'lanes', 'second-officer'].map((name) => `test/apart/${name}.test.ts`),
];

/** 0 for what begins first. */
function rankOf({ moduleId }: TestFile): number {
  const place = LONG_STORIES.findIndex((story) => moduleId.endsWith(story));
  if (place >= 0) return place;
  return /\/test\/(?:stack|apart)\//.test(moduleId) ? LONG_STORIES.length : LONG_STORIES.length + 1;
}

/** Long files first, the rest in the order they have: one that began last would leave the other cores idle. */
export const putLongestFirst = <File extends TestFile>(files: readonly File[]): File[] =>
  files.toSorted((one, other) => rankOf(one) - rankOf(other));

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return putLongestFirst(await super.sort(files));
  }
}
