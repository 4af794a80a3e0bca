import type { CallFault } from '../engine/faults.ts';

/** What befell one life: which calls did, and how often, and what went wrong with machines. */
export class Befallen {
  readonly faults: Map<CallFault, number> = new Map();
  readonly mishaps: Set<string> = new Set();

  fault(fault: CallFault): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }

  mishap(mishap: string): void {
    this.mishaps.add(mishap);
  }
}
