import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Stage } from '../../stage.ts';
import { HostClock } from '../base/clock.ts';
import { lockFolder } from '../base/folder-lock.ts';
import { PROVIDER_ID } from '../base/people.ts';
import type { Log } from '../base/ports.ts';
import { readState, writeState } from '../base/state-file.ts';
import { openCheckpoints } from '../events/checkpoints.ts';
import { startSchedules } from '../events/schedules.ts';
import type { DemoProvider } from '../provider/provider.ts';
import { provision } from '../template/provision.ts';
import { collectKeys } from '../template/resources/keys.ts';
import type { Site } from '../template/site.ts';
import { createFunctions, type Functions } from '../workers/functions.ts';
import type { InstanceTimes } from '../workers/pool.ts';
import type { Assembly } from './assembly.ts';
import { Cleanup } from './cleanup.ts';
import { describeEnvironment } from './command-environment.ts';
import { createControls } from './control/controls.ts';
import { type ControlPort, startControl } from './control/port.ts';
import { seedDirectory } from './directory.ts';
import { bindEvents } from './events.ts';
import { bindFronts, listAddresses, openFronts } from './fronts.ts';
import { assembleOnce } from './kept-assembly.ts';
import { LOCAL_STAGE, PROVIDERS_QUEUE } from './local-stage.ts';
import { HostPorts, readPorts, settlePorts } from './ports.ts';
import { copyPublicKeys, type LocalDescription, publishLocal } from './published.ts';
import { beginDatabase, type Services, type ServicesOptions, type SharedDatabase, startServices } from './services.ts';
import { createSite, findTable } from './site.ts';
import { startSurroundings } from './surroundings.ts';

const BATCHES_END_WITHIN_MS = 3_000;

/** The secret of the demonstration provider's on-call tool, below the stage's path in the parameter store. */
const TOOL_PARAMETER = `on-call/${PROVIDER_ID}`;

export interface HostOptions {
  /** Where everything is kept. Two hosts never share one. */
  readonly dataDir: string;
  /** Those left out come from the environment, else the usual ones; 0 lets the system choose. */
  readonly ports?: Partial<HostPorts>;
  /** Tables and keys do not outlive the host. */
  readonly memory?: boolean;
  /** Where tables are, in place of a database of its own; not looked at where the environment names one. */
  readonly database?: SharedDatabase;
  /** Parts of the `dev` stage to run with other values. */
  readonly stage?: Partial<Stage>;
  /** Gives the assembly of the stage; when left out, synthesized unless nothing it is made from has changed. */
  readonly assemble?: (stage: Stage) => Assembly | Promise<Assembly>;
  /** What the API calls itself, where something of its caller's stands in front of it; its own address when left out. */
  readonly apiAddress?: string;
  /** Entries of the directory beside those of the sample. */
  readonly entries?: readonly object[];
  /** Told of each step of the start as it is done. */
  readonly onStep?: (step: string) => void;
  /** Told each time the last instance of a function has ended: nothing runs until the next call. */
  readonly onIdle?: () => void;
  /** How long it is at most between two looks at a stream in which nothing comes, ms; a third of a second when left out. */
  readonly quietMs?: number;
  /** When instances of functions begin and end. */
  readonly instances?: InstanceTimes;
  /** Told what goes wrong while it runs; standard error when left out. */
  readonly log?: Log;
}

export interface Host extends Omit<LocalDescription, 'provider'> {
  readonly provider: DemoProvider;
  /** Outputs of the stack. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Settles when a service the host cannot do without has ended, with why. */
  readonly failed: Promise<string>;
  /** What the stack stands on here, for measuring beside it. */
  readonly parts: { readonly site: Site; readonly services: Services; readonly functions: Functions };
  /** Stops everything and gives the data folder back. */
  stop(): Promise<void>;
}

