import { registrarCalled, revoke } from '../../support/registrars.ts';
import { composeProviderMessage, messageRequest } from '../../support/requests.ts';
import { KEY_IDS, KEY_PAIRS, type KeyId, registeredKey } from '../../support/world/people.ts';
import { keysOf } from '../world/entries.ts';
import { ACCOUNTS, humanOf } from '../world/keepers.ts';
import { registerOf } from '../world/register.ts';
import { type Act, onOrder } from './act.ts';
import { approveBy, askRegister, beginRegister, keyFor, PROVIDER, proposeSome } from './register-desk.ts';

/** The next key beside the one that counts or, where two count, the later alone: two days later it is so. */
export const rotateKey: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const { entry } = registerOf(world).of(PROVIDER.kind, PROVIDER.id);
  const standing = keysOf(entry).filter(({ revokedAt }) => revokedAt === undefined);
  const [last] = standing.slice(-1);
  const next = KEY_IDS[(KEY_IDS.indexOf(String(last?.['id']) as KeyId) + 1) % KEY_IDS.length] ?? 'key-1';
  const keys = standing.length > 1 ? standing.slice(-1) : [...standing, registeredKey(next)];
  const [one, other] = draws.shuffle(['registrar-1', 'registrar-2', 'registrar-3']);
  const proposed = await proposeSome({ ...context, faults: [] }, PROVIDER, () => ({ keys }), String(one));
  const replay = registerOf(world).of(PROVIDER.kind, PROVIDER.id);
  const approved = await approveBy(context, replay, String(other), replay.change?.digest ?? '');
  return `${proposed}; ${approved}: keys ${keys.map(({ id }) => id).join(', ')}`;
};

/** One registrar alone takes a key out of use. */
export const revokeKey: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const standing = keysOf(registerOf(world).of(PROVIDER.kind, PROVIDER.id).entry);
  const unrevoked = standing.filter(({ revokedAt }) => revokedAt === undefined);
  // the last one goes too, but not as often: else nobody would hear the provider for days
  if (unrevoked.length === 1 && !draws.once(4)) return 'the only key stays';
  const id = String(draws.one(standing)['id']);
  const account = draws.one(ACCOUNTS);
  const key = keyFor('revoke', context);
  const answer = await askRegister(
    context,
    'revoke-key',
    { acts: ['key-revoked'], ref: PROVIDER, by: humanOf(account) },
    () => revoke(world.stack, PROVIDER.id, id, { reason: 'They lost a laptop.' }, registrarCalled(account), key),
  );
  return `${account} revokes ${id}: ${answer?.status}`;
};

/** Somebody who has one of the provider's keys, of now or of once, signs with it: that it received an order, or that it let go. */
export const signWithAnyKey: Act = onOrder(async ({ id, provider }, context) => {
  await beginRegister(context);
  const { world, draws, faults } = context;
  if (provider !== PROVIDER.id) return 'it went to another provider';
  const type = draws.one(['order.acknowledged', 'order.released'] as const);
  const body = await composeProviderMessage(world.stack, id, type).catch(() => undefined);
  if (body === undefined) return `nobody was told of ${id}`;
  const name = draws.one(KEY_IDS);
  const signing = { provider: PROVIDER.id, keys: KEY_PAIRS[name], id: keyFor('any', context) };
  const answer = await world.ask('sign-with-any-key', faults, () =>
    world.stack.provider(messageRequest(body), signing),
  );
  return `${name} signs ${type} of ${id}: ${answer?.status}`;
});
