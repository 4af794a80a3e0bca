import { type Officer, roleNotAllowed } from '../../domain/actor.ts';
import { POLICY_RULES } from '../../domain/policy/rules.ts';

/** @throws HoldfastError `role-not-allowed` for everybody who does not file: validators decide about another authority's orders. */
export function requireContactPoint({ role }: Officer): void {
  if (role !== 'contact-point') throw roleNotAllowed(['contact-point'], POLICY_RULES.filing);
}
