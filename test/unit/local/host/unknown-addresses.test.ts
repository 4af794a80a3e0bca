import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostClock } from '../../../../infra/local/base/clock.ts';
import { type ControlPort, startControl } from '../../../../infra/local/host/control/port.ts';
import { startDemoProvider } from '../../../../infra/local/provider/provider.ts';
import { startSignIn } from '../../../../infra/local/services/sign-in/sign-in.ts';

const silent = (): void => undefined;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-addresses-'));
});
afterAll(() => rm(folder, { recursive: true }));

const ask = async (address: string, method = 'GET', sent?: unknown) => {
  const body = sent === undefined ? null : JSON.stringify(sent);
  const response = await fetch(address, { method, body });
  const { status, headers } = response;
  return {
    status,
    type: headers.get('content-type'),
    allow: headers.get('allow'),
    body: Object(await response.json()),
  };
};

describe('the control port', () => {
  let control: ControlPort;
  beforeAll(async () => {
    control = await startControl({
      port: 0,
      log: silent,
      controls: {
        clock: await HostClock.open(join(folder, 'state.json')),
        activity: {} as never, // no clock is moved here
        calls: () => [],
        resetCalls: silent,
        setFaults: (faults) => faults,
        inbox: () => [],
        mail: () => [],
        alerts: () => [],
        handedOver: () => [],
        providerMail: () => [],
        setProviderMode: silent,
        setScheduleEnabled: silent,
        setScannerMode: silent,
        signIn: async (person, strength) => JSON.stringify({ person, ...strength }),
        afterMove: async () => undefined,
        overview: () => ({ functions: ['serve-public'] }),
      },
    });
  });
  afterAll(() => control.stop());

  const KNOWN = [
    'GET /',
    'GET /clock',
    'POST /clock',
    'GET /calls',
    'DELETE /calls',
    'POST /faults',
    'DELETE /faults',
    'GET /provider/inbox',
    'GET /provider/mail',
    'GET /mail',
    'GET /provider/queue',
    'GET /alerts',
    'POST /provider',
    'POST /sign-in',
    'POST /scanner',
    'POST /schedule',
  ];

  it('signs in whom it knows, with what it is told and nothing else', async () => {
    const signIn = (said: unknown) => ask(`${control.address}/sign-in`, 'POST', said);
    const said = { person: 'duty-officer', acr: 'phr', amr: ['otp'] };
    expect(await signIn(said)).toMatchObject({ status: 200, body: { token: JSON.stringify(said) } });
    expect((await signIn({ person: 'nobody' })).body).toMatchObject({
      detail: expect.stringContaining('there is no nobody: one of duty-officer'),
    });
    expect((await signIn({ person: 'duty-officer', amr: 'otp' })).status).toBe(400);
  });

  it('says what can be steered, each with what it does, and what runs', async () => {
    const { status, body } = await ask(`${control.address}/`);
    expect(status).toBe(200);
    expect(Object.keys(body.steered)).toEqual(KNOWN);
    for (const does of Object.values(body.steered)) expect(does).toMatch(/^\w.{15,}$/);
    expect(body.functions).toEqual(['serve-public']);
  });

  it('tells an address that is none what there is', async () => {
    const { status, type, body } = await ask(`${control.address}/directory`, 'POST');
    expect([status, type]).toEqual([404, 'application/problem+json']);
    expect(body.detail).toBe(`POST /directory: the control port has ${KNOWN.join(', ')}; GET / says what each does`);
  });

  it('tells another method which there are', async () => {
    const { status, allow, body } = await ask(`${control.address}/clock`, 'PUT');
    expect([status, allow]).toEqual([405, 'GET, POST']);
    expect(body.detail).toBe('/clock takes GET, POST; GET / says what each does');
  });
});

it('sign-in tells an address that is none where its document is, and leaves its own answers alone', async () => {
  const { issuer, stop } = await startSignIn({
    port: 0,
    people: [],
    desks: { clientId: 'desks', address: 'http://127.0.0.1:9', signers: [] },
    audience: 'a',
    stateFile: undefined,
  });
  try {
    for (const address of ['/', '/v1/orders']) {
      const { status, type, body } = await ask(issuer + address);
      expect([status, type]).toEqual([404, 'application/problem+json']);
      expect(body.detail).toContain(`${issuer}/.well-known/openid-configuration`);
    }
    expect(await ask(`${issuer}/.well-known/openid-configuration`)).toMatchObject({ status: 200, body: { issuer } });
    expect(await ask(`${issuer}/token`, 'POST')).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  } finally {
    await stop();
  }
});

it('the demonstration provider tells an address that is none, and another method, what it takes', async () => {
  const provider = await startDemoProvider({
    port: 0,
    inboxPath: '/inbox',
    apiUrl: 'http://127.0.0.1:9',
    id: 'prv-demo',
    keyFile: join(folder, 'provider-key.json'),
    log: silent,
    clock: Date.now,
  });
  try {
    const base = `http://127.0.0.1:${provider.port}`;
    const detail = expect.stringContaining('POST /inbox');
    expect(await ask(`${base}/`)).toMatchObject({ status: 404, type: 'application/problem+json', body: { detail } });
    expect(await ask(`${base}/inbox`)).toMatchObject({ status: 405, allow: 'POST', body: { detail } });
    expect(provider.inbox()).toEqual([]);
  } finally {
    await provider.stop();
  }
});
