import * as z from 'zod/mini';

/** Says that it answers, and nothing else. */
export const Health = z.strictObject({ status: z.literal('pass') });

export type Health = z.infer<typeof Health>;
