import { expect, it } from 'vitest';
import { findOwner } from '../../../../shared/domain/delivery/incident.ts';

it.each`
  endpoint                    | owner
  ${'inbox'}                  | ${'prv-demo'}
  ${'mail:duty'}              | ${'prv-demo'}
  ${'on-call:desk'}           | ${'prv-demo'}
  ${'authority-on-call:desk'} | ${'aut-police'}
`('$endpoint of an order is an endpoint of $owner', ({ endpoint, owner }) => {
  expect(findOwner(endpoint, { provider: 'prv-demo', authority: 'aut-police' })).toBe(owner);
});
