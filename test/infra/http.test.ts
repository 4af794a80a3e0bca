import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { PAGES, type Proof, ROUTES } from '../../shared/deployment.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

type ApiName = 'EntryApi' | 'PersonsSiteApi' | 'PublicSiteApi';

const template = templateOf(STAGES.prod);
const allRoutes = resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties);
const routesOf = (api: ApiName) => allRoutes.filter(({ ApiId }) => ApiId.Ref.replace(/[0-9A-F]{8}$/, '') === api);
const routes = routesOf('EntryApi');
const stageOf = (api: ApiName) => {
  const stages = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'));
  const [stage, ...others] = stages.filter(({ Properties }) => Properties.ApiId.Ref.startsWith(api));
  expect(others).toEqual([]);
  return stage;
};

const serviceNameOf = (functionId: string): string =>
  template.findResources('AWS::Lambda::Function')[functionId]?.['Properties'].Environment.Variables
    .POWERTOOLS_SERVICE_NAME;

/** The name of the function a route leads to. */
function functionBehind(route: (typeof routes)[number]): string {
  const { [route['Target']['Fn::Join'][1][1].Ref]: integration } = template.findResources(
    'AWS::ApiGatewayV2::Integration',
  );
  const [id] = integration?.['Properties'].IntegrationUri['Fn::GetAtt'] ?? [];
  return serviceNameOf(id);
}

/** Routes of megabytes. */
const ABOUT_FILES = routes
  .map((route) => String(route['RouteKey']))
  .filter((key) => /\/(?:attachments\/|uploads$)/.test(key));

it('leads every route of the table to its function and no other, and asks for a token where signing in is the proof', () => {
  const deployed = routes.map((route) => [route['RouteKey'], functionBehind(route), route['AuthorizationType']]);
  const table = Object.entries(ROUTES).flatMap(([name, proofs]) =>
    Object.entries<Proof>(proofs).map(([route, proof]) => [
      route,
      name,
      proof.startsWith('signed-in') ? 'JWT' : 'NONE',
    ]),
  );
  expect(deployed.sort()).toEqual(table.sort());
});

it('lets each API call the functions its routes lead to: all of them at once, and the route without a path by itself', () => {
  const allowed = resourcesOf(template, 'AWS::Lambda::Permission').flatMap(({ properties }) => {
    const { Principal, SourceArn, FunctionName } = properties;
    if (Principal !== 'apigateway.amazonaws.com') return [];
    const parts: { Ref?: string }[] = SourceArn['Fn::Join'][1];
    return [`${parts.at(-2)?.Ref} ${serviceNameOf(FunctionName['Fn::GetAtt'][0])} ${String(parts.at(-1))}`];
  });
  const led = allRoutes.map((route) => {
    const { RouteKey, ApiId } = route;
    return `${ApiId.Ref} ${functionBehind(route)} ${RouteKey === '$default' ? '/*/*' : '/*/*/*'}`;
  });
  expect(allowed.sort()).toEqual([...new Set(led)].sort());
});

it('leaves room for what is to come: a stack has 500 resources at most', () => {
  expect(Object.keys(template.toJSON()['Resources']).length).toBeLessThan(470);
});

it('asks everyone who signs in for a token of one kind', () => {
  const asked = routes.filter((route) => route['AuthorizationType'] === 'JWT');
  expect(asked).toHaveLength(52);
  expect(new Set(asked.map((route) => route['AuthorizerId'].Ref)).size).toBe(1);
  expect(routes.filter((route) => route['AuthorizerId'] !== undefined)).toEqual(asked);
});

