import { type Finding, isTooBroad } from '../../domain/filing/breadth/findings.ts';
import type { ProtectedTarget } from '../../domain/filing/protected-targets.ts';
import type { WaitingCause } from '../../domain/filing/waiting.ts';
import { earlierFilingIdFor } from '../../domain/ids.ts';
import type { Filer } from '../../domain/order/record/filer.ts';
import { type AdmissionRequest, type AdmitDeps, admitFiling } from './admit-filing.ts';
import type { FilingRequest } from './file-orders.ts';
import type { DemandDeps } from './further-demand.ts';
import { lookAtDemands } from './prepare-filing.ts';

export interface CheckDeps extends AdmitDeps, DemandDeps {}

/** A filing as it would come in. */
export type CheckRequest = Pick<FilingRequest, keyof AdmissionRequest>;

export interface CheckedFiling {
  readonly findings: readonly Finding[];
  /** What the directory says of whoever files, and what the form says otherwise. */
  readonly filer: Filer;
  /** What it says of protected persons: with it each order gets a reviewer. Whether chance would give it one is not told. */
  readonly protectedTargets: readonly ProtectedTarget[];
  /** Why a filing of the same would wait for a second officer, as far as the directory says; a burst is not foreseen. */
  readonly wouldWaitBecause: readonly WaitingCause[];
  /** Whether a filing of the same would be refused for its breadth. */
  readonly isRefused: boolean;
}

/**
 * What would be found about a filing, by the very decision that filing makes; its orders are thrown away.
 *
 * @throws HoldfastError every refusal of filing, but for `order-too-broad`: what blocks is among the findings.
 */
export async function checkFiling(deps: CheckDeps, request: CheckRequest): Promise<CheckedFiling> {
  const unused = earlierFilingIdFor(request.by.authority, 'filing-check'); // nothing is stored under it
  const admitted = await admitFiling(deps, request, unused, async () => false);
  const { events, findings, filer, isSecondOfficerAskedFor } = admitted;
  await lookAtDemands(deps, request, events);
  return {
    findings,
    filer,
    protectedTargets: request.protectedTargets,
    wouldWaitBecause: isSecondOfficerAskedFor ? ['authority-asks'] : [],
    isRefused: isTooBroad(findings),
  };
}
