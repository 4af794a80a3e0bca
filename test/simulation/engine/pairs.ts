import type { Befallen, Fault } from '../world/befallen.ts';
import { CALL_FAULTS } from './faults.ts';
import { MISHAPS } from './plan.ts';
import { SERVICE_FAULTS } from './service-fault-names.ts';

const FAULTS: readonly Fault[] = [...CALL_FAULTS, ...SERVICE_FAULTS];

const pair = (one: string, other: string): string => `${one} and ${other}`;

function pairsOf(faults: readonly Fault[], mishaps: readonly string[], isTwice: (fault: Fault) => boolean) {
  return [
    ...faults.flatMap((one, place) =>
      faults.slice(place).flatMap((other) => (one !== other || isTwice(one) ? [pair(one, other)] : [])),
    ),
    ...faults.flatMap((one) => mishaps.map((other) => pair(one, other))),
  ];
}

/** Every two faults that any call may meet in one life, one of them twice too, and each of them with each mishap; those of one service alone are counted. */
export const listPairs = (): readonly string[] => pairsOf(CALL_FAULTS, MISHAPS, () => true);

/** Those of which both befell one life. */
export const listPairsOf = ({ faults, mishaps }: Befallen): readonly string[] =>
  pairsOf(
    FAULTS.filter((fault) => faults.has(fault)),
    [...mishaps],
    (fault) => (faults.get(fault) ?? 0) > 1,
  );
