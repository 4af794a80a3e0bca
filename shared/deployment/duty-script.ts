/** What stands beside the bundle of the desks, by path from the root: the script of the duty desk. */
export const BESIDE_DESKS = ['web/desks/duty/script/duty.mjs'] as const;
