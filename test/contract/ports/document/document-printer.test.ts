import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InvocationError } from '../../../../infra/local/base/invocation.ts';
import { closeServer, listen } from '../../../../infra/local/base/ports.ts';
import { startLambda } from '../../../../infra/local/services/lambda/lambda.ts';
import * as calling from '../../../../shared/adapters/lambda/call-function.ts';
import * as adapter from '../../../../shared/adapters/lambda/document-printer.ts';
import { HoldfastError } from '../../../../shared/errors.ts';
import { connect, withoutService, withServiceAt } from '../../../support/aws.ts';
import { importBundled } from '../../../support/bundled.ts';
import { aCertificate } from '../../../support/documents.ts';

const ARN = 'arn:aws:lambda:eu-central-1:000000000000:function:render-documents';
const SECRET = 'heliotrope';
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 255, 128, 10])]);

const DOCUMENT = aCertificate({ certificate: { A: { name: `Zoë ${SECRET}` } } });

const asItDeploys = (await importBundled('shared/adapters/lambda/document-printer.ts')) as typeof adapter;
const callingAsItDeploys = (await importBundled('shared/adapters/lambda/call-function.ts')) as typeof calling;

connect();
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(closeServer));
});

/** Something that answers as Lambda might. @returns where it is. */
async function playLambda(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, 0, 'a service played')}`;
}

async function failureOf(work: Promise<unknown>): Promise<Error> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error('that is no error');
  return error;
}

describe.each([
  { name: 'with the SDK', createClient: calling.createLambdaClient, print: adapter.createDocumentPrinter },
  {
    name: 'as it deploys',
    createClient: callingAsItDeploys.createLambdaClient,
    print: asItDeploys.createDocumentPrinter,
  },
])('a printer $name', ({ createClient, print }) => {
  let events: unknown[];
  let answer: (event: unknown) => unknown;
  beforeEach(() => {
    events = [];
    answer = () => ({ pdf: PDF.toString('base64') });
  });

  /** Prints by the local Lambda, which runs `answer`. */
  async function printed(functionArn: string = ARN): Promise<Uint8Array> {
    const lambda = await startLambda({ port: 0, region: 'eu-central-1', account: '000000000000' });
    const run = async (event: unknown) => {
      events.push(event);
      return answer(event);
    };
    lambda.serve(new Map([[ARN, run]]));
    try {
      let pdf: Uint8Array = new Uint8Array();
      await withServiceAt('LAMBDA', lambda.endpoint, async () => {
        pdf = await print(createClient(), functionArn).print(DOCUMENT);
      });
      return pdf;
    } finally {
      await lambda.stop();
    }
  }

  it('hands over the document and gives back the bytes of the PDF', async () => {
    expect(Buffer.from(await printed())).toEqual(PDF);
    expect(events).toEqual([{ document: DOCUMENT }]);
  });

  it('asks Lambda, under its own name, for the one function', async () => {
    const asked: object[] = [];
    const origin = await playLambda(async (request, response) => {
      const [, scope] = /Credential=\w+\/\d+\/(.*?),/.exec(request.headers.authorization ?? '') ?? [];
      asked.push({ method: request.method, url: request.url, scope, body: JSON.parse(await text(request)) });
      response.end(JSON.stringify({ pdf: PDF.toString('base64') }));
    });
    await withServiceAt('LAMBDA', origin, async () => {
      await print(createClient(), ARN).print(DOCUMENT);
    });
    expect(asked).toEqual([
      {
        method: 'POST',
        url: `/2015-03-31/functions/${encodeURIComponent(ARN)}/invocations`,
        scope: 'eu-central-1/lambda/aws4_request',
        body: { document: DOCUMENT },
      },
    ]);
  });

  it.each`
    given                                                  | why
    ${{}}                                                  | ${'nothing'}
    ${{ pdf: 7 }}                                          | ${'a number'}
    ${{ pdf: '' }}                                         | ${'an empty text'}
    ${{ pdf: Buffer.from('<html>').toString('base64') }}   | ${'something else than a PDF'}
    ${{ pdf: PDF.toString('base64'), note: 'heliotrope' }} | ${'more than was agreed'}
  `('takes $why for a fault of ours, and does not quote it', async ({ given }) => {
    answer = () => given;
    const error = await failureOf(printed());
    expect(error).not.toBeInstanceOf(HoldfastError);
    expect(error.message).toMatch(/^invocation [\da-f-]{36} printed no PDF$/);
    expect(error.cause).toBeUndefined();
  });

  it('takes a failing function for a fault of ours, and does not quote what it said', async () => {
    answer = () => {
      throw new InvocationError('render-documents', {
        errorType: 'RangeError',
        errorMessage: `no glyph in ${SECRET}`,
        trace: [SECRET],
      });
    };
    const error = await failureOf(printed());
    expect(error).not.toBeInstanceOf(HoldfastError);
    expect(error.message).toMatch(/^invocation [\da-f-]{36} ended with RangeError$/);
    expect(error.cause).toBeUndefined();
  });

  it('takes a function that ran out of time for a service that is not available', async () => {
    answer = () => {
      throw new InvocationError('render-documents', {
        errorType: 'Sandbox.Timedout',
        errorMessage: 'Task timed out after 20.00 seconds',
        trace: [],
      });
    };
    expect(await failureOf(printed())).toMatchObject({ code: 'service-unavailable', retryable: true });
    expect(events).toHaveLength(1);
  });

  it('takes a function that is not there for a fault of ours', async () => {
    const error = await failureOf(printed(`${ARN}-2`));
    expect(error).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(events).toEqual([]);
  });

  it.each`
    status | type                          | tries | what
    ${429} | ${'TooManyRequestsException'} | ${3}  | ${'is busy'}
    ${500} | ${'ServiceException'}         | ${3}  | ${'is broken'}
    ${502} | ${'EC2UnexpectedException'}   | ${3}  | ${'finds no machine'}
  `('says so when Lambda $what', async ({ status, type, tries }) => {
    let asked = 0;
    const origin = await playLambda((_request, response) => {
      asked += 1;
      response.writeHead(status, { 'x-amzn-errortype': type }).end('{"message":"not now"}');
    });
    await withServiceAt('LAMBDA', origin, async () => {
      const error = await failureOf(print(createClient(), ARN).print(DOCUMENT));
      expect(error).toMatchObject({ name: 'HoldfastError', code: 'service-unavailable', retryable: true });
    });
    expect(asked).toBe(tries);
  });

  it('says so when Lambda is not there', async () => {
    await withoutService('LAMBDA', async () => {
      const error = await failureOf(print(createClient(), ARN).print(DOCUMENT));
      expect(error).toMatchObject({ code: 'service-unavailable', retryable: true });
    });
  });

  it('waits for as long as it has patience, and not once for every try', async () => {
    let asked = 0;
    const origin = await playLambda(() => {
      asked += 1; // and never answers
    });
    await withServiceAt('LAMBDA', origin, async () => {
      const error = await failureOf(print(createClient(), ARN, 300).print(DOCUMENT));
      expect(error).toMatchObject({ code: 'service-unavailable', retryable: true });
    });
    expect(asked).toBe(1);
  });
});
