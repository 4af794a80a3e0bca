import { isInNetworks, listNetworks } from '../identifiers/addresses.ts';
import type { Recognised } from '../identifiers/recognise.ts';

/** RFC 2142, sections 3 to 5. */
const ROLES_BY_STANDARD = [
  'info',
  'marketing',
  'sales',
  'support',
  'abuse',
  'noc',
  'security',
  'postmaster',
  'hostmaster',
  'usenet',
  'news',
  'webmaster',
  'www',
  'uucp',
  'ftp',
] as const;

/** Not standardised, and met everywhere: nobody's own mailbox, or one that a whole office reads. */
const ROLES_BY_CUSTOM = [
  'noreply',
  'no-reply',
  'donotreply',
  'do-not-reply',
  'mailer-daemon',
  'admin',
  'administrator',
  'root',
  'contact',
  'office',
  'help',
  'helpdesk',
  'service',
  'billing',
  'jobs',
  'press',
  'privacy',
  'legal',
  'team',
  'newsletter',
] as const;

const ROLE_MAILBOXES: ReadonlySet<string> = new Set([...ROLES_BY_STANDARD, ...ROLES_BY_CUSTOM]);
const LIST_REQUEST = /-request$/; // RFC 2142, section 6

function isRoleMailbox(mailbox: string): boolean {
  const name = mailbox.replace(/[+@].*/, '');
  return ROLE_MAILBOXES.has(name) || LIST_REQUEST.test(name);
}

/** Resolvers open to everyone, as their operators publish them: Cloudflare, Google, Quad9, OpenDNS, AdGuard. */
const PUBLIC_RESOLVERS: ReadonlySet<string> = new Set([
  '1.1.1.1',
  '1.0.0.1',
  '2606:4700:4700::1111',
  '2606:4700:4700::1001',
  '8.8.8.8',
  '8.8.4.4',
  '2001:4860:4860::8888',
  '2001:4860:4860::8844',
  '9.9.9.9',
  '149.112.112.112',
  '2620:fe::fe',
  '2620:fe::9',
  '208.67.222.222',
  '208.67.220.220',
  '2620:119:35::35',
  '2620:119:53::53',
  '94.140.14.14',
  '94.140.15.15',
]);

/** Between a provider and its customers; the same address is in use in many networks at once (RFC 6598). */
const listSharedSpace = listNetworks('100.64.0.0/10');

/** Many people stand behind it: a role's mailbox, a resolver open to everyone, an address shared inside networks. */
export function isSharedService({ kind, normalised }: Recognised): boolean {
  if (kind === 'email') return isRoleMailbox(normalised);
  if (kind !== 'ip') return false;
  return PUBLIC_RESOLVERS.has(normalised) || isInNetworks(normalised, listSharedSpace);
}

/** Addresses of private networks and single links, and ones not assigned to anybody. */
const listNonPublicNetworks = listNetworks(
  '10.0.0.0/8', // RFC 1918
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16', // RFC 3927
  '192.0.0.0/24', // RFC 6890
  '198.18.0.0/15', // RFC 2544
  '240.0.0.0/4', // RFC 1112
  'fc00::/7', // RFC 4193
  'fe80::/10', // RFC 4291
  'fec0::/10', // RFC 3879
  '100::/48', // RFC 6666: 100::/64, and any range with it
  '2001:2::/48', // RFC 5180
);

/** The address means a host only inside a network that nobody outside can tell from others. */
export const isNotPublic = ({ kind, normalised }: Recognised): boolean =>
  kind === 'ip' && isInNetworks(normalised, listNonPublicNetworks);
