import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { PAGES } from '../../shared/deployment/pages.ts';
import { type Proof, ROUTES } from '../../shared/deployment/routes.ts';
import { isNested, type Resources, readNested, resourcesOf, templateOf, unbundled } from './synthesized.ts';

type ApiName = 'EntryApi' | 'PersonsSiteApi' | 'PublicSiteApi' | 'DesksSiteApi';

const template = templateOf(STAGES.prod);
const only = <T>(found: readonly T[]): T => {
  const [one, ...others] = found;
  if (one === undefined || others.length > 0) throw new Error(`${found.length} found, not one`);
  return one;
};
const stageOf = (api: ApiName) =>
  only(
    resourcesOf(template, 'AWS::ApiGatewayV2::Stage').filter(({ properties }) =>
      properties['ApiId'].Ref.startsWith(api),
    ),
  ).properties;
const apiOf = (api: ApiName) =>
  only(resourcesOf(template, 'AWS::ApiGatewayV2::Api').filter(({ id }) => id.startsWith(api)));
const bodyOf = (api: ApiName) => apiOf(api).properties['Body'];

const serviceNameOf = (functionId: string): string =>
  template.findResources('AWS::Lambda::Function')[functionId]?.['Properties'].Environment.Variables
    .POWERTOOLS_SERVICE_NAME;

/** What API Gateway calls, with the parts that differ between accounts by their names. */
const CALLED =
  /^arn:AWS::Partition:apigateway:AWS::Region:lambda:path\/2015-03-31\/functions\/arn:AWS::Partition:lambda:AWS::Region:AWS::AccountId:function:\$\{stageVariables\.(\w+)\}\/invocations$/;

