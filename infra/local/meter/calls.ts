import type { IncomingMessage } from 'node:http';
import type { Service } from '../base/faults.ts';
import { readInvoked } from '../services/lambda/requests.ts';
import { type Members, objectOf } from './expressions.ts';
import { readObjectRequest } from './object-requests.ts';

/** What is asked of a service. */
export interface AskedCall {
  /** Bare: `PutItem`. */
  readonly operation: string;
  /** The members of the request that decide about permissions. */
  readonly request: Members;
}

/** @returns undefined for a request that cannot be understood. */
export function readCall(service: Service, incoming: IncomingMessage, body: Buffer): AskedCall | undefined {
  if (service === 's3') return readObjectPath(incoming);
  return service === 'lambda' ? readPath(incoming) : readTarget(incoming, body);
}

/** Lambda names operation and function in the address; its body is the caller's own event. */
function readPath({ method, url = '' }: IncomingMessage): AskedCall | undefined {
  const FunctionName = readInvoked(method, url);
  return FunctionName === undefined ? undefined : { operation: 'Invoke', request: { FunctionName } };
}

/** S3 names bucket and object in the address; its body is what is stored. */
function readObjectPath({ method, url = '', headers }: IncomingMessage): AskedCall | undefined {
  const asked = readObjectRequest(method, url);
  if (!asked) return undefined;
  const { operation, ...request } = asked;
  return { operation, request: { ...request, ifNoneMatch: headers['if-none-match'] } };
}

/** The others name the operation in a header and say the rest in JSON. */
function readTarget({ headers }: IncomingMessage, body: Buffer): AskedCall | undefined {
  const operation = String(headers['x-amz-target']).split('.').at(-1) ?? '';
  try {
    return { operation, request: objectOf(JSON.parse(body.toString('utf8'))) };
  } catch {
    return undefined;
  }
}
