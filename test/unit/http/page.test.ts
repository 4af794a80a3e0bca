import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readFormOrigin } from '../../../shared/http/form-origin.ts';
import { createPageHeaders } from '../../../shared/http/page.ts';

const SHA256 = createHash('sha256').update('p{}').digest('base64');

const STORAGE = readFormOrigin('https://s3.eu-central-1.amazonaws.com/bucket');

it.each`
  styled               | options                           | policy                                                                                                          | referrer         | why
  ${'by-sheet'}        | ${undefined}                      | ${"style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"}                                       | ${'no-referrer'} | ${'a page that is only read'}
  ${'by-sheet'}        | ${{ forms: true }}                | ${"style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'"}                                       | ${'same-origin'} | ${'one with a form, which has to say where it was sent from'}
  ${'by-sheet'}        | ${{ forms: { alsoTo: STORAGE } }} | ${"style-src 'self'; img-src data:; base-uri 'none'; form-action 'self' https://s3.eu-central-1.amazonaws.com"} | ${'same-origin'} | ${'one with a form that is sent elsewhere, and comes back from there'}
  ${{ inline: 'p{}' }} | ${undefined}                      | ${`style-src 'sha256-${SHA256}'; img-src data:; base-uri 'none'; form-action 'none'`}                           | ${'no-referrer'} | ${'one that stands alone'}
`('a browser lets a page do what it needs and no more: $why', ({ styled, options, policy, referrer }) => {
  expect(createPageHeaders(styled, options)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; ${policy}; frame-ancestors 'none'`,
    'referrer-policy': referrer,
    'x-content-type-options': 'nosniff',
  });
});

it.each`
  address                                            | origin
  ${'https://bucket.s3.eu-central-1.amazonaws.com/'} | ${'https://bucket.s3.eu-central-1.amazonaws.com'}
  ${'https://Store.example:8443/a?b#c'}              | ${'https://store.example:8443'}
  ${'http://127.0.0.1:4566/bucket'}                  | ${'http://127.0.0.1:4566'}
  ${'http://localhost:4566/bucket'}                  | ${'http://localhost:4566'}
`('a form is sent to $address, and its policy names $origin', ({ address, origin }) => {
  expect(readFormOrigin(address)).toBe(origin);
});

it.each([
  'http://store.example/',
  'http://127.0.0.1.store.example/',
  'https://a;script-src.example/',
  "https://a'self'.example/",
  'https://a,b.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  '/files',
  '',
])('no form is sent to %j', (address) => {
  expect(() => readFormOrigin(address)).toThrow('https');
});
