import * as z from 'zod/mini';

/** What stands before the API answers by itself. Open, as it is another's to change. */
export const EntryAnswer = z.object({ message: z.string() });

export type EntryAnswer = z.infer<typeof EntryAnswer>;
