import { expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';
import { resourcesOf, templateOf } from './synthesized.ts';

const template = templateOf(STAGES.prod);
const routes = resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties);

const keysWith = (authorization: string) =>
  routes.filter((route) => route['AuthorizationType'] === authorization).map((route) => route['RouteKey']);

/** Routes of megabytes. */
const ABOUT_FILES = routes.map((route) => String(route['RouteKey'])).filter((key) => key.includes('/attachments/'));

it('asks contact points, validators and reviewers for a token on every route of theirs', () => {
  expect(keysWith('JWT')).toEqual([
    'POST /v1/filings',
    'POST /v1/filing-checks',
    'POST /v1/orders/{orderId}/validation',
    'POST /v1/orders/{orderId}/extension',
    'POST /v1/orders/{orderId}/production-request',
    'POST /v1/orders/{orderId}/release',
    'POST /v1/orders/{orderId}/clarification-answer',
    'POST /v1/orders/{orderId}/messages',
    'POST /v1/orders/{orderId}/conflicts',
    'POST /v1/orders/{orderId}/notice-deferral',
    'POST /v1/orders/{orderId}/notice',
    'GET /v1/orders',
    'GET /v1/orders/{orderId}',
    'GET /v1/orders/{orderId}/history',
    'GET /v1/orders/{orderId}/certificate',
    'GET /v1/reviews/{reviewId}/attachments/{attachmentId}',
    'GET /v1/complaints',
    'POST /v1/complaints/{complaintId}/check',
    'GET /v1/silences',
    'GET /v1/oversight/orders',
    'GET /v1/oversight/orders/{orderId}/history',
    'GET /v1/reviews',
    'GET /v1/reviews/{reviewId}',
    'POST /v1/reviews/{reviewId}/decision',
    'POST /v1/reviews/{reviewId}/permission',
    'POST /v1/reviews/{reviewId}/conflict',
    'POST /v1/reviews/{reviewId}/messages',
  ]);
  const authorizers = routes.map((route) => route['AuthorizerId']?.Ref).filter((id) => id !== undefined);
  expect(new Set(authorizers).size).toBe(1);
  expect(authorizers).toHaveLength(27);
});

it('asks for none where a signature or a case code is the proof, or everything is public', () => {
  expect(keysWith('NONE')).toEqual([
    'GET /v1/provider/orders/{orderId}/certificate',
    'GET /v1/provider/orders/{orderId}/objections',
    'POST /v1/provider/messages',
    'GET /v1/provider/orders/{orderId}/notice',
    'POST /v1/cases/sessions',
    'POST /v1/complaints',
    'GET /v1/cases/current',
    'POST /v1/cases/current/challenges',
    'POST /v1/cases/current/appeals',
    'POST /v1/cases/current/messages',
    'POST /v1/cases/current/conflicts',
    'PUT /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
    'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
    'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
    'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
    'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
    'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
    'GET /.well-known/jwks.json',
    'GET /v1/openapi.json',
    'POST /v1/deadlines',
    'POST /v1/verifications',
    'GET /v1/verifications/{orderId}',
  ]);
  expect(routes).toHaveLength(49);
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

it('lets case codes be tried, complaints be sent and files move at a slower pace, once the routes are there', () => {
  const [stage, ...others] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'));
  expect(others).toEqual([]);
  expect(stage?.['Properties'].RouteSettings).toEqual({
    'POST /v1/cases/sessions': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
    'POST /v1/complaints': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
    ...Object.fromEntries(ABOUT_FILES.map((route) => [route, { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }])),
  });
  expect(ABOUT_FILES).toHaveLength(7);
  for (const route of [/^EntryApiPOSTv1casessessions/, /^EntryApiPOSTv1complaints/]) {
    expect(stage?.['DependsOn']).toContainEqual(expect.stringMatching(route));
  }
});

it('writes nothing about a person into the access log', () => {
  const [stage] = resourcesOf(template, 'AWS::ApiGatewayV2::Stage');
  const variables = Object.values(JSON.parse(stage?.properties['AccessLogSettings'].Format));
  expect(variables).toEqual([
    '$context.requestId',
    '$context.requestTime',
    '$context.routeKey',
    '$context.status',
    '$context.responseLength',
    '$context.responseLatency',
    '$context.integrationLatency',
    '$context.integrationErrorMessage',
    '$context.authorizer.error',
  ]);
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
