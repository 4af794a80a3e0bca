import type { OnCallTest, Reached } from '../../../shared/domain/delivery/on-call-test.ts';
import type { OnCallTests } from '../../../shared/ports/delivery/on-call-tests.ts';
import { Outage } from './outage.ts';

/** Tests by what they are of; whoever is reached, as a test says. */
export class MemoryOnCallTests implements OnCallTests {
  readonly outage: Outage = new Outage();
  readonly #reached: readonly Reached[];
  readonly #tests = new Map<string, OnCallTest>();

  constructor(reached: readonly Reached[] = []) {
    this.#reached = reached;
  }

  async listReached(): Promise<readonly Reached[]> {
    this.outage.check();
    return this.#reached;
  }

  async of(week: string): Promise<readonly OnCallTest[]> {
    this.outage.check();
    return [...this.#tests.values()].filter((test) => test.week === week);
  }

  async put(test: OnCallTest): Promise<void> {
    this.outage.check();
    this.#tests.set([test.week, test.kind, test.id, test.tool].join(), test);
  }
}
