import type { RouteKey } from '../../../shared/deployment/routes.ts';
import type { EventType } from '../../../shared/domain/order/record/events.ts';
import type { Answer } from '../../support/stack.ts';
import type { JobName } from '../world/machines.ts';
import type { CrashWorld } from './crash-world.ts';

/** A request that somebody sends, and sends again with the same key, or a job that the machines start. */
export type Scenario = RequestScenario | JobScenario;

interface Told {
  /** In words, as it stands in the table. */
  readonly name: string;
  /** Milliseconds that pass after it, before anybody looks. */
  readonly recovery?: number;
  /** What may stand otherwise after a fault, by the end of where it stands, with the reason. */
  readonly excused?: Readonly<Record<string, string>>;
}

export interface RequestScenario extends Told {
  readonly route: RouteKey;
  /** What it is answered, in the end: a status. */
  readonly answer: number;
  /** What whoever sends it again may be told as well. */
  readonly answeredAgain?: number;
  /**
   * Why half of it may stand while nobody sends it again. Sent again later it stands whole, which is tried. Left out: what is given up stands
   * whole or not at all.
   */
  readonly between?: string;
  /** Makes the world ready. @returns what sends the request: each time the same. */
  readonly prepare: (world: CrashWorld) => Promise<() => Promise<Answer>>;
}

export interface JobScenario extends Told {
  readonly job: JobName;
  /** What its run puts on record, where it is there for that. */
  readonly brings?: EventType;
  /** Makes the world ready. @returns what goes on until the job has run. */
  readonly prepare: (world: CrashWorld) => Promise<() => Promise<void>>;
}

export const isJob = (scenario: Scenario): scenario is JobScenario => 'job' in scenario;
export const runNameOf = (scenario: Scenario): string => (isJob(scenario) ? scenario.job : scenario.route);
