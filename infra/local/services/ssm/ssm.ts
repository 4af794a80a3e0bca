import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { closeServer, KEPT_OPEN, LOOPBACK, listen } from '../../base/ports.ts';
import { readState } from '../../base/state-file.ts';

export interface SsmOptions {
  /** 0 lets the operating system choose. */
  readonly port: number;
  /** A file with values by name, which whoever hosts may write at any time: it is read at each question. `undefined`: none. */
  readonly file: string | undefined;
  readonly region: string;
  readonly account: string;
}

export interface Ssm {
  readonly endpoint: string;
  /** Keeps a value in memory; that of the file goes before it. */
  put(name: string, value: string): void;
  stop(): Promise<void>;
}

/** A refusal as the service words it: HTTP 400 with `__type`. */
class SsmError extends Error {
  override readonly name: 'ParameterNotFound' | 'UnknownOperationException' | 'ValidationException';

  constructor(name: SsmError['name'], message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * A parameter store (AWS JSON 1.1) that answers one question: the value of an encrypted parameter. Requests are not authenticated.
 *
 * @throws Error when the port is taken.
 */
export async function startSsm({ port, file, region, account }: SsmOptions): Promise<Ssm> {
  const values = new Map<string, string>();
  const find = async (name: string): Promise<string | undefined> =>
    (file === undefined ? undefined : await readState(file, 'parameters', parseValues))?.get(name) ?? values.get(name);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let status = 200;
    let body: object;
    try {
      const name = readName(request.headers['x-amz-target'], await buffer(request));
      const value = await find(name);
      if (value === undefined) throw new SsmError('ParameterNotFound', '');
      const ARN = `arn:aws:ssm:${region}:${account}:parameter${name}`;
      body = { Parameter: { Name: name, Type: 'SecureString', Value: value, Version: 1, ARN, DataType: 'text' } };
    } catch (error) {
      status = error instanceof SsmError ? 400 : 500;
      const name = error instanceof SsmError ? error.name : 'InternalServerError';
      body = { __type: name, message: error instanceof Error ? error.message : String(error) };
    }
    response
      .writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() })
      .end(JSON.stringify(body));
  };

  const server = createServer(KEPT_OPEN, (request, response) => void answer(request, response));
  return {
    endpoint: `http://${LOOPBACK}:${await listen(server, port, 'the local parameter store')}`,
    put: (name, value) => void values.set(name, value),
    stop: () => closeServer(server),
  };
}

function parseValues(value: unknown): ReadonlyMap<string, string> {
  const pairs: [string, unknown][] = Object.entries(Object(value));
  const texts = pairs.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : []));
  if (texts.length !== pairs.length) throw new Error('each value must be a text');
  return new Map(texts);
}

/** @throws SsmError for anything but a question for one encrypted parameter by its whole name. */
function readName(target: string | string[] | undefined, raw: Buffer): string {
  if (target !== 'AmazonSSM.GetParameter') {
    throw new SsmError('UnknownOperationException', `${target} is not offered by this local endpoint`);
  }
  let body: Readonly<Record<string, unknown>>;
  try {
    body = Object(JSON.parse(raw.toString('utf8')));
  } catch {
    throw new SsmError('ValidationException', 'The request body is not JSON.');
  }
  const { Name: name, WithDecryption: decrypted } = body;
  if (typeof name !== 'string' || !name.startsWith('/')) {
    throw new SsmError('ValidationException', 'This local endpoint takes names that begin with a slash.');
  }
  if (decrypted !== true) throw new SsmError('ValidationException', 'This local endpoint only decrypts.');
  return name;
}
