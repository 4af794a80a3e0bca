import { expect, it } from 'vitest';
import { checkEmail } from '../../../../../shared/domain/filing/identifiers/mailboxes.ts';

it.each([
  'a*b@police.example',
  'a?b@police.example',
  '%a@police.example',
  'a%@police.example',
  'a.%b.example@c.example',
])('%s is an address, and may stand for several mailboxes: it names none', (text) => {
  expect(checkEmail(text)).toMatchObject({ ok: false, code: 'invalid-request' });
});

it.each`
  text                                   | normalised
  ${'A%kite-mail.example@relay.example'} | ${'a%kite-mail.example@relay.example'}
  ${"O'Brien/7@köln.example"}            | ${"o'brien/7@xn--kln-sna.example"}
`('$text names one mailbox', ({ text, normalised }) => {
  expect(checkEmail(text)).toEqual({ ok: true, normalised });
});
