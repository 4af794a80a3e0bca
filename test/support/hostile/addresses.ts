/** What a row is about, with its hosts. Each host is one that nothing may ever be sent to. */
interface Rows {
  readonly why: string;
  readonly hosts: readonly string[];
}

/** Every IPv4 network that is not the public one, by its first and last address and some between (IANA, special-purpose registry). */
const IPV4: readonly Rows[] = [
  { why: 'this network', hosts: ['0.0.0.0', '0.0.0.1', '0.1.2.3', '0.255.255.254', '0.255.255.255'] },
  {
    why: 'private, class A',
    hosts: ['10.0.0.0', '10.0.0.1', '10.1.2.3', '10.128.0.1', '10.255.255.254', '10.255.255.255'],
  },
  {
    why: 'shared by a carrier',
    hosts: ['100.64.0.0', '100.64.0.1', '100.100.100.200', '100.127.255.254', '100.127.255.255'],
  },
  {
    why: 'this machine',
    hosts: [
      '127.0.0.0',
      '127.0.0.1',
      '127.0.0.2',
      '127.0.1.1',
      '127.1.1.1',
      '127.127.127.127',
      '127.255.255.254',
      '127.255.255.255',
    ],
  },
  { why: 'a link', hosts: ['169.254.0.0', '169.254.0.1', '169.254.1.1', '169.254.254.255', '169.254.255.255'] },
  {
    why: 'metadata of a machine or a container',
    hosts: [
      '169.254.169.254',
      '169.254.170.2',
      '169.254.170.23',
      '169.254.169.253',
      '169.254.169.123',
      '169.254.169.249',
      '169.254.0.23',
      '192.0.0.192',
    ],
  },
  {
    why: 'private, class B',
    hosts: ['172.16.0.0', '172.16.0.1', '172.17.0.1', '172.20.10.1', '172.24.0.1', '172.31.255.254', '172.31.255.255'],
  },
  {
    why: 'assignments of protocols',
    hosts: ['192.0.0.0', '192.0.0.1', '192.0.0.8', '192.0.0.170', '192.0.0.171', '192.0.0.255'],
  },
  {
    why: 'documents',
    hosts: [
      '192.0.2.0',
      '192.0.2.1',
      '192.0.2.255',
      '198.51.100.0',
      '198.51.100.1',
      '198.51.100.255',
      '203.0.113.0',
      '203.0.113.1',
      '203.0.113.255',
    ],
  },
  { why: 'a relay of 6to4 that is no more', hosts: ['192.88.99.0', '192.88.99.1', '192.88.99.255'] },
  {
    why: 'private, class C',
    hosts: [
      '192.168.0.0',
      '192.168.0.1',
      '192.168.1.1',
      '192.168.1.254',
      '192.168.100.1',
      '192.168.178.1',
      '192.168.255.255',
    ],
  },
  {
    why: 'measuring of networks',
    hosts: ['198.18.0.0', '198.18.0.1', '198.18.255.255', '198.19.0.1', '198.19.255.255'],
  },
  {
    why: 'many machines at once',
    hosts: [
      '224.0.0.0',
      '224.0.0.1',
      '224.0.0.251',
      '225.1.2.3',
      '232.0.0.1',
      '233.252.0.1',
      '239.0.0.1',
      '239.255.255.250',
      '239.255.255.255',
    ],
  },
  {
    why: 'kept for later',
    hosts: ['240.0.0.0', '240.0.0.1', '245.1.2.3', '250.0.0.1', '254.255.255.254', '255.255.255.254'],
  },
  { why: 'all machines at once', hosts: ['255.255.255.255'] },
];

