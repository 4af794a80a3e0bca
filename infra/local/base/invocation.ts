/** How a function ended that gave no answer, in Lambda's words. */
export interface FunctionFault {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** Whatever was thrown, as Lambda reports it. */
export function toFault(error: unknown): FunctionFault {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}

/** An invocation that ended without an answer, as Lambda reports it. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';
  readonly fault: FunctionFault;

  constructor(functionName: string, fault: FunctionFault) {
    super(`${functionName}: ${fault.errorType}: ${fault.errorMessage}`);
    this.fault = fault;
  }
}

/** Runs one function once. @throws InvocationError when it ends without an answer. */
export type Invoke = (event: unknown, requestId: string) => Promise<unknown>;
