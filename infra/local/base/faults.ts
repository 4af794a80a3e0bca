/** Faults injected between the functions and the services, from a seeded sequence: the same seed gives the same faults. */

export const SERVICES = ['dynamodb', 'sqs', 'kms', 'lambda', 's3', 'ssm'] as const;
const KINDS = ['drop', 'delay', 'duplicate', 'throttle', 'error'] as const;
const MEMBERS = new Set(['service', 'operation', 'kind', 'rate', 'ms', 'count', 'when']);
const DEFAULT_DELAY_MS = 1_000;
const MOST_MS = 600_000;

export type Service = (typeof SERVICES)[number];

export interface Fault {
  readonly service: Service;
  /** `PutItem`; every operation of the service when absent. */
  readonly operation?: string;
  /**
   * `drop` ends the connection without an answer · `delay` waits · `duplicate` does the work twice and answers with the second
   * outcome, as a retry would see it · `throttle` and `error` answer as the service does when it is busy or broken.
   */
  readonly kind: (typeof KINDS)[number];
  /** How likely it is for each call, from 0 to 1. */
  readonly rate: number;
  /** How long a delay lasts, in milliseconds. */
  readonly ms: number;
  /** How often it happens at most; without end when absent. */
  readonly count?: number;
  /** Whether `drop` and `delay` come before the service did the work or after it. */
  readonly when: 'before' | 'after';
}

/** What a caller may leave out. */
export type FaultInput = Omit<Fault, 'ms' | 'when'> & Partial<Pick<Fault, 'ms' | 'when'>>;

/** @throws Error saying which member of which fault does not fit. */
export function parseFaults(value: unknown): Fault[] {
  if (!Array.isArray(value)) throw new Error('faults must be a list');
  return value.map((entry: unknown, index) => parseFault(Object(entry) as Record<string, unknown>, `fault ${index}`));
}

function parseFault(entry: Readonly<Record<string, unknown>>, where: string): Fault {
  const stranger = Object.keys(entry).find((name) => !MEMBERS.has(name));
  if (stranger !== undefined) throw new Error(`${where}: ${stranger} is not known`);
  const { operation, count } = entry;
  if (operation !== undefined && (typeof operation !== 'string' || operation.includes(':'))) {
    throw new Error(`${where}: operation must be a bare name such as PutItem`);
  }
  if (count !== undefined && !Number.isInteger(count)) throw new Error(`${where}: count must be a whole number`);
  return {
    service: requireOneOf(entry['service'], SERVICES, `${where}: service`),
    kind: requireOneOf(entry['kind'], KINDS, `${where}: kind`),
    when: requireOneOf(entry['when'] ?? 'before', ['before', 'after'] as const, `${where}: when`),
    rate: requireBetween(0, 1, entry['rate'] ?? 1, `${where}: rate`),
    ms: requireBetween(0, MOST_MS, entry['ms'] ?? DEFAULT_DELAY_MS, `${where}: ms`),
    ...(operation !== undefined && { operation }),
    ...(count !== undefined && { count: requireBetween(1, Number.MAX_SAFE_INTEGER, count, `${where}: count`) }),
  };
}

function requireBetween(least: number, most: number, value: unknown, where: string): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw new Error(`${where} must be from ${least} to ${most}`);
}

function requireOneOf<T extends string>(value: unknown, choices: readonly T[], where: string): T {
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`${where} must be one of ${choices.join(', ')}`);
  return found;
}

export interface FaultPlan {
  /** The fault this call meets, if any. Each question moves the sequence on. */
  next(service: Service, operation: string): Fault | undefined;
}

/** @param seed a whole number; the sequence of draws depends on it alone. */
export function planFaults(faults: readonly Fault[], seed: number): FaultPlan {
  const random = createSequence(seed);
  const left = faults.map((fault) => ({ fault, count: fault.count ?? Number.POSITIVE_INFINITY }));
  return {
    next(service, operation) {
      const met = left.find(
        ({ fault, count }) =>
          count > 0 &&
          fault.service === service &&
          (fault.operation === undefined || fault.operation === operation) &&
          random() < fault.rate,
      );
      if (met) met.count -= 1;
      return met?.fault;
    },
  };
}

/** Numbers from 0 up to 1 (mulberry32). */
function createSequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
