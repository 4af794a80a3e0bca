import { describe, expect, it } from 'vitest';
import { createAddresses } from '../../../shared/http/addresses.ts';

const ADDRESSES = createAddresses([
  'GET /v1/orders',
  'POST /v1/orders',
  'GET /v1/orders/{orderId}',
  'GET /v1/orders/{orderId}/history',
  'POST /v1/orders/{orderId}/release',
  'GET /v1/reviews/{reviewId}/files/{fileId}',
  'GET /.well-known/jwks.json',
  '$default',
]);

describe('the methods of an address', () => {
  it.each`
    path                        | methods
    ${'/v1/orders'}             | ${['GET', 'POST']}
    ${'/v1/orders/o1'}          | ${['GET']}
    ${'/v1/orders/o1/release'}  | ${['POST']}
    ${'/.well-known/jwks.json'} | ${['GET']}
    ${'/v1/orders/'}            | ${[]}
    ${'/v1/orders//history'}    | ${[]}
    ${'/v1/orders/o1/x'}        | ${[]}
    ${'/'}                      | ${[]}
    ${''}                       | ${[]}
    ${'$default'}               | ${[]}
  `('$path: $methods', ({ path, methods }) => {
    expect(ADDRESSES.listMethods(path)).toEqual(methods);
  });
});

describe('what may have been meant', () => {
  it.each`
    path                             | meant
    ${'/orders'}                     | ${['/v1/orders with /v1 before it']}
    ${'/orders/o1/history'}          | ${['/v1/orders/{orderId}/history with /v1 before it']}
    ${'/v1/orders/o1/'}              | ${['/v1/orders/{orderId} without the slash at its end']}
    ${'/v1//orders'}                 | ${['/v1/orders with single slashes']}
    ${'//v1/orders'}                 | ${['/v1/orders with single slashes']}
    ${'/V1/Orders'}                  | ${['/v1/orders in small letters']}
    ${'/Orders/'}                    | ${['/v1/orders without the slash at its end, in small letters, with /v1 before it']}
    ${'/v1/.well-known/jwks.json'}   | ${['/.well-known/jwks.json without /v1 before it']}
    ${'/v1/orders//history'}         | ${['/v1/orders/{orderId}/history {orderId} is empty']}
    ${'/v1/orders/'}                 | ${['/v1/orders/{orderId} {orderId} is empty', '/v1/orders without the slash at its end']}
    ${'/v1/reviews//files/'}         | ${['/v1/reviews/{reviewId}/files/{fileId} {reviewId}, {fileId} is empty']}
    ${'/v1/nothing'}                 | ${[]}
    ${'/'}                           | ${[]}
    ${''}                            | ${[]}
    ${`/orders${'/'.repeat(1_000)}`} | ${[]}
  `('$path: $meant', ({ path, meant }) => {
    expect(ADDRESSES.listMeant(path).map(({ address, amiss }) => `${address} ${amiss}`)).toEqual(meant);
  });
});
