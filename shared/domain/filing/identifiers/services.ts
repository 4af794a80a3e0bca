import { toAsciiDomain } from '../../domains.ts';
import { acceptAs, type IdentifierCheck, refuseAsInvalid, refuseAsTooBroad } from './outcome.ts';

/** Names of services that many servers run together: each says with its server whose it is. */

const MATRIX = /^@([^\s@:]*):([^\s@:]+)(:\d{1,5})?$/u;
const FEDIVERSE = /^(?:acct:@?|@)([\p{L}\p{N}\p{M}_.-]*)@([^\s@:]+)$/iu;
const DID = /^(?:at:\/\/)?(did:[a-z0-9]+:[A-Za-z0-9._:%-]+)(?:[#?/].*)?$/isu;
const WHOLE_SERVER = 'names a whole server; name each account in full';

/**
 * `@max:matrix.example`, `@max@social.example` (also as `acct:`), `did:plc:…`; `undefined` for what has none of these forms. Servers
 * are compared as domains are; names of the fediverse in lower case, as its servers do.
 */
export function checkFederated(text: string): IdentifierCheck | undefined {
  const [, did] = DID.exec(text) ?? [];
  if (did !== undefined) return acceptAs(did.replace(/^[^:]+:[^:]+/, (method) => method.toLowerCase()));
  const [, localpart, homeserver = '', port = ''] = MATRIX.exec(text) ?? [];
  if (localpart !== undefined) return joinServer(localpart, ':', homeserver, port);
  const [, user, server = ''] = FEDIVERSE.exec(text) ?? [];
  return user === undefined ? undefined : joinServer(user.toLowerCase().normalize('NFC'), '@', server);
}

function joinServer(name: string, sign: string, server: string, port = ''): IdentifierCheck | undefined {
  const ascii = toAsciiDomain(server);
  if (ascii === undefined) return undefined;
  return name === '' ? refuseAsTooBroad(WHOLE_SERVER) : acceptAs(`@${name}${sign}${ascii}${port}`);
}

/** `local@s.whatsapp.net`, also with the number of a device; the other is the same in older exports. */
const WHATSAPP = /^([1-9]\d{6,14})(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/i;
/** Pages whose address is a number. */
const NUMBER_PAGES = [
  /^https?:\/\/wa\.me\/([1-9]\d{6,14})(?:\?|$)/,
  /^https?:\/\/api\.whatsapp\.com\/send\/?\?(?:.*&)?phone=(?:%2B)?([1-9]\d{6,14})(?:&|$)/,
  /^https?:\/\/t\.me\/\+([1-9]\d{6,14})$/,
  /^https?:\/\/signal\.me\/#p\/\+([1-9]\d{6,14})$/,
];

/** The telephone number that is somebody's id at a messenger, as `+` and digits; `undefined` for any other id. */
export function findMessengerNumber(normalised: string): string | undefined {
  const found = [WHATSAPP, ...NUMBER_PAGES].map((form) => form.exec(normalised)?.[1]).find((digits) => digits);
  return found && `+${found}`;
}

/** An A-label decodes to something, or it names nothing: `xn--` and letters that are no punycode. */
export const refuseBrokenALabel = (text: string): IdentifierCheck | undefined =>
  /xn--/i.test(text) &&
  text.split(/[\s.@/:?#&=]+/u).some((label) => /^xn--/iu.test(label) && toAsciiDomain(`${label}.example`) === undefined)
    ? refuseAsInvalid('has a part that begins with xn-- and decodes to nothing; copy it anew')
    : undefined;
