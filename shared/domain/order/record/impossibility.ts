import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { Target } from './state.ts';

/**
 * Whether the provider declined this target as impossible: by a reason the instrument's form routes so, or in its own words
 * alone, which no code sorts.
 *
 * @see Regulation (EU) 2023/1543, Article 11(6).
 */
export function claimsImpossibility(law: OrderLaw, { status, reasons }: Target): boolean {
  if (status !== 'not-executed') return false;
  const routes = new Map(Object.entries<{ readonly route: string }>(law.nonExecution.reasons));
  return reasons.length === 0 || reasons.some((reason) => routes.get(reason)?.route === 'impossibility');
}
