import { expect, it } from 'vitest';
import { containsNetwork, parseNetwork } from '../../../../../shared/domain/filing/identifiers/addresses.ts';
import { checkIdentifier, type IdentifierType } from '../../../../../shared/domain/filing/identifiers/identifiers.ts';

const EMAIL = 'must be one e-mail address, local@domain';
const PHONE = 'must be a plus sign, country code and number in digits (E.164)';
const IMEI = 'must be an IMEI of 14 or 15 digits or an IMEISV of 16';
const IMSI = 'must be an IMSI: country, network and subscriber in 14 or 15 digits';
const MAC = 'must be a MAC address of 6 octets';
const IP = 'must be one IPv4 or IPv6 address, or a range as address/prefix';
const PAGE = 'must be the complete address of one page';
const WILDCARD = 'contains a wildcard; name each identifier in full';
const WIDE = 'names a range wider than is allowed: /24 for IPv4 and /48 for IPv6';
const HOST_BITS = 'is a range that does not begin where it says: the bits after the prefix must be zero';
const SPAN = 'names a range from one address to another; write it as address/prefix, or name each address';
/** A domain of 253 characters, as many as there may be, and one of 254. */
const LONGEST = `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(53)}.example`;
const TOO_LONG = `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(54)}.example`;
const SHORTENED = 'is a number as a spreadsheet shortens it: its digits are lost, take them from the source';
const STANDS_FOR_ANY =
  'contains a sign that could stand for anything (*, % or ?); where it belongs to the name, give the provider’s own id, or describe it in words under other';
const DEFANGED = 'is written so that it cannot be opened (hxxp, [.]); write it as it is, with http and plain dots';
const PORT = 'carries a port or brackets; give the address alone, and the port in /port beside it';
const GIVE_ANOTHER = "; give the provider's own numeric id or the punycode form";

