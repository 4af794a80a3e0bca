import * as z from 'zod';
import { formArn } from '../site.ts';
import { defineResource, ignore } from './handler.ts';

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const EVERY_WEEK = /^cron\(\d{1,2}(?:,\d{1,2})* \d{1,2} \? \* (?:MON|TUE|WED|THU|FRI|SAT|SUN) \*\)$/;
const EVERY_MINUTE = /^cron\((?:\*|\*\/1) \* \* \* \? \*\)$/;

/**
 * How often an expression fires, ms.
 *
 * @throws Error for an expression this host does not run.
 */
export function parseInterval(expression: string): number {
  if (EVERY_MINUTE.test(expression)) return 60_000;
  if (EVERY_WEEK.test(expression)) return 7 * 86_400_000;
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const ms = UNIT_MS[unit ?? ''];
  if (ms === undefined || Number(count) < 1) throw new Error(`schedule ${expression} is not hosted locally`);
  return Number(count) * ms;
}

/** `AWS::Scheduler::Schedule` that calls a function. */
export const schedule = defineResource(
  'AWS::Scheduler::Schedule',
  z.strictObject({
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.literal(['UTC', 'Etc/UTC']).optional(),
    FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    GroupName: z.string().default('default'),
    Target: z.strictObject({
      Arn: z.string(),
      RoleArn: z.string(),
      Input: z.string().optional(),
      RetryPolicy: ignore('a call always reaches its function here; what the function makes of it is another matter'),
      DeadLetterConfig: ignore('see RetryPolicy'),
    }),
    Description: ignore('for people'),
  }),
  (id, properties, site) => {
    const { Target: target } = properties;
    const scheduleArn = formArn(site, 'scheduler', `schedule/${properties.GroupName}/${id}`);
    site.declared.schedules.push({
      id,
      arn: scheduleArn,
      everyMs: parseInterval(properties.ScheduleExpression),
      enabled: properties.State === 'ENABLED',
      targetArn: target.Arn,
      roleArn: target.RoleArn,
      input: target.Input,
    });
    return { ref: id, attributes: { Arn: scheduleArn } };
  },
);

/** `AWS::Scheduler::ScheduleGroup`. */
export const scheduleGroup = defineResource(
  'AWS::Scheduler::ScheduleGroup',
  z.strictObject({ Name: z.string().optional(), Tags: ignore('for people') }),
  (id, { Name = id }, site) => ({
    ref: Name,
    attributes: { Arn: formArn(site, 'scheduler', `schedule-group/${Name}`) },
  }),
);
