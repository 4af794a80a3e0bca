import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import type { Answer } from '../../support/stack.ts';
import { CALL_FAULTS, type CallFault, type FaultAt } from '../engine/faults.ts';
import { INVARIANTS } from '../invariants/invariants.ts';
import { CrashWorld } from './crash-world.ts';
import { isJob, type RequestScenario, runNameOf, type Scenario } from './scenario.ts';
import { differ, type Standing, standingOf } from './standing.ts';

/** What may befall any call: a run that stalls is one that crashes, until it goes on, which the seeds try. */
export const CRASHES: readonly CallFault[] = CALL_FAULTS.filter((fault) => fault !== 'stalled');
const RECOVERY_MS = 20 * MINUTE_MS;
/** How often somebody sends it who goes on until they are answered: more often than it is met by faults. */
const TRIES = 4;

/** What befalls the run of a scenario, and the runs of its name after it; and whether whoever sent it gives it up. */
export interface CrashPoint {
  readonly runs: readonly (readonly FaultAt[])[];
  readonly isGivenUp: boolean;
}

/** How it went. */
interface Course {
  readonly world: CrashWorld;
  readonly standing: Standing;
}

async function send(
  world: CrashWorld,
  scenario: RequestScenario,
  go: () => Promise<Answer>,
  tries: number,
): Promise<void> {
  const answer = await world.ask(scenario.route, [], go, tries);
  if (answer === undefined && tries > 1) world.violate('no answer came, however often it was sent');
  const expected = [scenario.answer, scenario.answeredAgain ?? scenario.answer];
  if (answer !== undefined && !expected.includes(answer.status))
    world.violate(`it was answered ${answer.status}: ${answer.text.slice(0, 300)}`);
}

/** Everything that machines leave to a person in the end. */
function listLeft({ machines }: CrashWorld): readonly string[] {
  const parked = Object.values(machines.queues).filter((queue) => queue.parked.length > 0);
  const givenUp = Object.entries(machines.readers).filter(([, reader]) => reader.givenUp.length > 0);
  return [
    ...parked.map(({ name }) => `messages of ${name} are parked`),
    ...givenUp.map(([name]) => `${name} gave records up`),
  ];
}

/** Those that take from the ledger who asked for what, or registered where: scenarios ask themselves, and keep none. */
const OF_THE_LEDGER: ReadonlySet<string> = new Set<keyof typeof INVARIANTS>([
  'asked-for-in-directory',
  'tests-stay-inside',
]);

async function look(world: CrashWorld): Promise<void> {
  for (const [name, invariant] of Object.entries(INVARIANTS)) {
    if (OF_THE_LEDGER.has(name)) continue;
    for (const what of await invariant(world)) world.violate(`${name}: ${what}`);
  }
  for (const what of listLeft(world)) world.violate(what);
}

async function recover(world: CrashWorld, { recovery = RECOVERY_MS }: Scenario): Promise<Standing> {
  await world.machines.passUntil(plus(world.now, recovery));
  await look(world);
  return await standingOf(world);
}

/** Makes a world ready and goes through the scenario in it. @returns the world, and what sends it once more, later. */
async function goThrough(
  scenario: Scenario,
  { runs, isGivenUp }: CrashPoint,
  watch?: (world: CrashWorld) => void,
): Promise<Course & { readonly again: () => Promise<Standing> }> {
  const world = new CrashWorld();
  if (isJob(scenario)) {
    const go = await scenario.prepare(world);
    world.await(runNameOf(scenario), runs);
    watch?.(world);
    await go();
  } else {
    const go = await scenario.prepare(world);
    world.await(runNameOf(scenario), runs);
    watch?.(world);
    if (runs.length > 0) await send(world, scenario, go, isGivenUp ? 1 : TRIES);
    const standing = await recover(world, scenario);
    const again = async () => {
      await send(world, scenario, go, TRIES);
      return await recover(world, scenario);
    };
    return { world, standing, again };
  }
  const standing = await recover(world, scenario);
  return { world, standing, again: async () => standing };
}

const UNTOUCHED: CrashPoint = { runs: [[]], isGivenUp: false };
const UNSENT: CrashPoint = { runs: [], isGivenUp: true };

/** What a scenario comes to without a fault. */
export interface Reference {
  /** The ports its run calls, and whether what is stored is another after it. */
  readonly calls: readonly { readonly port: string; readonly isWrite: boolean }[];
  readonly whole: Standing;
  /** Where nobody sent anything. */
  readonly nothing: Standing;
}

/** Ports that store nothing, which shows where one is called alone. */
const READS =
  /^(?:orders\.(?:latest|read|readMany|history)|directory\.(?:authority|provider|reviewers|oversight|suspendedOf)|officials\.open|hashes\.hasher|vault\.(?:open|generate)|deliveries\.read)$/;

