import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createPageHeaders } from '../../../shared/http/page.ts';

const SHA256 = createHash('sha256').update('p{}').digest('base64');

it.each`
  styled               | options            | policy                                                                                | referrer         | why
  ${'by-sheet'}        | ${undefined}       | ${"style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"}             | ${'no-referrer'} | ${'a page that is only read'}
  ${'by-sheet'}        | ${{ forms: true }} | ${"style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'"}             | ${'same-origin'} | ${'one with a form, which has to say where it was sent from'}
  ${{ inline: 'p{}' }} | ${undefined}       | ${`style-src 'sha256-${SHA256}'; img-src data:; base-uri 'none'; form-action 'none'`} | ${'no-referrer'} | ${'one that stands alone'}
`('a browser lets a page do what it needs and no more: $why', ({ styled, options, policy, referrer }) => {
  expect(createPageHeaders(styled, options)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; ${policy}; frame-ancestors 'none'`,
    'referrer-policy': referrer,
    'x-content-type-options': 'nosniff',
  });
});
