import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Service } from '../faults.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

const PREFIX: Record<Service, string> = {
  dynamodb: 'com.amazonaws.dynamodb.v20120810#',
  sqs: 'com.amazonaws.sqs#',
  kms: '',
};
const BUSY: Record<Service, string> = {
  dynamodb: 'ThrottlingException',
  sqs: 'RequestThrottled',
  kms: 'ThrottlingException',
};
const BROKEN: Record<Service, string> = {
  dynamodb: 'InternalServerError',
  sqs: 'InternalError',
  kms: 'KMSInternalException',
};

export const throttled = (service: Service): Answer =>
  problem(service, service === 'sqs' ? 403 : 400, BUSY[service], 'Rate exceeded (a fault injected on this machine)');

export const broken = (service: Service): Answer =>
  problem(service, 500, BROKEN[service], 'Internal error (a fault injected on this machine)');

export const unknownCaller = (service: Service): Answer =>
  problem(service, 403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');

export const unreachable = (service: Service): Answer =>
  problem(service, 503, 'ServiceUnavailable', `The local ${service} does not answer.`);

export const malformed = (service: Service, message: string): Answer =>
  problem(service, 400, 'ValidationException', message);

export const denied = (service: Service, message: string): Answer =>
  problem(service, service === 'sqs' ? 403 : 400, 'AccessDeniedException', message);

function problem(service: Service, status: number, name: string, message: string): Answer {
  return {
    status,
    headers: {
      'content-type': `application/x-amz-json-1.${service === 'kms' ? 1 : 0}`,
      'x-amzn-requestid': randomUUID(),
    },
    body: Buffer.from(JSON.stringify({ __type: `${PREFIX[service]}${name}`, message })),
  };
}

export function write(response: ServerResponse, { status, headers, body }: Answer): void {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !HOP_BY_HOP.has(name));
  for (const [name, value] of kept) response.setHeader(name, typeof value === 'string' ? value : [...(value ?? [])]);
  response.writeHead(status, { 'content-length': body.length }).end(body);
}

/** Headers about one connection, not about the message. */
const HOP_BY_HOP = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);
