import { listWrongInFile } from '../../../shared/cli/directory-faults.ts';
import { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import type { EntryAct } from '../../../shared/domain/directory/entry-commit.ts';
import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import { propose, registrarCalled, step } from '../../support/registrars.ts';
import type { Answer } from '../../support/stack.ts';
import type { Entry } from '../world/entries.ts';
import { humanOf, REGISTRARS } from '../world/keepers.ts';
import { KEEPERS, registerOf } from '../world/register.ts';
import type { Replay } from '../world/replay.ts';
import type { World } from '../world/world.ts';
import type { ActContext } from './act.ts';
import { watchDoors } from './doors.ts';

export const PROVIDER = { kind: 'provider', id: 'prv-demo' } as const satisfies EntryRef;
export const POLICE_ENTRY = { kind: 'authority', id: 'aut-police' } as const satisfies EntryRef;
export const SHERIFF_ENTRY = { kind: 'authority', id: 'aut-sheriff' } as const satisfies EntryRef;
export const REVIEWERS = { kind: 'roster', id: 'reviewers' } as const satisfies EntryRef;

/** An operator puts a file, as the command does it. @returns whether it was put. */
export async function putFile({ world, faults }: ActContext, written: Entry, reason: string): Promise<boolean> {
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

export type Wish = (entry: Entry, context: ActContext) => Entry;

export const moveTo = (draw: number): Entry => ({
  endpoints: [{ id: `inbox-${draw}`, url: `https://inbox-${draw}.skylark.example/holdfast` }],
});
/** Asks for a step, and keeps that it was asked for. */
export const askRegister = async (
  { world, faults }: ActContext,
  name: string,
  said: { readonly acts: readonly EntryAct[]; readonly ref: EntryRef; readonly by: string; readonly digest?: string },
  send: () => Promise<Answer>,
): Promise<Answer | undefined> => {
  const { ref, acts, by, digest } = said;
  const one = { acts, entry: `${ref.kind} ${ref.id}`, by, ...(digest !== undefined && { digest }) };
  return await world.ask(name, faults, world.ledger.register.note(one, send));
};

export const keyFor = (name: string, { draws }: ActContext): string => `${name}-${draws.below(1_000_000)}`;

/** @param wish left out: drawn. */
export async function proposeSome(context: ActContext, ref: EntryRef, wish: Wish, account: string): Promise<string> {
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
  const answer = await askRegister(context, 'propose-change', { acts: ['proposed'], ref, by: humanOf(account) }, () =>
    propose(world.stack, body, key, registrarCalled(account)),
  );
  return `${account} proposes that ${ref.kind} ${ref.id} changes: ${answer?.status}`;
}

export const changeIdOf = ({ ref, change }: Replay): string => `${ref.kind}.${ref.id}.${change?.number}`;
export async function approveBy(context: ActContext, replay: Replay, account: string, digest: string): Promise<string> {
  const id = changeIdOf(replay);
  const key = keyFor('approve', context);
  const said = { acts: ['approved'], ref: replay.ref, by: humanOf(account), digest } as const;
  const answer = await askRegister(context, 'approve-change', said, () =>
    step(context.world.stack, id, 'approval', { digest }, registrarCalled(account), key),
  );
  return `${account} approves ${id}: ${answer?.status}`;
}
