import { expect, it } from 'vitest';
import { recogniseIdentifier } from '../../../../../shared/domain/filing/identifiers/recognise.ts';

it.each`
  type                   | value                                 | kind         | normalised
  ${'email'}             | ${'Max@Skylark.example'}              | ${'email'}   | ${'max@skylark.example'}
  ${'account'}           | ${'Max@Skylark.example'}              | ${'email'}   | ${'max@skylark.example'}
  ${'user_or_unique_id'} | ${'Max@Skylark.example'}              | ${'email'}   | ${'max@skylark.example'}
  ${'other'}             | ${'Max@Skylark.example'}              | ${'email'}   | ${'max@skylark.example'}
  ${'phone'}             | ${'+1 555 555 0142'}                  | ${'phone'}   | ${'+15555550142'}
  ${'account'}           | ${'+1 555 555 0142'}                  | ${'phone'}   | ${'+15555550142'}
  ${'imsi'}              | ${'262 01 1234567890'}                | ${'imsi'}    | ${'262011234567890'}
  ${'user_or_unique_id'} | ${'IMSI 262 01 1234567890'}           | ${'imsi'}    | ${'262011234567890'}
  ${'other'}             | ${'imsi:262011234567890'}             | ${'imsi'}    | ${'262011234567890'}
  ${'account'}           | ${'HTTPS://Social.example/Max#about'} | ${'page'}    | ${'https://social.example/Max'}
  ${'account'}           | ${'Max'}                              | ${'name'}    | ${'Max'}
  ${'user_or_unique_id'} | ${'Max'}                              | ${'name'}    | ${'Max'}
  ${'account'}           | ${'@max@social.example'}              | ${'name'}    | ${'@max@social.example'}
  ${'account'}           | ${'490154203237518'}                  | ${'name'}    | ${'490154203237518'}
  ${'other'}             | ${'Mailbox of max@skylark.example'}   | ${'name'}    | ${'Mailbox of max@skylark.example'}
  ${'ip_with_timestamp'} | ${'2001:DB8::1'}                      | ${'ip'}      | ${'2001:db8::1'}
  ${'imei'}              | ${'4901542032375101'}                 | ${'imei'}    | ${'490154203237518'}
  ${'mac'}               | ${'0000.5E00.532A'}                   | ${'mac'}     | ${'00:00:5e:00:53:2a'}
  ${'service_name'}      | ${'max@skylark.example'}              | ${'service'} | ${'max@skylark.example'}
`('$value under $type is $kind $normalised', ({ type, value, kind, normalised }) => {
  expect(recogniseIdentifier(type, value)).toEqual({ kind, normalised });
});

it('what its type refuses is nothing', () => {
  expect(recogniseIdentifier('account', '*')).toBeUndefined();
  expect(recogniseIdentifier('email', 'max')).toBeUndefined();
});
