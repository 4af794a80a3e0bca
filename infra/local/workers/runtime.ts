import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FunctionFault } from '../base/invocation.ts';
import type { InstanceMessage, InstanceStart, InvokeMessage, RuntimeOrder, RuntimeReport } from './protocol.ts';

const MAIN = fileURLToPath(new URL('./runtime-process.ts', import.meta.url));

/** What is told of one instance, in the order it happened; after `ended` nothing more. */
export interface InstanceListener {
  said(message: InstanceMessage): void;
  printed(chunk: Uint8Array): void;
  ended(fault: FunctionFault): void;
}

/** One instance, as the host holds it. What is asked of one that has ended is ignored. */
export interface Running {
  invoke(message: InvokeMessage): void;
  /** Resolves when it is gone, in the middle of a call or not. */
  end(): Promise<void>;
}

/** A process, and who waits for what of it. */
interface Process {
  readonly child: ChildProcess;
  readonly listeners: Map<number, InstanceListener>;
  /** Resolves when it is gone. */
  readonly gone: Promise<void>;
}

/**
 * Where instances run: a process that starts with the first of them and ends with the last, so that what many of them took is given
 * back whole.
 */
export class Runtime {
  readonly #leaving = new Set<Promise<void>>();
  readonly #moves = new Map<number, () => void>();
  #process: Process | undefined;
  #offsetMs = 0;
  #numbered = 0;

  /** Sets how far ahead of real time (ms) all instances are, those to come too. Resolves when each of them is. */
  async moveClock(offsetMs: number): Promise<void> {
    this.#offsetMs = offsetMs;
    const { child, gone } = this.#process ?? {};
    if (child === undefined) return;
    const move = this.#nextNumber();
    const moved = new Promise<void>((resolve) => this.#moves.set(move, resolve));
    send(child, { kind: 'clock', offsetMs, move });
    await Promise.race([moved, gone]);
    this.#moves.delete(move);
  }

  start(start: InstanceStart, listener: InstanceListener): Running {
    this.#process ??= this.#startProcess();
    const { child, listeners } = this.#process;
    const instance = this.#nextNumber();
    const ended = new Promise<void>((resolve) => {
      listeners.set(instance, {
        ...listener,
        ended: (fault) => {
          listener.ended(fault);
          resolve();
        },
      });
    });
    send(child, { kind: 'start', instance, start });
    return {
      invoke: (message) => send(child, { kind: 'invoke', instance, message }),
      end: () => {
        send(child, { kind: 'end', instance });
        return ended;
      },
    };
  }

  /** Resolves when no process is left; every instance must have been told to end. */
  async stop(): Promise<void> {
    if (this.#process !== undefined) this.#dismiss(this.#process);
    await Promise.all(this.#leaving);
  }

  #nextNumber(): number {
    this.#numbered += 1;
    return this.#numbered;
  }

  #startProcess(): Process {
    const child = fork(MAIN, {
      detached: true, // Ctrl-C reaches the host only: calls under way end while it stops
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const listeners: Process['listeners'] = new Map();
    const gone = new Promise<void>((resolve) => {
      const end = (how: string): void => {
        const errorMessage = `the process of the instances ${how}`;
        for (const listener of listeners.values())
          listener.ended({ errorType: 'Runtime.ExitError', errorMessage, trace: [] });
        listeners.clear();
        resolve();
      };
      child.once('error', (error) => end(`could not be started: ${error.message}`));
      child.once('exit', (code, signal) => end(`ended with ${signal ?? `code ${code}`}`));
    });
    const started: Process = { child, listeners, gone };
    this.#leaving.add(gone);
    void gone.then(() => {
      this.#leaving.delete(gone);
      if (this.#process === started) this.#process = undefined;
    });
    child.on('message', (report: RuntimeReport) => this.#hear(started, report));
    send(child, { kind: 'clock', offsetMs: this.#offsetMs, move: this.#nextNumber() });
    return started;
  }

  #hear(process: Process, report: RuntimeReport): void {
    if (report.kind === 'moved') {
      this.#moves.get(report.move)?.();
      return;
    }
    const listener = process.listeners.get(report.instance);
    if (report.kind === 'said') listener?.said(report.message);
    else if (report.kind === 'printed') listener?.printed(report.chunk);
    else {
      process.listeners.delete(report.instance);
      listener?.ended(report.fault);
      if (process.listeners.size === 0) this.#dismiss(process);
    }
  }

  #dismiss(process: Process): void {
    if (this.#process === process) this.#process = undefined;
    if (process.child.connected) process.child.disconnect();
  }
}

function send(child: ChildProcess, order: RuntimeOrder): void {
  if (child.connected) child.send(order, () => undefined); // one that ends meanwhile is told by `ended`
}
