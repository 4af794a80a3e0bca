import type { Endpoint } from './entries.ts';
import type { EntryBody } from './entry-state.ts';
import type { MailAddress, Reach } from './reach.ts';
import type { Registrar } from './registrars.ts';

/** Whom an entry in force names to be told that it is about to change. */
export interface OldContacts {
  readonly mailboxes: readonly MailAddress[];
  /** Where webhooks go: addresses. */
  readonly webhooks: readonly string[];
}

/** What of an entry names anybody; which members there are depends on its kind. */
interface Naming {
  readonly contact?: { readonly email: string };
  readonly reach?: Reach;
  readonly endpoints?: readonly Endpoint[];
  readonly registrars?: readonly Registrar[];
}

/** The mailbox of an authority's desk, beside those of its reach. */
const DESK = 'desk';

/**
 * Everybody whom the entry in force names by mail or webhook, each once. Queues that messages are handed over to are none: they take
 * messages of orders.
 */
export function listOldContacts(entry: EntryBody & Naming): OldContacts {
  const { contact, reach, endpoints = [], registrars = [] } = entry;
  const desk = contact ? [{ id: DESK, address: contact.email, language: 'en' }] : [];
  const people = registrars.flatMap(({ person, mail }) => (mail ? [{ id: person, ...mail }] : []));
  const posted = endpoints.flatMap(({ url, way }) => (way === 'handover' ? [] : [url]));
  const webhooks = [...posted, ...(reach?.webhooks ?? []).map(({ url }) => url)];
  return { mailboxes: [...desk, ...(reach?.mail ?? []), ...people], webhooks: [...new Set(webhooks)] };
}
