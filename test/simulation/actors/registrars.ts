import { listWrongInFile } from '../../../shared/cli/directory-faults.ts';
import { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { EntryAct } from '../../../shared/domain/directory/entry-commit.ts';
import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import { propose, registrarCalled, revoke, step } from '../../support/registrars.ts';
import { composeProviderMessage, messageRequest, POLICE, SHERIFF } from '../../support/requests.ts';
import type { Answer } from '../../support/stack.ts';
import { KEY_IDS, KEY_PAIRS, type KeyId, registeredKey } from '../../support/world/people.ts';
import {
  ACCOUNTS,
  type Entry,
  humanOf,
  KEEPERS,
  keysOf,
  REGISTRARS,
  type Replay,
  registerOf,
} from '../world/register.ts';
import type { World } from '../world/world.ts';
import { type Act, type ActContext, onOrder } from './act.ts';
import { watchDoors } from './doors.ts';

const PROVIDER = { kind: 'provider', id: 'prv-demo' } as const satisfies EntryRef;
const POLICE_ENTRY = { kind: 'authority', id: 'aut-police' } as const satisfies EntryRef;
const SHERIFF_ENTRY = { kind: 'authority', id: 'aut-sheriff' } as const satisfies EntryRef;
const REVIEWERS = { kind: 'roster', id: 'reviewers' } as const satisfies EntryRef;
const CHANGED = [PROVIDER, POLICE_ENTRY, SHERIFF_ENTRY, REVIEWERS, KEEPERS] as const;

/** An operator puts a file, as the command does it. @returns whether it was put. */
async function putFile({ world, faults }: ActContext, written: Entry, reason: string): Promise<boolean> {
  const entry = DirectoryEntry.parse(JSON.parse(JSON.stringify(written)));
  if (listWrongInFile([entry], 'public').length > 0) return false;
  const { kind, id } = entry;
  world.ledger.register.said.push({ acts: ['put'], entry: `${kind} ${id}`, by: 'operator', began: 1, refused: 0 });
  const ended = await world.run('put-file', faults, () => world.stack.directory.put(entry, 'operator', reason));
  return ended.kind === 'done';
}

const ready = new WeakSet<World>();

/** Before registrars act for the first time an operator puts who they are: three, one of whom has two accounts. */
export async function beginRegister(context: ActContext): Promise<void> {
  const { world } = context;
  if (ready.has(world)) return;
  ready.add(world);
  watchDoors(world);
  const registrars = Object.entries(REGISTRARS).map(([person, accounts]) => ({ person, accounts }));
  await putFile({ ...context, faults: [] }, { ...KEEPERS, registrars }, 'There are three of us.');
}

type Wish = (entry: Entry, context: ActContext) => Entry;

const moveTo = (draw: number): Entry => ({
  endpoints: [{ id: `inbox-${draw}`, url: `https://inbox-${draw}.skylark.example/holdfast` }],
});
const toggled: Wish = ({ reviewers }) => ({
  reviewers: (Array.isArray(reviewers) ? reviewers : []).map((one, place) =>
    place === 0 ? { ...Object(one), onDuty: !Object(one).onDuty } : one,
  ),
});

/** What somebody may want to be otherwise: some of it waits, some is in force at once. */
const WISHES: readonly (readonly [EntryRef, Wish])[] = [
  [PROVIDER, (_, { draws }) => ({ name: `Skylark Mail ${draws.below(1_000)}` })],
  [PROVIDER, (_, { draws }) => moveTo(draws.below(1_000))],
  [
    PROVIDER,
    (_, { draws }) => ({
      reach: { webhooks: [{ id: 'more', url: `https://more-${draws.below(1_000)}.skylark.example/` }] },
    }),
  ],
  [POLICE_ENTRY, (_, { draws }) => ({ otherNames: [`LKA ${draws.below(1_000)}`] })],
  [
    POLICE_ENTRY,
    ({ contact }, { draws }) => ({ contact: { ...Object(contact), email: `desk-${draws.below(1_000)}@lka.example` } }),
  ],
  [SHERIFF_ENTRY, ({ secondOfficer }) => ({ secondOfficer: secondOfficer === undefined ? ['urgent'] : undefined })],
  [REVIEWERS, toggled],
  [KEEPERS, ({ registrars }, { draws }) => ({ registrars: addMail(registrars, draws.below(1_000)) })],
];

const addMail = (registrars: unknown, draw: number) =>
  (Array.isArray(registrars) ? registrars : []).map((one, place) =>
    place === 0 ? { ...Object(one), mail: { address: `registrar-${draw}@register.example`, language: 'en' } } : one,
  );

/** Asks for a step, and keeps that it was asked for. */
const ask = async (
  { world, faults }: ActContext,
  name: string,
  said: { readonly acts: readonly EntryAct[]; readonly ref: EntryRef; readonly by: string; readonly digest?: string },
  send: () => Promise<Answer>,
): Promise<Answer | undefined> => {
  const { ref, acts, by, digest } = said;
  const one = { acts, entry: `${ref.kind} ${ref.id}`, by, ...(digest !== undefined && { digest }) };
  return await world.ask(name, faults, world.ledger.register.note(one, send));
};
export const askRegister: typeof ask = ask;

const keyFor = (name: string, { draws }: ActContext): string => `${name}-${draws.below(1_000_000)}`;

/** @param wish left out: drawn. */
async function proposeSome(context: ActContext, ref: EntryRef, wish: Wish, account: string): Promise<string> {
  const { world } = context;
  const { entry, version } = registerOf(world).of(ref.kind, ref.id);
  const { draws } = context;
  const replaces = draws.once(12) ? version - 1 : version;
  const body = JSON.parse(
    JSON.stringify({
      entry: { ...entry, ...wish(entry ?? {}, context) },
      replaces,
      reason: 'They wrote that it changed.',
    }),
  );
  const key = keyFor('propose', context);
  const answer = await ask(context, 'propose-change', { acts: ['proposed'], ref, by: humanOf(account) }, () =>
    propose(world.stack, body, key, registrarCalled(account)),
  );
  return `${account} proposes that ${ref.kind} ${ref.id} changes: ${answer?.status}`;
}

/** An entry of which a change is open, or one of any. */
function drawChanged({ world, draws }: ActContext): Replay | undefined {
  const all = CHANGED.map(({ kind, id }) => registerOf(world).of(kind, id)).filter(
    ({ change }) => change !== undefined,
  );
  const open = all.filter((one) => one.isOpen(world.now));
  if (all.length === 0) return undefined;
  return open.length === 0 || draws.once(8) ? draws.one(all) : draws.one(open);
}

const changeIdOf = ({ ref, change }: Replay): string => `${ref.kind}.${ref.id}.${change?.number}`;
const others = (human: string | undefined): readonly string[] => ACCOUNTS.filter((one) => humanOf(one) !== human);

async function approveBy(context: ActContext, replay: Replay, account: string, digest: string): Promise<string> {
  const id = changeIdOf(replay);
  const key = keyFor('approve', context);
  const said = { acts: ['approved'], ref: replay.ref, by: humanOf(account), digest } as const;
  const answer = await ask(context, 'approve-change', said, () =>
    step(context.world.stack, id, 'approval', { digest }, registrarCalled(account), key),
  );
  return `${account} approves ${id}: ${answer?.status}`;
}

/** Something done to a change, where there is one. */
const onChange =
  (act: (replay: Replay, context: ActContext) => Promise<string>): Act =>
  async (context) => {
    await beginRegister(context);
    const replay = drawChanged(context);
    return replay === undefined ? 'no change was ever proposed' : await act(replay, context);
  };

export const proposeChange: Act = async (context) => {
  await beginRegister(context);
  const { draws } = context;
  const [ref, wish] = draws.one(WISHES);
  return await proposeSome(context, ref, wish, draws.one(ACCOUNTS));
};

/** By another person, mostly, and by the digest of what they were shown. */
export const approveChange: Act = onChange(async (replay, context) => {
  const { draws } = context;
  const { change } = replay;
  const account = draws.one(others(change?.by));
  return await approveBy(context, replay, account, draws.once(6) ? sha256('another') : (change?.digest ?? ''));
});

/** Whoever proposed it approves it as well, under either of their accounts: nobody may. */
export const approveOwn: Act = onChange(async (replay, context) => {
  const { draws } = context;
  const account = draws.one(ACCOUNTS.filter((one) => humanOf(one) === replay.change?.by));
  return await approveBy(context, replay, account, replay.change?.digest ?? '');
});

/** Another refuses it, or whoever proposed it takes it back; now and then the wrong one of them. */
export const endChange: Act = onChange(async (replay, context) => {
  const { world, draws } = context;
  const [how, act] = draws.one([
    ['refusal', 'refused'],
    ['withdrawal', 'withdrawn'],
  ] as const);
  const isOwn = (how === 'withdrawal') !== draws.once(2);
  const own = replay.change?.by;
  const account = draws.one(isOwn ? ACCOUNTS.filter((one) => humanOf(one) === own) : others(own));
  const key = keyFor(how, context);
  const answer = await ask(context, 'end-change', { acts: [act], ref: replay.ref, by: humanOf(account) }, () =>
    step(world.stack, changeIdOf(replay), how, { reason: 'A doubt.' }, registrarCalled(account), key),
  );
  return `${account}: ${how} of ${changeIdOf(replay)}: ${answer?.status}`;
});

const signedBy = (world: World, id: string, word: 'objection' | 'proof', said: object, message: string) => () =>
  world.stack.provider(
    {
      method: 'POST',
      route: `/v1/provider/directory-changes/{changeId}/${word}`,
      changeId: id,
      body: { change: id, ...said },
    },
    { provider: 'prv-demo', id: message },
  );

/** Whom the entry names objects: a contact point, or the provider, now and then of another's entry. */
export const objectToChange: Act = onChange(async (replay, context) => {
  const { world, draws } = context;
  const id = changeIdOf(replay);
  const reason = 'We asked for nothing.';
  const key = keyFor('object', context);
  const by = draws.one([POLICE, SHERIFF]);
  const send =
    replay.ref.kind === 'provider'
      ? signedBy(world, id, 'objection', { reason }, key)
      : () => step(world.stack, id, 'objection', { reason }, by, key);
  const who = replay.ref.kind === 'provider' ? 'a key' : String(by['sub']);
  const answer = await ask(context, 'object-to-change', { acts: ['objected'], ref: replay.ref, by: who }, send);
  return `whom it concerns objects to ${id}: ${answer?.status}`;
});

/** What arrived last at a new address comes back signed; where nothing did, it is sent anew. */
export const proveAddress: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const replay = registerOf(world).of(PROVIDER.kind, PROVIDER.id);
  if (replay.change === undefined) return 'nobody moves';
  const id = changeIdOf(replay);
  const arrived = world.stack.sender.posts.findLast(
    ({ body }) => body.includes('endpoint-challenge') && body.includes(`"${id}"`),
  );
  if (arrived === undefined) {
    const account = draws.one(ACCOUNTS);
    const key = keyFor('challenge', context);
    const answer = await ask(
      context,
      'challenge-again',
      { acts: ['challenged'], ref: PROVIDER, by: humanOf(account) },
      () => step(world.stack, id, 'challenges', {}, registrarCalled(account), key),
    );
    return `${account} has ${id} challenged again: ${answer?.status}`;
  }
  const { endpoint, challenge } = JSON.parse(arrived.body).data;
  const send = signedBy(world, id, 'proof', { endpoint, challenge }, keyFor('proof', context));
  const answer = await ask(context, 'prove-address', { acts: ['proved'], ref: PROVIDER, by: 'a key' }, send);
  return `the provider proves ${endpoint} of ${id}: ${answer?.status}`;
};

