import { HoldfastError } from '../errors.ts';

/** A service that has not answered after this is not waited for: the SDK tries again, three times in all. */
export const REQUEST_LIMITS = {
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: 4_000,
    throwOnRequestTimeout: true, // without it the SDK warns and waits on
  },
  maxAttempts: 3,
} as const;

/** Of what is worth nothing once it is late: it is given up sooner than whoever waits for it loses patience. */
export const IMPATIENT_LIMITS = {
  requestHandler: { connectionTimeout: 500, requestTimeout: 1_000, throwOnRequestTimeout: true },
  maxAttempts: 1,
} as const;

/** A key that cannot be used now, and a service that asks for patience: not our fault, not the caller's. */
const UNAVAILABLE_ERRORS: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'RequestThrottled',
  'RequestLimitExceeded',
  'ProvisionedThroughputExceededException',
  'LimitExceededException',
  'TooManyRequestsException',
  'TimeoutError',
  'AbortError', // it is we who gave up waiting
  'DisabledException',
  'KMSInvalidStateException',
  'KeyUnavailableException',
]);

function isUnavailable(error: Error): boolean {
  if (UNAVAILABLE_ERRORS.has(error.name)) return true;
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  if (typeof metadata !== 'object' || metadata === null) return 'code' in error; // below HTTP: connection refused, reset …
  const status = 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined;
  return typeof status !== 'number' || status >= 500;
}

interface Stack {
  readonly middlewareStack: {
    add(
      middleware: (next: (args: never) => Promise<unknown>) => (args: never) => Promise<never>,
      options: { readonly step: 'initialize'; readonly name: string },
    ): void;
  };
}

/** One place where a service that is down becomes an error that callers understand, whatever was asked of it. */
export function reportOutages<C extends object>(client: C): C {
  const { middlewareStack } = client as unknown as Stack; // the clients' own types differ only in the commands they name
  middlewareStack.add(
    (next) => async (args) => {
      try {
        return (await next(args)) as never;
      } catch (error) {
        if (!(error instanceof Error) || !isUnavailable(error)) throw error;
        throw new HoldfastError('service-unavailable', 'a service this depends on does not answer', {
          cause: error,
          retryable: true,
        });
      }
    },
    { step: 'initialize', name: 'reportOutages' },
  );
  return client;
}

/** What came is not what was stored, by the storage's own checksum: the SDK has no name for this error. */
export function refuseChanged(error: unknown): void {
  if (!(error instanceof Error) || !error.message.startsWith('Checksum mismatch')) return;
  throw new HoldfastError('record-damaged', 'a file is not as it was stored', { cause: error });
}
