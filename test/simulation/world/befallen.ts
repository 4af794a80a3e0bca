import type { CallFault } from '../engine/faults.ts';
import type { ServiceFault } from '../engine/service-fault-names.ts';

/** What may befall a call, whichever service it is made to. */
export type Fault = CallFault | ServiceFault;

/** What befell one life: which calls did, and how often, and what went wrong with machines. */
export class Befallen {
  readonly faults: Map<Fault, number> = new Map();
  readonly mishaps: Set<string> = new Set();

  fault(fault: Fault): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }

  mishap(mishap: string): void {
    this.mishaps.add(mishap);
  }
}
