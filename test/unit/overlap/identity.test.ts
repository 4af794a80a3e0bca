import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../shared/domain/overlap/identity.ts';
import { IDENTIFIER_TYPES, type IdentifierType } from '../../../shared/domain/targets/identifiers.ts';

const FREE = ['user_or_unique_id', 'account', 'other'] as const;

describe('what an identifier names', () => {
  it.each<{ type: IdentifierType; value: string; kind: string; text: string }>([
    { type: 'email', value: 'M.Reuther@Skylark.example', kind: 'email', text: 'm.reuther@skylark.example' },
    { type: 'phone', value: '+49 1525 5550123', kind: 'phone', text: '+4915255550123' },
    { type: 'ip_with_timestamp', value: '192.0.2.44', kind: 'ip', text: '192.0.2.44' },
    { type: 'ip_with_timestamp', value: '2001:DB8:5C:0::7A10', kind: 'ip', text: '2001:db8:5c::7a10' },
    { type: 'ip_with_timestamp', value: '::ffff:192.0.2.44', kind: 'ip', text: '192.0.2.44' },
    { type: 'imei', value: '49-015420-323751-8', kind: 'imei', text: '490154203237518' },
    { type: 'mac', value: '0000.5e00.532a', kind: 'mac', text: '00:00:5e:00:53:2a' },
    { type: 'user_or_unique_id', value: 'skylark:4481-0093-7726', kind: 'account', text: 'skylark:4481-0093-7726' },
    { type: 'account', value: 'fastlane_parts_77', kind: 'account', text: 'fastlane_parts_77' },
    { type: 'account', value: 'https://Social.example/@parts', kind: 'url', text: 'https://social.example/@parts' },
  ])('$type $value is the $kind $text', ({ type, value, kind, text }) => {
    expect(identityOf(type, value)).toEqual({ kind, text });
  });

  it.each(FREE)('a value of type %s is what it reads as', (type) => {
    const read = [
      'Sales@Fastlane-Parts.example',
      '+1 555 555 0142',
      '198.51.100.23',
      '00-00-5E-00-53-2A',
      '490154203237518',
    ].map((value) => identityOf(type, value));
    expect(read).toEqual([
      { kind: 'email', text: 'sales@fastlane-parts.example' },
      { kind: 'phone', text: '+15555550142' },
      { kind: 'ip', text: '198.51.100.23' },
      { kind: 'mac', text: '00:00:5e:00:53:2a' },
      { kind: 'imei', text: '490154203237518' },
    ]);
  });

  it('a user name keeps its case, and twelve hexadecimal digits stay a user name', () => {
    expect(identityOf('account', 'Fastlane')).toEqual({ kind: 'account', text: 'Fastlane' });
    expect(identityOf('account', 'fastlane')).toEqual({ kind: 'account', text: 'fastlane' });
    expect(identityOf('user_or_unique_id', '00005E00532A')).toEqual({ kind: 'account', text: '00005E00532A' });
  });

  it('a service and free text name nothing two orders could meet in', () => {
    expect(identityOf('service_name', 'Skylark Mail')).toBeUndefined();
    expect(identityOf('service_name', 'm.reuther@skylark.example')).toBeUndefined();
    expect(identityOf('other', 'Shared folder of the account named first')).toBeUndefined();
  });

  it('a value filed when the rules let it pass is still its own', () => {
    expect(identityOf('imei', ' 490154203237519 ')).toEqual({ kind: 'imei', text: '490154203237519' }); // wrong check digit
    expect(identityOf('account', '@whole.example')).toEqual({ kind: 'account', text: '@whole.example' });
  });
});

it('a letter’s account and a form’s user id never part', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (value) => {
      expect(identityOf('account', value)).toEqual(identityOf('user_or_unique_id', value));
    }),
  );
});

it('naming what is named already changes nothing', () => {
  const named = fc.constantFrom(
    'Sales@Fastlane-Parts.example',
    '+49 1525 5550123',
    '::ffff:192.0.2.44',
    'https://Social.example/a/../@parts',
    'fastlane_parts_77',
  );
  fc.assert(
    fc.property(fc.constantFrom(...IDENTIFIER_TYPES), named, (type, value) => {
      const identity = identityOf(type, value);
      if (identity) expect(identityOf(type, identity.text)).toEqual(identity);
    }),
  );
});
