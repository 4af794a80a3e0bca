import { isIP, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayBeSentTo } from '../../../../shared/adapters/endpoints/https/guard.ts';
import { HttpsWebhookSender } from '../../../../shared/adapters/endpoints/https/webhook-sender.ts';
import {
  ENDLESS_NAMES,
  HOSTILE_ADDRESSES,
  HOSTILE_ANSWERS,
  HOSTILE_FORMS,
  HOSTILE_NAMES,
  HOSTILE_PORTS,
} from '../../../support/hostile/addresses.ts';
import { startReceiver } from '../../../support/receivers.ts';

const REFUSED = { kind: 'failed', code: 'address-not-allowed' };
const WRITTEN = [...HOSTILE_ADDRESSES, ...HOSTILE_NAMES, ...HOSTILE_FORMS, ...HOSTILE_PORTS, ...ENDLESS_NAMES];

const neverAsked = async (host: string): Promise<never> => {
  throw new Error(`the name ${host} was asked for`);
};
const standingFor = (...addresses: readonly string[]) => ({
  resolve: async () => addresses.map((address) => ({ address, family: isIP(address) === 6 ? 6 : 4 })),
});

it('is a table of 500 addresses at least, none of them twice, and of all that names may stand for', () => {
  expect(WRITTEN.length).toBeGreaterThanOrEqual(500);
  expect(new Set(WRITTEN.map(({ url }) => url)).size).toBe(WRITTEN.length);
  expect(new Set(HOSTILE_ANSWERS).size).toBe(HOSTILE_ANSWERS.length);
  expect(HOSTILE_ANSWERS.length).toBeGreaterThanOrEqual(300);
});

describe('a hostile address', () => {
  beforeEach(() => void vi.spyOn(Socket.prototype, 'connect'));
  afterEach(() => {
    const { connect } = Socket.prototype;
    expect(connect).not.toHaveBeenCalled(); // to nothing at all, this machine among it
    vi.restoreAllMocks();
  });

  it.each(WRITTEN)('is refused ($why), its name never asked for: $url', async ({ url }) => {
    expect(await new HttpsWebhookSender('public', { resolve: neverAsked }).post(url, {}, '{}')).toEqual(REFUSED);
    expect(mayBeSentTo(url, 'public')).toBe(false);
  });

  it.each(HOSTILE_ANSWERS)(
    'is refused where a good name stands for it, alone or behind another: %s',
    async (address) => {
      for (const answers of [[address], ['93.184.215.14', address], [address, '2606:2800:21f::1']]) {
        const sender = new HttpsWebhookSender('public', standingFor(...answers));
        expect(await sender.post('https://inbox.skylark.example/hook', {}, '{}')).toEqual(REFUSED);
      }
    },
  );

  it.each(['localhost', 'fe80::1%eth0', '127.1', '0x7f000001', '', '93.184.215.14.example', '1.2.3.4:443'])(
    'is refused where a resolver answers what is no address: %s',
    async (address) => {
      const sender = new HttpsWebhookSender('public', standingFor(address));
      expect(await sender.post('https://inbox.skylark.example/hook', {}, '{}')).toEqual(REFUSED);
    },
  );
});

it.each([
  'https://inbox.skylark.example/hook',
  'https://inbox.skylark.example./hook',
  'https://inbox.skylark.example:8443/hook',
  'https://93.184.215.14/hook',
  'https://[2606:2800:21f::1]/hook',
  'https://xn--bcher-kva.example/hook',
])('what is none passes: %s', (url) => {
  expect(mayBeSentTo(url, 'public')).toBe(true);
});

it('reaches nothing that listens on this machine, however its address is written', async () => {
  let came = 0;
  const origin = await startReceiver((_request, response) => {
    came += 1;
    response.end();
  });
  const { port } = new URL(origin);
  const sender = new HttpsWebhookSender('public');
  for (const { url } of [...HOSTILE_ADDRESSES, ...HOSTILE_NAMES]) {
    const aimed = url.replace('/hook', `:${port}/hook`);
    expect(await sender.post(aimed, {}, '{}')).toEqual(REFUSED);
    expect(await sender.post(aimed.replace('https:', 'http:'), {}, '{}')).toEqual(REFUSED);
  }
  expect(came).toBe(0);
});
