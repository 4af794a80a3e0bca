import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../shared/domain/overlap/identity.ts';
import type { IdentifierType } from '../../../shared/domain/targets/identifiers.ts';

describe('what two orders can meet in', () => {
  it.each<{ type: IdentifierType; value: string; kind: string; normalised: string }>([
    { type: 'email', value: 'M.Reuther@Skylark.example', kind: 'email', normalised: 'm.reuther@skylark.example' },
    { type: 'account', value: 'M.Reuther@Skylark.example', kind: 'email', normalised: 'm.reuther@skylark.example' },
    { type: 'other', value: 'M.Reuther@Skylark.example', kind: 'email', normalised: 'm.reuther@skylark.example' },
    { type: 'user_or_unique_id', value: '+49 1525 5550123', kind: 'phone', normalised: '+4915255550123' },
    { type: 'ip_with_timestamp', value: '::ffff:192.0.2.44', kind: 'ip', normalised: '192.0.2.44' },
    { type: 'ip_with_timestamp', value: '2001:DB8:5C::/56', kind: 'ip', normalised: '2001:db8:5c::/56' },
    { type: 'imsi', value: '262 01 1234567890', kind: 'imsi', normalised: '262011234567890' },
    { type: 'other', value: 'IMSI 262 01 1234567890', kind: 'imsi', normalised: '262011234567890' },
    { type: 'account', value: 'Fastlane_77', kind: 'name', normalised: 'Fastlane_77' },
    { type: 'user_or_unique_id', value: 'fastlane_77', kind: 'name', normalised: 'fastlane_77' },
    {
      type: 'account',
      value: 'https://Social.example/@parts',
      kind: 'page',
      normalised: 'https://social.example/@parts',
    },
  ])('$type $value: the $kind $normalised', ({ type, value, kind, normalised }) => {
    expect(identityOf(type, value)).toEqual({ kind, normalised });
  });

  it.each<{ type: IdentifierType; value: string }>([
    { type: 'service_name', value: 'Skylark Mail' },
    { type: 'service_name', value: 'm.reuther@skylark.example' },
    { type: 'other', value: 'Shared folder of the account named first' },
    { type: 'other', value: 'fastlane_77' },
  ])('$type $value: nothing', ({ type, value }) => {
    expect(identityOf(type, value)).toBeUndefined();
  });

  it('a value filed when the rules let it pass meets its like', () => {
    const wrongCheckDigit = identityOf('imei', ' 490154203237519 ');
    expect(wrongCheckDigit).toEqual({ kind: 'name', normalised: '490154203237519' });
    expect(identityOf('account', '@whole.example')).toEqual({ kind: 'name', normalised: '@whole.example' });
  });
});

it('an account of a letter and a user id of a form never part', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (value) => {
      expect(identityOf('account', value)).toEqual(identityOf('user_or_unique_id', value));
    }),
  );
});
