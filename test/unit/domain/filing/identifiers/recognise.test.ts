import { describe, expect, it } from 'vitest';
import {
  isReadOtherwise,
  lookAtNamed,
  recogniseIdentifier,
} from '../../../../../shared/domain/filing/identifiers/recognise.ts';

it.each`
  type                   | value                                                           | kind         | normalised
  ${'email'}             | ${'Max@Skylark.example'}                                        | ${'email'}   | ${'max@skylark.example'}
  ${'account'}           | ${'Max@Skylark.example'}                                        | ${'email'}   | ${'max@skylark.example'}
  ${'user_or_unique_id'} | ${'Max@Skylark.example'}                                        | ${'email'}   | ${'max@skylark.example'}
  ${'other'}             | ${'Max@Skylark.example'}                                        | ${'email'}   | ${'max@skylark.example'}
  ${'phone'}             | ${'+1 555 555 0142'}                                            | ${'phone'}   | ${'+15555550142'}
  ${'account'}           | ${'+1 555 555 0142'}                                            | ${'phone'}   | ${'+15555550142'}
  ${'imsi'}              | ${'262 01 1234567890'}                                          | ${'imsi'}    | ${'262011234567890'}
  ${'user_or_unique_id'} | ${'IMSI 262 01 1234567890'}                                     | ${'imsi'}    | ${'262011234567890'}
  ${'other'}             | ${'imsi:262011234567890'}                                       | ${'imsi'}    | ${'262011234567890'}
  ${'account'}           | ${'HTTPS://Social.example/Max#about'}                           | ${'page'}    | ${'https://social.example/Max'}
  ${'account'}           | ${'Max'}                                                        | ${'name'}    | ${'Max'}
  ${'user_or_unique_id'} | ${'Max'}                                                        | ${'name'}    | ${'Max'}
  ${'account'}           | ${'4915257712346@s.whatsapp.net'}                               | ${'phone'}   | ${'+4915257712346'}
  ${'email'}             | ${'4915257712346:7@C.us'}                                       | ${undefined} | ${undefined}
  ${'email'}             | ${'4915257712346@c.us'}                                         | ${'phone'}   | ${'+4915257712346'}
  ${'account'}           | ${'5215541234567:7@s.whatsapp.net'}                             | ${'phone'}   | ${'+525541234567'}
  ${'account'}           | ${'0491525771234@s.whatsapp.net'}                               | ${'email'}   | ${'0491525771234@s.whatsapp.net'}
  ${'account'}           | ${'https://wa.me/4915257712346?text=x'}                         | ${'phone'}   | ${'+4915257712346'}
  ${'other'}             | ${'wa.me/4915257712346'}                                        | ${'phone'}   | ${'+4915257712346'}
  ${'account'}           | ${'https://api.whatsapp.com/send?phone=4915257712346'}          | ${'phone'}   | ${'+4915257712346'}
  ${'account'}           | ${'https://t.me/+4915257712346'}                                | ${'phone'}   | ${'+4915257712346'}
  ${'account'}           | ${'https://t.me/+AbCdEfG12345'}                                 | ${'page'}    | ${'https://t.me/+AbCdEfG12345'}
  ${'account'}           | ${'tel:+49 1525 7712346'}                                       | ${'phone'}   | ${'+4915257712346'}
  ${'account'}           | ${'@max:localhost'}                                             | ${'name'}    | ${'max:localhost'}
  ${'account'}           | ${'@max@localhost'}                                             | ${'name'}    | ${'@max@localhost'}
  ${'account'}           | ${'at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.post/1'} | ${'name'}    | ${'did:plc:ewvi7nxzyoun6zhxrhs64oiz'}
  ${'account'}           | ${'did:web:social.example%3A8443'}                              | ${'name'}    | ${'did:web:social.example%3A8443'}
  ${'other'}             | ${'ICCID 8949 0200 0012 3456 7890'}                             | ${'name'}    | ${'89490200001234567890'}
  ${'account'}           | ${'@max@social.example'}                                        | ${'name'}    | ${'@max@social.example'}
  ${'account'}           | ${'490154203237518'}                                            | ${'name'}    | ${'490154203237518'}
  ${'other'}             | ${'Mailbox of max@skylark.example'}                             | ${'name'}    | ${'Mailbox of max@skylark.example'}
  ${'ip_with_timestamp'} | ${'2001:DB8::1'}                                                | ${'ip'}      | ${'2001:db8::1'}
  ${'imei'}              | ${'4901542032375101'}                                           | ${'imei'}    | ${'490154203237518'}
  ${'mac'}               | ${'0000.5E00.532A'}                                             | ${'mac'}     | ${'00:00:5e:00:53:2a'}
  ${'service_name'}      | ${'max@skylark.example'}                                        | ${'service'} | ${'max@skylark.example'}
`('$value under $type is $kind $normalised', ({ type, value, kind, normalised }) => {
  expect(recogniseIdentifier(type, value)).toEqual(kind && { kind, normalised });
});

it('what its type refuses is nothing', () => {
  expect(recogniseIdentifier('account', '*')).toBeUndefined();
  expect(recogniseIdentifier('email', 'max')).toBeUndefined();
});

it.each`
  type         | value                               | otherwise
  ${'phone'}   | ${'+49 (0) 1525/7712345'}           | ${true}
  ${'phone'}   | ${'tel:+49-1525-7712345'}           | ${false}
  ${'phone'}   | ${'+٤٩ ١٥٢٥ ٧٧١٢٣٤٥'}               | ${false}
  ${'phone'}   | ${'+52 1 55 4123 4567'}             | ${true}
  ${'account'} | ${'5215541234567:7@s.whatsapp.net'} | ${false}
  ${'imei'}    | ${'357805023984940'}                | ${true}
  ${'imei'}    | ${'357805023984942'}                | ${false}
  ${'imei'}    | ${'35780502398494'}                 | ${false}
  ${'imei'}    | ${'3578050239849401'}               | ${false}
  ${'email'}   | ${'Max@Skylark.example'}            | ${false}
`('$value is read otherwise than written: $otherwise', ({ type, value, otherwise }) => {
  const thing = recogniseIdentifier(type, value);
  expect(thing && isReadOtherwise(value, thing)).toBe(otherwise);
});

describe('an identifier on a form', () => {
  it('is looked at once, whichever rules ask', () => {
    const named = { type: 'account', value: 'Max@Skylark.example' } as const;
    const looked = lookAtNamed(named);
    expect(looked).toEqual({
      outcome: { ok: true, normalised: 'Max@Skylark.example' },
      thing: { kind: 'email', normalised: 'max@skylark.example' },
    });
    expect(lookAtNamed(named)).toBe(looked);
    expect(lookAtNamed({ ...named })).not.toBe(looked);
    expect(lookAtNamed({ ...named })).toEqual(looked);
  });

  it('that its type refuses is nothing', () => {
    expect(lookAtNamed({ type: 'account', value: '@skylark.example' })).toMatchObject({
      outcome: { ok: false, code: 'target-too-broad' },
      thing: undefined,
    });
  });
});
