import { REGISTRARS_NEEDED } from './registrars.ts';

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
  if (known === 'listed') return 'The entry lists this person: all of their accounts are meant.';
  const listed = isListing ? 'The entry lists who may act, and not this id' : 'The entry lists nobody';
  if (known === 'acted') return `${listed}; it acted on orders of the authority.`;
  const looked = `the latest ${ORDERS_LOOKED_AT} orders have nothing of this id`;
  return `${listed}, and ${looked}: compare its spelling, letter by letter, with the sub of the account at the identity provider. Whoever is spelled otherwise is not suspended by this.`;
}

/** The same of an id on a roster, which names everybody who acts. */
export const explainOnRoster = (isListed: boolean): string =>
  isListed
    ? 'The roster names this person: all of their accounts are meant.'
    : 'The roster does not name this id: compare its spelling, letter by letter, with the roster. Whoever is spelled otherwise is not suspended by this.';

/** The same of an id at a provider's desk, where nobody acts whom the entry does not name. */
export const explainAtDesk = (isListed: boolean): string =>
  isListed
    ? 'The entry lists this person: all of their accounts are meant.'
    : "The entry does not list this id among the provider's people: compare its spelling, letter by letter, with the entry. Whoever is spelled otherwise is not suspended by this.";

/**
 * What whoever suspends a registrar has to know: two do what has to be done, and there may be fewer now.
 *
 * @param left how many of the roster may act. @param until when the suspension is undone by itself, RFC 3339; left out once it is confirmed.
 */
export function explainLeft(left: number, until: string | undefined): string {
  const who = left === 1 ? '1 registrar is' : `${left} registrars are`;
  const nothing = 'nothing that two have to do can be done';
  if (left >= REGISTRARS_NEEDED) return `${who} not suspended.`;
  return until === undefined
    ? `${who} not suspended: ${nothing}, until an operator puts another roster (npm run directory -- put, --instead-of-registrars).`
    : `${who} not suspended: nobody is there to confirm it, ${nothing}, and it is undone by itself at ${until}.`;
}
