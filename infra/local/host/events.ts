import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/ports.ts';
import { describeBounce } from '../events/bounces.ts';
import { createBus } from '../events/bus.ts';
import { createPark } from '../events/parking.ts';
import { createScanner, type Scanner } from '../events/scanner.ts';
import { bindSchedules } from '../events/schedule-specs.ts';
import type { ScheduleSpec } from '../events/schedules.ts';
import type { Checkpoints } from '../events/shard-reader.ts';
import { prepareSources } from '../events/sources.ts';
import type { MailServer } from '../services/smtp/smtp.ts';
import type { Site } from '../template/site.ts';
import type { Functions } from '../workers/functions.ts';
import type { Services } from './services.ts';

/** What calls functions by itself, bound and not begun; what stands in for services of AWS that tell the bus is told of already. */
export interface Events {
  readonly scanner: Scanner;
  readonly startSources: ReturnType<typeof prepareSources>;
  readonly schedules: readonly ScheduleSpec[];
}

/** @throws TemplateError for a source or a schedule that may not call its function. */
export function bindEvents(options: {
  readonly site: Site;
  readonly services: Services;
  readonly functions: Functions;
  readonly mailServer: MailServer;
  readonly checkpoints: Checkpoints;
  /** As a shard's reader takes it. */
  readonly quietMs?: number | undefined;
  readonly log: Log;
}): Events {
  const { site, services, functions, mailServer, checkpoints, quietMs, log } = options;
  const park = createPark(site.declared, services.sqs);
  for (const [bucket, keyArn] of site.declared.bucketKeys) services.meter.sealBucket(bucket, keyArn);
  const put = createBus(site.declared.rules, site.declared.queues, park);
  const scanner = createScanner({ site, read: services.readObject, put, log });
  services.meter.watchObjects(scanner.stored);
  mailServer.watchBounces((mail) => {
    put(describeBounce(mail)).catch((error: unknown) => log(`a bounce was not told of: ${messageOf(error)}`));
  });
  return {
    scanner,
    startSources: prepareSources({ ...services, site, functions, park, checkpoints, quietMs, log }),
    schedules: bindSchedules({ site, functions, park }),
  };
}