it.each<[IdentifierType, string, string]>([
  ['email', '', 'must not be empty'],
  ['email', `${'a'.repeat(320)}@mail.example`, 'must have at most 320 characters'],
  ['email', 'max\u200b@mail.example', 'contains a control, invisible or direction-changing character'],
  ['email', '*@mail.example', WILDCARD],
  ['email', 'mail.example', 'names a whole domain; name each mailbox in full'],
  ['email', 'a@b@mail.example', EMAIL],
  ['email', 'max@mail', EMAIL],
  ['email', `${'a'.repeat(65)}@mail.example`, 'is longer than an e-mail address can be'],
  ['email', 'a@mail.example@x', EMAIL],
  [
    'phone',
    '0049301234567',
    'begins with a prefix for calls abroad; write a plus sign in its place, then the country code',
  ],
  [
    'phone',
    '030 1234567',
    'is a number within one country; write a plus sign and the country code in place of its first 0',
  ],
  ['phone', '49301234567', 'has no plus sign; write one, then the country code and the number'],
  ['phone', '+49 30 1234567 ext. 7', 'carries an extension or parameters; give the number alone'],
  ['phone', '+49 30 1234567;ext=7', 'carries an extension or parameters; give the number alone'],
  ['phone', '+1234567890123456', PHONE],
  ['phone', '+', PHONE],
  [
    'phone',
    '+49 30 1234500/01',
    'ends in fewer digits after a hyphen or slash, which could be a range; name each number in full',
  ],
  ['phone', '1.00078E+14', SHORTENED],
  ['imei', '3,57805E+14', SHORTENED],
  ['phone', 'x+49301234567', PHONE],
  ['phone', '+0301234567', PHONE],
  ['phone', '+49301', 'is too short for one number; it could be a prefix of many'],
  ['imei', '35238907', 'is a type allocation code, shared by every device of the model'],
  ['imei', '3523890', IMEI],
  ['imei', '000000000000000', IMEI],
  ['imei', '35238907012345616', IMEI],
  ['imei', 'x352389070123456', IMEI],
  ['imei', '352389070123452', 'has a wrong check digit'],
  ['imsi', '26201', 'is too short for one subscription; it could be a network or a prefix of many'],
  ['imsi', '26', 'is too short for one subscription; it could be a network or a prefix of many'],
  ['imsi', 'a1', IMSI],
  ['imsi', '162011234567890', IMSI],
  ['mac', '3c:22:fb', "is a maker's prefix; name each device in full"],
  ['mac', '3c:22:fb:00:00', MAC],
  ['mac', '00:00:00:00:00:00', MAC],
  ['mac', '01:00:5e:00:00:fb', 'is a group address; name each device in full'],
  ['ip_with_timestamp', 'fe80::1%eth0', 'has a zone id, which means something on one machine only'],
  ['ip_with_timestamp', '192.0.2.%', WILDCARD],
  ['ip_with_timestamp', '192.0.2', IP],
  ['ip_with_timestamp', '192.0.2.1-192.0.2.9', SPAN],
  ['ip_with_timestamp', '192.0.2.1-9', SPAN],
  ['ip_with_timestamp', '192.0.2.1-100', SPAN],
  ['ip_with_timestamp', '192.0.2.1-1000', IP],
  ['ip_with_timestamp', '192.0.2.1-9x', IP],
  ['ip_with_timestamp', '192.0.2.1-x9', IP],
  ['ip_with_timestamp', '::ffff:0:0/96', WIDE],
  ['ip_with_timestamp', '::ffff:0:0/90', HOST_BITS],
  ['ip_with_timestamp', '192.0.2.0/33', 'has a prefix length that does not exist'],
  ['ip_with_timestamp', '2001:db8::/129', 'has a prefix length that does not exist'],
  ['ip_with_timestamp', '192.0.0.0/16', WIDE],
  ['ip_with_timestamp', '2001:db8::/32', WIDE],
  ['ip_with_timestamp', '192.0.2.1/25', HOST_BITS],
  ['ip_with_timestamp', '127.0.0.1', 'is an address that belongs to no single host'],
  ['user_or_unique_id', '@mail.example', 'names a whole domain; write a user name without its @'],
  ['user_or_unique_id', `@${LONGEST}`, 'names a whole domain; write a user name without its @'],
  ['user_or_unique_id', '192.0.2.7', 'is an IP address; give it as ip_with_timestamp, with the moment of its use'],
  ['account', 'https://social.example', 'names a whole site; name each account in full'],
  ['account', 'https://', PAGE],
  ['account', 'https://social.example/a b', PAGE],
  ['account', 'https://intranet/me', PAGE],
  ['account', 'https://[2001:db8::zz]/me', PAGE],
  ['account', 'https://social.example/me?a=%', WILDCARD],
  ['account', '100%maria', STANDS_FOR_ANY],
  ['account', 'max?', STANDS_FOR_ANY],
  ['service_name', '*Skylark*', STANDS_FOR_ANY],
  ['account', 'hxxp://social.example/me', DEFANGED],
  ['account', 'h**ps://social.example/me', DEFANGED],
  ['email', 'max(at)mail.example', DEFANGED],
  ['ip_with_timestamp', '192.0.2.1:443', PORT],
  ['ip_with_timestamp', '[2001:db8::1]', PORT],
  ['ip_with_timestamp', '[2001:db8::zz]:1', IP],
  ['ip_with_timestamp', '192.0.2.1?', WILDCARD],
  ['account', '@:mail.example', 'names a whole server; name each account in full'],
  ['account', '@@mail.example', 'names a whole server; name each account in full'],
  ['account', 'xn--99999999', 'has a part that begins with xn-- and decodes to nothing; copy it anew'],
  ['other', 'Everything under max%', WILDCARD],
  [
    'account',
    'https://max@social.example/me',
    'carries a user name before the host; give the address of the page alone',
  ],
  ['account', 'max.mаx', `mixes letters of different alphabets in one word${GIVE_ANOTHER}`],
  [
    'account',
    'https://social.example/mаx',
    'mixes letters of different alphabets in one word; give the address as the browser copies it, with such letters escaped (%D0%B0), or the punycode form',
  ],
  ['account', 'maxఅ', `mixes letters of different alphabets in one word${GIVE_ANOTHER}`],
  ['account', '서울とうきょう', `mixes letters of different alphabets in one word${GIVE_ANOTHER}`],
  ['account', 'mаx', `mixes letters of different alphabets in one word${GIVE_ANOTHER}`],
  ['account', 'сосо', `is written in another alphabet with letters that all pass for Latin ones${GIVE_ANOTHER}`],
  ['account', '𝐦ax', `contains styled or phonetic letters that look like plain ones${GIVE_ANOTHER}`],
  ['account', 'ɡoran', `contains styled or phonetic letters that look like plain ones${GIVE_ANOTHER}`],
])('%s %j %s', (type, value, detail) => {
  expect(checkIdentifier(type, value)).toMatchObject({ ok: false, detail });
});

