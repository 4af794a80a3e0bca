/** Where an order stands that a suspended account touched. `in-force`: received, and nothing here changes it · `waiting`: not received, not held. */
export const TOUCHED_STANDINGS = ['held', 'confirmed-again', 'in-force', 'waiting', 'ended'] as const;
export type TouchedStanding = (typeof TOUCHED_STANDINGS)[number];
