import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, writeAnswer } from '../base/answer.ts';
import { type Fault, type FaultInput, parseFaults, planFaults, SERVICES, type Service } from '../base/faults.ts';
import { closeServer, KEPT_OPEN, LOOPBACK, type Log, listen } from '../base/ports.ts';
import type { PolicyStatement } from '../template/site.ts';
import {
  answerBroken,
  answerThrottled,
  answerUnreachable,
  refuseDenied,
  refuseMalformed,
  refuseStranger,
} from './answers.ts';
import { type AskedCall, readCall } from './calls.ts';
import { askForCapacity, readConsumedUnits } from './capacity.ts';
import { UnclearRequest } from './dynamodb-access.ts';
import { type Members, textOf } from './expressions.ts';
import { createAccesses } from './lookup.ts';
import { compileStatement, isAllowed, type Rule } from './policy.ts';
import { type FormCall, isStored, readFormCall } from './posted-forms.ts';
import { describeS3Access } from './service-access.ts';
import { type Caller, type Calls, createTally } from './tally.ts';
import { createUpstream } from './upstream.ts';

export type Endpoints = Readonly<Record<Service, string>>;

export interface MeterOptions {
  /** Of each service's entrance; chosen by the operating system when not given. */
  readonly ports?: Readonly<Record<Service, number>>;
  readonly upstreams: Endpoints;
  /** Under which the database is asked, whoever asks: one that keeps tables apart by it has them in one place. */
  readonly dynamoAccessKeyId?: string;
  /** As in the ARNs of the statements. */
  readonly region: string;
  readonly account: string;
  readonly log: Log;
  /** Of the injected faults; a whole number. */
  readonly seed?: number;
}

export interface Meter {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`, `_SQS`, `_KMS`, `_LAMBDA`, `_S3` and `_SSM`. */
  readonly endpoints: Endpoints;
  /** The same queue behind the meter: clients send to the origin of a queue's URL, whatever endpoint they were given. */
  queueUrl(url: string): string;
  /** Says whose calls carry this access key id, and for which request. Replaces what was said before. */
  bind(accessKeyId: string, caller: Caller): void;
  unbind(accessKeyId: string): void;
  /** Says under which key a bucket seals what is put there: whoever puts or gets has to be allowed it. */
  sealBucket(bucket: string, keyArn: string): void;
  /** Has somebody told of each object that is put. */
  watchObjects(told: (object: { readonly bucket: string; readonly key: string }) => void): void;
  /** Adds statements of the function's role. @throws Error naming what is not understood. */
  allow(functionName: string, statements: readonly PolicyStatement[]): void;
  calls(): Calls;
  reset(): void;
  /** Replaces the faults and starts their sequence afresh. @throws Error saying what does not fit. */
  setFaults(faults: readonly FaultInput[]): void;
  stop(): Promise<void>;
}

/**
 * Stands between the functions and the services: knows each caller by its access key id, counts calls and consumed units, lets
 * through what the caller's role allows, and injects faults. Signatures are not checked.
 *
 * @throws Error when a port is taken.
 */
export async function startMeter(options: MeterOptions): Promise<Meter> {
  const { ports, upstreams, dynamoAccessKeyId = 'meter', region, account, log, seed = 1 } = options;
  const callers = new Map<string, Caller>();
  /** Whose forms carry an access key id: kept for good, as a form outlives the instance that signed it. */
  const signers = new Map<string, Caller>();
  const roles = new Map<string, Rule[]>();
  const tally = createTally();
  const services = makeEach((service) =>
    createUpstream(upstreams[service], service === 'dynamodb' ? dynamoAccessKeyId : undefined),
  );
  const bucketKeys = new Map<string, string>();
  const accesses = createAccesses(services, region, account, bucketKeys);
  let tellOfObject: Parameters<Meter['watchObjects']>[0] = () => undefined;
  let faults = planFaults([], seed);

  /** Why the caller may not do this; `undefined` when it may. */
  const refusal = async (
    caller: Caller,
    service: Service,
    operation: string,
    request: Members,
  ): Promise<string | undefined> => {
    const rules = roles.get(caller.functionName) ?? [];
    for (const access of await accesses.of(service, operation, request)) {
      if (isAllowed(rules, access)) continue;
      return `${caller.functionName} is not authorized to perform: ${access.action} on resource: ${access.resource} because no identity-based policy allows it with ${JSON.stringify(access.context)}`;
    }
    return undefined;
  };

  /** Whoever may not list a bucket is not told either that an object is missing. */
  const hidden = ({ caller, operation, request }: ParsedCall, answer: Answer): Answer => {
    if (operation !== 'GetObject' || answer.status !== 404) return answer;
    const listing = describeS3Access('ListObjectsV2', request, account);
    return isAllowed(roles.get(caller.functionName) ?? [], listing) ? answer : refuseDenied('s3', 'Access Denied');
  };

  const work = async (incoming: IncomingMessage, service: Service, call: ParsedCall): Promise<Answer> => {
    const body = service === 'dynamodb' ? askForCapacity(call.operation, call.body, call.request) : call.body;
    const answered = await services[service].send(incoming.method ?? 'POST', call.path, incoming.headers, body);
    const answer = service === 's3' ? hidden(call, answered) : answered;
    const units =
      service === 'dynamodb' && answer.status === 200
        ? readConsumedUnits(call.operation, answer.body, call.request)
        : NO_UNITS;
    tally.add(call.caller, { operation: `${service}:${call.operation}`, denied: false, ...units });
    if (isStored(call.operation, answer)) {
      tellOfObject({ bucket: textOf(call.request['bucket']) ?? '', key: textOf(call.request['key']) ?? '' });
    }
    return answer;
  };

  /** What is asked and by whom, or what whoever cannot be understood is told. */
  const identify = async (incoming: IncomingMessage, service: Service): Promise<ParsedCall | Answer> => {
    const form = service === 's3' ? await readFormCall(incoming) : undefined;
    if (form && 'status' in form) return form;
    const caller = form ? signers.get(form.signer) : callers.get(readAccessKeyId(incoming));
    if (!caller) return refuseStranger(service);
    const call = await parseCall(incoming, service, caller, form);
    return call ?? refuseMalformed(service, 'The request cannot be understood.');
  };

  /** @returns `undefined` to end the connection without an answer. */
  const answerTo = async (incoming: IncomingMessage, service: Service): Promise<Answer | undefined> => {
    const call = await identify(incoming, service);
    if ('status' in call) return call;
    const operation = `${service}:${call.operation}`;
    const why = await refusal(call.caller, service, call.operation, call.request);
    if (why !== undefined) {
      log(`denied: ${why}`);
      tally.add(call.caller, { operation, denied: true, ...NO_UNITS });
      return refuseDenied(service, why);
    }
    const fault = faults.next(service, call.operation);
    const injected =
      fault &&
      { throttle: answerThrottled, error: answerBroken, drop: undefined, delay: undefined, duplicate: undefined }[
        fault.kind
      ];
    if (injected) {
      tally.add(call.caller, { operation, denied: false, ...NO_UNITS });
      return injected(service);
    }
    return withFault(fault, () => work(incoming, service, call));
  };

  const servers = makeEach((service) =>
    createServer({ ...KEPT_OPEN, noDelay: true }, (incoming, response) => {
      answerTo(incoming, service)
        .catch((error: unknown) => {
          log(`meter: ${service}: ${error instanceof Error ? error.message : String(error)}`);
          return error instanceof UnclearRequest ? refuseMalformed(service, error.message) : answerUnreachable(service);
        })
        .then((answer) => finish(response, answer));
    }),
  );
  const entrances = makeEach(() => 0);
  for (const service of SERVICES) {
    entrances[service] = await listen(servers[service], ports?.[service] ?? 0, `the meter of ${service}`);
  }
  const endpoints = makeEach((service) => `http://${LOOPBACK}:${entrances[service]}`);

