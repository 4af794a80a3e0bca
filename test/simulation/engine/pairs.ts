import type { Befallen, Fault } from '../world/befallen.ts';
import { CALL_FAULTS } from './faults.ts';
import { MISHAPS } from './plan.ts';
import { KEY_FAULTS, SERVICE_FAULTS, STORAGE_FAULTS } from './service-fault-names.ts';

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

/** Of which service a fault is: each of its own comes too seldom to be asked of each run beside each other. */
const SERVICES: Readonly<Record<string, ReadonlySet<Fault>>> = {
  'a key': new Set<Fault>(KEY_FAULTS),
  'the storage': new Set<Fault>(STORAGE_FAULTS),
};

/**
 * Every two faults that any call may meet in one life, one of them twice too, and each of them with each mishap; and some fault of each
 * service with each mishap. Two by which one fault of one service is named are counted.
 */
export const listPairs = (): readonly string[] => [
  ...pairsOf(CALL_FAULTS, MISHAPS, () => true),
  ...Object.keys(SERVICES).flatMap((service) => MISHAPS.map((mishap) => pair(service, mishap))),
];

/** Which services failed in some way, each with what went wrong with machines. */
const pairsOfServices = ({ faults, mishaps }: Befallen): readonly string[] =>
  Object.entries(SERVICES).flatMap(([service, own]) =>
    [...faults.keys()].some((fault) => own.has(fault)) ? [...mishaps].map((mishap) => pair(service, mishap)) : [],
  );

/** Those of which both befell one life. */
export const listPairsOf = (befallen: Befallen): readonly string[] => [
  ...pairsOf(
    FAULTS.filter((fault) => befallen.faults.has(fault)),
    [...befallen.mishaps],
    (fault) => (befallen.faults.get(fault) ?? 0) > 1,
  ),
  ...pairsOfServices(befallen),
];
