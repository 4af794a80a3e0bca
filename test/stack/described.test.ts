import { expect, it } from 'vitest';
import { EXCHANGES, type Exchange } from '../../infra/local/gateway/exchange.ts';
import { requireDescribed } from '../support/described/watch.ts';

/** An answer of some hosted API, while a test runs that looks at something else. */
function answer(reply: Partial<Exchange['reply']>): void {
  const json = { 'content-type': 'application/json' };
  const body = Buffer.from('{"keys":[]}');
  EXCHANGES.publish({
    api: 'the API',
    method: 'GET',
    target: '/.well-known/jwks.json',
    headers: {},
    routeKey: 'GET /.well-known/jwks.json',
    reply: { status: 200, headers: json, body, ...reply },
  } satisfies Exchange);
}

it.fails.each([
  ['status', { status: 202 }],
  ['member', { body: Buffer.from('{"keys":[],"more":1}') }],
  ['media type', { headers: { 'content-type': 'text/html' } }],
])('a test fails, though nothing in it asks for that, when a hosted API answers with an undescribed %s', (_, reply) => {
  answer(reply);
});

it('and passes when everything is as described, for what was said of it before is over', () => {
  answer({});
  expect(requireDescribed).not.toThrow();
});