  return {
    endpoints,
    queueUrl: (url) => endpoints.sqs + new URL(url).pathname,
    bind(id, caller) {
      callers.set(id, caller);
      signers.set(id, { functionName: caller.functionName });
    },
    unbind: (id) => void callers.delete(id),
    allow(functionName, statements) {
      roles.set(functionName, [...(roles.get(functionName) ?? []), ...statements.map(compileStatement)]);
    },
    sealBucket: (bucket, keyArn) => void bucketKeys.set(bucket, keyArn),
    watchObjects(told) {
      tellOfObject = told;
    },
    calls: tally.calls,
    reset: tally.reset,
    setFaults(wanted) {
      faults = planFaults(parseFaults(wanted), seed);
    },
    async stop() {
      await Promise.all(SERVICES.map((service) => closeServer(servers[service])));
      for (const service of SERVICES) services[service].stop();
    },
  };
}

interface ParsedCall extends AskedCall {
  readonly caller: Caller;
  readonly path: string;
  readonly body: Buffer;
}

const NO_UNITS = { readUnits: 0, writeUnits: 0 };

const makeEach = <T>(make: (service: Service) => T): Record<Service, T> => ({
  dynamodb: make('dynamodb'),
  sqs: make('sqs'),
  kms: make('kms'),
  lambda: make('lambda'),
  s3: make('s3'),
  ssm: make('ssm'),
});

const readAccessKeyId = (incoming: IncomingMessage): string =>
  /Credential=([^/]+)\//.exec(incoming.headers.authorization ?? '')?.[1] ?? '';

async function parseCall(
  incoming: IncomingMessage,
  service: Service,
  caller: Caller,
  form: FormCall | undefined,
): Promise<ParsedCall | undefined> {
  if (form) return { ...form, caller, path: incoming.url ?? '/' };
  const bound = { ...caller }; // the request this call belongs to, even when the worker has moved on by the time it ends
  const body = await buffer(incoming);
  const asked = readCall(service, incoming, body);
  return asked && { ...asked, caller: bound, path: incoming.url ?? '/', body };
}

async function withFault(fault: Fault | undefined, work: () => Promise<Answer>): Promise<Answer | undefined> {
  const [drops, delays] = [fault?.kind === 'drop', fault?.kind === 'delay'];
  if (fault?.when === 'before' && drops) return undefined;
  if (fault?.when === 'before' && delays) await sleep(fault.ms);
  if (fault?.kind === 'duplicate') await work();
  const answer = await work();
  if (fault?.when === 'after' && delays) await sleep(fault.ms);
  return drops ? undefined : answer;
}

function finish(response: ServerResponse, answer: Answer | undefined): void {
  if (answer) writeAnswer(response, answer);
  else response.destroy();
}
