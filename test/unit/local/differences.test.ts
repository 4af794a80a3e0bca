import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostClock } from '../../../infra/local/base/clock.ts';
import { closeServer, listen } from '../../../infra/local/base/ports.ts';
import { bindSchedules } from '../../../infra/local/events/schedule-specs.ts';
import { startSchedules } from '../../../infra/local/events/schedules.ts';
import { formatAccessLine } from '../../../infra/local/gateway/access-log.ts';
import { createAuthorize } from '../../../infra/local/gateway/authorizer.ts';
import { startHttpApi } from '../../../infra/local/gateway/http-api.ts';
import { selectMetered } from '../../../infra/local/meter/grants.ts';
import { provision } from '../../../infra/local/template/provision.ts';
import { declareNothing, type Site, type TableShape } from '../../../infra/local/template/site.ts';
import type { TemplateDocument } from '../../../infra/local/template/template.ts';
import type { Functions } from '../../../infra/local/workers/functions.ts';
import { Pool } from '../../../infra/local/workers/pool.ts';
import { Runtime } from '../../../infra/local/workers/runtime.ts';

const MINUTE_MS = 60_000;
const silent = (): void => undefined;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-differences-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A place that makes nothing; tables asked for are handed to `createTable`. */
const siteOf = (createTable: (shape: TableShape) => void = silent): Site => ({
  region: 'eu-central-1',
  account: '000000000000',
  stackName: 'stack',
  apiAddressOf: () => 'http://127.0.0.1:1',
  runtimeEnvironment: {},
  createTable: async (shape) => {
    createTable(shape);
    return { streamArn: undefined };
  },
  createQueue: async (name) => ({ name, arn: `arn:aws:sqs:::${name}`, url: 'u', functionUrl: 'f' }),
  createBucket: async () => undefined,
  keyArn: (id) => `arn:aws:kms:::key/${id}`,
  assetDir: () => folder,
  declared: declareNothing(),
});

/** What is declared once these resources are hosted. */
async function declaredBy(Resources: TemplateDocument['Resources'], site = siteOf()): Promise<Site['declared']> {
  await provision({ Resources }, site);
  return site.declared;
}

const policyDocument = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: '*' }] };

/** Asks an API of one route, `ANY /{path+}`, served by `invoke`. */
async function ask(
  invoke: (event: unknown) => unknown,
  request: RequestInit = {},
): Promise<{ status: number; body: string; address: string }> {
  const api = await startHttpApi({ port: 0, name: 'the API', clock: Date.now, log: silent });
  const target = {
    invoke: async (event: unknown) => invoke(event),
    limits: undefined,
    timeoutMs: 30_000,
  };
  const routes = [{ key: 'ANY /{path+}', target }];
  api.serve({ id: 'api', stage: '$default', variables: {}, account: '000000000000', routes, accessLog: undefined });
  try {
    const response = await fetch(`${api.address}/any`, request);
    return { status: response.status, body: await response.text(), address: api.address };
  } finally {
    await api.stop();
  }
}

/** A pool of one function, from the source of its bundle. */
async function poolOf(source: string): Promise<Pool> {
  const bundle = join(folder, 'index.mjs');
  await writeFile(bundle, source);
  const spec = {
    id: 'Function',
    name: 'function',
    arn: 'arn:aws:lambda:eu-central-1:000000000000:function:function',
    bundle,
    handler: 'handler',
    environment: {},
    timeoutMs: 10_000,
    memoryMb: 128,
    limit: 1,
  };
  return new Pool(spec, {
    host: { runtime: new Runtime(), bind: silent, unbind: silent },
    logDir: folder,
    log: silent,
  });
}

