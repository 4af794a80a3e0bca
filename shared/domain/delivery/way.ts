/**
 * The ways by which somebody is told. `webhook`: a signed request to an address of the receiver's · `handover`: the same message put into
 * the receiver's own queue · `mail` · `alert`: what rings the tool of whoever is on call. Each of these leaves the house by a function of its
 * own. `call`: a human is asked to make a telephone call. What is read by pull leaves by none.
 */
export const WAYS = ['webhook', 'handover', 'mail', 'alert', 'call'] as const;
export type Way = (typeof WAYS)[number];
