import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameMailbox, isTooLongMailbox, mailDomainOf, readMailbox } from '../../../shared/domain/mailbox.ts';

it.each`
  text                            | local               | domain                           | why
  ${'desk@police.example'}        | ${'desk'}           | ${'police.example'}              | ${'plain'}
  ${'D.Whitlock@Sheriff.Example'} | ${'D.Whitlock'}     | ${'sheriff.example'}             | ${'capitals of the local part stay'}
  ${'zac@köln.polizei.example'}   | ${'zac'}            | ${'xn--kln-sna.polizei.example'} | ${'an umlaut'}
  ${'desk@полиция.бг'}            | ${'desk'}           | ${'xn--h1aahle9bwd.xn--90ae'}    | ${'a top-level domain in Cyrillic'}
  ${'警察@警視庁.jp'}             | ${'警察'}           | ${'xn--uwtx27g0eb.jp'}           | ${'RFC 6531 on both sides'}
  ${"o'b+n&d/7%x@police.example"} | ${"o'b+n&d/7%x"}    | ${'police.example'}              | ${'atext'}
  ${'!#$*=?^_`{|}~-@a.example'}   | ${'!#$*=?^_`{|}~-'} | ${'a.example'}                   | ${'the rest of atext'}
  ${'jo\u0308rg@a.example'}       | ${'j\u00f6rg'}      | ${'a.example'}                   | ${'a letter in two parts'}
`('$text: $why', ({ text, local, domain }) => {
  expect(readMailbox(text)).toEqual({ local, domain });
});

it.each([
  'desk',
  '',
  '@',
  '@police.example',
  'desk@',
  'desk@police',
  'desk@127.0.0.1',
  'desk@[127.0.0.1]',
  '"a b"@police.example',
  'a b@police.example',
  '.desk@police.example',
  'desk.@police.example',
  'a..b@police.example',
  'a@b@police.example',
  'desk@police.example.',
  'desk@-police.example',
  'desk@police..example',
  'desk@xn--zz.example',
  'desk(night)@police.example',
  'desk@police.example\n',
])('%j is no mailbox', (text) => {
  expect(readMailbox(text)).toBeUndefined();
});

describe('its length', () => {
  const tooLong = (text: string) => {
    const mailbox = readMailbox(text);
    return mailbox && isTooLongMailbox(mailbox);
  };
  const domain = (octets: number) => `${'aaaaaaa.'.repeat(40).slice(0, octets - 8)}.example`;

  it('is 64 octets before the @, in any letters', () => {
    expect(tooLong(`${'x'.repeat(64)}@a.example`)).toBe(false);
    expect(tooLong(`${'x'.repeat(65)}@a.example`)).toBe(true);
    expect(tooLong(`${'ж'.repeat(32)}@a.example`)).toBe(false);
    expect(tooLong(`${'ж'.repeat(33)}@a.example`)).toBe(true);
  });

  it('is 254 octets in all', () => {
    expect(tooLong(`${'x'.repeat(64)}@${domain(189)}`)).toBe(false);
    expect(tooLong(`${'x'.repeat(64)}@${domain(190)}`)).toBe(true);
  });
});

it.each`
  one                      | other                        | same
  ${'zac@köln.example'}    | ${'zac@xn--kln-sna.example'} | ${true}
  ${'zac@KÖLN.example'}    | ${'Zac@köln.EXAMPLE'}        | ${true}
  ${'j\u00f6rg@a.example'} | ${'jo\u0308rg@a.example'}    | ${true}
  ${'zac@köln.example'}    | ${'zac@koln.example'}        | ${false}
  ${'a+b@police.example'}  | ${'a@police.example'}        | ${false}
  ${'a@police.example'}    | ${'a@night.police.example'}  | ${false}
  ${'a@b-.example'}        | ${'A@B-.example'}            | ${true}
`('$one and $other: $same', ({ one, other, same }) => {
  expect(isSameMailbox(one, other)).toBe(same);
});

it('the domain of what is no mailbox is what stands behind the @', () => {
  expect(mailDomainOf('A@B-.Example')).toBe('b-.example');
  expect(mailDomainOf('Köln.example')).toBe('xn--kln-sna.example');
});

it('an address is the same mailbox as itself read', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const mailbox = readMailbox(address);
      fc.pre(mailbox !== undefined);
      expect(isSameMailbox(`${mailbox?.local}@${mailbox?.domain}`, address)).toBe(true);
    }),
  );
});
