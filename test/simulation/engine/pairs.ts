import type { Befallen } from '../world/befallen.ts';
import { CALL_FAULTS, type CallFault } from './faults.ts';
import { MISHAPS } from './plan.ts';

const pair = (one: string, other: string): string => `${one} and ${other}`;

function pairsOf(faults: readonly CallFault[], mishaps: readonly string[], isTwice: (fault: CallFault) => boolean) {
  return [
    ...faults.flatMap((one, place) =>
      faults.slice(place).flatMap((other) => (one !== other || isTwice(one) ? [pair(one, other)] : [])),
    ),
    ...faults.flatMap((one) => mishaps.map((other) => pair(one, other))),
  ];
}

/** Every two call faults of one life, one of them twice too, and each of them with each mishap. */
export const listPairs = (): readonly string[] => pairsOf(CALL_FAULTS, MISHAPS, () => true);

/** Those of which both befell one life. */
export const listPairsOf = ({ faults, mishaps }: Befallen): readonly string[] =>
  pairsOf(
    CALL_FAULTS.filter((fault) => faults.has(fault)),
    [...mishaps],
    (fault) => (faults.get(fault) ?? 0) > 1,
  );
