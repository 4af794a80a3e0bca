import type { FunctionFault } from '../base/invocation.ts';
import type { Spent } from './invocations.ts';

/** What the host, the process of the instances and each instance tell one another. Events and answers travel as JSON text, as in Lambda. */
export interface InstanceData {
  /** The bundle to load: the file that deploys. */
  readonly bundle: string;
  /** The name the bundle exports its handler under. */
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  /** The folder in which is kept what was compiled of the bundle. */
  readonly compiled: string;
}

export interface InvokeMessage {
  readonly requestId: string;
  readonly event: string;
  readonly timeoutMs: number;
}

export type InstanceMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly fault: FunctionFault }
  | { readonly kind: 'answer'; readonly requestId: string; readonly body: string | undefined; readonly spent: Spent }
  | { readonly kind: 'failed'; readonly requestId: string; readonly fault: FunctionFault };

/** What an instance is started with. */
export interface InstanceStart {
  /** The module its thread begins with. */
  readonly entry: string;
  readonly data: InstanceData;
  readonly environment: Readonly<Record<string, string>>;
}

/** From the host to the process; `instance` is a number the host gave. */
export type RuntimeOrder =
  | { readonly kind: 'clock'; readonly offsetMs: number; readonly move: number }
  | { readonly kind: 'start'; readonly instance: number; readonly start: InstanceStart }
  | { readonly kind: 'invoke'; readonly instance: number; readonly message: InvokeMessage }
  | { readonly kind: 'end'; readonly instance: number };

/** From the process to the host. */
export type RuntimeReport =
  | { readonly kind: 'moved'; readonly move: number }
  | { readonly kind: 'said'; readonly instance: number; readonly message: InstanceMessage }
  | { readonly kind: 'printed'; readonly instance: number; readonly chunk: Uint8Array }
  | { readonly kind: 'ended'; readonly instance: number; readonly fault: FunctionFault };