it.each<[IdentifierType, string, string, string]>([
  ['account', '@max_r.k_1', 'max_r.k_1', 'a handle with points is no domain'],
  ['account', `@${TOO_LONG}`, TOO_LONG, 'longer than a domain can be'],
  ['account', 'max.example', 'max.example', 'a name with points, and no @ before it'],
  ['account', 'max❤️‍🔥', 'max❤‍🔥', 'an emoji joined of two, in colour'],
  ['account', 'max❤‍🔥', 'max❤‍🔥', 'the same as some programs write it'],
  [
    'account',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'a flag that is spelled with tags',
  ],
  ['account', 'ラーメン', 'ラーメン', 'a letter that several systems share belongs to none'],
  ['account', '東京タワーへ', '東京タワーへ', 'three systems that one word is properly written in'],
  ['account', '서울漢字', '서울漢字', 'two such systems'],
  ['account', 'తెలుగు', 'తెలుగు', 'one system that no table lists'],
  ['account', '✓12', '✓12', 'no letter at all'],
  ['imei', '1000000000000000', '100000000000009', 'fourteen zeros, and none of them first'],
  ['account', 'https://social.example/#!me', 'https://social.example/#!me', 'a fragment that names the page'],
  [
    'account',
    'https://social.example/p#a#/me',
    'https://social.example/p',
    'a fragment that only looks like one inside',
  ],
  ['account', 'https://[2001:DB8::1]:443/me', 'https://[2001:db8::1]/me', 'a host that is an address'],
  [
    'email',
    `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(53)}.example`,
    `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(53)}.example`,
    '254 octets',
  ],
])('%s %j is %j: %s', (type, value, normalised) => {
  expect(checkIdentifier(type, value)).toEqual({ ok: true, normalised });
});

it.each`
  outer             | inner             | contained | why
  ${'192.0.2.0/24'} | ${'192.0.2.7'}    | ${true}   | ${'one of its addresses'}
  ${'192.0.2.0/24'} | ${'192.0.2.0/24'} | ${true}   | ${'itself'}
  ${'192.0.2.0/25'} | ${'192.0.2.0/24'} | ${false}  | ${'twice as many'}
  ${'192.0.2.0/24'} | ${'192.0.3.0/25'} | ${false}  | ${'its neighbour'}
  ${'0.0.0.0/8'}    | ${'::1'}          | ${false}  | ${'the same number in the other family'}
  ${'::/48'}        | ${'0.0.0.7'}      | ${false}  | ${'and the other way round'}
`('$outer holds $inner: $contained, $why', ({ outer, inner, contained }) => {
  expect(containsNetwork(parseNetwork(outer), parseNetwork(inner))).toBe(contained);
});

it('an address alone shares all its bits', () => {
  expect(parseNetwork('192.0.2.7')).toEqual({ family: 'ipv4', first: '192.0.2.7', number: 3221225991n, prefix: 32 });
  expect(parseNetwork('2001:db8::1')).toMatchObject({ family: 'ipv6', prefix: 128 });
});
