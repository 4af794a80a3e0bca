import { HoldfastError } from '../../errors.ts';
import type { FilingFacts } from './facts.ts';

/**
 * Whose data law or custom shields from being asked for like anybody's. `doctor`: everybody who is bound by medical secrecy.
 *
 * @see Regulation (EU) 2023/1543, Article 11(4), of privileges, immunities and the freedom of the press.
 */
export const PROTECTED_AS = ['lawyer', 'journalist', 'doctor', 'parliamentarian'] as const;

/** What whoever files knows of one target: that it is such a person's. Personal data of that person: it is sealed. */
export interface ProtectedTarget {
  /** Its id, `t1` and so on in the form's order. */
  readonly target: string;
  readonly protectedAs: (typeof PROTECTED_AS)[number];
}

/** @throws HoldfastError `target-unknown`, naming each place where the filing speaks of a target that it has not. */
export function requireTargetsFiled({ targets }: Pick<FilingFacts, 'targets'>, said: readonly ProtectedTarget[]): void {
  const faults = said.flatMap(({ target }, index) =>
    targets.some(({ id }) => id === target)
      ? []
      : [{ pointer: `/protectedTargets/${index}/target`, detail: `is none of the ${targets.length} targets filed` }],
  );
  if (faults.length > 0) throw new HoldfastError('target-unknown', 'the filing has no such target', { faults });
}
