/**
 * How far an id that is suspended is known. `listed`: the entry names it · `acted`: it does not, and the id acted on an order of the
 * authority · `not-found`: neither.
 */
export const ACCOUNT_KNOWLEDGE = ['listed', 'acted', 'not-found'] as const;
export type AccountKnowledge = (typeof ACCOUNT_KNOWLEDGE)[number];

/** So many orders are looked through for the acts of an id that no entry names: the latest. */
export const ORDERS_LOOKED_AT = 25;

/**
 * What whoever suspends an id has to know of it, in a sentence: an id with a slip in it suspends nobody.
 *
 * @param isListing whether the entry names anybody.
 */
export function explainKnowledge(known: AccountKnowledge, isListing: boolean): string {
  if (known === 'listed') return 'The entry lists this person: none of their accounts acts or reads.';
  const listed = isListing ? 'The entry lists who may act, and not this id' : 'The entry lists nobody';
  if (known === 'acted') return `${listed}; it acted on orders of the authority, and does so no more.`;
  const looked = `the latest ${ORDERS_LOOKED_AT} orders have nothing of this id`;
  return `${listed}, and ${looked}: compare its spelling, letter by letter, with the sub of the account at the identity provider. Whoever is meant and spelled otherwise still acts.`;
}
