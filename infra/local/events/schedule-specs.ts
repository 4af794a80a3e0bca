import { randomUUID } from 'node:crypto';
import { messageOf } from '../base/errors.ts';
import { demandGrant } from '../meter/grants.ts';
import { RETRIES_BY_DEFAULT } from '../template/resources/functions.ts';
import type { DeclaredSchedule, Site } from '../template/site.ts';
import type { Functions } from '../workers/functions.ts';
import type { Pool } from '../workers/pool.ts';
import type { Park } from './parking.ts';
import type { ScheduleSpec } from './schedules.ts';

interface Wiring {
  readonly site: Site;
  readonly functions: Functions;
  readonly park: Park;
}

/** What a destination is told about a call whose every try failed. */
function describeFailure(pool: Pool, requestPayload: unknown, error: unknown, tries: number): unknown {
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: `${pool.spec.arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: tries,
    },
    requestPayload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorMessage: messageOf(error) },
  };
}

/** Calls a function as nobody waits for it: tries again, then parks the call. */
function createCaller(pool: Pool, { site, functions, park }: Wiring): (event: unknown) => Promise<void> {
  const { maxRetries, onFailure } = site.declared.asyncPolicies.get(pool.spec.name) ?? {
    maxRetries: RETRIES_BY_DEFAULT,
    onFailure: undefined,
  };
  const tryTo = async (event: unknown, tries: number): Promise<void> => {
    try {
      await functions.invoke(pool, event);
    } catch (error) {
      if (tries <= maxRetries) return tryTo(event, tries + 1);
      if (onFailure !== undefined) await park(onFailure, describeFailure(pool, event, error, tries));
      throw error;
    }
  };
  return (event) => tryTo(event, 1);
}

function toSpec(schedule: DeclaredSchedule, wiring: Wiring): ScheduleSpec {
  const { site, functions } = wiring;
  const pool = functions.find(schedule.targetArn, schedule.id);
  demandGrant(site.declared, schedule.id, schedule.roleArn, 'lambda:InvokeFunction', pool.spec.arn);
  return { ...schedule, account: site.account, region: site.region, call: createCaller(pool, wiring) };
}

/** The template's schedules that are switched on. @throws TemplateError when one may not call its target. */
export function bindSchedules(wiring: Wiring): ScheduleSpec[] {
  return wiring.site.declared.schedules.filter(({ enabled }) => enabled).map((schedule) => toSpec(schedule, wiring));
}
