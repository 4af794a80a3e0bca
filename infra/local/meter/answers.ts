import { randomUUID } from 'node:crypto';
import type { Answer } from '../base/answer.ts';
import type { Service } from '../base/faults.ts';
import { refuseCall } from '../services/lambda/answers.ts';
import { refuseStorageCall } from '../services/storage/refusal.ts';

/** How a service says no: names of its errors, and the statuses that differ between services. */
interface Wording {
  readonly busy: { readonly status: number; readonly name: string };
  readonly broken: string;
  readonly malformed: string;
  readonly denied: number;
  readonly write: (status: number, name: string, message: string) => Answer;
}

/** Most services put the name of an error into its body. */
const inBody =
  (version: '1.0' | '1.1', namespace = ''): Wording['write'] =>
  (status, name, message) => ({
    status,
    headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amzn-requestid': randomUUID() },
    body: Buffer.from(JSON.stringify({ __type: `${namespace}${name}`, message })),
  });

/** S3 answers in XML. */
const inXml: Wording['write'] = (status, name, message) => refuseStorageCall(status, S3_NAMES[name] ?? name, message);

/** Errors that S3 calls otherwise than the rest. */
const S3_NAMES: Readonly<Record<string, string>> = {
  AccessDeniedException: 'AccessDenied',
  UnrecognizedClientException: 'InvalidAccessKeyId',
};

const WORDINGS = {
  dynamodb: {
    busy: { status: 400, name: 'ThrottlingException' },
    broken: 'InternalServerError',
    malformed: 'ValidationException',
    denied: 400,
    write: inBody('1.0', 'com.amazonaws.dynamodb.v20120810#'),
  },
  sqs: {
    busy: { status: 403, name: 'RequestThrottled' },
    broken: 'InternalError',
    malformed: 'ValidationException',
    denied: 403,
    write: inBody('1.0', 'com.amazonaws.sqs#'),
  },
  kms: {
    busy: { status: 400, name: 'ThrottlingException' },
    broken: 'KMSInternalException',
    malformed: 'ValidationException',
    denied: 400,
    write: inBody('1.1'),
  },
  lambda: {
    busy: { status: 429, name: 'TooManyRequestsException' },
    broken: 'ServiceException',
    malformed: 'InvalidParameterValueException',
    denied: 403,
    write: refuseCall,
  },
  s3: {
    busy: { status: 503, name: 'SlowDown' },
    broken: 'InternalError',
    malformed: 'InvalidRequest',
    denied: 403,
    write: inXml,
  },
  ssm: {
    busy: { status: 400, name: 'ThrottlingException' },
    broken: 'InternalServerError',
    malformed: 'ValidationException',
    denied: 400,
    write: inBody('1.1'),
  },
} as const satisfies Record<Service, Wording>;

export function answerThrottled(service: Service): Answer {
  const { busy, write: say } = WORDINGS[service];
  return say(busy.status, busy.name, 'Rate exceeded (a fault injected on this machine)');
}

export const answerBroken = (service: Service): Answer =>
  WORDINGS[service].write(500, WORDINGS[service].broken, 'Internal error (a fault injected on this machine)');

export const refuseStranger = (service: Service): Answer =>
  WORDINGS[service].write(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');

export const answerUnreachable = (service: Service): Answer =>
  WORDINGS[service].write(503, 'ServiceUnavailable', `The local ${service} does not answer.`);

export const refuseMalformed = (service: Service, message: string): Answer =>
  WORDINGS[service].write(400, WORDINGS[service].malformed, message);

export const refuseDenied = (service: Service, message: string): Answer =>
  WORDINGS[service].write(WORDINGS[service].denied, 'AccessDeniedException', message);
