import type { EntryActor } from '../../domain/directory/entry-commit.ts';
import { EMPTY_STATE, type EntryBody, inForceAt } from '../../domain/directory/entry-state.ts';
import { putEntry } from '../../domain/directory/put-entry.ts';
import { listWrongAddresses } from '../../domain/directory/wrong-addresses.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { HoldfastError } from '../../errors.ts';
import type { DirectoryRegister } from '../../ports/directory-register.ts';
import { keyReused } from '../order/act-on-order.ts';
import { countRegistration, countTestOrder } from './count-sandbox.ts';
import { findTestOrder, storeTestOrder, type TestOrderDeps } from './file-test-order.ts';
import { composeSandboxProvider, computeUsableUntil, type Registration, SANDBOX_AUTHORITY } from './sandbox-entries.ts';
import { toProvider } from './sandbox-provider.ts';

export interface RegisterDeps extends TestOrderDeps {
  readonly register: Pick<DirectoryRegister, 'newest' | 'append'>;
  /** Whether anything is ever sent to an address, as far as its form tells. */
  readonly mayBeSentTo: (url: string) => boolean;
}

export interface RegisteredProvider {
  readonly id: string;
  /** From when on its key opens nothing, unless it is registered again. */
  readonly usableUntil: Instant;
  /** Its first test order, or the next. */
  readonly order: StoredCommit;
}

/**
 * Puts a provider of the sandbox into the directory, in force at once, in place of whatever its key registered before, and files a test order
 * to it. Asked again by the same request it changes nothing.
 *
 * @param registration whose key has signed the request.
 * @throws HoldfastError `invalid-request` for an address that nothing is sent to, `too-many-tries`, `idempotency-key-reused`,
 * `entry-version-conflict` (retryable).
 */
export async function registerProvider(
  deps: RegisterDeps,
  registration: Registration,
  messageId: string,
): Promise<RegisteredProvider> {
  requireAddress(deps, registration);
  const { id } = registration;
  const { filing, latest } = await findTestOrder(deps, { provider: id, messageId });
  const newest = await deps.register.newest({ kind: 'provider', id });
  const now = deps.clock.now();
  const standing = newest ? inForceAt(newest.state, now) : null;
  if (latest) {
    if (!isAsRegistered(standing, registration)) throw keyReused();
    return { id, usableUntil: computeUsableUntil(now), order: latest };
  }
  await countRegistration(deps);
  await countTestOrder(deps, id);
  const by = { role: 'provider', by: registration.key.id } as const;
  await put(deps, SANDBOX_AUTHORITY, by);
  const entry = composeSandboxProvider(registration, now, keptSince(standing));
  await put(deps, entry, by);
  const order = await storeTestOrder(deps, toProvider(entry), filing);
  return { id, usableUntil: computeUsableUntil(now), order };
}

/** Checked as every address of the directory. */
function requireAddress({ mayBeSentTo }: RegisterDeps, { id, endpoint }: Registration): void {
  const wrong = listWrongAddresses({ kind: 'provider', id, endpoints: [{ url: endpoint }] } as EntryBody, mayBeSentTo);
  if (wrong.length === 0) return;
  const faults = wrong.map(({ detail }) => ({ pointer: '/endpoint', detail }));
  throw new HoldfastError('invalid-request', 'this address leads nowhere', { faults });
}

type SandboxEntry = ReturnType<typeof composeSandboxProvider>;

/** An entry of the sandbox is written by nothing but this. */
const asOwn = (standing: EntryBody | null): Partial<SandboxEntry> => (standing ?? {}) as Partial<SandboxEntry>;

/** The first day of a key stays: what it signed before is still its own. */
const keptSince = (standing: EntryBody | null): string | undefined => asOwn(standing).keys?.[0]?.notBefore;

function isAsRegistered(standing: EntryBody | null, { name, endpoint }: Registration): boolean {
  const { name: stands, endpoints = [] } = asOwn(standing);
  return stands === name && endpoints[0]?.url === endpoint;
}

/** Adds a version of an entry where this very one is not in force. */
async function put({ register, clock }: RegisterDeps, entry: EntryBody, actor: EntryActor): Promise<void> {
  const ref = { kind: entry.kind, id: entry.id };
  const newest = await register.newest(ref);
  const at = clock.now();
  const before = newest?.state ?? EMPTY_STATE;
  const state = putEntry(before, entry, { by: actor.by, at });
  if (state === before) return;
  await register.append({
    ref,
    version: (newest?.version ?? 0) + 1,
    previous: newest?.digest ?? null,
    at,
    actor,
    step: { act: 'put', about: null, reason: null },
    state,
    recent: [],
  });
}
