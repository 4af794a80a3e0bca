/** Which file of tests, of which project. */
export interface TestFile {
  readonly moduleId: string;
  readonly project: { readonly name: string };
}

/**
 * Stories of the hosted stack that begin before others. First those that move the clock by months which the stories of a worker share:
 * every order that is there by then lives through these months too. Then those that take longest: a fresh clone remembers no durations.
 */
export const LONG_STORIES = [
  'rights-ends',
  'attachments',
  'rights',
  'news',
  'registrars',
  'growth',
  'story',
  'outages',
  'api-fuzz',
  'long-orders',
  'stored-in-part',
  'uploads',
  'panel',
  'tip-off',
  'loading',
  'time',
  'redrive',
  'reviews',
  'overlap',
  'second-officer',
].map((name) => `test/stack/${name}.test.ts`);

/** 0 for what begins first. */
function rankOf({ moduleId, project }: TestFile): number {
  if (project.name !== 'stack') return LONG_STORIES.length + 1;
  const place = LONG_STORIES.findIndex((story) => moduleId.endsWith(story));
  return place < 0 ? LONG_STORIES.length : place;
}

/** Long files first, the rest in the order they have: one that began last would leave the other cores idle. */
export const putLongestFirst = <File extends TestFile>(files: readonly File[]): File[] =>
  files.toSorted((one, other) => rankOf(one) - rankOf(other));