it('asks for none where a signature or a case code is the proof, or everything is public', () => {
  const open = routes.filter((route) => route['AuthorizationType'] === 'NONE');
  expect(open.map((route) => route['RouteKey'])).toEqual([
    'GET /v1/provider/orders',
    'GET /v1/provider/orders/{orderId}/attempts',
    'GET /v1/provider/orders/{orderId}/certificate',
    'GET /v1/provider/orders/{orderId}/objections',
    'GET /v1/provider/orders/{orderId}/messages',
    'GET /v1/provider/messages',
    'POST /v1/provider/messages',
    'GET /v1/provider/orders/{orderId}/notice',
    'POST /v1/cases/sessions',
    'POST /v1/complaints',
    'POST /v1/complaint-enquiries',
    'POST /v1/difficulties',
    'POST /v1/cases/sessions/renewal',
    'GET /v1/cases/current',
    'GET /v1/cases/current/messages',
    'POST /v1/cases/current/challenges',
    'POST /v1/cases/current/challenges/{challengeId}/withdrawal',
    'POST /v1/cases/current/appeals',
    'POST /v1/cases/current/messages',
    'POST /v1/cases/current/conflicts',
    'POST /v1/cases/current/code-ends',
    'PUT /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
    'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
    'POST /v1/cases/current/challenges/{challengeId}/uploads',
    'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload',
    'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
    'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
    'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
    'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
    'GET /.well-known/jwks.json',
    'GET /v1/openapi.json',
    'GET /v1/policy',
    'POST /v1/deadlines',
    'POST /v1/verifications',
    'GET /v1/verifications/{orderId}',
    'GET /assets/{sheet}',
    'GET /v1/health',
    '$default',
  ]);
  expect(routes).toHaveLength(90);
});

it('answers an address that is none by a function that may do nothing but write its log', () => {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) =>
    /^EntryFunction/.test(id),
  );
  const statements = policies.flatMap(([, policy]) => policy['Properties'].PolicyDocument.Statement);
  expect(statements.map(({ Action }) => Action)).toEqual([['logs:CreateLogStream', 'logs:PutLogEvents']]);
});

it('takes tokens of the stage’s issuer for the stage’s audience, and nobody else’s', () => {
  template.resourceCountIs('AWS::ApiGatewayV2::Authorizer', 1);
  template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Audience: ['holdfast'], Issuer: 'https://sign-in.holdfast.example' },
  });
});

it('limits requests', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1_000 },
  });
});

it('lets case codes be tried, complaints be sent, addresses that are none be asked and files move at a slower pace, once the routes are there', () => {
  const stage = stageOf('EntryApi');
  expect(stage?.['Properties'].RouteSettings).toEqual({
    'POST /v1/cases/sessions': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    'POST /v1/complaint-enquiries': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    'POST /v1/complaints': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    'POST /v1/difficulties': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    'GET /v1/health': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    $default: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    ...Object.fromEntries(ABOUT_FILES.map((route) => [route, { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }])),
  });
  expect(ABOUT_FILES).toHaveLength(9);
  for (const route of [
    /^EntryApiPOSTv1casessessions/,
    /^EntryApiPOSTv1complaints/,
    /^EntryApiPOSTv1complaintenquiries/,
    /^EntryApiPOSTv1difficulties/,
    /^EntryUnmatched/,
  ]) {
    expect(stage?.['DependsOn']).toContainEqual(expect.stringMatching(route));
  }
});

it('writes nothing about a person into the access log', () => {
  for (const api of ['EntryApi', 'PersonsSiteApi'] as const) {
    expect(Object.values(JSON.parse(stageOf(api)?.['Properties'].AccessLogSettings.Format))).toEqual(SAID);
  }
});

/** All that an access log says of a request. */
const SAID = [
  '$context.requestId',
  '$context.requestTime',
  '$context.routeKey',
  '$context.status',
  '$context.responseLength',
  '$context.responseLatency',
  '$context.integrationLatency',
  '$context.integrationErrorMessage',
  '$context.authorizer.error',
];

