import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** `public`: https to public addresses. `loopback`: http to this machine as well, for a stack that runs on one. */
export type Egress = 'public' | 'loopback';

/** @throws Error for anything but the two: a deployment fault. */
export function readEgress(variable: string): Egress {
  if (variable === 'public' || variable === 'loopback') return variable;
  throw new Error('EGRESS is neither public nor loopback');
}

/** Whether anything is ever sent to an address, as far as it tells without asking for the name in it. */
export function mayBeSentTo(url: string, egress: Egress): boolean {
  const target = URL.parse(url);
  if (!target || !isFormAllowed(target, egress)) return false;
  const host = hostOf(target);
  return isIP(host) === 0 || isAllowed(host, egress);
}

export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** Whether an address has the form of one that webhooks go to; what its name stands for is another matter. */
export function isFormAllowed(target: URL, egress: Egress): boolean {
  const { protocol, username, password } = target;
  if (username !== '' || password !== '') return false;
  if (egress === 'loopback') return protocol === 'https:' || protocol === 'http:';
  return protocol === 'https:' && isPortAllowed(target) && isNameAllowed(hostOf(target));
}

/** Below 1024 other services speak, and 443 alone is ours; above, whatever a provider chose. */
const isPortAllowed = ({ port }: URL): boolean => port === '' || Number(port) >= 1_024;

/** Names of a network's own: for special use (RFC 6761, 6762, 8375), for private use (ICANN), and out of use for having been taken so. */
const OF_A_NETWORK: ReadonlySet<string> = new Set([
  'localhost',
  'localdomain',
  'localdomain6',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'arpa',
  'onion',
]);

const NAME_AT_MOST = 253;
const LABEL_AT_MOST = 63;

/** A name has two parts at least, of which the last is one of the public network. A number that is an address passes: it is looked at as one. */
function isNameAllowed(host: string): boolean {
  if (isIP(host) !== 0) return true;
  const name = host.replace(/\.$/, '');
  const labels = name.split('.');
  const isWritten = name.length <= NAME_AT_MOST && labels.every(({ length }) => length > 0 && length <= LABEL_AT_MOST);
  return isWritten && labels.length > 1 && !OF_A_NETWORK.has(labels[labels.length - 1] ?? '');
}

export function isAllowed(address: string, egress: Egress): boolean {
  if (!ipaddr.isValid(address)) return false; // a zone names a card of this machine, and no resolver answers a name
  const parsed = ipaddr.process(address); // an IPv4 address mapped into an IPv6 one is taken for what it is
  const range = parsed.range();
  if (range === 'loopback') return egress === 'loopback';
  return range === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST));
}

/** All of IPv6 that is given out to machines of the public network; what lies outside may be another network in disguise. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
