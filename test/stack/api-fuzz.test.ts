import { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findWrong, showRequest } from '../support/fuzz/judge.ts';
import { OPERATIONS, type Operation } from '../support/fuzz/operations.ts';
import { type Draft, requestsOf } from '../support/fuzz/requests.ts';
import { send, type Tried } from '../support/fuzz/send.ts';
import { playScene, type Scene } from '../support/fuzz/story.ts';
import { ValidValues } from '../support/fuzz/valid.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 30);
const SEED = Number(process.env['HOLDFAST_SEED'] ?? 20_261_130);

let stack: HostedStack;
let scene: Scene;
let values: ValidValues;
const agent = new Agent({ keepAlive: true });
const tally = new Map<string, Map<number, number>>();
beforeAll(async () => {
  stack = await hostStack();
  scene = await playScene(stack);
  values = new ValidValues(scene.known, stack.client.now());
});
afterAll(async () => {
  agent.destroy();
  for (const [key, statuses] of tally) console.log(key, JSON.stringify(Object.fromEntries(statuses)));
  await scene?.stop();
  await stack?.stop();
});

it.each(OPERATIONS)('$key', async (operation: Operation) => {
  const api = stack.host.api;
  const names = [...scene.actors.keys()];
  await fc.assert(
    fc.asyncProperty(requestsOf(operation, names, values, scene.known), async (draft) => {
      const actor = scene.actors.get(draft.actor)!;
      const tried = await send(api, agent, draft, actor);
      const t = tally.get(operation.key) ?? new Map();
      tally.set(operation.key, t);
      t.set(tried.status, (t.get(tried.status) ?? 0) + 1);
      const wrong = findWrong(tried, scene.canaries);
      if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\n${showRequest(tried.sent)}\n${tried.status} ${tried.body.toString().slice(0, 600)}`);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