/** The same of IPv6. */
const IPV6: readonly Rows[] = [
  { why: 'no address', hosts: ['::', '0:0:0:0:0:0:0:0', '0000:0000:0000:0000:0000:0000:0000:0000'] },
  {
    why: 'this machine',
    hosts: ['::1', '0:0:0:0:0:0:0:1', '0000:0000:0000:0000:0000:0000:0000:0001', '::0001', '0::1', '::0.0.0.1'],
  },
  { why: 'thrown away', hosts: ['100::', '100::1', '100::ffff:ffff:ffff:ffff', '100:0:0:1::1'] },
  {
    why: 'unique within a site',
    hosts: [
      'fc00::',
      'fc00::1',
      'fc12:3456::1',
      'fd00::',
      'fd00::1',
      'fd00:ec2::254',
      'fd00:ec2::23',
      'fd20:ce::254',
      'fd12:3456:789a:1::1',
      'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
    ],
  },
  {
    why: 'a link',
    hosts: ['fe80::', 'fe80::1', 'fe80::a9fe:a9fe', 'fe80::ffff:ffff:ffff:ffff', 'fe90::1', 'febf:ffff::1'],
  },
  { why: 'a site, as it was once', hosts: ['fec0::', 'fec0::1', 'fed0::1', 'feff:ffff::1'] },
  {
    why: 'many machines at once',
    hosts: [
      'ff00::',
      'ff00::1',
      'ff01::1',
      'ff02::1',
      'ff02::2',
      'ff02::fb',
      'ff02::1:ff00:1',
      'ff05::1',
      'ff08::1',
      'ff0e::1',
      'ff3e::1',
      'ffff::1',
    ],
  },
  { why: 'documents', hosts: ['2001:db8::', '2001:db8::1', '2001:db8:ffff::1', '3fff::1', '3fff:fff::1'] },
  { why: 'measuring of networks', hosts: ['2001:2::', '2001:2::1', '2001:2:0:ffff::1'] },
  { why: 'names that route nowhere', hosts: ['2001:10::1', '2001:1f::1', '2001:20::1', '2001:2f::1'] },
  {
    why: 'outside what is given out',
    hosts: [
      '1::1',
      '200::1',
      '400::1',
      '800::1',
      '1000::1',
      '4000::1',
      '5f00::1',
      '6000::1',
      '8000::1',
      'a000::1',
      'c000::1',
      'e000::1',
      'f000::1',
      'f800::1',
      'fe00::1',
    ],
  },
];

/** Addresses of IPv4 that must not be reached whatever they are wrapped into. */
const WRAPPED = [
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '169.254.170.2',
  '100.64.0.1',
  '100.100.100.200',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '198.18.0.1',
  '240.0.0.1',
] as const;

const bytesOf = (address: string): readonly number[] => address.split('.').map(Number);
const hex = (value: number): string => value.toString(16).padStart(2, '0');

/** The two groups of IPv6 that an address of IPv4 makes. */
function groupsOf(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytesOf(address);
  return `${hex(a)}${hex(b)}:${hex(c)}${hex(d)}`;
}

/** As Teredo hides the client's address: all bits turned. */
const turned = (address: string): string =>
  groupsOf(
    bytesOf(address)
      .map((byte) => 255 - byte)
      .join('.'),
  );

const WRAPPINGS: readonly { readonly why: string; readonly wrap: (address: string) => string }[] = [
  { why: 'mapped', wrap: (address) => `::ffff:${address}` },
  { why: 'mapped, in hexadecimal', wrap: (address) => `::ffff:${groupsOf(address)}` },
  { why: 'mapped, written out', wrap: (address) => `0:0:0:0:0:ffff:${groupsOf(address)}` },
  { why: 'mapped, in capitals', wrap: (address) => `::FFFF:${groupsOf(address).toUpperCase()}` },
  { why: 'compatible', wrap: (address) => `::${address}` },
  { why: 'translated', wrap: (address) => `::ffff:0:${groupsOf(address)}` },
  { why: 'behind a translator', wrap: (address) => `64:ff9b::${address}` },
  { why: 'behind a translator, in hexadecimal', wrap: (address) => `64:ff9b::${groupsOf(address)}` },
  { why: 'behind a translator of one’s own', wrap: (address) => `64:ff9b:1::${groupsOf(address)}` },
  { why: 'in a tunnel of 6to4', wrap: (address) => `2002:${groupsOf(address)}::1` },
  { why: 'in a tunnel of Teredo, as its server', wrap: (address) => `2001:0:${groupsOf(address)}::1` },
  { why: 'in a tunnel of Teredo, as its client', wrap: (address) => `2001:0:4136:e378:8000:63bf:${turned(address)}` },
];

const MACHINES = ['127.0.0.1', '10.0.0.1', '169.254.169.254', '192.168.1.1', '172.16.0.1'] as const;

const octal = (value: number): string => `0${value.toString(8)}`;
const wide = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const numberOf = (address: string): number => bytesOf(address).reduce((sum, byte) => sum * 256 + byte, 0);

