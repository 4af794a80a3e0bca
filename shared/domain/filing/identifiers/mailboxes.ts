import { toAsciiDomain } from '../../domains.ts';
import { isTooLongMailbox, readMailbox, splitMailbox } from '../../mailbox.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

/** `local%domain@relay`: the mailbox beyond a relay, as bounces and old gateways write it. Any other `%` could stand for anything. */
const BEYOND_RELAY = /^[^%]+(?<!\.)((?:%[^%]+)+)$/u;
/** Signs an address may have, and that stand for any others where one mailbox is to be named. */
const WILDCARD = /[*?]/;
const FORM = 'must be one e-mail address, local@domain';

/**
 * One mailbox, `local@domain`; lower case, as providers compare mailboxes. What stands after a `+` and between dots is kept:
 * which providers ignore it is theirs to know.
 */
export function checkEmail(text: string): IdentifierCheck {
  const { local, host } = splitMailbox(text);
  if (local === '' && toAsciiDomain(host) !== undefined)
    return refuseAsTooBroad('names a whole domain; name each mailbox in full');
  const mailbox = readMailbox(text);
  if (mailbox === undefined || !isOfOne(local)) return refuseAsInvalid(FORM);
  const lower = { ...mailbox, local: mailbox.local.toLowerCase().normalize('NFC') };
  return isTooLongMailbox(lower)
    ? refuseAsInvalid('is longer than an e-mail address can be')
    : acceptAs(`${lower.local}@${lower.domain}`);
}

function isOfOne(local: string): boolean {
  if (WILDCARD.test(local)) return false;
  const [, relayed = ''] = BEYOND_RELAY.exec(local) ?? [];
  const domains = relayed.split('%').slice(1);
  return relayed === '' ? !local.includes('%') : domains.every((domain) => toAsciiDomain(domain) !== undefined);
}
