import { type Explored, explore, isRefused, spellStep, type Watch } from './graph.ts';
import { findFaults, findWrongSteps, listArrows } from './invariants.ts';
import type { Configuration } from './moves.ts';
import { Replay } from './replay.ts';
import { Choice } from './traces.ts';

/** What came of exploring one configuration and of walking some of its lives by the real rules. */
export interface Checked extends Explored {
  /** What is wrong, in words, with where; the first few. */
  readonly faults: readonly string[];
  /** Arrows of the drawing in `docs/life.md` that were taken. */
  readonly arrows: ReadonlySet<string>;
  readonly kinds: number;
  readonly traces: number;
  readonly realSteps: number;
}

const FAULTS_TOLD = 5;

/**
 * Explores a configuration, holds every state and step to what must always be so, and walks lives through the real rules.
 *
 * @param atMost so many lives, but at least one for each kind of step. @param every one in so many steps is taken besides.
 */
export function check(configuration: Configuration, atMost: number, every: number): Checked {
  const { setup } = configuration;
  const choice = new Choice(atMost, every);
  const faults: string[] = [];
  const arrows = new Set<string>();
  let looked = -1;
  const watch: Watch = (seen) => {
    const { from, number, step, result } = seen;
    choice.watch(seen);
    const ofState = number === looked ? [] : findFaults(from, setup);
    looked = number;
    const told = [...ofState, ...findWrongSteps(from, step, result, setup)];
    if (told.length > 0 && faults.length < FAULTS_TOLD) {
      faults.push(`${configuration.name}: ${told.join('; ')}; ${spellStep(step)} of ${JSON.stringify(from)}`);
    }
    if (isRefused(result)) return;
    for (const arrow of listArrows(from, 'now' in step ? '' : step.move.type, result.events)) arrows.add(arrow);
  };
  const explored = explore(configuration, watch);
  const replay = new Replay(configuration, explored);
  const { traces } = choice;
  for (const trace of traces) {
    const difference = replay.walk(trace);
    if (difference !== undefined && faults.length < FAULTS_TOLD) faults.push(difference);
  }
  return { ...explored, faults, arrows, kinds: choice.kinds, traces: traces.length, realSteps: replay.steps };
}
