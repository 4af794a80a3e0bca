import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type HttpApi, startHttpApi } from '../../../infra/local/gateway/http-api.ts';
import {
  beginWatch,
  clearUndescribed,
  hearProcess,
  requireDescribed,
  UNDESCRIBED,
} from '../../support/described/watch.ts';
import { run } from '../../support/hosted/command.ts';

const ROUTE = 'GET /.well-known/jwks.json';
const PATH = '/.well-known/jwks.json';

let answer: object;
let api: HttpApi;
beforeAll(async () => {
  api = await startHttpApi({ port: 0, name: 'the API', clock: Date.now, log: () => undefined });
  const target = { invoke: async () => answer, limits: undefined, timeoutMs: 5_000 };
  const routes = [{ key: ROUTE, target }];
  api.serve({ id: 'api', stage: '$default', variables: {}, account: '000000000000', routes, accessLog: undefined });
  beginWatch();
  beginWatch(); // by the next file of the same worker: it is heard once all the same
});
beforeEach(clearUndescribed);
afterAll(async () => {
  clearUndescribed();
  await api.stop();
});

const ask = async (): Promise<string> => (await fetch(api.address + PATH)).text();
const described = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"keys":[]}' };

it.each`
  what                       | given                                                         | fault
  ${'an undescribed status'} | ${{ ...described, statusCode: 202 }}                          | ${'status 202 is not described'}
  ${'an undescribed member'} | ${{ ...described, body: '{"keys":[],"more":1}' }}             | ${'body / must NOT have additional properties: more'}
  ${'an undescribed type'}   | ${{ ...described, headers: { 'content-type': 'text/html' } }} | ${'media type text/html is not described'}
`('a test fails when the API answers with $what, whatever it looked at itself', async ({ given, fault }) => {
  answer = given;
  await ask();
  await ask();
  expect(requireDescribed).toThrow(
    `not as the OpenAPI document says:\nGET ${PATH} answered ${given.statusCode}: ${fault}`,
  );
  expect(requireDescribed).not.toThrow(); // each is told once
});

it('passes what is answered as described', async () => {
  answer = described;
  expect(await ask()).toBe(described.body);
  expect(requireDescribed).not.toThrow();
});

it('a host that is a process of its own tells the test that started it', async () => {
  const exchange = {
    api: 'the API',
    method: 'GET',
    target: PATH,
    headers: {},
    routeKey: ROUTE,
    reply: { status: 202, headers: {}, body: '' },
  };
  const { code, err } = await run(process.execPath, [
    `--import=${new URL('../../support/described/watch-process.mjs', import.meta.url)}`,
    '--input-type=module',
    '--eval',
    `import { EXCHANGES } from './infra/local/gateway/exchange.ts'; EXCHANGES.publish(${JSON.stringify(exchange)});`,
  ]);
  expect({ code, err }).toEqual({
    code: 0,
    err: `${UNDESCRIBED}GET ${PATH} answered 202: status 202 is not described\n`,
  });
  for (const line of ['up', ...err.split('\n')]) hearProcess(line);
  expect(requireDescribed).toThrow(/^not as the OpenAPI document says:\nGET .* status 202 is not described$/);
});
