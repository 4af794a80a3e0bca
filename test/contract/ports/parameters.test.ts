import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ssm, startSsm } from '../../../infra/local/services/ssm/ssm.ts';
import { createSsmClient } from '../../../shared/adapters/ssm/client.ts';
import { SsmParameters } from '../../../shared/adapters/ssm/parameters.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import type { Parameters } from '../../../shared/ports/parameters.ts';
import { connect, withoutService } from '../../support/aws.ts';
import { useEnvironment } from '../../support/environment.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { MemoryParameters } from '../../support/fakes/memory-parameters.ts';
import { type Harness, inMemory } from '../../support/harness.ts';

const NAME = '/holdfast/dev/tool';
const DOWN = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
const START = '2027-01-11T09:00:00Z';

let ssm: Ssm;
let folder: string;
let restore: () => void;
beforeAll(async () => {
  connect();
  folder = await mkdtemp(join(tmpdir(), 'parameters-'));
  const file = join(folder, 'parameters.json');
  ssm = await startSsm({ port: 0, file, region: 'eu-central-1', account: '123456789012' });
  ssm.put(NAME, 'the secret');
  restore = useEnvironment({ AWS_ENDPOINT_URL_SSM: ssm.endpoint });
});
afterAll(async () => {
  restore();
  await ssm.stop();
  await rm(folder, { recursive: true });
});

const fake = async (): Promise<Harness<Parameters>> => inMemory(new MemoryParameters({ [NAME]: 'the secret' }));

const onSsm = async (): Promise<Harness<Parameters>> => ({
  port: new SsmParameters(createSsmClient(), new FixedClock(START)),
  whileDown: (check) =>
    withoutService('SSM', async () => check(new SsmParameters(createSsmClient(), new FixedClock(START)))),
});

describe.each([
  { name: 'in memory', make: fake },
  { name: 'on the parameter store', make: onSsm },
])('Parameters $name', ({ make }) => {
  it('reads a secret by its name', async () => {
    expect(await (await make()).port.read(NAME)).toBe('the secret');
  });

  it('says of one that is not there by what name it looked, and looks again', async () => {
    const { port } = await make();
    for (const _ of ['once', 'again']) {
      await expect(port.read('/holdfast/dev/other')).rejects.toMatchObject({
        ...DOWN,
        message: 'the parameter store has no /holdfast/dev/other',
      });
    }
  });

  it('says that its service does not answer, and asks again', async () => {
    await (await make()).whileDown(async (parameters) => {
      await expect(parameters.read(NAME)).rejects.toMatchObject(DOWN);
      await expect(parameters.read(NAME)).rejects.toMatchObject(DOWN);
    });
  });
});

describe('Parameters on the parameter store', () => {
  it('remembers what it read for five minutes', async () => {
    const clock = new FixedClock(START);
    const parameters = new SsmParameters(createSsmClient(), clock);
    ssm.put('/holdfast/dev/changing', 'old');
    expect(await parameters.read('/holdfast/dev/changing')).toBe('old');
    ssm.put('/holdfast/dev/changing', 'new');
    clock.advance(5 * MINUTE_MS - 1);
    expect(await parameters.read('/holdfast/dev/changing')).toBe('old');
    clock.advance(1);
    expect(await parameters.read('/holdfast/dev/changing')).toBe('new');
  });
});

describe('the local parameter store', () => {
  it('puts what whoever hosts it wrote before what it was told itself', async () => {
    const read = async () => new SsmParameters(createSsmClient(), new FixedClock(START)).read(NAME);
    await writeFile(join(folder, 'parameters.json'), JSON.stringify({ [NAME]: 'mine' }));
    expect(await read()).toBe('mine');
    await writeFile(join(folder, 'parameters.json'), '{"x":1}');
    await expect(read()).rejects.toMatchObject({ code: 'service-unavailable' });
    await rm(join(folder, 'parameters.json'));
    expect(await read()).toBe('the secret');
  });

  it('parameters: one at a time, decrypted, by its whole name', async () => {
    const client = createSsmClient();
    const refused = { name: 'ValidationException' };
    await expect(client.send(new GetParameterCommand({ Name: NAME }))).rejects.toMatchObject(refused);
    const bare = new GetParameterCommand({ Name: 'tool', WithDecryption: true });
    await expect(client.send(bare)).rejects.toMatchObject(refused);
    const ask = (target: string, body: string) =>
      fetch(ssm.endpoint, { method: 'POST', headers: { 'x-amz-target': target }, body });
    expect((await ask('AmazonSSM.PutParameter', '{}')).status).toBe(400);
    expect((await ask('AmazonSSM.GetParameter', '{')).status).toBe(400);
    client.destroy();
  });
});
