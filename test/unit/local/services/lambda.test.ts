import { GetFunctionCommand, InvokeCommand, type InvokeCommandInput, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaultInput } from '../../../../infra/local/base/faults.ts';
import { InvocationError } from '../../../../infra/local/base/invocation.ts';
import { type Meter, startMeter } from '../../../../infra/local/meter/meter.ts';
import { type Lambda, startLambda } from '../../../../infra/local/services/lambda/lambda.ts';

const region = 'eu-central-1';
const account = '123456789012';
const ARN = `arn:aws:lambda:${region}:${account}:function:print`;
const MB_6 = 6_291_456;
const NOWHERE = 'http://127.0.0.1:1';
const credentials = { accessKeyId: 'worker1', secretAccessKey: 'unused' };

let lambda: Lambda;
let meter: Meter;
let client: LambdaClient;
let runs: { event: unknown; requestId: string }[];
let log: string[];

/** What the function does with an event: an answer, `undefined` for none, or a failure. */
let print: (event: unknown) => unknown;

beforeAll(async () => {
  lambda = await startLambda({ port: 0, region, account });
  const run = async (event: unknown, requestId: string) => {
    runs.push({ event, requestId });
    return print(event);
  };
  lambda.serve(new Map([[ARN, run]]));
});
afterAll(() => lambda.stop());

beforeEach(async () => {
  [runs, log] = [[], []];
  print = (event) => ({ printed: event });
  const upstreams = {
    dynamodb: NOWHERE,
    sqs: NOWHERE,
    kms: NOWHERE,
    lambda: lambda.endpoint,
    s3: NOWHERE,
    ssm: NOWHERE,
  };
  meter = await startMeter({ upstreams, region, account, log: (line) => log.push(line) });
  meter.bind('worker1', { functionName: 'serve', requestId: 'request-1' });
  client = new LambdaClient({ endpoint: meter.endpoints.lambda, region, credentials, maxAttempts: 1 });
  return async () => {
    client.destroy();
    await meter.stop();
  };
});

const allow = (Resource: string = ARN) =>
  meter.allow('serve', [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource }]);

async function invoke(payload = '{"page":1}', more: Partial<InvokeCommandInput> = {}) {
  const answer = await client.send(new InvokeCommand({ FunctionName: ARN, Payload: Buffer.from(payload), ...more }));
  return { ...answer, said: JSON.parse(Buffer.from(answer.Payload ?? []).toString()) };
}

