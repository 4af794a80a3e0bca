import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Answer, writeAnswer } from '../../base/answer.ts';
import { type FunctionFault, InvocationError, type Invoke } from '../../base/invocation.ts';
import { closeServer, KEPT_OPEN, LOOPBACK, listen } from '../../base/ports.ts';
import { answerFailure, answerResult, refuseCall } from './answers.ts';
import { readInvoked, resolveFunctionArn } from './requests.ts';

export interface LambdaOptions {
  /** 0 lets the operating system choose. */
  readonly port: number;
  readonly region: string;
  readonly account: string;
}

export interface Lambda {
  readonly endpoint: string;
  /** Gives it the functions it calls, by ARN; until then there are none. */
  serve(functions: ReadonlyMap<string, Invoke>): void;
  stop(): Promise<void>;
}

/** What Lambda takes as an event and gives as an answer at most, in bytes. */
const MOST_IN = 6 * 1024 * 1024;
const MOST_OUT = MOST_IN + 100;

/** What a caller may ask beyond the call itself; here it is refused rather than left out. */
const NOT_OFFERED = ['x-amz-client-context', 'x-amz-durable-execution-name', 'x-amz-tenant-id'];

/**
 * The part of Lambda that functions call one another by: `Invoke`, waiting for the answer. Requests are not authenticated.
 *
 * @throws Error when the port is taken.
 */
export async function startLambda({ port: wanted, region, account }: LambdaOptions): Promise<Lambda> {
  const prefix = `arn:aws:lambda:${region}:${account}`;
  let functions: ReadonlyMap<string, Invoke> = new Map();

  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const body = await buffer(request);
    const reference = readInvoked(request.method, request.url ?? '');
    if (reference === undefined) return refuseCall(404, 'UnknownOperationException', 'Only Invoke is offered here.');
    const stranger = findNotOffered(request);
    if (stranger !== undefined) return refuseCall(400, 'InvalidParameterValueException', stranger);
    if (body.length > MOST_IN) {
      const message = `Request must be smaller than ${MOST_IN} bytes for the InvokeFunction operation`;
      return refuseCall(413, 'RequestEntityTooLargeException', message);
    }
    const arn = resolveFunctionArn(reference, prefix);
    const invoke = functions.get(arn?.replace(/:\$LATEST$/, '') ?? '');
    if (!invoke) return refuseCall(404, 'ResourceNotFoundException', `Function not found: ${arn ?? reference}`);
    return run(invoke, body);
  };

  const server = createServer(KEPT_OPEN, (request, response) => {
    answerTo(request)
      .catch((error: unknown) => refuseCall(500, 'ServiceException', String(error)))
      .then((answer) => writeAnswer(response, answer));
  });
  const port = await listen(server, wanted, 'the local Lambda');
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    serve: (given) => {
      functions = given;
    },
    stop: () => closeServer(server),
  };
}

function findNotOffered({ headers }: IncomingMessage): string | undefined {
  const { 'x-amz-invocation-type': type = 'RequestResponse', 'x-amz-log-type': log = 'None' } = headers;
  if (type !== 'RequestResponse') return `InvocationType ${String(type)} is not offered by this local endpoint`;
  if (log !== 'None') return `LogType ${String(log)} is not offered by this local endpoint`;
  const name = NOT_OFFERED.find((header) => headers[header] !== undefined);
  return name === undefined ? undefined : `${name} is not offered by this local endpoint`;
}

async function run(invoke: Invoke, body: Buffer): Promise<Answer> {
  let event: unknown;
  try {
    event = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch {
    return refuseCall(400, 'InvalidRequestContentException', 'Could not parse request body into json');
  }
  const requestId = randomUUID();
  try {
    const answer = Buffer.from(JSON.stringify((await invoke(event, requestId)) ?? null));
    return answer.length <= MOST_OUT ? answerResult(requestId, answer) : answerFailure(requestId, TOO_LARGE);
  } catch (error) {
    if (error instanceof InvocationError) return answerFailure(requestId, error.fault);
    throw error;
  }
}

const TOO_LARGE: FunctionFault = {
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size exceeded maximum allowed payload size (${MOST_OUT} bytes).`,
  trace: [],
};
