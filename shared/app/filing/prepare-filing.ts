import type { Officer } from '../../domain/actor.ts';
import { refuseTooBroad } from '../../domain/filing/breadth/findings.ts';
import { type FilingId, orderIdFor } from '../../domain/ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import type { EventOf } from '../../domain/order/record/events.ts';
import { type AdmissionRequest, type AdmitDeps, type AdmittedFiling, admitFiling } from './admit-filing.ts';
import { type DemandDeps, refuseFurtherDemands, type Wanted } from './further-demand.ts';
import { instrumentOf } from './instrument-of.ts';

export interface PrepareDeps extends AdmitDeps, DemandDeps {}

/** What was filed, whoever files it. `certificate` is all that a provider may ever read; `confidential` never leaves the issuing side. */
export interface FilingContents extends Omit<AdmissionRequest, 'by' | 'providers'> {
  readonly providers: readonly { readonly provider: string; readonly certificate: unknown }[];
  readonly confidential: unknown;
  /** Why nobody is to be told yet, where the order asks for that; for the reviewer who decides on it. */
  readonly banReason?: string | undefined;
}

/** What makes two filings the same request. */
export const requestOf = ({ facts, providers, confidential, banReason, protectedTargets }: FilingContents) => ({
  facts,
  providers,
  confidential,
  ...(banReason !== undefined && { banReason }),
  ...(protectedTargets.length > 0 && { protectedTargets }),
});

/** A filing that no rule refuses; nothing of it is stored. */
export interface RuledFiling
  extends Pick<AdmittedFiling, 'events' | 'bans' | 'unverified' | 'isSecondOfficerAskedFor'> {
  readonly filing: FilingId;
  /** In whose name it is issued. */
  readonly by: Officer;
}

export interface PreparedFiling extends RuledFiling {
  /** Its first order, where that is on record: this is a repeat then. */
  readonly first: StoredCommit | undefined;
}

export const readFirst = ({ orders }: Pick<PrepareDeps, 'orders'>, filing: FilingId) =>
  orders.latest(orderIdFor(filing, 0));

/** The same as `ruleOnFiling`, and whether it is a repeat. @throws HoldfastError also `further-demand`. */
export async function prepareFiling(
  deps: PrepareDeps,
  by: Officer,
  contents: FilingContents,
  filing: FilingId,
): Promise<PreparedFiling> {
  const reading = readFirst(deps, filing);
  const [ruled, first] = await Promise.all([ruleOnFiling(deps, by, contents, filing, () => reading), reading]);
  await lookAtDemands(deps, contents, await listNew(deps, ruled.events));
  return { ...ruled, first };
}

/**
 * Holds a filing against every rule, as at this instant.
 *
 * @param first reads its first order, where that is on record; asked only about a filing that would be refused.
 * @throws HoldfastError the refusals of `admitFiling`, `order-too-broad`.
 */
export async function ruleOnFiling(
  deps: PrepareDeps,
  by: Officer,
  contents: FilingContents,
  filing: FilingId,
  first: () => Promise<StoredCommit | undefined>,
): Promise<RuledFiling> {
  const isRepeat = async () => (await first()) !== undefined;
  const admitted = await admitFiling(deps, { ...contents, by }, filing, isRepeat);
  const { events, bans, findings, unverified, isSecondOfficerAskedFor } = admitted;
  const law = instrumentOf(contents.facts);
  refuseTooBroad(law, findings);
  return { filing, by, events, bans, unverified, isSecondOfficerAskedFor };
}

/** What issues those of a filing's orders that are not on record yet. */
export async function listNew({ orders }: Pick<PrepareDeps, 'orders'>, events: readonly Issuing[]): Promise<Issuing[]> {
  const stored = await Promise.all(events.map(({ orderId }) => orders.latest(orderId)));
  return events.filter((_, position) => stored[position] === undefined);
}

type Issuing = EventOf<'order.issued'>;

/**
 * Where the instrument bars a further demand, refuses orders that make one. Looks, and stores nothing.
 *
 * @param events what issues the orders. @throws HoldfastError `further-demand`.
 */
export async function lookAtDemands(
  deps: DemandDeps,
  { facts, providers }: Pick<FilingContents, 'facts' | 'providers'>,
  events: readonly Issuing[],
): Promise<readonly Wanted[]> {
  const { furtherDemand } = instrumentOf(facts);
  if (furtherDemand.again !== 'barred') return [];
  const certificates = new Map(providers.map(({ provider, certificate }) => [provider, certificate]));
  const drafts = events.map((event) => ({ event, certificate: certificates.get(event.provider) }));
  return await refuseFurtherDemands(deps, furtherDemand, drafts);
}
