import type { Officer } from '../../domain/actor.ts';
import type { ProviderEntry } from '../../domain/directory/entries.ts';
import { type FilingId, filingIdFor, type OrderId, orderIdFor } from '../../domain/ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { requireOwnEnds } from '../../domain/own-ends.ts';
import { SANDBOX } from '../../domain/sandbox.ts';
import { HoldfastError } from '../../errors.ts';
import type { Directory } from '../../ports/directory.ts';
import { type FilingContents, prepareFiling } from '../filing/prepare-filing.ts';
import { type StoreDeps, storeFiling } from '../filing/store-filing.ts';
import { type CountDeps, countTestOrder } from './count-sandbox.ts';
import { directoryOfSandbox } from './sandbox-directory.ts';
import { composeSandboxForm } from './sandbox-forms.ts';

export interface TestOrderDeps extends Omit<StoreDeps, 'directory'>, CountDeps {
  readonly directory: Pick<Directory, 'provider'>;
  /** What a form says, as for any filing. */
  readonly readFiling: (form: unknown) => FilingContents;
}

/** Nobody: a machine files it, and no person has this id. */
export const SANDBOX_OFFICER: Officer = {
  kind: 'officer',
  role: 'contact-point',
  authority: SANDBOX.authority,
  institution: SANDBOX.authority,
  person: 'serve-sandbox',
};

/** Which order a request asks for: the same, however often it is sent. */
export interface TestOrderRequest {
  readonly provider: string;
  /** The id that the provider gave its signed request. */
  readonly messageId: string;
}

/** The order that a request asked for, if it was filed. */
export async function findTestOrder(
  deps: Pick<TestOrderDeps, 'hashes' | 'orders'>,
  { provider, messageId }: TestOrderRequest,
): Promise<{ readonly filing: FilingId; readonly orderId: OrderId; readonly latest: StoredCommit | undefined }> {
  const filing = filingIdFor(await deps.hashes.hasher(), SANDBOX.authority, `${provider} ${messageId}`);
  const orderId = orderIdFor(filing, 0);
  return { filing, orderId, latest: await deps.orders.latest(orderId) };
}

/**
 * Files a test order to a provider of the sandbox that asks for one. Asked again by the same request, it is the same order, and counts once.
 *
 * @throws HoldfastError `provider-unknown` to everybody else, `too-many-tries` above the figure of the day.
 */
export async function fileTestOrder(deps: TestOrderDeps, request: TestOrderRequest): Promise<StoredCommit> {
  requireOwnEnds(SANDBOX.authority, [request]);
  const { filing, latest } = await findTestOrder(deps, request);
  if (latest) return latest;
  const entry = await deps.directory.provider(request.provider);
  await countTestOrder(deps, entry.id);
  return await storeTestOrder(deps, entry, filing);
}

/** By which its papers know an order, and which follows from its id. */
export const fileNumberOf = (orderId: OrderId): string => `TEST ${orderId.slice(-8).toUpperCase()}`;

/** @throws HoldfastError what filing refuses. */
export async function storeTestOrder(
  deps: TestOrderDeps,
  entry: ProviderEntry,
  filing: FilingId,
): Promise<StoredCommit> {
  const served = { provider: entry.id, name: entry.name };
  const contents = deps.readFiling(composeSandboxForm(served, fileNumberOf(orderIdFor(filing, 0)), deps.clock.now()));
  const filed = { ...deps, directory: directoryOfSandbox(entry) };
  const prepared = await prepareFiling(filed, SANDBOX_OFFICER, contents, filing);
  const { orders } = await storeFiling(filed, contents, prepared, {});
  const [order] = orders;
  if (!order) throw new HoldfastError('service-unavailable', 'no test order was made', { retryable: true });
  return order;
}
