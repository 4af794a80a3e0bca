import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { LOCAL_SECRET } from '../base/credentials.ts';
import type { FunctionFault } from '../base/invocation.ts';
import type { FunctionSpec } from '../template/site.ts';
import { makeEntryOnce } from './entry-once.ts';
import { INVOCATIONS, type Invocation } from './invocations.ts';
import type { InstanceMessage } from './protocol.ts';
import type { Running, Runtime } from './runtime.ts';

/** What an instance needs of the host: the process it runs in, and the meter that tells whose a call is. */
export interface InstanceHost {
  readonly runtime: Runtime;
  bind(accessKeyId: string, holder: { functionName: string; requestId?: string }): void;
  unbind(accessKeyId: string): void;
}

export type Outcome = { readonly body: string | undefined } | { readonly fault: FunctionFault };

export interface Call {
  readonly requestId: string;
  /** The event as JSON. */
  readonly event: string;
  readonly settle: (outcome: Outcome) => void;
}

export interface InstanceEvents {
  /** It can take a call. */
  readonly free: (instance: Instance) => void;
  /** It is gone for good; `fault` says why. */
  readonly gone: (instance: Instance, fault: FunctionFault) => void;
}

/** One instance of a function: one environment of its own, one invocation at a time. */
export class Instance {
  readonly #spec: FunctionSpec;
  readonly #host: InstanceHost;
  readonly #events: InstanceEvents;
  readonly #key = `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`;
  readonly #running: Running;
  #call: Call | undefined;
  #timer: NodeJS.Timeout | undefined;
  #gone = false;

  constructor(spec: FunctionSpec, host: InstanceHost, log: Writable, events: InstanceEvents) {
    this.#spec = spec;
    this.#host = host;
    this.#events = events;
    host.bind(this.#key, { functionName: spec.name }); // calls made while the bundle loads
    const start = {
      entry: makeEntryOnce(),
      data: {
        bundle: spec.bundle,
        handler: spec.handler,
        functionName: spec.name,
        functionArn: spec.arn,
        memoryMb: spec.memoryMb,
        compiled: process.env['NODE_COMPILE_CACHE'] ?? join(dirname(spec.bundle), 'compiled'),
      },
      environment: {
        ...spec.environment,
        AWS_ACCESS_KEY_ID: this.#key,
        AWS_SECRET_ACCESS_KEY: LOCAL_SECRET,
        AWS_SESSION_TOKEN: 'local',
      },
    };
    this.#running = host.runtime.start(start, {
      said: (message) => this.#hear(message),
      printed: (chunk) => log.write(chunk),
      ended: (fault) => this.#end(fault),
    });
  }

  /** Starts one call; it must be free. */
  run(call: Call): void {
    const { name, timeoutMs } = this.#spec;
    this.#call = call;
    this.#host.bind(this.#key, { functionName: name, requestId: call.requestId });
    this.#timer = setTimeout(() => this.#expire(), timeoutMs);
    this.#running.invoke({ requestId: call.requestId, event: call.event, timeoutMs });
  }

  /** Ends it, in the middle of a call or not; whoever waits for the call is not told. */
  async stop(): Promise<void> {
    await this.#running.end();
  }

  #hear(message: InstanceMessage): void {
    if (message.kind === 'ready') this.#events.free(this);
    else if (message.kind === 'refused') this.#end(message.fault);
    else if (message.requestId === this.#call?.requestId) {
      if (message.kind === 'answer') this.#tell(message);
      this.#finish(message.kind === 'answer' ? { body: message.body } : { fault: message.fault });
      this.#events.free(this);
    }
  }

  #tell({ requestId, spent }: Extract<InstanceMessage, { kind: 'answer' }>): void {
    INVOCATIONS.publish({ functionName: this.#spec.name, requestId, ...spent } satisfies Invocation);
  }

  #expire(): void {
    const errorMessage = `Task timed out after ${(this.#spec.timeoutMs / 1000).toFixed(2)} seconds`;
    this.#end({ errorType: 'Sandbox.Timedout', errorMessage, trace: [] });
  }

  #finish(outcome: Outcome): void {
    clearTimeout(this.#timer);
    const call = this.#call;
    this.#call = undefined;
    if (call === undefined) return;
    this.#host.bind(this.#key, { functionName: this.#spec.name }); // what it still does now belongs to no request
    call.settle(outcome);
  }

  #end(fault: FunctionFault): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#finish({ fault });
    this.#host.unbind(this.#key);
    void this.#running.end();
    this.#events.gone(this, fault);
  }
}
