const KEPT_REQUESTS = 5_000;

/** What was asked of the services. */
export interface Usage {
  /** How often, by operation: `dynamodb:PutItem`. */
  readonly calls: Readonly<Record<string, number>>;
  readonly total: number;
  /** Calls refused by policy; counted in `calls` too. */
  readonly denied: number;
  /** Capacity units consumed, indexes included. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

export interface RequestUsage extends Usage {
  readonly requestId: string;
  readonly functionName: string;
}

export interface Calls {
  readonly byFunction: Readonly<Record<string, Usage>>;
  /** The last 5,000 requests that called anything, oldest first. */
  readonly byRequest: readonly RequestUsage[];
}

export interface Caller {
  readonly functionName: string;
  readonly requestId?: string | undefined;
}

/** One call, as it ended. */
export interface EndedCall {
  /** `dynamodb:PutItem` */
  readonly operation: string;
  readonly denied: boolean;
  readonly readUnits: number;
  readonly writeUnits: number;
}

export interface Tally {
  add(caller: Caller, call: EndedCall): void;
  calls(): Calls;
  reset(): void;
}

const EMPTY: Usage = { calls: {}, total: 0, denied: 0, readUnits: 0, writeUnits: 0 };

export function createTally(): Tally {
  const byFunction = new Map<string, Usage>();
  const byRequest = new Map<string, RequestUsage>();
  return {
    add({ functionName, requestId }, call) {
      byFunction.set(functionName, addCall(byFunction.get(functionName) ?? EMPTY, call));
      if (requestId === undefined) return;
      byRequest.set(requestId, { ...addCall(byRequest.get(requestId) ?? EMPTY, call), requestId, functionName });
      const [oldest] = byRequest.keys();
      if (byRequest.size > KEPT_REQUESTS && oldest !== undefined) byRequest.delete(oldest);
    },
    calls: () => ({ byFunction: Object.fromEntries(byFunction), byRequest: [...byRequest.values()] }),
    reset() {
      byFunction.clear();
      byRequest.clear();
    },
  };
}

function addCall(usage: Usage, { operation, denied, readUnits, writeUnits }: EndedCall): Usage {
  return {
    calls: { ...usage.calls, [operation]: (usage.calls[operation] ?? 0) + 1 },
    total: usage.total + 1,
    denied: usage.denied + (denied ? 1 : 0),
    readUnits: usage.readUnits + readUnits,
    writeUnits: usage.writeUnits + writeUnits,
  };
}