/** How else people write an address of IPv4, and parsers read it. */
const SPELLINGS: readonly { readonly why: string; readonly spell: (address: string) => string }[] = [
  { why: 'as one number', spell: (address) => `${numberOf(address)}` },
  { why: 'as one number, in hexadecimal', spell: (address) => `0x${numberOf(address).toString(16)}` },
  { why: 'as one number, in octal', spell: (address) => octal(numberOf(address)) },
  { why: 'in octal', spell: (address) => bytesOf(address).map(octal).join('.') },
  {
    why: 'in octal, with more noughts',
    spell: (address) =>
      bytesOf(address)
        .map((byte) => `0000${byte.toString(8)}`)
        .join('.'),
  },
  {
    why: 'in hexadecimal',
    spell: (address) =>
      bytesOf(address)
        .map((byte) => `0x${hex(byte)}`)
        .join('.'),
  },
  {
    why: 'in hexadecimal, in capitals',
    spell: (address) =>
      bytesOf(address)
        .map((byte) => `0X${hex(byte).toUpperCase()}`)
        .join('.'),
  },
  {
    why: 'in two bases',
    spell: (address) =>
      bytesOf(address)
        .map((byte, index) => (index % 2 ? octal(byte) : `0x${hex(byte)}`))
        .join('.'),
  },
  {
    why: 'in three parts',
    spell: (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = bytesOf(address);
      return `${a}.${b}.${c * 256 + d}`;
    },
  },
  {
    why: 'in two parts',
    spell: (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = bytesOf(address);
      return `${a}.${(b * 256 + c) * 256 + d}`;
    },
  },
  { why: 'with a point at its end', spell: (address) => `${address}.` },
  { why: 'in wide digits', spell: wide },
  { why: 'with wide points', spell: (address) => address.replaceAll('.', '\uff0e') },
  { why: 'with points of another script', spell: (address) => address.replaceAll('.', '\u3002') },
  { why: 'with half-wide points of another script', spell: (address) => address.replaceAll('.', '\uff61') },
  { why: 'with encoded points', spell: (address) => address.replaceAll('.', '%2e') },
  { why: 'with encoded digits', spell: (address) => address.replace(/[0-9]/g, (digit) => `%3${digit}`) },
  { why: 'with encoded wide digits', spell: (address) => encodeURIComponent(wide(address)) },
  {
    why: 'in circled digits',
    spell: (address) => address.replace(/[1-9]/g, (digit) => String.fromCodePoint(0x245f + Number(digit))),
  },
  { why: 'with a soft hyphen', spell: (address) => address.replace('.', '\u00ad.') },
  { why: 'with a joiner that has no width', spell: (address) => address.replace('.', '\u2060.') },
];

const urlOf = (host: string): string => `https://${host.includes(':') ? `[${host}]` : host}/hook`;

const rowsOf = (rows: readonly Rows[]): readonly HostileAddress[] =>
  rows.flatMap(({ why, hosts }) => hosts.map((host) => ({ why, url: urlOf(host) })));

export interface HostileAddress {
  readonly why: string;
  readonly url: string;
}

/** Addresses written out that nothing is sent to: no name has to be asked for. */
export const HOSTILE_ADDRESSES: readonly HostileAddress[] = [
  ...rowsOf(IPV4),
  ...rowsOf(IPV6),
  ...WRAPPINGS.flatMap(({ why, wrap }) =>
    WRAPPED.map((address) => ({ why: `${address} ${why}`, url: urlOf(wrap(address)) })),
  ),
  ...SPELLINGS.flatMap(({ why, spell }) =>
    MACHINES.map((address) => ({ why: `${address} ${why}`, url: `https://${spell(address)}/hook` })),
  ),
  ...['fe80::1%25eth0', 'fe80::1%eth0', 'fe80::1%251', '::1%25lo', 'ff02::1%25eth0', 'fe80::1%25%2e'].map((host) => ({
    why: 'with a zone',
    url: `https://[${host}]/hook`,
  })),
];

/** Addresses of every network as a name may stand for one: what a resolver answers, and what a name server of an attacker does. */
export const HOSTILE_ANSWERS: readonly string[] = [
  ...IPV4.flatMap(({ hosts }) => hosts),
  ...IPV6.flatMap(({ hosts }) => hosts),
  ...WRAPPINGS.flatMap(({ wrap }) => WRAPPED.map(wrap)),
];

