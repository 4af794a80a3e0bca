import { expect, it } from 'vitest';
import { readObjectRequest } from '../../../../infra/local/meter/object-requests.ts';

it.each`
  method      | target                                            | asked
  ${'PUT'}    | ${'/files/sealed/ord_1/ab?x-id=PutObject'}        | ${{ operation: 'PutObject', bucket: 'files', key: 'sealed/ord_1/ab' }}
  ${'GET'}    | ${'/files/sealed/ord_1/ab?x-id=GetObject'}        | ${{ operation: 'GetObject', bucket: 'files', key: 'sealed/ord_1/ab' }}
  ${'DELETE'} | ${'/files/a%20b%2Fc'}                             | ${{ operation: 'DeleteObject', bucket: 'files', key: 'a b/c' }}
  ${'GET'}    | ${'/files/?list-type=2&prefix=sealed%2Ford_1%2F'} | ${{ operation: 'ListObjectsV2', bucket: 'files', prefix: 'sealed/ord_1/' }}
  ${'GET'}    | ${'/files?list-type=2'}                           | ${{ operation: 'ListObjectsV2', bucket: 'files', prefix: '' }}
`('$method $target', ({ method, target, asked }) => {
  expect(readObjectRequest(method, target)).toEqual(asked);
});

it.each([
  ['GET', '/'],
  ['GET', '/files'],
  ['PUT', '/files'],
  ['DELETE', '/files/'],
  ['POST', '/files?delete'],
  ['HEAD', '/files/a'],
  ['GET', '/files/a?acl'],
  ['PUT', '/files/a?partNumber=1&uploadId=2'],
  ['GET', '/files/%E0%A4%A'],
  [undefined, '/files/a'],
])('%s %s is nothing a function has a use for', (method, target) => {
  expect(readObjectRequest(method, target)).toBeUndefined();
});
