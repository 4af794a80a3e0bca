import * as z from 'zod';
import { type EventShape, formArn, type Site } from '../site.ts';
import type { Hosted } from '../template.ts';
import { defineResource, ignore, type ResourceHandler } from './handler.ts';

/** Lists of values that are compared as they are, or that something is there, at any depth: no prefix, range or other filter. */
const Wanted = z.union([z.string(), z.strictObject({ exists: z.literal(true) })]);
const Shape: z.ZodType<EventShape> = z.lazy(() => z.record(z.string(), z.union([z.array(Wanted).min(1), Shape])));

const hosted = (id: string, site: Site): Hosted => ({
  ref: id,
  attributes: { Arn: formArn(site, 'events', `rule/${id}`) },
});

/** A rule about what a service here tells, for a queue. */
const heard = defineResource(
  'AWS::Events::Rule',
  z.strictObject({
    EventPattern: Shape,
    State: z.literal('ENABLED'),
    Targets: z.array(
      z.strictObject({
        Id: z.string(),
        Arn: z.string(),
        InputTransformer: z.strictObject({
          InputPathsMap: z.record(z.string(), z.string().regex(/^\$(?:\.[\w-]+)+$/)),
          InputTemplate: z.string(),
        }),
      }),
    ),
    Description: ignore('for people'),
  }),
  (id, { EventPattern: pattern, Targets }, site) => {
    const targets = Targets.map(
      ({ Arn: arn, InputTransformer: { InputPathsMap: paths, InputTemplate: template } }) => ({
        arn,
        paths,
        template,
      }),
    );
    site.declared.rules.push({ id, pattern, targets });
    return hosted(id, site);
  },
);

const TOLD_BY_A_TRAIL = z.object({
  EventPattern: z.object({ 'detail-type': z.tuple([z.literal('AWS API Call via CloudTrail')]) }),
});

/** `AWS::Events::Rule`: heard, unless it is about what a trail tells, which no machine has: that is shown, and never acted on. */
export const rule: ResourceHandler = {
  type: heard.type,
  host: (id, properties, site) => {
    if (!TOLD_BY_A_TRAIL.safeParse(properties).success) return heard.host(id, properties, site);
    site.declared.shown.push({ id, type: heard.type, why: 'no trail tells of calls to one machine' });
    return hosted(id, site);
  },
};
