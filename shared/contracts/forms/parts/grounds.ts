import * as z from 'zod/mini';
import { prose } from '../../border/text.ts';

/** Why the order is necessary and proportionate (Article 6(4)(g)). Sealed; stays with the issuing side (Article 9(3)). */
export const Grounds = z.strictObject({
  necessity: prose(10_000),
  proportionality: prose(10_000),
  /** The facts that make it an emergency case (Article 3(18)), where one is relied on. */
  emergencyCase: z.optional(prose(10_000)),
});
export type Grounds = z.output<typeof Grounds>;
