import { CALL_FAULTS, type CallFault } from './faults.ts';
import { MISHAPS, type Mishap } from './plan.ts';

const pair = (one: string, other: string): string => `${one} and ${other}`;

/** Every two call faults of one life, one of them twice too, and each of them with each mishap. */
export const listPairs = (): readonly string[] => [
  ...CALL_FAULTS.flatMap((one, place) => CALL_FAULTS.slice(place).map((other) => pair(one, other))),
  ...CALL_FAULTS.flatMap((one) => MISHAPS.map((other) => pair(one, other))),
];

/** What befell one life: which calls did, and what went wrong with machines. */
export class Befallen {
  readonly #faults = new Map<CallFault, number>();
  readonly #mishaps = new Set<Mishap>();

  fault(fault: CallFault): void {
    this.#faults.set(fault, (this.#faults.get(fault) ?? 0) + 1);
  }

  mishap(mishap: Mishap): void {
    this.#mishaps.add(mishap);
  }

  /** Each pair of which both came, as `listPairs` names it. */
  pairs(): readonly string[] {
    const met = CALL_FAULTS.filter((one) => this.#faults.has(one));
    return [
      ...met.flatMap((one, place) =>
        met
          .slice(place)
          .flatMap((other) => (one !== other || (this.#faults.get(one) ?? 0) > 1 ? [pair(one, other)] : [])),
      ),
      ...met.flatMap((one) => [...this.#mishaps].map((other) => pair(one, other))),
    ];
  }
}
