import { toAsciiDomain } from './domains.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

const LOCAL_PART = /^(?!\.)(?!.*\.\.)[\p{L}\p{M}\p{N}.!#$&'+/=^_`{|}~-]+(?<!\.)$/u; // RFC 5321 dot-string, RFC 6531 letters
const LOCAL_MAX = 64; // octets: RFC 5321, section 4.5.3.1.1
const ADDRESS_MAX = 254; // octets: a path of 256 (section 4.5.3.1.3) without its brackets
/** `local%domain@relay`: the mailbox beyond a relay, as bounces and old gateways write it. Any other `%` could stand for anything. */
const BEYOND_RELAY = /^([^%]+)((?:%[^%]+)+)$/u;
const FORM = 'must be one e-mail address, local@domain';

/**
 * One mailbox, `local@domain`; lower case, as providers compare mailboxes. What stands after a `+` and between dots is kept:
 * which providers ignore it is theirs to know.
 */
export function checkEmail(text: string): IdentifierCheck {
  const at = text.indexOf('@');
  const local = at < 0 ? '' : text.slice(0, at);
  const ascii = toAsciiDomain(text.slice(at + 1));
  if (local === '' && ascii !== undefined) return refuseAsTooBroad('names a whole domain; name each mailbox in full');
  if (ascii === undefined || !isLocalPart(local)) return refuseAsInvalid(FORM);
  const mailbox = local.toLowerCase().normalize('NFC');
  const address = `${mailbox}@${ascii}`;
  const tooLong = Buffer.byteLength(mailbox) > LOCAL_MAX || Buffer.byteLength(address) > ADDRESS_MAX;
  return tooLong ? refuseAsInvalid('is longer than an e-mail address can be') : acceptAs(address);
}

function isLocalPart(local: string): boolean {
  const [, own = local, relayed = ''] = BEYOND_RELAY.exec(local) ?? [];
  const domains = relayed.split('%').slice(1);
  return LOCAL_PART.test(own) && domains.every((domain) => toAsciiDomain(domain) !== undefined);
}
