import type { FunctionFault } from '../base/invocation.ts';

/** What the host and a worker tell each other. Events and answers travel as JSON text, as they do in Lambda. */
export interface WorkerData {
  /** The bundle to load: the file that deploys. */
  readonly bundle: string;
  /** The name the bundle exports its handler under. */
  readonly handler: string;
  readonly clock: SharedArrayBuffer;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
}

export interface InvokeMessage {
  readonly requestId: string;
  readonly event: string;
  readonly timeoutMs: number;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly fault: FunctionFault }
  | { readonly kind: 'answer'; readonly requestId: string; readonly body: string | undefined }
  | { readonly kind: 'failed'; readonly requestId: string; readonly fault: FunctionFault };
