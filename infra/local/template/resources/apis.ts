import * as z from 'zod';
import type { DeclaredStage } from '../site.ts';
import { defineResource, ignore } from './handler.ts';

const LONGEST_MS = 30_000; // what the gateway waits for a function at most

const RouteSettings = z.strictObject({
  ThrottlingBurstLimit: z.number().optional(),
  ThrottlingRateLimit: z.number().optional(),
  DetailedMetricsEnabled: ignore('nothing collects metrics of one machine'),
});

function readLimits(settings: z.infer<typeof RouteSettings> | undefined): DeclaredStage['limits'] {
  const { ThrottlingRateLimit: ratePerSecond, ThrottlingBurstLimit: burst } = settings ?? {};
  return ratePerSecond === undefined || burst === undefined ? undefined : { ratePerSecond, burst };
}

/** `AWS::ApiGatewayV2::Api`. */
export const api = defineResource(
  'AWS::ApiGatewayV2::Api',
  z.strictObject({
    Name: z.string(),
    ProtocolType: z.literal('HTTP'),
    Description: ignore('for people'),
    Tags: ignore('for people'),
  }),
  (id, { Name: name }, site) => {
    site.declared.apis.push({ id, name });
    return { ref: id, attributes: { ApiId: id, ApiEndpoint: site.apiAddressOf(name) } };
  },
);

/** `AWS::ApiGatewayV2::Integration`: a function behind a route. */
export const integration = defineResource(
  'AWS::ApiGatewayV2::Integration',
  z.strictObject({
    ApiId: z.string(),
    IntegrationType: z.literal('AWS_PROXY'),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal('2.0'),
    IntegrationMethod: z.literal('POST').optional(),
    TimeoutInMillis: z.number().max(LONGEST_MS).default(LONGEST_MS),
    Description: ignore('for people'),
  }),
  (id, { IntegrationUri, TimeoutInMillis }, site) => {
    site.declared.integrations.set(id, { functionArn: IntegrationUri, timeoutMs: TimeoutInMillis });
    return { ref: id, attributes: { IntegrationId: id } };
  },
);

/** `AWS::ApiGatewayV2::Authorizer` that verifies tokens. */
export const authorizer = defineResource(
  'AWS::ApiGatewayV2::Authorizer',
  z.strictObject({
    ApiId: z.string(),
    Name: z.string(),
    AuthorizerType: z.literal('JWT'),
    IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
    JwtConfiguration: z.strictObject({ Audience: z.array(z.string()).min(1), Issuer: z.string() }),
  }),
  (id, { Name, JwtConfiguration }, site) => {
    const { Audience: audience, Issuer: issuer } = JwtConfiguration;
    site.declared.authorizers.set(id, { name: Name, issuer, audience });
    return { ref: id, attributes: { AuthorizerId: id } };
  },
);

/** `AWS::ApiGatewayV2::Route`. */
export const route = defineResource(
  'AWS::ApiGatewayV2::Route',
  z.strictObject({
    ApiId: z.string(),
    RouteKey: z.string(),
    Target: z.string().startsWith('integrations/'),
    AuthorizationType: z.enum(['JWT', 'NONE']).default('NONE'),
    AuthorizerId: z.string().optional(),
    OperationName: ignore('for people'),
  }),
  (id, { ApiId: apiId, RouteKey, Target, AuthorizationType, AuthorizerId }, site) => {
    site.declared.routes.push({
      apiId,
      key: RouteKey,
      integrationId: Target.slice('integrations/'.length),
      authorizerId: AuthorizationType === 'JWT' ? AuthorizerId : undefined,
    });
    return { ref: id, attributes: { RouteId: id } };
  },
);

/** `AWS::ApiGatewayV2::Stage`: the default one, which puts nothing in front of the path. */
export const stage = defineResource(
  'AWS::ApiGatewayV2::Stage',
  z.strictObject({
    ApiId: z.string(),
    StageName: z.literal('$default'),
    AutoDeploy: z.literal(true),
    DefaultRouteSettings: RouteSettings.optional(),
    RouteSettings: z.record(z.string(), RouteSettings).default({}),
    AccessLogSettings: z.strictObject({ DestinationArn: z.string(), Format: z.string() }).optional(),
    Description: ignore('for people'),
    Tags: ignore('for people'),
  }),
  (_id, properties, site) => {
    const routeLimits = new Map<string, NonNullable<DeclaredStage['limits']>>();
    for (const [key, settings] of Object.entries(properties.RouteSettings)) {
      const limits = readLimits(settings);
      if (limits !== undefined) routeLimits.set(key, limits);
    }
    site.declared.stages.push({
      apiId: properties.ApiId,
      name: properties.StageName,
      limits: readLimits(properties.DefaultRouteSettings),
      routeLimits,
      accessLogFormat: properties.AccessLogSettings?.Format,
    });
    return { ref: properties.StageName, attributes: {} };
  },
);
