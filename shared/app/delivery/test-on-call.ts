import { composeTest, weekOf } from '../../domain/delivery/alert.ts';
import type { OnCallTest, Reached } from '../../domain/delivery/on-call-test.ts';
import type { OnCallTool } from '../../domain/directory/reach.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OnCallTests } from '../../ports/delivery/on-call-tests.ts';
import type { Ringer } from '../../ports/delivery/ringer.ts';
import type { Directory } from '../../ports/directory.ts';

export interface TestOnCallDeps {
  readonly directory: Pick<Directory, 'authority' | 'provider'>;
  readonly tests: OnCallTests;
  readonly ringer: Ringer;
  /** Public base address of the API, without a trailing slash. */
  readonly apiUrl: string;
  readonly clock: Clock;
}

/**
 * Rings every on-call tool there is, once a week, with words that say that it is a test. One that has taken it is left alone for the rest
 * of the week, however often this runs; one that has not is rung again.
 *
 * @returns the tests that were made.
 */
export async function testOnCall(deps: TestOnCallDeps): Promise<readonly OnCallTest[]> {
  const { tests, clock } = deps;
  const week = weekOf(clock.now());
  const [reached, done] = await Promise.all([tests.listReached(), tests.of(week)]);
  const isDone = ({ kind, id }: Reached, tool: string): boolean =>
    done.some((test) => test.isTaken && test.kind === kind && test.id === id && test.tool === tool);
  const made = await Promise.all(
    reached.map(async (one) => {
      const tools = (await listTools(deps, one)).filter((tool) => !isDone(one, tool.id));
      return await Promise.all(tools.map((tool) => testTool(deps, one, tool, week)));
    }),
  );
  return made.flat();
}

async function listTools({ directory }: TestOnCallDeps, { kind, id }: Reached): Promise<readonly OnCallTool[]> {
  try {
    const { reach } = await directory[kind](id);
    return reach?.onCall ?? [];
  } catch (error) {
    if (error instanceof HoldfastError && error.code === `${kind}-unknown`) return [];
    throw error;
  }
}

async function testTool(
  { ringer, tests, clock, apiUrl }: TestOnCallDeps,
  { kind, id }: Reached,
  tool: OnCallTool,
  week: string,
): Promise<OnCallTest> {
  const alert = composeTest({ kind, id, tool: tool.id, week, link: `${apiUrl}/v1/health` });
  const sent = await ringer.ring(tool, alert);
  const outcome = sent.kind === 'answered' ? `${sent.status}` : sent.code;
  const isTaken = sent.kind === 'answered' && sent.status >= 200 && sent.status < 300;
  const test: OnCallTest = { kind, id, tool: tool.id, week, at: clock.now(), outcome, isTaken };
  await tests.put(test);
  return test;
}
