import { expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { ROUTES } from '../../shared/deployment/routes.ts';
import { PARTITIONS } from '../../shared/deployment/tables.ts';
import { SANDBOX as SANDBOX_ENDS } from '../../shared/domain/sandbox.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const dev = templateOf(STAGES.dev);
const SANDBOX = Object.keys(ROUTES['serve-sandbox']);

const routesOf = (template: typeof dev): readonly string[] =>
  resourcesOf(template, 'AWS::ApiGatewayV2::Api').flatMap(({ properties }) =>
    Object.entries<object>(Object(properties['Body']).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
  );

it('stands where things are tried out, each of its routes with a limit of its own', () => {
  expect(routesOf(dev)).toEqual(expect.arrayContaining(SANDBOX));
  const limits = resourcesOf(dev, 'AWS::ApiGatewayV2::Stage').map(({ properties }) =>
    Object(properties['RouteSettings']),
  );
  const { requestsPerSecond, burst } = STAGES.dev.unprovenCallers;
  for (const route of SANDBOX) {
    expect(limits.map((each) => each[route]).filter((one) => one !== undefined)).toEqual([
      { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst },
    ]);
  }
});

it('leaves nothing behind in a stage that counts: no function, no route, no variable, no grant', () => {
  const prod = templateOf(STAGES.prod);
  expect(routesOf(prod).filter((route) => route.includes('sandbox'))).toEqual([]);
  const written = JSON.stringify(prod.toJSON());
  for (const name of ['SandboxServe', 'serve-sandbox', '/v1/sandbox', 'prv-sandbox', SANDBOX_ENDS.authority]) {
    expect(written.includes(name)).toBe(false);
  }
});

it('is opened by no stage that keeps everything, or there is no stack', () => {
  expect(() => templateOf({ ...STAGES.prod, sandbox: 'open' })).toThrow('close its sandbox');
});

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

it('writes its own entries of the directory, and reads and writes of it nothing else', () => {
  const statements = resourcesOf(dev, 'AWS::IAM::Policy')
    .filter(({ id }) => id.startsWith('SandboxServeRole'))
    .flatMap(({ properties }): readonly Statement[] => Object(properties['PolicyDocument']).Statement);
  const ofDirectory = statements.filter(({ Resource }) => JSON.stringify(Resource).includes('EvidenceDirectory'));
  const own = [`${PARTITIONS.sandbox.authority}*`, `${PARTITIONS.sandbox.providers}*`];
  expect(
    ofDirectory.map(({ Action, Condition }) => [
      Action,
      Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'],
      Condition?.['Null']?.['dynamodb:LeadingKeys'],
    ]),
  ).toEqual([
    ['dynamodb:Query', own, undefined],
    ['dynamodb:PartiQLInsert', own, 'false'],
  ]);
  const actions = statements.flatMap(({ Action }) => Action).filter((action) => !/^(?:logs|xray):/.test(action));
  expect([...new Set(actions)].sort()).toEqual([
    'dynamodb:BatchGetItem',
    'dynamodb:GetItem',
    'dynamodb:PartiQLInsert',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'kms:Decrypt',
    'kms:GenerateDataKey',
    'kms:GenerateMac',
  ]);
});
