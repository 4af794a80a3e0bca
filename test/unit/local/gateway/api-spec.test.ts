import { describe, expect, it } from 'vitest';
import { bindApi } from '../../../../infra/local/gateway/api-spec.ts';
import type { DeclaredRoute, DeclaredStage, Site } from '../../../../infra/local/template/site.ts';
import { declareNothing } from '../../../../infra/local/template/site.ts';
import type { Functions } from '../../../../infra/local/workers/functions.ts';

const callOf = (name: string): string =>
  `arn:aws:apigateway:r:lambda:path/2015-03-31/functions/arn:aws:lambda:r:0:function:${name}/invocations`;
const route: DeclaredRoute = {
  key: 'GET /v1/health',
  uri: callOf(`\${stageVariables.serve_entry}`),
  timeoutMs: 1_000,
  authorizer: undefined,
};
const limits = { ratePerSecond: 1, burst: 2 };
const stage: DeclaredStage = {
  apiId: 'Api',
  name: '$default',
  variables: { serve_entry: 'serve-entry' },
  limits: undefined,
  routeLimits: new Map([['GET /v1/health', limits]]),
  accessLogFormat: undefined,
};

function bind(changes: Partial<DeclaredRoute> = {}, stageChanges: Partial<DeclaredStage> = {}) {
  const asked: string[] = [];
  const declared = declareNothing();
  const site = { region: 'r', account: '0', declared } as unknown as Site;
  declared.apis.push({ id: 'Api', name: 'holdfast', routes: [{ ...route, ...changes }], authorizers: new Map() });
  declared.stages.push({ ...stage, ...stageChanges });
  declared.permissions.push({
    functionRef: 'serve-entry',
    principal: 'apigateway.amazonaws.com',
    sourceArn: 'arn:aws:execute-api:r:0:Api/*/*',
  });
  const find = (arn: string) => {
    asked.push(arn);
    return { spec: { name: 'serve-entry', arn } };
  };
  const functions = { find, invoke: async () => undefined } as unknown as Functions;
  return { ...bindApi(site, functions, { name: 'holdfast', accessLogFile: 'nowhere' }), asked };
}

describe('an API bound to what runs here', () => {
  it('leads its routes to the functions that variables of its stage name, with the limits of the stage', () => {
    const { spec, asked } = bind();
    expect(asked).toEqual(['arn:aws:lambda:r:0:function:serve-entry']);
    expect(spec.variables).toEqual({ serve_entry: 'serve-entry' });
    expect(spec.routes).toMatchObject([{ key: 'GET /v1/health', target: { limits, timeoutMs: 1_000 } }]);
  });

  it.each<[string, Partial<DeclaredRoute>, Partial<DeclaredStage>, string]>([
    [
      'a variable the stage lacks',
      {},
      { variables: {} },
      'route GET /v1/health: stage $default has no variable serve_entry',
    ],
    [
      'an address of no function',
      { uri: 'https://elsewhere.example' },
      {},
      'https://elsewhere.example calls no function',
    ],
    ['an authorizer nobody describes', { authorizer: 'Other' }, {}, 'authorizer Other is not described'],
    [
      'limits of a route that is none',
      {},
      { routeLimits: new Map([['GET /v1/helth', limits]]) },
      'limits of routes that are none: GET /v1/helth',
    ],
  ])('does not start with %s', (_, changes, stageChanges, message) => {
    expect(() => bind(changes, stageChanges)).toThrow(message);
  });
});
