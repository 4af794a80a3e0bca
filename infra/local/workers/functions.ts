import type { Invoke } from '../base/invocation.ts';
import { selectMetered } from '../meter/grants.ts';
import type { Meter } from '../meter/meter.ts';
import type { Declared } from '../template/site.ts';
import { TemplateError } from '../template/template.ts';
import type { InstanceHost } from './instance.ts';
import { Pool, type PoolOptions } from './pool.ts';
import { Runtime } from './runtime.ts';

export interface FunctionsOptions extends Omit<PoolOptions, 'host'> {
  readonly meter: Meter;
  /** Told each time the last instance of all has ended. */
  readonly onIdle?: (() => void) | undefined;
}

/** Every function of the template, ready to be called. */
export interface Functions {
  /** By name or ARN, as references come. @throws TemplateError when there is none; `who` asked. */
  find(reference: string, who: string): Pool;
  readonly invoke: (pool: Pool, event: unknown, requestId?: string) => Promise<unknown>;
  /** Every function by its ARN, for those that call one another. */
  byArn(): ReadonlyMap<string, Invoke>;
  /** Invocations so far. */
  started(): number;
  /** Invocations running or waiting now. */
  running(): number;
  /** Sets how far ahead of real time (ms) all instances are. Resolves when each of them is. */
  moveClock(offsetMs: number): Promise<void>;
  /** Loads one instance of each, to find out whether they can be loaded. @throws InvocationError when a bundle cannot be loaded. */
  warm(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes the functions of a template, each held to its role by the meter. Nothing runs before it is called or warmed. */
export function createFunctions(declared: Declared, options: FunctionsOptions): Functions {
  const { meter, onIdle } = options;
  const runtime = new Runtime();
  const living = new Set<string>();
  const host: InstanceHost = {
    runtime,
    bind: (accessKeyId, holder) => {
      living.add(accessKeyId);
      meter.bind(accessKeyId, holder);
    },
    unbind: (accessKeyId) => {
      meter.unbind(accessKeyId);
      if (living.delete(accessKeyId) && living.size === 0) onIdle?.();
    },
  };
  const pools = new Map([...declared.functions].map(([name, spec]) => [name, new Pool(spec, { ...options, host })]));
  const all = [...pools.values()];
  let started = 0;
  for (const { name, roleArn } of declared.functions.values()) {
    meter.allow(name, selectMetered(declared, roleArn));
  }
  const invoke: Functions['invoke'] = (pool, event, requestId) => {
    started += 1;
    return pool.invoke(event, requestId);
  };
  return {
    find: (reference, who) => {
      const pool = pools.get(reference.slice(reference.lastIndexOf(':') + 1));
      if (pool === undefined) throw new TemplateError(`${who}: ${reference} is no function of the template`);
      return pool;
    },
    invoke,
    byArn: () => new Map(all.map((pool) => [pool.spec.arn, (event, requestId) => invoke(pool, event, requestId)])),
    started: () => started,
    running: () => all.reduce((sum, { busy }) => sum + busy, 0),
    moveClock: (offsetMs) => runtime.moveClock(offsetMs),
    warm: async () => {
      await Promise.all(all.map((pool) => pool.warm()));
    },
    stop: async () => {
      await Promise.all(all.map((pool) => pool.stop()));
      await runtime.stop();
    },
  };
}
