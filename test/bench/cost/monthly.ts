/** What something takes of the services. */
export interface Use {
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Of queues. */
  readonly queueRequests: number;
  readonly invocations: number;
  readonly apiRequests: number;
  /** Of keys that wrap, hash or open; then of those that sign. */
  readonly keyRequests: number;
  readonly signatures: number;
  readonly loggedBytes: number;
}

/** What was measured, for each of the steps of an order's life and for a tick in which nothing is due. */
export interface MeasuredUse {
  readonly steps: Readonly<Record<string, Use>>;
  readonly tick: Use;
  /** Of one open order, over all tables and indexes: what DynamoDB counts of it, and items, each of which takes 100 more. */
  readonly storedBytes: number;
  readonly storedItems: number;
  /** Keys of the stack, and queues that a function is called from. */
  readonly keys: number;
  readonly polledQueues: number;
}

/** What cannot be measured on one machine. */
export interface Assumed {
  /** Of an invocation, once warm; what it waits for services is in it. */
  readonly secondsOfInvocation: number;
  readonly gbOfFunction: number;
  /** Of a queue nothing comes from: Lambda keeps asking. */
  readonly emptyReceivesAMonth: number;
}

export interface Prices {
  readonly perMillionWriteUnits: number;
  readonly perMillionReadUnits: number;
  readonly perGbStored: number;
  readonly perGbRecoverable: number;
  readonly perMillionQueueRequests: number;
  readonly perMillionInvocations: number;
  readonly perGbSecond: number;
  readonly perMillionApiRequests: number;
  readonly perKey: number;
  readonly perMillionKeyRequests: number;
  readonly perMillionSignatures: number;
  readonly perGbLogged: number;
}

/** So many are open all the time, and so many are filed and end in a month. */
export interface Load {
  readonly open: number;
  readonly lived: number;
}

/** One line of a bill: how much of what, at which price of one. */
export interface Line {
  readonly what: string;
  readonly amount: number;
  readonly unit: string;
  readonly price: number;
  readonly dollars: number;
}

const MILLION = 1e6;
const GB = 1e9;
/** Of the index of a table, for each item in it. */
const OVERHEAD_BYTES = 100;
const TICKS_A_MONTH = 43_800;

const line = (what: string, amount: number, unit: string, price: number): Line => ({
  what,
  amount,
  unit,
  price,
  dollars: amount * price,
});

/** What a month of this load takes, without what is stored. */
function sumUse({ steps, tick }: MeasuredUse, { lived }: Load, of: (use: Use) => number): number {
  const life = Object.values(steps).reduce((sum, step) => sum + of(step), 0);
  return lived * life + TICKS_A_MONTH * of(tick);
}

/** The bill of a month, line by line: what is stored first, then what is done. Free amounts are not taken off. */
export function computeMonth(measured: MeasuredUse, assumed: Assumed, prices: Prices, load: Load): readonly Line[] {
  const gbStored = (load.open * (measured.storedBytes + OVERHEAD_BYTES * measured.storedItems)) / GB;
  const millionsOf = (of: (use: Use) => number): number => sumUse(measured, load, of) / MILLION;
  const invocations = millionsOf((use) => use.invocations);
  const receives = (measured.polledQueues * assumed.emptyReceivesAMonth) / MILLION;
  return [
    line('tables and indexes', gbStored, 'GB', prices.perGbStored),
    line('recovery to a point in time', gbStored, 'GB', prices.perGbRecoverable),
    line('keys', measured.keys, 'keys', prices.perKey),
    line(
      'writes',
      millionsOf((use) => use.writeUnits),
      'million units',
      prices.perMillionWriteUnits,
    ),
    line(
      'reads',
      millionsOf((use) => use.readUnits),
      'million units',
      prices.perMillionReadUnits,
    ),
    line('queues asked in vain', receives, 'million requests', prices.perMillionQueueRequests),
    line(
      'queues',
      millionsOf((use) => use.queueRequests),
      'million requests',
      prices.perMillionQueueRequests,
    ),
    line('invocations', invocations, 'million', prices.perMillionInvocations),
    line(
      'time of functions',
      invocations * MILLION * assumed.secondsOfInvocation * assumed.gbOfFunction,
      'GB-seconds',
      prices.perGbSecond,
    ),
    line(
      'requests to the API',
      millionsOf((use) => use.apiRequests),
      'million',
      prices.perMillionApiRequests,
    ),
    line(
      'keys asked',
      millionsOf((use) => use.keyRequests),
      'million requests',
      prices.perMillionKeyRequests,
    ),
    line(
      'signatures',
      millionsOf((use) => use.signatures),
      'million',
      prices.perMillionSignatures,
    ),
    line('logs taken in', sumUse(measured, load, (use) => use.loggedBytes) / GB, 'GB', prices.perGbLogged),
  ];
}

export const totalOf = (lines: readonly Line[]): number => lines.reduce((sum, { dollars }) => sum + dollars, 0);
