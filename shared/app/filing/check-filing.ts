import { type Finding, isTooBroad } from '../../domain/filing/breadth/findings.ts';
import { filingIdFor } from '../../domain/ids.ts';
import { type AdmissionRequest, type AdmitDeps, admitFiling } from './admit-filing.ts';

export interface CheckedFiling {
  readonly findings: readonly Finding[];
  /** Whether a filing of the same would be refused for its breadth. */
  readonly isRefused: boolean;
}

/**
 * What would be found about a filing's breadth, by the very decision that filing makes; its orders are thrown away.
 *
 * @throws HoldfastError every refusal of filing, but for `order-too-broad`: what blocks is among the findings.
 */
export async function checkFiling(deps: AdmitDeps, request: AdmissionRequest): Promise<CheckedFiling> {
  const unused = filingIdFor(request.by.authority, 'filing-check');
  const { findings } = await admitFiling(deps, request, unused, async () => false);
  return { findings, isRefused: isTooBroad(findings) };
}
