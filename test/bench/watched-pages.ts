import { performance } from 'node:perf_hooks';
import { INVOCATIONS, type Invocation } from '../../infra/local/workers/invocations.ts';

export interface Answered {
  readonly tookMs: number;
  readonly response: Response;
  readonly text: string;
}

export type Watched = Answered & Pick<Invocation, 'handlerMs' | 'fetchMs'>;

/** Whoever asks says of each answer whether it is the one they want. */
export async function time(url: string, init: RequestInit, status: number): Promise<Answered> {
  const began = performance.now();
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const tookMs = performance.now() - began;
  if (response.status !== status) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 200)}`);
  return { tookMs, response, text };
}

/** Opens a page, and takes what its function says of that. */
export async function watch(functionName: string, open: () => Promise<Answered>): Promise<Watched> {
  const invocations: Invocation[] = [];
  const note = (invocation: unknown): void => {
    if ((invocation as Invocation).functionName === functionName) invocations.push(invocation as Invocation);
  };
  INVOCATIONS.subscribe(note);
  const answered = await open();
  INVOCATIONS.unsubscribe(note);
  const [invocation, ...others] = invocations;
  if (!invocation || others.length > 0) throw new Error(`a page took ${invocations.length} invocations, not one`);
  return { ...answered, handlerMs: invocation.handlerMs, fetchMs: invocation.fetchMs };
}
