import { expect, it } from 'vitest';
import { createMemory } from '../../../../../infra/local/services/sign-in/memory.ts';

let now = 0;
const remember = createMemory(() => now);

it('what is kept ends by the clock that is given, also where it jumps', async () => {
  const sessions = remember('Session');
  await sessions.upsert('a', { jti: 'a', uid: 'u-a' }, 60);
  now += 59_999;
  expect(await sessions.find('a')).toEqual({ jti: 'a', uid: 'u-a' });
  expect(await sessions.findByUid('u-a')).toEqual({ jti: 'a', uid: 'u-a' });
  now += 1;
  expect(await sessions.find('a')).toBeUndefined();
  expect(await sessions.findByUid('u-a')).toBeUndefined();
});

it('things of one kind are not found as another’s, and what is consumed says when', async () => {
  now = 5_000;
  const codes = remember('AuthorizationCode');
  await codes.upsert('x', { jti: 'x', grantId: 'g' }, 60);
  expect(await remember('RefreshToken').find('x')).toBeUndefined();
  await codes.consume('x');
  await codes.consume('never');
  expect(await codes.find('x')).toMatchObject({ consumed: 5 });
  expect(await codes.findByUserCode('x')).toBeUndefined();
});

it('a grant takes with it all that came of it, of every kind', async () => {
  const tokens = remember('RefreshToken');
  await tokens.upsert('mine', { jti: 'mine', grantId: 'g' }, 60);
  await tokens.upsert('other', { jti: 'other', grantId: 'h' }, 60);
  await tokens.revokeByGrantId('g');
  expect(await remember('AuthorizationCode').find('x')).toBeUndefined();
  expect(await tokens.find('mine')).toBeUndefined();
  expect(await tokens.find('other')).toBeDefined();
  await tokens.destroy('other');
  expect(await tokens.find('other')).toBeUndefined();
});
