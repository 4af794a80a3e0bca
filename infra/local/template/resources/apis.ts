import * as z from 'zod';
import type { DeclaredStage } from '../site.ts';
import { ApiBody, readApi } from './api-body.ts';
import { defineResource, ignore } from './handler.ts';

const RouteSettings = z.strictObject({
  ThrottlingBurstLimit: z.number().optional(),
  ThrottlingRateLimit: z.number().optional(),
  DetailedMetricsEnabled: ignore('nothing collects metrics of one machine'),
});

function readLimits(settings: z.infer<typeof RouteSettings> | undefined): DeclaredStage['limits'] {
  const { ThrottlingRateLimit: ratePerSecond, ThrottlingBurstLimit: burst } = settings ?? {};
  return ratePerSecond === undefined || burst === undefined ? undefined : { ratePerSecond, burst };
}

/** `AWS::ApiGatewayV2::Api`, described by OpenAPI. */
export const api = defineResource(
  'AWS::ApiGatewayV2::Api',
  z.strictObject({
    Body: ApiBody,
    FailOnWarnings: z.literal(true), // nor is anything left out here
    Tags: ignore('for people'),
  }),
  (id, { Body }, site) => {
    const declared = readApi(id, Body);
    site.declared.apis.push(declared);
    return { ref: id, attributes: { ApiId: id, ApiEndpoint: site.apiAddressOf(declared.name) } };
  },
);

/** `AWS::ApiGatewayV2::Stage`: the default one, which puts nothing in front of the path. */
export const stage = defineResource(
  'AWS::ApiGatewayV2::Stage',
  z.strictObject({
    ApiId: z.string(),
    StageName: z.literal('$default'),
    AutoDeploy: z.literal(true),
    StageVariables: z.record(z.string(), z.string()).default({}),
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
      variables: properties.StageVariables,
      limits: readLimits(properties.DefaultRouteSettings),
      routeLimits,
      accessLogFormat: properties.AccessLogSettings?.Format,
    });
    return { ref: properties.StageName, attributes: {} };
  },
);
