import type { Officer } from '../../domain/actor.ts';
import { readWaitingState, requireOwn, type WaitingFiling, type WaitingState } from '../../domain/filing/waiting.ts';
import type { FilingId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Directory } from '../../ports/directory.ts';
import type { WaitingFilingReader } from '../../ports/filing/waiting-filings.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { Page } from '../../ports/page.ts';
import { requireContactPoint } from './contact-point.ts';
import { openForm, openReason } from './sealed-form.ts';

export interface WaitingDeps {
  readonly waiting: WaitingFilingReader;
  readonly directory: Directory;
  readonly vault: Pick<KeyVault, 'unwrap'>;
  readonly clock: Clock;
}

/** A filing that a second officer is shown, as it stands now, with what its providers are called. */
export interface WaitingReading {
  readonly waiting: WaitingFiling;
  readonly state: WaitingState;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

export interface OpenedWaiting extends WaitingReading {
  /** `null` unless a word about it is still waited for. */
  readonly form: unknown;
  /** Why it was refused; `null` where nobody said. */
  readonly reason: unknown;
}

/**
 * What an officer of the authority has to look at, the newest first; a page may hold fewer than asked for, as what is over is left out.
 *
 * @throws HoldfastError `role-not-allowed`.
 */
export async function listWaiting(
  deps: WaitingDeps,
  by: Officer,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'filings', WaitingReading>> {
  requireContactPoint(by);
  const { filings, next } = await deps.waiting.list(by.authority, limit, cursor);
  const readings = await Promise.all(filings.map((one) => readWaiting(deps, one)));
  return { filings: readings.filter(({ state }) => state !== 'expired'), next };
}

/** @throws HoldfastError `role-not-allowed`, `filing-unknown`. */
export async function openWaiting(deps: WaitingDeps, by: Officer, filing: FilingId): Promise<OpenedWaiting> {
  requireContactPoint(by);
  const waiting = requireOwn(await deps.waiting.find(filing), by);
  const reading = await readWaiting(deps, waiting);
  const sealed = reading.state === 'awaiting-second-word' ? await deps.waiting.findForm(filing) : undefined;
  const reason = waiting.word?.reason;
  return {
    ...reading,
    form: sealed ? await openForm(deps, filing, sealed) : null,
    reason: reason ? await openReason(deps, filing, reason) : null,
  };
}

async function readWaiting({ directory, clock }: WaitingDeps, waiting: WaitingFiling): Promise<WaitingReading> {
  const providers = await Promise.all(waiting.providers.map((id) => directory.provider(id)));
  return {
    waiting,
    state: readWaitingState(waiting, clock.now()),
    providers: providers.map(({ id, name }) => ({ id, name })),
  };
}
