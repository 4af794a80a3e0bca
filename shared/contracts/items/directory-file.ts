import * as z from 'zod/mini';
import { once } from '../border/once.ts';
import { DirectoryEntry } from './directory.ts';

/** The file a directory is seeded from. */
export const DirectoryFile = z.strictObject({
  entries: z.array(DirectoryEntry).check(
    z.minLength(1),
    once('names an entry', ({ kind, id }) => `${kind}#${id}`),
  ),
});
