import { Agent } from 'node:http';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clearUndescribed } from '../support/described/watch.ts';
import { chooseActors, sortOperations } from '../support/fuzz/groups.ts';
import { findWrong, showTried } from '../support/fuzz/judge.ts';
import { OPERATIONS } from '../support/fuzz/operations.ts';
import { requestsOf } from '../support/fuzz/requests.ts';
import { playScene, type Scene } from '../support/fuzz/scene.ts';
import { send } from '../support/fuzz/send.ts';
import { Tally } from '../support/fuzz/tally.ts';
import { ValidValues } from '../support/fuzz/valid.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

/** Requests to each operation: few, as the rules of each are tried in memory by many more; and more where it is wished. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2);
const SEED = Number(process.env['HOLDFAST_SEED'] ?? 20_261_130);
/** Milliseconds. */
const PATIENCE = { timeout: 3_600_000 };

let stack: HostedStack;
let scene: Scene;
let values: ValidValues;
const agent = new Agent({ keepAlive: true });
const tally = new Tally();
afterEach(clearUndescribed); // each exchange was judged with its request: what a hostile one says beside the point is not one too many
beforeAll(async () => {
  stack = await hostStack();
  scene = await playScene(stack);
  values = new ValidValues(scene.known, stack.client.now());
});
afterAll(async () => {
  agent.destroy();
  await scene?.stop();
  await stack?.stop();
});

describe(`whatever is sent, seed ${SEED}: no fault of ours, an answer as described, and nothing that its reader may not read`, () => {
  it.each(sortOperations(OPERATIONS).map((operation, at) => ({ ...operation, at })))(
    '$key',
    PATIENCE,
    async (operation) => {
      const actors = chooseActors(operation, [...scene.actors.keys()], scene.groups);
      const tried = fc.asyncProperty(requestsOf(operation, actors, values, scene.known), async (draft) => {
        const actor = scene.actors.get(draft.actor);
        if (!actor) throw new Error(`nobody is called ${draft.actor}`);
        const answer = await send(stack.host.api, agent, draft, actor);
        tally.count(operation.key, answer);
        const wrong = await findWrong(answer, scene);
        if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\n${showTried(answer)}`);
      });
      await fc.assert(tried, { numRuns: RUNS, seed: SEED + operation.at });
    },
  );

  it('reached what stands behind the door, but for a few that chance left out', () => {
    const few = Math.ceil(120 / RUNS); // more tries leave out fewer
    expect(tally.neverReached(OPERATIONS.map(({ key }) => key)).length, tally.show().join('\n')).toBeLessThanOrEqual(
      few,
    );
  });
});
