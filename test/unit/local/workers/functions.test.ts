import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Meter, startMeter } from '../../../../infra/local/meter/meter.ts';
import { declareNothing } from '../../../../infra/local/template/site.ts';
import { createFunctions, type Functions } from '../../../../infra/local/workers/functions.ts';

const NOWHERE = 'http://127.0.0.1:9';
const BUNDLE = 'export const handler = (event) => new Promise((done) => setTimeout(done, event.ms));';

let dir: string;
let meter: Meter;
let functions: Functions;
const onIdle = vi.fn();

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'holdfast-functions-'));
  await writeFile(join(dir, 'index.mjs'), BUNDLE);
  const upstreams = { dynamodb: NOWHERE, sqs: NOWHERE, kms: NOWHERE, lambda: NOWHERE, s3: NOWHERE, ssm: NOWHERE };
  const log = () => undefined;
  meter = await startMeter({ upstreams, region: 'eu-central-1', account: '000000000000', log });
  const declared = declareNothing();
  for (const name of ['short', 'long']) {
    declared.functions.set(name, {
      id: name,
      name,
      arn: `arn:function:${name}`,
      roleArn: 'arn:aws:iam::000000000000:role/sample',
      bundle: join(dir, 'index.mjs'),
      handler: 'handler',
      environment: {},
      timeoutMs: 20_000,
      memoryMb: 128,
      limit: 1,
    });
  }
  onIdle.mockReset();
  functions = createFunctions(declared, { meter, logDir: dir, log, instances: { idleMs: 20 }, onIdle });
});
afterEach(async () => {
  await functions.stop();
  await meter.stop();
  await rm(dir, { recursive: true });
});

const call = (name: string, ms: number) => functions.invoke(functions.find(name, 'the test'), { ms });

it('say that all are idle once the last instance of any has ended, each time anew', async () => {
  const long = call('long', 1_500);
  await call('short', 0);
  await wait(500); // the short one has ended, the long one runs
  expect(onIdle).not.toHaveBeenCalled();
  await long;
  await vi.waitFor(() => expect(onIdle).toHaveBeenCalledTimes(1), 10_000);
  await call('short', 0);
  await vi.waitFor(() => expect(onIdle).toHaveBeenCalledTimes(2), 10_000);
});