describe('the pages', () => {
  const SITES = [
    ['PersonsSiteApi', 'serve-pages-persons'],
    ['PublicSiteApi', 'serve-pages-public'],
  ] as const;

  it('are an API of their own for each audience, which leads everything to the function that knows its pages', () => {
    for (const [api, name] of SITES) {
      const led = routesOf(api).map((page) => [page['RouteKey'], functionBehind(page), page['AuthorizationType']]);
      expect(led).toEqual([['$default', name, 'NONE']]);
    }
    expect(SITES.map(([, name]) => name).sort()).toEqual(Object.keys(PAGES).sort());
    expect(allRoutes).toHaveLength(routes.length + SITES.length);
  });

  it('have limits of their own, so that no flood of pages takes anything from the API', () => {
    for (const [api] of SITES) {
      expect(stageOf(api)?.['Properties']).toMatchObject({
        StageName: '$default',
        DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      });
    }
  });

  it('are found under the names that notices print and pages lead to, and nowhere else', () => {
    for (const DomainName of ['case.holdfast.example', 'holdfast.example']) {
      template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
        DomainName,
        DomainNameConfigurations: [{ EndpointType: 'REGIONAL' }],
      });
    }
    template.resourceCountIs('AWS::ApiGatewayV2::ApiMapping', 2);
    const apis = resourcesOf(template, 'AWS::ApiGatewayV2::Api').map(({ properties }) => [
      properties['Name'],
      properties['DisableExecuteApiEndpoint'] ?? false,
    ]);
    expect(apis).toEqual([
      ['holdfast-prod', false],
      ['holdfast-prod-persons', true],
      ['holdfast-prod-public', true],
    ]);
  });

  it('stand at the gateway’s own address where a stage names none, and prod names both', () => {
    const dev = templateOf(STAGES.dev);
    dev.resourceCountIs('AWS::ApiGatewayV2::DomainName', 0);
    for (const audience of ['persons', 'public'] as const) {
      const unnamed = { ...STAGES.prod, pages: { ...STAGES.prod.pages, [audience]: undefined } };
      expect(() => templateOf(unnamed)).toThrow(`pages.${audience}`);
    }
  });

  it('say who answers for them, in every stage', () => {
    const name = 'The house that runs it';
    const { enforcement } = STAGES.dev.operator;
    templateOf({ ...STAGES.dev, operator: { name, contact: 'a@b.example', enforcement } }).hasResourceProperties(
      'AWS::Lambda::Function',
      {
        Environment: {
          Variables: {
            POWERTOOLS_SERVICE_NAME: 'serve-pages-persons',
            OPERATOR_NAME: name,
            OPERATOR_CONTACT: 'a@b.example',
          },
        },
      },
    );
    for (const operator of [
      { name: ' ', contact: 'a@b.example', enforcement },
      { name, contact: '', enforcement },
    ]) {
      expect(() => templateOf({ ...STAGES.dev, operator })).toThrow('operator: a stage says who answers');
    }
  });

  it('say who enforces accessibility, in every stage', () => {
    const enforcement = { name: 'The body of the State', contact: 'body@state.example' };
    const operator = { ...STAGES.dev.operator, enforcement };
    templateOf({ ...STAGES.dev, operator }).hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          POWERTOOLS_SERVICE_NAME: 'serve-pages-public',
          ENFORCEMENT_NAME: 'The body of the State',
          ENFORCEMENT_CONTACT: 'body@state.example',
        },
      },
    });
    for (const unnamed of [
      { ...enforcement, name: '' },
      { ...enforcement, contact: ' ' },
    ]) {
      const silent = { ...STAGES.dev, operator: { ...operator, enforcement: unnamed } };
      expect(() => templateOf(silent)).toThrow('operator.enforcement: a stage says who enforces');
    }
  });
});

it('takes another issuer and loopback webhooks for one machine, and changes nothing else', () => {
  const issuer = 'http://127.0.0.1:4010';
  const local = templateOf({ ...STAGES.dev, issuer, egress: 'loopback' });
  const deployed = JSON.stringify(templateOf(STAGES.dev).toJSON());
  expect(JSON.stringify(local.toJSON())).toBe(
    deployed
      .replace('"Issuer":"https://sign-in.dev.holdfast.example"', `"Issuer":"${issuer}"`)
      .replace('"EGRESS":"public"', '"EGRESS":"loopback"'),
  );
});