/**
 * @returns what a scenario comes to. A call that goes on beside others counts as one that writes, unless it is known to store nothing.
 * @throws Error where it proves nothing: no port was called, or it goes wrong without a fault.
 */
export async function walkUntouched(scenario: Scenario): Promise<Reference> {
  const calls: { port: string; isWrite: boolean }[] = [];
  const { world, standing } = await goThrough(scenario, UNTOUCHED, (one) => {
    let before: Buffer | undefined;
    one.watchCall = async (port, isAlone) => {
      const after = await one.stack.serialize();
      const isChanged = isAlone && before !== undefined && !after.equals(before);
      if (isChanged && READS.test(port)) throw new Error(`${port} is said to store nothing, and does`);
      calls.push({ port, isWrite: isChanged || ((!isAlone || !before) && !READS.test(port)) });
      before = after;
    };
  });
  const [called = []] = world.called;
  if (world.violations.length > 0) throw new Error(`${scenario.name}, without a fault: ${world.violations.join('; ')}`);
  if (called.length === 0) throw new Error(`${scenario.name}: its run calls no port`);
  if (isJob(scenario) && scenario.brings && !world.brought.includes(scenario.brings))
    throw new Error(`${scenario.name}: its run brings no ${scenario.brings}, but: ${world.brought.join(', ')}`);
  const nothing = isJob(scenario) ? standing : (await goThrough(scenario, UNSENT)).standing;
  return {
    calls: called.map((port, place) =>
      calls[place]?.port === port ? calls[place] : { port, isWrite: !READS.test(port) },
    ),
    whole: standing,
    nothing,
  };
}

/** Every single fault of the run, with whoever sent it sending it again, or not. */
export function* listSingly(scenario: Scenario, { calls }: Reference): Generator<CrashPoint> {
  for (const place of calls.keys()) {
    for (const fault of CRASHES) {
      yield { runs: [[{ call: place + 1, fault }]], isGivenUp: false };
      if (!isJob(scenario)) yield { runs: [[{ call: place + 1, fault }]], isGivenUp: true };
    }
  }
}

/**
 * The same without those that cannot come out otherwise than another: a run that ends anywhere between two calls that store something leaves
 * behind what the first of them stored, however it ends, and so does whoever gives up. Whoever sends it again meets the same whether nothing
 * was stored or its answer was lost, so a lost answer is tried with them alone; and a call that stores nothing is refused in `--pairs`.
 */
export function* listDistinct(scenario: Scenario, reference: Reference): Generator<CrashPoint> {
  for (const point of listSingly(scenario, reference)) {
    const [[{ call, fault } = { call: 0, fault: 'refused' }] = []] = point.runs;
    const isWrite = reference.calls[call - 1]?.isWrite ?? true;
    const isFirst = call === 1 && fault === 'crash-before' && !point.isGivenUp;
    if (isFirst || (isWrite && (fault === 'crash-after' || (!point.isGivenUp && fault !== 'crash-before'))))
      yield point;
  }
}

const say = ({ runs, isGivenUp }: CrashPoint, { calls }: Reference): string =>
  runs
    .map((faults) =>
      faults.map(({ call, fault }) => `${fault} at ${call} (${calls[call - 1]?.port ?? 'of another'})`).join(', '),
    )
    .join(', then ') + (isGivenUp ? ', and given up' : '');

/** What is wrong at one crash point, in words; empty where all is well. */
export async function tryPoint(
  scenario: Scenario,
  reference: Reference,
  point: CrashPoint,
): Promise<readonly string[]> {
  const found = await findWrong(scenario, reference, point);
  return found.map((what) => `${scenario.name}, ${say(point, reference)}: ${what}`);
}

async function findWrong(
  scenario: Scenario,
  { whole, nothing }: Reference,
  point: CrashPoint,
): Promise<readonly string[]> {
  const excused = Object.keys(scenario.excused ?? {});
  const compare = (one: Standing, other: Standing) =>
    differ(one, other).filter((what) => !excused.some((at) => what.slice(0, what.indexOf(':')).endsWith(at)));
  try {
    const { world, standing, again } = await goThrough(scenario, point);
    let differences = compare(standing, whole);
    if (point.isGivenUp && differences.length > 0 && compare(standing, nothing).length === 0) differences = [];
    if (point.isGivenUp && differences.length > 0 && 'between' in scenario) differences = compare(await again(), whole);
    return [...world.violations, ...differences.slice(0, 6)];
  } catch (error) {
    return [`the world broke: ${error instanceof Error ? error.stack : String(error)}`];
  }
}