/** The provider moves to a new address: proposed, proved and approved, as far as nothing goes wrong. */
export const moveProvider: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const [one, other] = draws.shuffle(['registrar-1', 'registrar-2', 'registrar-3']);
  const calm = { ...context, faults: [] };
  const said = [await proposeSome(calm, PROVIDER, () => moveTo(draws.below(1_000)), String(one))];
  await world.machines.settle();
  said.push(await proveAddress(context));
  const replay = registerOf(world).of(PROVIDER.kind, PROVIDER.id);
  said.push(await approveBy(calm, replay, String(other), replay.change?.digest ?? ''));
  return said.join('; ');
};

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
  const answer = await ask(context, 'revoke-key', { acts: ['key-revoked'], ref: PROVIDER, by: humanOf(account) }, () =>
    revoke(world.stack, PROVIDER.id, id, { reason: 'They lost a laptop.' }, registrarCalled(account), key),
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

/** An operator has an authority's entry say something else. */
export async function askOfEntry(context: ActContext, authority: string, wish: Entry): Promise<string> {
  await beginRegister(context);
  const { entry } = registerOf(context.world).of('authority', authority);
  const isPut = await putFile(context, { ...entry, ...wish }, 'The house asked for it.');
  return `an operator puts ${authority}: ${isPut ? 'done' : 'not done'}`;
}

/** An operator puts an entry in place of what stands; now and then one that nothing could be sent to, which is refused. */
export const putEntries: Act = async (context) => {
  await beginRegister(context);
  const { world, draws } = context;
  const { entry } = registerOf(world).of(PROVIDER.kind, PROVIDER.id);
  const isWrong = draws.once(3);
  const written = isWrong
    ? { ...entry, endpoints: [{ id: 'inbox', url: 'https://127.0.0.1/holdfast' }] }
    : { ...entry, name: `Skylark Mail, as put ${draws.below(1_000)}` };
  const isPut = await putFile(context, written, 'The registrars cannot be reached.');
  return `an operator puts the provider: ${isPut ? 'done' : 'not done'}`;
};