/** An issuer of tokens with one key. */
async function startIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), alg: 'RS256', kid: 'one' }];
  const server = createServer((request, response) => {
    const isDiscovery = request.url === '/.well-known/openid-configuration';
    response.end(JSON.stringify(isDiscovery ? { jwks_uri: `${issuer}/jwks` } : { keys }));
  });
  const issuer = `http://127.0.0.1:${await listen(server, 0, 'the issuer')}`;
  const token = (claims: Record<string, unknown>) =>
    new SignJWT({ iss: issuer, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setExpirationTime('5m')
      .sign(privateKey);
  return { issuer, token, stop: () => closeServer(server) };
}

describe('where the local host differs from AWS', () => {
  it('gateway: plain HTTP on the loopback address', async () => {
    const { address } = await ask(() => ({ statusCode: 204 }));
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('gateway: no header of its own is added to a request', async () => {
    const { body } = await ask((event) => {
      const { headers } = Object(event) as { headers: Record<string, string> };
      return { statusCode: 200, body: Object.keys(headers).join(' ') };
    });
    expect(body).toContain('host');
    expect(body).not.toMatch(/x-forwarded|x-amzn/);
  });

  it('gateway: a token with its audience in client_id alone is refused', async () => {
    const { issuer, token, stop } = await startIssuer();
    const authorize = createAuthorize({ name: 'jwt', issuer, audience: ['holdfast'] });
    expect(await authorize(`Bearer ${await token({ aud: 'holdfast' })}`)).toMatchObject({
      claims: { aud: 'holdfast' },
    });
    expect(await authorize(`Bearer ${await token({ client_id: 'holdfast' })}`)).toEqual({
      challenge: 'Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"',
    });
    await stop();
  });

  it('gateway: moving the clock does not end a token', async () => {
    const { issuer, token, stop } = await startIssuer();
    const clock = await HostClock.open(join(folder, 'state.json'));
    const bearer = `Bearer ${await token({ aud: 'holdfast' })}`;
    await clock.moveTo(Date.now() + 60 * MINUTE_MS);
    const authorize = createAuthorize({ name: 'jwt', issuer, audience: ['holdfast'] });
    expect(Number(Object(await authorize(bearer)).claims.exp) * 1000).toBeLessThan(clock.now());
    await stop();
  });

  it('gateway: its log has a dash for what it does not know', () => {
    const entry = {
      requestId: 'r',
      at: 0,
      method: 'GET',
      path: '/',
      sourceIp: '127.0.0.1',
      routeKey: '-',
      status: 401,
      bytes: 0,
      tookMs: 1,
    };
    expect(formatAccessLine('$context.status $context.error.message', entry)).toBe('401 -');
  });

  it('functions: more than four instances at once are never run', async () => {
    await writeFile(join(folder, 'index.mjs'), '');
    const Properties = {
      Code: { S3Bucket: 'b', S3Key: 'asset.zip' },
      Handler: 'index.handler',
      Runtime: `nodejs${process.versions.node.split('.')[0]}.x`,
      Role: 'r',
      ReservedConcurrentExecutions: 50,
      Architectures: [process.arch === 'arm64' ? 'x86_64' : 'arm64'],
    };
    const { functions } = await declaredBy({ Serve: { Type: 'AWS::Lambda::Function', Properties } });
    expect(functions.get('Serve')?.limit).toBe(4);
  });

  it('functions: a bundle for another processor is run as it is', async () => {
    await writeFile(join(folder, 'index.mjs'), '');
    const Properties = {
      Code: { S3Bucket: 'b', S3Key: 'asset.zip' },
      Handler: 'index.handler',
      Runtime: `nodejs${process.versions.node.split('.')[0]}.x`,
      Role: 'r',
      Architectures: [process.arch === 'arm64' ? 'x86_64' : 'arm64'],
    };
    const { functions } = await declaredBy({ Serve: { Type: 'AWS::Lambda::Function', Properties } });
    expect(functions.has('Serve')).toBe(true);
  });

  it('functions: the folder of the bundle can be written to', async () => {
    const pool = await poolOf(`import { writeFileSync } from 'node:fs';
      export const handler = () => writeFileSync(new URL('./written', import.meta.url), 'by the function');`);
    await pool.invoke({});
    expect(await readFile(join(folder, 'written'), 'utf8')).toBe('by the function');
    await pool.stop();
  });

  it('functions: what one leaves running goes on after its answer', async () => {
    const pool = await poolOf(`let ticks = 0; let timer;
      export const handler = () => { timer ??= setInterval(() => { ticks += 1; }, 5); return ticks; };`);
    await pool.invoke({});
    await vi.waitFor(async () => {
      await wait(100); // with nothing asked of it
      expect(await pool.invoke({})).toBeGreaterThan(5);
    });
    await pool.stop();
  });

  it('schedules: each runs once when the host starts', async () => {
    const call = vi.fn(async () => undefined);
    const spec = { id: 'Tick', arn: 'a', everyMs: MINUTE_MS, input: undefined, account: '0', region: 'r', call };
    const schedules = startSchedules([spec], Date.now, silent);
    expect(call).toHaveBeenCalledOnce();
    await schedules.stop();
  });

  it('schedules: only rates and every minute are known', async () => {
    const Properties = {
      ScheduleExpression: 'cron(0 12 * * ? *)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: 'a', RoleArn: 'r' },
    };
    const Noon = { Type: 'AWS::Scheduler::Schedule', Properties };
    await expect(declaredBy({ Noon })).rejects.toThrow('schedule cron(0 12 * * ? *) is not hosted locally');
  });

  it('schedules: a call that failed is tried again at once', async () => {
    const site = siteOf();
    const functionArn = 'arn:aws:lambda:eu-central-1:000000000000:function:tick';
    const [arn, input] = ['arn:schedule', undefined];
    site.declared.statements.set('role', [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: functionArn }]);
    site.declared.schedules.push({
      id: 'Tick',
      arn,
      input,
      everyMs: MINUTE_MS,
      enabled: true,
      targetArn: functionArn,
      roleArn: 'arn:aws:iam::000000000000:role/role',
    });
    const at: number[] = [];
    const invoke = async () => {
      at.push(performance.now());
      throw new Error('it fails');
    };
    const functions = { find: () => ({ spec: { name: 'tick', arn: functionArn } }), invoke } as unknown as Functions;
    const [spec] = bindSchedules({ site, functions, park: async () => undefined });
    await expect(spec?.call({})).rejects.toThrow('it fails');
    expect(at).toHaveLength(3);
    expect((at[2] ?? 0) - (at[0] ?? 0)).toBeLessThan(MINUTE_MS);
  });

  it('template: what protects or prices a table is left out', async () => {
    const shapes: TableShape[] = [];
    const Properties = {
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'forgetAt', Enabled: true },
      Replicas: [
        {
          Region: 'eu-central-1',
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        },
      ],
    };
    const site = siteOf((shape) => shapes.push(shape));
    await declaredBy({ Records: { Type: 'AWS::DynamoDB::GlobalTable', Properties } }, site);
    expect(shapes).toEqual([
      {
        name: 'stack-Records',
        attributes: Properties.AttributeDefinitions,
        keySchema: Properties.KeySchema,
        indexes: [],
        streamView: undefined,
      },
    ]);
  });

  it('template: policies of keys, queues and buckets are not enforced', async () => {
    const declared = await declaredBy({
      Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: policyDocument, EnableKeyRotation: true } },
      QueuePolicy: { Type: 'AWS::SQS::QueuePolicy', Properties: { PolicyDocument: policyDocument, Queues: ['q'] } },
      BucketPolicy: { Type: 'AWS::S3::BucketPolicy', Properties: { PolicyDocument: policyDocument, Bucket: 'b' } },
    });
    expect(declared.statements.size).toBe(0);
  });

  it('template: lifecycle of a bucket is left out, and of its encryption all but the key', async () => {
    const made: string[] = [];
    const site: Site = { ...siteOf(), createBucket: async (name) => void made.push(name) };
    const sealing = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'arn:aws:kms:::key/Files' };
    const Properties = {
      LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 1 }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ BucketKeyEnabled: true, ServerSideEncryptionByDefault: sealing }],
      },
    };
    const { bucketKeys } = await declaredBy({ Files: { Type: 'AWS::S3::Bucket', Properties } }, site);
    expect(made).toEqual(['stack-files']); // a name is all the storage is told
    expect([...bucketKeys]).toEqual([['stack-files', sealing.KMSMasterKeyID]]);
  });

  it('template: a front is not hosted', async () => {
    const Front = { Type: 'AWS::CloudFront::Distribution', Properties: {} };
    await expect(declaredBy({ Front })).rejects.toThrow('AWS::CloudFront::Distribution');
  });

  it('template: deletion policies are left out', async () => {
    const Records = { Type: 'AWS::SQS::Queue', DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
    expect((await declaredBy({ Records })).queues.size).toBe(1);
  });

  it('template: nested stacks of alarms, dashboards, topics, rules about calls and log groups are shown, never acted on', async () => {
    const types = [
      'AWS::CloudFormation::Stack',
      'AWS::CloudWatch::Dashboard',
      'AWS::SNS::Topic',
      'AWS::Logs::LogGroup',
      'AWS::Logs::MetricFilter',
    ];
    const Rule = {
      Type: 'AWS::Events::Rule',
      Properties: { EventPattern: { source: ['aws.kms'], 'detail-type': ['AWS API Call via CloudTrail'] } },
    };
    const { shown, rules } = await declaredBy({
      ...Object.fromEntries(types.map((Type, i) => [`Shown${i}`, { Type }])),
      Rule,
    });
    expect(shown.map(({ type }) => type).sort()).toEqual([...types, Rule.Type].sort());
    expect(rules).toEqual([]);
  });

  it('template: a rule is heard by the values it names alone, for queues alone', async () => {
    const target = {
      Id: 'Queue',
      Arn: 'a',
      InputTransformer: { InputPathsMap: { key: '$.detail.key' }, InputTemplate: '{}' },
    };
    const rule = (EventPattern: object, Target: object = target) => ({
      Rule: { Type: 'AWS::Events::Rule', Properties: { EventPattern, State: 'ENABLED', Targets: [Target] } } as never,
    });
    expect((await declaredBy(rule({ source: ['aws.guardduty'] }))).rules).toHaveLength(1);
    await expect(declaredBy(rule({ source: [{ prefix: 'aws.' }] }))).rejects.toThrow('AWS::Events::Rule Rule');
    await expect(declaredBy(rule({ source: ['aws.s3'] }, { Id: 'f', Arn: 'function' }))).rejects.toThrow(
      'InputTransformer',
    );
  });

  it('template: a plan to search a bucket marks no objects', async () => {
    const plan = (Status: string) => ({
      Plan: {
        Type: 'AWS::GuardDuty::MalwareProtectionPlan',
        Properties: {
          Role: 'r',
          ProtectedResource: { S3Bucket: { BucketName: 'b', ObjectPrefixes: ['incoming/scans/'] } },
          Actions: { Tagging: { Status } },
        },
      },
    });
    expect((await declaredBy(plan('DISABLED'))).scanPlans).toMatchObject([
      { bucket: 'b', prefixes: ['incoming/scans/'] },
    ]);
    await expect(declaredBy(plan('ENABLED'))).rejects.toThrow('Tagging');
  });

  it('roles: who may assume one is not checked', async () => {
    const Properties = { AssumeRolePolicyDocument: policyDocument };
    expect((await declaredBy({ Role: { Type: 'AWS::IAM::Role', Properties } })).statements.size).toBe(0);
  });

  it('roles: statements about logs, metrics and traces are not enforced', () => {
    const declared = declareNothing();
    declared.statements.set('role', [{ Effect: 'Deny', Action: ['logs:PutLogEvents'], Resource: '*' }]);
    expect(selectMetered(declared, 'arn:aws:iam::000000000000:role/role')).toEqual([]);
  });
});
