import type { Finding } from '../../domain/filing/breadth/findings.ts';
import { filingIdFor } from '../../domain/ids.ts';
import { type AdmissionRequest, type AdmitDeps, admitFiling } from './admit-filing.ts';

/**
 * What would be found about a filing's breadth, by the very decision that filing makes; its orders are thrown away.
 *
 * @throws HoldfastError every refusal of filing, but for `order-too-broad`: what blocks is among the findings.
 */
export async function checkFiling(deps: AdmitDeps, request: AdmissionRequest): Promise<readonly Finding[]> {
  const unused = filingIdFor(request.by.authority, 'filing-check');
  const { findings } = await admitFiling(deps, request, unused, async () => false);
  return findings;
}