/** The name of the function an operation leads to: a variable of the stage says it. */
function functionBehind(api: ApiName, operation: Operation): string {
  const { uri, ...rest } = operation['x-amazon-apigateway-integration'];
  expect(rest).toEqual({ type: 'AWS_PROXY', httpMethod: 'POST', payloadFormatVersion: '2.0' });
  const [, variable = ''] =
    CALLED.exec(uri['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : part.Ref)).join('')) ?? [];
  return serviceNameOf(stageOf(api)['StageVariables'][variable].Ref);
}

interface Operation {
  readonly description?: string;
  readonly isDefaultRoute?: true;
  readonly parameters?: readonly object[];
  readonly security?: readonly object[];
  readonly responses: object;
  readonly 'x-amazon-apigateway-integration': { readonly uri: { 'Fn::Join': [string, (string | { Ref: string })[]] } };
}
interface Led {
  readonly key: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The routes of an API as its stage calls them. */
const routesOf = (api: ApiName): Led[] =>
  Object.entries<Record<string, Operation>>(bodyOf(api).paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      key: operation.isDefaultRoute ? '$default' : `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );
const routes = routesOf('EntryApi');
const SITES = [
  ['PersonsSiteApi', 'serve-pages-persons'],
  ['PublicSiteApi', 'serve-pages-public'],
  ['DesksSiteApi', 'serve-pages-desks'],
] as const;

/** 321 and 150 were there when this was written, each function with a queue is ten: whoever comes near says what is to give way. */
const LIMIT = 450;

/** Routes of megabytes. */
const ABOUT_FILES = routes.map(({ key }) => key).filter((key) => /\/(?:attachments\/|uploads$)/.test(key));

/** What this stage, which keeps everything, is without. */
const CLOSED = 'serve-sandbox';

const TABLE = Object.entries(ROUTES)
  .filter(([name]) => name !== CLOSED)
  .flatMap(([name, proofs]) =>
    Object.entries<Proof>(proofs).map(([route, proof]) => ({
      route,
      name,
      asksForToken: proof.startsWith('signed-in'),
    })),
  );

it('leads every route of the table to its function and no other, and asks for a token where signing in is the proof', () => {
  const described = routes.map(({ key, operation }) => ({
    route: key,
    name: functionBehind('EntryApi', operation),
    asksForToken: operation.security !== undefined,
  }));
  const byRoute = (a: { route: string }, b: { route: string }) => a.route.localeCompare(b.route);
  expect(described.sort(byRoute)).toEqual(TABLE.toSorted(byRoute));
});

describe.each(['EntryApi', 'PersonsSiteApi', 'PublicSiteApi', 'DesksSiteApi'] as const)(
  'the description of %s',
  (api) => {
    it.each(routesOf(api).map(({ key, ...led }) => [key, led] as const))(
      '%s is as the import of API Gateway takes it without a warning',
      (key, { path, operation }) => {
        const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
        expect(operation.parameters ?? []).toEqual(parameters);
        expect(operation.responses).toEqual({ default: { description: expect.any(String) } });
        expect(path).toMatch(key === '$default' ? /^\/\$default$/ : /^(?:\/(?:[\w.-]+|\{\w+\}))+$/);
      },
    );

    it('fails where the import warns, and is no other resource', () => {
      const { Body, ...rest } = apiOf(api).properties;
      expect(rest).toEqual({ FailOnWarnings: true });
      expect(Body.openapi).toBe('3.0.1');
      for (const type of ['Route', 'Integration', 'Authorizer'])
        template.resourceCountIs(`AWS::ApiGatewayV2::${type}`, 0);
    });

    it('says of each open route why nobody is asked for a token there', () => {
      for (const { operation } of routesOf(api)) {
        const said = [operation.security, operation.description].filter((part) => part !== undefined);
        expect(said).toEqual([operation.security ? [{ SignIn: [] }] : expect.stringMatching(/^.{40,}\.$/)]);
      }
    });
  },
);

it('lets each API call the functions its routes lead to: those with a path, and the one without as well where it has it', () => {
  const allowed = resourcesOf(template, 'AWS::Lambda::Permission').flatMap(({ properties }) => {
    const { Principal, SourceArn, FunctionName } = properties;
    if (Principal !== 'apigateway.amazonaws.com') return [];
    const parts: { Ref?: string }[] = SourceArn['Fn::Join'][1];
    return [`${parts.at(-2)?.Ref} ${serviceNameOf(FunctionName['Fn::GetAtt'][0])} ${String(parts.at(-1))}`];
  });
  const led = (['EntryApi', ...SITES.map(([api]) => api)] as const).flatMap((api) => {
    const byFunction = Map.groupBy(routesOf(api), ({ operation }) => functionBehind(api, operation));
    return [...byFunction].map(([name, own]) => {
      const hasNoPath = own.some(({ key }) => key === '$default');
      return `${apiOf(api).id} ${name} ${hasNoPath ? '/*/*' : '/*/*/*'}`;
    });
  });
  expect(allowed.sort()).toEqual(led.sort());
});

it('leaves room for what is to come: a stack has 500 resources at most', () => {
  const { stacks, directory } = unbundled(STAGES.prod, { builtinCloudFormationValidation: false }).synth();
  const resources: Resources = stacks[0]?.template.Resources;
  const [nested, ...others] = Object.values(resources).filter(isNested);
  if (!nested || others.length > 0) throw new Error('one stack is nested');
  for (const each of [resources, readNested(nested, directory)]) expect(Object.keys(each).length).toBeLessThan(LIMIT);
  expect(Object.keys(Object(nested.Properties).Parameters).length).toBeLessThan(180); // 200 at most
});

it('is a description that API Gateway and CloudFormation take whole', () => {
  expect(routes.length).toBeLessThan(300); // routes of an API, and variables of a stage: quotas of API Gateway
  expect(Object.keys(stageOf('EntryApi')['StageVariables']).length).toBeLessThan(100);
  expect(JSON.stringify(template.toJSON()).length).toBeLessThan(1_000_000); // bytes of a template
});

it('asks everyone who signs in for a token of one kind', () => {
  expect(routes.filter(({ operation }) => operation.security !== undefined)).toHaveLength(84);
  expect(Object.keys(bodyOf('EntryApi').components.securitySchemes)).toEqual(['SignIn']);
});

it('asks for none where a signature or a case code is the proof, or everything is public', () => {
  const open = TABLE.filter(({ asksForToken }) => !asksForToken).map(({ route }) => route);
  const described = routes.filter(({ operation }) => operation.security === undefined).map(({ key }) => key);
  expect(described.toSorted()).toEqual(open.toSorted());
  expect(open).toEqual([
    'GET /v1/provider/orders',
    'GET /v1/provider/orders/{orderId}/attempts',
    'GET /v1/provider/orders/{orderId}/certificate',
    'GET /v1/provider/orders/{orderId}/objections',
    'GET /v1/provider/orders/{orderId}/messages',
    'GET /v1/provider/messages',
    'POST /v1/provider/messages',
    'POST /v1/self-test/messages',
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
    'PUT /v1/cases/current/news-address',
    'POST /v1/cases/current/news-address-removal',
    'PUT /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
    'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
    'POST /v1/cases/current/challenges/{challengeId}/uploads',
    'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload',
    'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
    'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
    'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
    'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
    'GET /v1/provider/directory-changes/{changeId}',
    'POST /v1/provider/directory-changes/{changeId}/objection',
    'POST /v1/provider/directory-changes/{changeId}/proof',
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
  expect(routes).toHaveLength(128);
});

it('answers an address that is none by a function that may do nothing but write its log and its traces', () => {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) =>
    /^EntryFunction/.test(id),
  );
  const statements = policies.flatMap(([, policy]) => policy['Properties'].PolicyDocument.Statement);
  expect(statements.map(({ Action }) => Action)).toEqual([
    ['logs:CreateLogStream', 'logs:PutLogEvents'],
    ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
  ]);
});

it('takes tokens of the stage’s issuer for the stage’s audience, and nobody else’s', () => {
  expect(bodyOf('EntryApi').components.securitySchemes.SignIn).toEqual({
    type: 'oauth2',
    flows: {},
    'x-amazon-apigateway-authorizer': {
      type: 'jwt',
      identitySource: '$request.header.Authorization',
      jwtConfiguration: { issuer: 'https://sign-in.holdfast.example', audience: ['holdfast'] },
    },
  });
  for (const [site] of SITES) expect(bodyOf(site).components).toBeUndefined();
});

it('limits requests', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1_000 },
  });
});

it('lets case codes be tried, complaints be sent, addresses that are none be asked and files move at a slower pace, once the routes are there', () => {
  const stage = stageOf('EntryApi');
  expect(stage['ApiId']).toEqual({ Ref: apiOf('EntryApi').id }); // the API is made first, with all its routes
  expect(routes.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(stage['RouteSettings'])));
  expect(stage['RouteSettings']).toEqual({
    'POST /v1/cases/sessions': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    'POST /v1/self-test/messages': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    'POST /v1/complaint-enquiries': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    'POST /v1/complaints': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    'POST /v1/difficulties': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    'GET /v1/health': { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    $default: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    ...Object.fromEntries(ABOUT_FILES.map((route) => [route, { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }])),
  });
  expect(ABOUT_FILES).toHaveLength(9);
});

it('writes nothing about a person into the access log', () => {
  for (const api of ['EntryApi', 'PersonsSiteApi', 'DesksSiteApi'] as const) {
    expect(Object.values(JSON.parse(stageOf(api)['AccessLogSettings'].Format))).toEqual(SAID);
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
  it('are an API of their own for each audience, which leads everything to the function that knows its pages', () => {
    for (const [api, name] of SITES) {
      const led = routesOf(api).map(({ key, operation }) => [key, functionBehind(api, operation), operation.security]);
      expect(led).toEqual([['$default', name, undefined]]);
    }
    expect(SITES.map(([, name]) => name).sort()).toEqual(Object.keys(PAGES).sort());
  });

  it('have limits of their own, so that no flood of pages takes anything from the API', () => {
    for (const [api] of SITES) {
      expect(stageOf(api)).toMatchObject({
        StageName: '$default',
        DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      });
    }
  });

  it('are found under the names that notices print and pages lead to, and nowhere else', () => {
    for (const DomainName of ['case.holdfast.example', 'holdfast.example', 'desk.holdfast.example']) {
      template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
        DomainName,
        DomainNameConfigurations: [{ EndpointType: 'REGIONAL' }],
      });
    }
    template.resourceCountIs('AWS::ApiGatewayV2::ApiMapping', 3);
    const found = (['EntryApi', ...SITES.map(([api]) => api)] as const).map((api) => [
      bodyOf(api).info.title,
      bodyOf(api).servers,
    ]);
    const underItsName = (url: string) => [
      { url, 'x-amazon-apigateway-endpoint-configuration': { disableExecuteApiEndpoint: true } },
    ];
    expect(found).toEqual([
      ['holdfast-prod', undefined],
      ['holdfast-prod-persons', underItsName('https://case.holdfast.example')],
      ['holdfast-prod-public', underItsName('https://holdfast.example')],
      ['holdfast-prod-desks', underItsName('https://desk.holdfast.example')],
    ]);
  });

  it('stand at the gateway’s own address where a stage names none, and prod names all', () => {
    const dev = templateOf(STAGES.dev);
    dev.resourceCountIs('AWS::ApiGatewayV2::DomainName', 0);
    for (const audience of ['persons', 'public', 'desks'] as const) {
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
      .replace('"issuer":"https://sign-in.dev.holdfast.example"', `"issuer":"${issuer}"`)
      .replaceAll('"ISSUER":"https://sign-in.dev.holdfast.example"', `"ISSUER":"${issuer}"`)
      .replaceAll('"EGRESS":"public"', '"EGRESS":"loopback"'),
  );
});
