import type { HostClock } from '../../base/clock.ts';
import { parseFaults } from '../../base/faults.ts';
import type { EventSource } from '../../events/event-source.ts';
import type { Scanner } from '../../events/scanner.ts';
import type { Schedules } from '../../events/schedules.ts';
import type { DemoProvider } from '../../provider/provider.ts';
import type { SignIn } from '../../services/sign-in/sign-in.ts';
import type { MailServer } from '../../services/smtp/smtp.ts';
import type { HostedQueue, Site } from '../../template/site.ts';
import type { Functions } from '../../workers/functions.ts';
import { readQueue } from '../queue-reading.ts';
import type { Services } from '../services.ts';
import { countDue } from '../tables.ts';
import type { Controls } from './routes.ts';

export interface ControlledParts {
  readonly clock: HostClock;
  readonly site: Site;
  readonly services: Services;
  readonly functions: Functions;
  readonly sources: readonly EventSource[];
  readonly schedules: Schedules;
  readonly scanner: Scanner;
  readonly provider: DemoProvider;
  readonly providersQueue: HostedQueue;
  readonly mailServer: MailServer;
  readonly signIn: Pick<SignIn, 'token'>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly afterMove: () => Promise<void>;
}

/** What the control port may do with the parts of a host. */
export function createControls(parts: ControlledParts): Controls {
  const { clock, site, services, functions, sources, schedules, scanner, provider, providersQueue, mailServer } = parts;
  const { outputs, afterMove, signIn } = parts;
  const { declared } = site;
  return {
    clock,
    activity: {
      started: functions.started,
      running: functions.running,
      sourcesIdle: async (since) =>
        (await Promise.all(sources.map((source) => source.idleSince(since)))).every(Boolean),
      providerIdle: provider.idle,
      scannerIdle: scanner.idle,
      overdue: () => countDue(services.dynamo, declared.tables.values(), clock.now()),
      runTicks: schedules.runTicks,
    },
    calls: services.meter.calls,
    resetCalls: services.meter.reset,
    setFaults: (value) => {
      const faults = parseFaults(value);
      services.meter.setFaults(faults);
      return faults;
    },
    inbox: () => provider.inbox(),
    mail: () => mailServer.arrived(),
    providerMail: () => provider.mail(),
    alerts: () => provider.alerts(),
    handedOver: () => readQueue(services.sqs, providersQueue.url),
    setProviderMode: provider.setMode,
    setScheduleEnabled: schedules.setEnabled,
    setScannerMode: scanner.setMode,
    signIn: signIn.token,
    afterMove,
    overview: () => ({
      outputs,
      routes: declared.apis.flatMap(({ routes }) => routes.map(({ key }) => key)),
      functions: [...declared.functions.keys()],
      tables: [...declared.tables.keys()],
      queues: [...declared.queues.values()].map(({ name }) => name),
      provider: { id: provider.id, mode: provider.mode(), queueUrl: providersQueue.functionUrl },
      scanner: { mode: scanner.mode() },
      shownOnly: declared.shown,
    }),
  };
}