describe('a function that is called', () => {
  beforeEach(() => allow());

  it.each([ARN, 'print', `${account}:function:print`])('is found as %s', async (FunctionName) => {
    const { StatusCode, FunctionError, ExecutedVersion, said, $metadata } = await invoke('{"page":1}', {
      FunctionName,
    });
    expect({ StatusCode, FunctionError, ExecutedVersion, said }).toEqual({
      StatusCode: 200,
      FunctionError: undefined,
      ExecutedVersion: '$LATEST',
      said: { printed: { page: 1 } },
    });
    expect(runs).toEqual([{ event: { page: 1 }, requestId: $metadata.requestId }]);
  });

  it('is called with nothing, and answers nothing', async () => {
    print = () => undefined;
    expect((await invoke('')).said).toBeNull();
    expect(runs).toMatchObject([{ event: {} }]);
  });

  it('fails by itself: the call went well, the answer says what happened', async () => {
    const fault = { errorType: 'TypeError', errorMessage: 'no page', trace: ['TypeError: no page', '    at print'] };
    print = () => {
      throw new InvocationError('print', fault);
    };
    const { StatusCode, FunctionError, said } = await invoke();
    expect({ StatusCode, FunctionError, said }).toEqual({ StatusCode: 200, FunctionError: 'Unhandled', said: fault });
  });

  it('is not called with what is not JSON', async () => {
    await expect(invoke('{"page":')).rejects.toMatchObject({
      name: 'InvalidRequestContentException',
      message: 'Could not parse request body into json',
    });
    expect(runs).toEqual([]);
  });

  it.each`
    bytes       | outcome
    ${MB_6}     | ${'runs'}
    ${MB_6 + 1} | ${'is refused'}
  `('an event of $bytes bytes $outcome', async ({ bytes, outcome }) => {
    print = () => 'done';
    const result = await invoke(JSON.stringify('x'.repeat(bytes - 2))).catch((error: unknown) => error);
    expect(runs).toHaveLength(outcome === 'runs' ? 1 : 0);
    if (outcome === 'runs') expect(result).toMatchObject({ said: 'done' });
    else expect(result).toMatchObject({ name: 'RequestEntityTooLargeException', $metadata: { httpStatusCode: 413 } });
  });

  it.each`
    bytes         | error
    ${MB_6 + 100} | ${undefined}
    ${MB_6 + 101} | ${'Unhandled'}
  `('an answer of $bytes bytes is an error: $error', async ({ bytes, error }) => {
    print = () => 'x'.repeat(bytes - 2);
    const { FunctionError, said } = await invoke();
    expect(FunctionError).toBe(error);
    if (error !== undefined) expect(said).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  });

  it.each`
    asked                              | message
    ${{ InvocationType: 'Event' }}     | ${'InvocationType Event is not offered by this local endpoint'}
    ${{ InvocationType: 'DryRun' }}    | ${'InvocationType DryRun is not offered by this local endpoint'}
    ${{ LogType: 'Tail' }}             | ${'LogType Tail is not offered by this local endpoint'}
    ${{ ClientContext: 'e30=' }}       | ${'x-amz-client-context is not offered by this local endpoint'}
    ${{ TenantId: 'somebody' }}        | ${'x-amz-tenant-id is not offered by this local endpoint'}
    ${{ DurableExecutionName: 'one' }} | ${'x-amz-durable-execution-name is not offered by this local endpoint'}
    ${{ Qualifier: 'live' }}           | ${'The request cannot be understood.'}
  `('is not called in another way: $message', async ({ asked, message }) => {
    await expect(invoke('{}', asked)).rejects.toMatchObject({ name: 'InvalidParameterValueException', message });
    expect(runs).toEqual([]);
  });

  it('must be there', async () => {
    allow('*');
    await expect(invoke('{}', { FunctionName: 'paint' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Function not found: arn:aws:lambda:${region}:${account}:function:paint`,
      $metadata: { httpStatusCode: 404 },
    });
  });
});

it('offers nothing but Invoke', async () => {
  allow('*');
  await expect(client.send(new GetFunctionCommand({ FunctionName: ARN }))).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
  });
  const direct = await fetch(`${lambda.endpoint}/2015-03-31/functions/print`);
  expect([direct.status, direct.headers.get('x-amzn-errortype')]).toEqual([404, 'UnknownOperationException']);
});

describe('permissions', () => {
  it('refuse a caller nobody knows', async () => {
    meter.unbind('worker1');
    await expect(invoke()).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    expect(runs).toEqual([]);
  });

  it.each`
    granted          | asked              | resource
    ${undefined}     | ${ARN}             | ${ARN}
    ${`${ARN}er`}    | ${ARN}             | ${ARN}
    ${ARN}           | ${`${ARN}er`}      | ${`${ARN}er`}
    ${ARN}           | ${'print:$LATEST'} | ${`${ARN}:$LATEST`}
    ${`${ARN}:live`} | ${'print'}         | ${ARN}
    ${ARN}           | ${'print it'}      | ${'*'}
  `('with $granted granted refuse $asked, and nothing runs', async ({ granted, asked, resource }) => {
    if (granted !== undefined) allow(granted);
    await expect(invoke('{}', { FunctionName: asked })).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 403 },
    });
    expect(runs).toEqual([]);
    expect(log[0]).toContain(
      `serve is not authorized to perform: lambda:InvokeFunction on resource: ${resource} because`,
    );
    expect(meter.calls().byFunction['serve']).toMatchObject({ calls: { 'lambda:Invoke': 1 }, denied: 1 });
  });

  it('let through what they name, version included, and count it for the request it belongs to', async () => {
    allow(`${ARN}:*`);
    await invoke('{}', { FunctionName: 'print:$LATEST' });
    expect(runs).toHaveLength(1);
    expect(meter.calls().byRequest).toEqual([
      {
        requestId: 'request-1',
        functionName: 'serve',
        calls: { 'lambda:Invoke': 1 },
        total: 1,
        denied: 0,
        readUnits: 0,
        writeUnits: 0,
      },
    ]);
  });
});

describe('faults', () => {
  beforeEach(() => allow());

  it.each<{ fault: Partial<FaultInput>; name: string | undefined; ran: number }>([
    { fault: { kind: 'drop', when: 'before' }, name: 'TimeoutError', ran: 0 },
    { fault: { kind: 'drop', when: 'after' }, name: 'TimeoutError', ran: 1 },
    { fault: { kind: 'throttle' }, name: 'TooManyRequestsException', ran: 0 },
    { fault: { kind: 'error' }, name: 'ServiceException', ran: 0 },
    { fault: { kind: 'delay', ms: 1 }, name: undefined, ran: 1 },
    { fault: { kind: 'duplicate' }, name: undefined, ran: 2 },
  ])('$fault.kind $fault.when: the caller meets $name, the function ran $ran times', async ({ fault, name, ran }) => {
    meter.setFaults([{ service: 'lambda', operation: 'Invoke', kind: 'drop', rate: 1, count: 1, ...fault }]);
    const met = await invoke().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (name === undefined) expect(met).toBeUndefined();
    else expect(met).toMatchObject({ name });
    expect(runs).toHaveLength(ran);
    expect((await invoke()).said).toEqual({ printed: { page: 1 } }); // and then it is over
  });
});