/**
 * Hosts the stack on this machine, from the template that deploys.
 *
 * @throws Error with one clear message when a port is taken, Java is missing, the data folder is in use or damaged, or the
 * template holds something this host cannot honour. Whatever had been started is stopped again.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const log = options.log ?? ((line) => console.error(line));
  const cleanup = new Cleanup();
  try {
    return await start(options, log, cleanup);
  } catch (error) {
    await cleanup.run(log);
    throw error;
  }
}

async function start(options: HostOptions, log: Log, cleanup: Cleanup): Promise<Host> {
  const { memory = false, onStep = () => undefined } = options;
  const dataDir = resolve(options.dataDir);
  const kept = (name: string): string => join(dataDir, name);
  const logDir = kept('logs');
  mkdirSync(logDir, { recursive: true });
  cleanup.add('the data folder', lockFolder(dataDir));
  const clock = await HostClock.open(kept('state.json'));
  const lead = clock.describeLead();
  if (lead !== undefined) onStep(lead);
  const before = await readState(kept('ports.json'), 'the ports used before', (value) => HostPorts.parse(value));
  const ports = await settlePorts({ ...readPorts(process.env), ...options.ports }, before);
  const checkpoints = cleanup.keep(
    'stream positions',
    await openCheckpoints(memory ? undefined : kept('streams.json')),
  );

  const { database } = options;
  const servicesOptions: ServicesOptions = {
    dataDir,
    memory,
    database,
    environment: process.env,
    now: clock.now,
    log,
    cleanup,
  };
  const starting = await beginDatabase(servicesOptions); // it takes its seconds while the stack is synthesized

  const fronts = await openFronts({ ports, clock: clock.now, log, cleanup });
  const stage: Stage = { ...LOCAL_STAGE, ...options.stage };
  const { provider, p256, signIn, mailServer } = await startSurroundings({
    ports,
    apiAddress: fronts.api.address,
    desksAddress: fronts.desks.address,
    stage,
    memory,
    kept,
    clock: clock.now,
    log,
    cleanup,
  });
  onStep('sign-in, provider and ports are ready');

  const { assemble = (wanted: Stage) => assembleOnce(wanted, kept('cdk.out')) } = options;
  const assembly = await assemble({ ...stage, issuer: signIn.issuer });
  const { template, stackName, assetDir, isKept = false, confirmLoaded } = assembly;
  onStep(
    `stack ${isKept ? 'as synthesized before' : 'synthesized'}: ${Object.keys(template.Resources).length} resources`,
  );
  const services = await startServices(servicesOptions, await starting(), collectKeys(template));
  services.putParameter(`/holdfast/${stage.name}/${TOOL_PARAMETER}`, provider.onCall.secret);
  const { secretParameter } = stage.deskSignIn;
  if (secretParameter !== undefined) {
    services.putParameter(`/holdfast/${stage.name}/${secretParameter}`, signIn.deskSecret);
  }
  const providersQueue = await services.createQueue(PROVIDERS_QUEUE, {});
  services.putParameter(`/holdfast/${stage.name}/mail-relay`, JSON.stringify(mailServer.relay));
  onStep('tables, queues and keys are served');

  const apiAddresses = listAddresses(fronts, stackName, options.apiAddress);
  const site = createSite({ services, stackName, assetDir, apiAddresses, dataDir });
  const outputs = await provision(template, site);
  const functions = cleanup.keep(
    'functions',
    createFunctions(site.declared, {
      meter: services.meter,
      logDir,
      log,
      onIdle: options.onIdle,
      ...(options.instances && { instances: options.instances }),
    }),
  );
  await clock.lead(functions.moveClock);
  services.lambda.serve(functions.byArn());
  const events = bindEvents({
    site,
    services,
    functions,
    mailServer,
    checkpoints,
    quietMs: options.quietMs,
    log,
  });
  const serveFronts = bindFronts(fronts, site, functions, { logDir, cleanup });
  onStep(
    `hosted: ${site.declared.functions.size} functions, ${site.declared.tables.size} tables, ${site.declared.queues.size} queues`,
  );

  const environment = describeEnvironment(services);
  const [left] = await Promise.all([
    seedDirectory(
      {
        id: PROVIDER_ID,
        inboxUrl: provider.inboxUrl,
        publicKey: provider.publicKeyBase64,
        p256PublicKey: p256.publicKeyBase64,
        onCall: { url: provider.onCall.url, parameter: TOOL_PARAMETER },
      },
      kept('directory.json'),
      { table: findTable('DIRECTORY_TABLE', site), environment, more: options.entries },
    ),
    confirmLoaded && functions.warm().then(confirmLoaded), // a bundle that cannot be loaded stops the start
  ]);
  onStep(`${confirmLoaded ? 'functions are loaded, ' : ''}the directory is filled`);
  if (left.length > 0) onStep(`left as registrars have it, and not as the sample does: ${left.join(', ')}`);

  serveFronts();
  await copyPublicKeys(fronts.api.address, dataDir);
  const sources = events.startSources();
  cleanup.add('event sources', () => {
    const stopped = Promise.all(sources.map((source) => source.stop()));
    return Promise.race([stopped, wait(BATCHES_END_WITHIN_MS, undefined, { ref: false })]); // what runs longer ends with its function
  });
  const schedules = cleanup.keep('schedules', startSchedules(events.schedules, clock.now, log));
  let published: ReturnType<typeof publishLocal> | undefined;
  const controls = createControls({
    clock,
    site,
    services,
    functions,
    sources,
    schedules,
    scanner: events.scanner,
    provider,
    providersQueue,
    mailServer,
    signIn,
    outputs,
    afterMove: async () => published?.refresh(),
  });
  const control: ControlPort = cleanup.keep(
    'the control port',
    await startControl({ port: ports.control, controls, log }),
  );
  published = cleanup.keep(
    'local.json',
    publishLocal(
      dataDir,
      {
        api: fronts.api.address,
        control: control.address,
        stack: { outputs, environment },
        pages: { persons: fronts.pages.address, public: fronts.publicPages.address, desks: fronts.desks.address },
      },
      { ...signIn, signInMaxAgeSeconds: stage.signInMaxAgeSeconds },
      { ...provider, p256PrivateJwk: p256.privateJwk },
      log,
    ),
  );
  await published.refresh();
  await writeState(kept('ports.json'), {
    api: fronts.api.port,
    control: control.port,
    issuer: signIn.port,
    provider: provider.port,
    pages: fronts.pages.port,
    publicPages: fronts.publicPages.port,
    desks: fronts.desks.port,
  });
  onStep('everything is up');
  return {
    ...published.current(),
    provider,
    outputs,
    failed: services.failed,
    parts: { site, services, functions },
    stop: () => cleanup.run(log),
  };
}
