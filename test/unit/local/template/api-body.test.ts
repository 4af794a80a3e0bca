import { describe, expect, it } from 'vitest';
import { api, stage } from '../../../../infra/local/template/resources/apis.ts';
import type { Site } from '../../../../infra/local/template/site.ts';
import { declareNothing } from '../../../../infra/local/template/site.ts';
import type { Json, JsonObject } from '../../../../infra/local/template/template.ts';

const integration = { type: 'AWS_PROXY', httpMethod: 'POST', payloadFormatVersion: '2.0', uri: 'arn:of:a:function' };
const operation = { 'x-amazon-apigateway-integration': integration };
const scheme = {
  type: 'oauth2',
  flows: {},
  'x-amazon-apigateway-authorizer': {
    type: 'jwt',
    identitySource: '$request.header.Authorization',
    jwtConfiguration: { issuer: 'https://issuer.example', audience: ['a'] },
  },
};
const orderId = { name: 'orderId', in: 'path', required: true, schema: { type: 'string' } };
const body = {
  openapi: '3.0.1',
  info: { title: 'holdfast', version: '1' },
  paths: {
    '/v1/orders/{orderId}': {
      get: { ...operation, parameters: [orderId], security: [{ SignIn: [] }], responses: {} },
      'x-amazon-apigateway-any-method': { ...operation, parameters: [orderId] },
    },
    '/$default': { 'x-amazon-apigateway-any-method': { ...operation, isDefaultRoute: true, description: 'open' } },
  },
  components: { securitySchemes: { SignIn: scheme } },
} satisfies JsonObject;

function declareApi(changes: JsonObject = {}, Properties: JsonObject = {}) {
  const site = { apiAddressOf: () => 'http://127.0.0.1:1', declared: declareNothing() } as unknown as Site;
  api.host('Api', { Body: { ...body, ...changes }, FailOnWarnings: true, ...Properties }, site);
  return site.declared.apis[0];
}
const withOperation = (path: string, method: string, changes: Json): JsonObject => ({
  paths: { [path]: { [method]: { ...operation, ...Object(changes) } } },
});

describe('an API that is described by OpenAPI', () => {
  it('declares its routes, where each leads, and who checks tokens', () => {
    const route = { uri: 'arn:of:a:function', timeoutMs: 30_000, authorizer: undefined };
    expect(declareApi()).toEqual({
      id: 'Api',
      name: 'holdfast',
      routes: [
        { ...route, key: 'GET /v1/orders/{orderId}', authorizer: 'SignIn' },
        { ...route, key: 'ANY /v1/orders/{orderId}' },
        { ...route, key: '$default' },
      ],
      authorizers: new Map([['SignIn', { name: 'SignIn', issuer: 'https://issuer.example', audience: ['a'] }]]),
    });
  });

  it('takes greedy parameters as the gateway does', () => {
    const described = { parameters: [{ ...orderId, name: 'rest' }] };
    const declared = declareApi(withOperation('/x/{rest+}', 'get', described));
    expect(declared?.routes.map(({ key }) => key)).toEqual(['GET /x/{rest+}']);
  });

  it.each<[string, JsonObject, string]>([
    ['a version', { openapi: '3.1.0' }, 'property Body.openapi'],
    ['a part', { 'x-amazon-apigateway-cors': {} }, 'property Body.x-amazon-apigateway-cors'],
    ['an address', { servers: [] }, 'property Body.servers'],
    ['a path', { paths: { $default: {} } }, 'property Body.paths.$default'],
    ['a method', { paths: { '/x': { trace: operation } } }, 'property Body.paths./x.trace'],
    ['a member of a path', { paths: { '/x': { parameters: [] } } }, 'property Body.paths./x.parameters'],
    ['a member', withOperation('/x', 'get', { requestBody: {} }), 'property Body.paths./x.get.requestBody'],
    [
      'a parameter',
      withOperation('/x', 'get', { parameters: [{ ...orderId, in: 'query' }] }),
      'property Body.paths./x.get.parameters.0.in',
    ],
    [
      'an integration',
      withOperation('/x', 'get', { 'x-amazon-apigateway-integration': { ...integration, type: 'HTTP_PROXY' } }),
      'property Body.paths./x.get.x-amazon-apigateway-integration.type',
    ],
    [
      'a member of an integration',
      withOperation('/x', 'get', { 'x-amazon-apigateway-integration': { ...integration, connectionId: 'x' } }),
      'property Body.paths./x.get.x-amazon-apigateway-integration.connectionId',
    ],
    [
      'an authorizer',
      { components: { securitySchemes: { SignIn: { ...scheme, type: 'apiKey' } } } },
      'property Body.components.securitySchemes.SignIn.type',
    ],
    ['scopes', withOperation('/x', 'get', { security: [{ SignIn: ['all'] }] }), 'property Body.paths./x.get.security'],
    [
      'two authorizers',
      withOperation('/x', 'get', { security: [{ SignIn: [], Other: [] }] }),
      'route GET /x: its security names one authorizer',
    ],
    ['none', withOperation('/x', 'get', { security: [{}] }), 'route GET /x: its security names one authorizer'],
    ['a parameter nobody describes', withOperation('/x/{id}', 'get', {}), 'get /x/{id}: its parameters are id'],
    ['one that is not there', withOperation('/x', 'get', { parameters: [orderId] }), 'get /x: its parameters are'],
    ['a default that is none', withOperation('/x', 'get', { isDefaultRoute: true }), 'get /x: the default route is'],
    [
      'a default that does not say so',
      withOperation('/$default', 'x-amazon-apigateway-any-method', {}),
      'x-amazon-apigateway-any-method /$default: the default route is',
    ],
  ])('is not hosted with %s it does not know, and says where', (_, changes, where) => {
    expect(() => declareApi(changes)).toThrow(where);
  });

  it.each<[string, JsonObject]>([
    ['FailOnWarnings', { FailOnWarnings: false }],
    ['CorsConfiguration', { CorsConfiguration: {} }],
  ])('is not hosted with another %s', (name, properties) => {
    expect(() => declareApi({}, properties)).toThrow(`property ${name}`);
  });
});

it('takes variables of a stage', () => {
  const site = { declared: declareNothing() } as unknown as Site;
  const variables = { serve_public: 'serve-public' };
  stage.host('Stage', { ApiId: 'Api', StageName: '$default', AutoDeploy: true, StageVariables: variables }, site);
  expect(site.declared.stages).toMatchObject([{ apiId: 'Api', variables }]);
});
