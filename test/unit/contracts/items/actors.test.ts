import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { StoredActor } from '../../../../shared/contracts/items/values.ts';

it.each([
  ['a key, as records of before have it', { kind: 'provider', provider: 'prv-demo', key: 'key-1' }],
  ['one of its people', { kind: 'provider', provider: 'prv-demo', person: 'off_a', at: 'desk' }],
  ['time', { kind: 'time' }],
])('an actor on record is %s', (_, actor) => {
  expect(z.parse(StoredActor, actor)).toEqual(actor);
});

it.each([
  ['neither', { kind: 'provider', provider: 'prv-demo' }],
  ['both', { kind: 'provider', provider: 'prv-demo', key: 'key-1', person: 'off_a', at: 'desk' }],
  ['somebody elsewhere', { kind: 'provider', provider: 'prv-demo', person: 'off_a', at: 'home' }],
  ['nobody known', { kind: 'ghost' }],
])('a provider does not act by %s', (_, actor) => {
  expect(z.safeParse(StoredActor, actor).success).toBe(false);
});