const INSIDE = [
  'localhost',
  'LOCALHOST',
  'LocalHost',
  'localhost.',
  'localhost..',
  'a.localhost',
  'a.b.localhost',
  'app.localhost.',
  'ip6-localhost',
  'ip6-loopback',
  'localhost.localdomain',
  'localhost6',
  'localhost6.localdomain6',
  'broadcasthost',
  'local',
  'printer.local',
  'router',
  'gateway',
  'intranet',
  'wpad',
  'metadata',
  'metadata.google.internal',
  'metadata.internal',
  'instance-data',
  'instance-data.ec2.internal',
  'ip-10-0-0-1.ec2.internal',
  'ip-10-0-0-1.eu-central-1.compute.internal',
  'kubernetes',
  'kubernetes.default.svc.cluster.local',
  'host.docker.internal',
  'gateway.docker.internal',
  'db.internal',
  'corp',
  'vault.corp',
  'files.home',
  'nas.home.arpa',
  'box.lan',
  'server.intranet',
  'ad.private',
  'xn--localhost',
  '%6c%6f%63%61%6c%68%6f%73%74',
  'ｌｏｃａｌｈｏｓｔ',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  'loc\u00adalhost',
] as const;

/** Names that lead, or may lead, into a network. */
export const HOSTILE_NAMES: readonly HostileAddress[] = INSIDE.map((name) => ({
  why: 'a name of a network’s own',
  url: `https://${name}/hook`,
}));

/** Addresses that are none for a webhook, whatever they name. */
export const HOSTILE_FORMS: readonly HostileAddress[] = [
  ...[
    'ftp',
    'file',
    'gopher',
    'ws',
    'wss',
    'ldap',
    'ldaps',
    'dict',
    'tftp',
    'sftp',
    'ssh',
    'smb',
    'jar',
    'data',
    'blob',
    'javascript',
    'about',
    'unix',
    'mailto',
    'view-source',
  ].map((scheme) => ({ why: 'another protocol', url: `${scheme}://inbox.example/hook` })),
  ...[
    'data:text/plain,hook',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'file:/etc/passwd',
    'about:blank',
    'mailto:desk@inbox.example',
  ].map((url) => ({ why: 'another protocol', url })),
  ...['user:secret@', 'user@', ':secret@', 'inbox.example@', 'inbox.example:443@', 'a%40b@', 'user:@'].map((part) => ({
    why: 'credentials in it',
    url: `https://${part}inbox.example/hook`,
  })),
  ...[
    '',
    'no address',
    'https',
    'https:',
    'https://',
    'https:///',
    'https://?',
    'https://#',
    'https://:443/',
    '//inbox.example/',
    'https://inbox example/',
    'https://inbox.example:99999/',
    'https://inbox.example:port/',
    'https://[::1/',
    'https://[inbox.example]/',
    'https://1.2.3.4.5/',
    'https://256.256.256.256/',
    'https://1.2.3.256/',
    'https://0x100000000/',
    'https://4294967296/',
    'https://[1::2::3]/',
    'https://[12345::1]/',
    'https://[::127.0.0.256]/',
    'https://%00/',
    'https://inbox%00.example/',
    'https://inbox.example%0d%0a/',
    'https://a%2fb/',
    'https://<inbox>/',
    'https://inbox|example/',
  ].map((url) => ({ why: 'no address', url })),
  { why: 'http', url: 'http://inbox.example/hook' },
  { why: 'http, with the port of https', url: 'http://inbox.example:443/hook' },
];

const label = 'a'.repeat(63);

/** Names that no name server can be asked for. */
export const ENDLESS_NAMES: readonly HostileAddress[] = [
  `https://${'a'.repeat(64)}.example/hook`,
  `https://${[label, label, label, label, label].join('.')}/hook`,
  `https://${'a.'.repeat(130)}example/hook`,
  `https://${'a'.repeat(5_000)}.example/hook`,
  `https://${'-'.repeat(64)}.example/hook`,
].map((url) => ({ why: 'longer than a name may be', url }));

/** Ports other than those that webhooks come to: services of a network speak there. */
export const HOSTILE_PORTS: readonly HostileAddress[] = [
  0, 1, 7, 21, 22, 23, 25, 53, 80, 110, 143, 389, 445, 465, 587, 636, 993, 1023,
].map((port) => ({ why: 'the port of another service', url: `https://inbox.example:${port}/hook` }));
