import { mailDomainOf } from '../../mailbox.ts';
import { isInNetworks, listNetworks } from '../identifiers/addresses.ts';
import type { IdentifierKind, Recognised } from '../identifiers/recognise.ts';

/** RFC 5737, RFC 3849 and RFC 9637. */
const listDocumentationNetworks = listNetworks(
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '2001:db8::/32',
  '3fff::/20',
);

/** RFC 2606 and RFC 6761: reserved for examples and tests, and never anybody's. */
const RESERVED_DOMAIN = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/;

/** Set by makers until a device gets its own, or printed in manuals and copied since. */
const SAMPLE_IMEIS: ReadonlySet<string> = new Set([
  '490154203237518',
  '123456789012347',
  '012345678901237',
  '135790246811220',
]);

/** +1 … 555 01xx (North American Numbering Plan) and +44 7700 900xxx (Ofcom): for use in fiction. */
const FICTIONAL_NUMBER = /^\+1\d{3}55501\d{2}$|^\+447700900\d{3}$/;

/** RFC 9542: 00-00-5E-00-53-xx for documents; the other is what telephones tell programs in place of their own. */
const SAMPLE_MACS = /^00:00:5e:00:53:[0-9a-f]{2}$|^02:00:00:00:00:00$/;

const hostOf = (page: string): string => new URL(page).hostname;

const IS_PLACEHOLDER = {
  ip: (address) => isInNetworks(address, listDocumentationNetworks),
  email: (mailbox) => RESERVED_DOMAIN.test(mailDomainOf(mailbox)),
  page: (page) => RESERVED_DOMAIN.test(hostOf(page)),
  phone: (number) => FICTIONAL_NUMBER.test(number),
  imei: (number) => number.startsWith('00') || SAMPLE_IMEIS.has(number), // 00: test devices (GSMA TS.06)
  imsi: (number) => /^(?:001|999)/.test(number), // test and internal networks (ITU-T E.212)
  mac: (address) => SAMPLE_MACS.test(address),
  name: () => false,
  service: () => false,
} as const satisfies Record<IdentifierKind, (normalised: string) => boolean>;

/** The identifier is reserved for documents and tests, or a number that many devices show: it is nobody's in particular. */
export const isPlaceholder = ({ kind, normalised }: Recognised): boolean => IS_PLACEHOLDER[kind](normalised);
