import { describe, expect, it } from 'vitest';
import { findFreePort } from '../../../../infra/local/base/ports.ts';
import { HttpsWebhookSender } from '../../../../shared/adapters/endpoints/https/webhook-sender.ts';
import { startReceiver } from '../../../support/receivers.ts';

const HEADERS = { 'content-type': 'application/json', 'webhook-id': 'msg_1', 'webhook-signature': 'v1a,AAAA' };
const refused = { kind: 'failed', code: 'address-not-allowed' };

describe('HttpsWebhookSender', () => {
  it('follows no redirect', async () => {
    const asked: string[] = [];
    const url = await startReceiver((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    const outcome = await new HttpsWebhookSender('loopback').post(`${url}/hook`, HEADERS, '{}');
    expect(outcome).toEqual({ kind: 'answered', status: 307, address: '127.0.0.1' });
    expect(asked).toEqual(['/hook']);
  });

  it('waits for no more than the status of an answer that never ends', async () => {
    const url = await startReceiver((_request, response) => {
      response.writeHead(200);
      response.write('and so on');
    });
    expect(await new HttpsWebhookSender('loopback').post(url, HEADERS, '{}')).toMatchObject({
      kind: 'answered',
      status: 200,
    });
  });

  it('says in a word why nothing was answered', async () => {
    const sender = new HttpsWebhookSender('loopback');
    const silent = await startReceiver((request) => request.socket.destroy());
    expect(await sender.post(`http://127.0.0.1:${await findFreePort()}/`, HEADERS, '{}')).toEqual({
      kind: 'failed',
      code: 'ECONNREFUSED',
      address: '127.0.0.1',
    });
    expect(await sender.post(silent, HEADERS, '{}')).toMatchObject({ kind: 'failed', code: 'ECONNRESET' });
    expect(await sender.post(silent.replace('http:', 'https:'), HEADERS, '{}')).toMatchObject({ kind: 'failed' });
    expect(await sender.post('https://nowhere.invalid/', HEADERS, '{}')).toMatchObject({ kind: 'failed' });
  });

  it('sends to a name that stands for this machine, when it may', async () => {
    const url = await startReceiver((_request, response) => response.end());
    const named = url.replace('127.0.0.1', 'localhost');
    expect(await new HttpsWebhookSender('loopback').post(named, HEADERS, '{}')).toMatchObject({
      kind: 'answered',
      status: 200,
    });
  });

  it.each`
    address                              | why
    ${'http://93.184.215.14/'}           | ${'http'}
    ${'https://127.0.0.1/'}              | ${'this machine'}
    ${'https://127.1/'}                  | ${'this machine, written short'}
    ${'https://2130706433/'}             | ${'this machine, written as a number'}
    ${'https://0x7f.0.0.1/'}             | ${'this machine, written in another base'}
    ${'https://１２７.0.0.1/'}           | ${'this machine, written in wide digits'}
    ${'https://[::1]/'}                  | ${'this machine, in IPv6'}
    ${'https://[::ffff:127.0.0.1]/'}     | ${'this machine, mapped into IPv6'}
    ${'https://[::127.0.0.1]/'}          | ${'this machine, IPv4-compatible'}
    ${'https://[64:ff9b::127.0.0.1]/'}   | ${'this machine, behind a translator'}
    ${'https://[2002:7f00:1::]/'}        | ${'this machine, in a tunnel'}
    ${'https://localhost/'}              | ${'a name that resolves to this machine'}
    ${'https://0.0.0.0/'}                | ${'no address in particular'}
    ${'https://10.1.2.3/'}               | ${'a private network of class A'}
    ${'https://172.16.0.1/'}             | ${'a private network of class B'}
    ${'https://192.168.1.1/'}            | ${'a private network of class C'}
    ${'https://100.64.0.1/'}             | ${'a carrier’s own network'}
    ${'https://169.254.169.254/latest/'} | ${'the machine’s metadata'}
    ${'https://[fd00:ec2::254]/'}        | ${'the machine’s metadata, in IPv6'}
    ${'https://[fe80::1]/'}              | ${'a link'}
    ${'https://[::ffff:10.0.0.1]/'}      | ${'a private network, mapped into IPv6'}
    ${'https://224.0.0.1/'}              | ${'many machines at once'}
    ${'https://255.255.255.255/'}        | ${'all machines at once'}
    ${'https://192.0.2.1/'}              | ${'an address reserved for documents'}
  `('refuses $why in public: $address', async ({ address }) => {
    expect(await new HttpsWebhookSender('public').post(address, HEADERS, '{}')).toEqual(refused);
  });

  it.each`
    address                        | why
    ${'http://10.1.2.3/'}          | ${'a private network'}
    ${'http://169.254.169.254/'}   | ${'the machine’s metadata'}
    ${'http://[::ffff:10.0.0.1]/'} | ${'a private network, mapped into IPv6'}
    ${'http://0.0.0.0/'}           | ${'no address in particular'}
  `('refuses $why on one machine as well', async ({ address }) => {
    expect(await new HttpsWebhookSender('loopback').post(address, HEADERS, '{}')).toEqual(refused);
  });

  const names = (...addresses: string[]) => ({
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });

  it.each`
    addresses                                  | why
    ${['93.184.215.14', '127.0.0.1']}          | ${'this machine among others'}
    ${['10.0.0.1', '93.184.215.14']}           | ${'a private network among others'}
    ${['2606:2800:21f::1', '::ffff:10.0.0.1']} | ${'a private network in disguise among others'}
    ${[]}                                      | ${'nothing'}
  `('refuses a name that stands for $why', async ({ addresses }) => {
    const sender = new HttpsWebhookSender('public', names(...addresses));
    expect(await sender.post('https://inbox.example/', HEADERS, '{}')).toEqual(refused);
  });

  it('connects to the address it checked, whatever the name stands for a moment later', async () => {
    const hosts: string[] = [];
    const url = new URL(
      await startReceiver((request, response) => {
        hosts.push(request.headers.host ?? '');
        response.end();
      }),
    );
    let asked = 0;
    const sender = new HttpsWebhookSender('loopback', {
      resolve: async () => {
        asked += 1;
        return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
      },
    });
    const outcome = await sender.post(`http://inbox.invalid:${url.port}/`, HEADERS, '{}');
    expect(outcome).toEqual({ kind: 'answered', status: 200, address: '127.0.0.1' });
    expect(hosts).toEqual([`inbox.invalid:${url.port}`]);
    expect(asked).toBe(1);
  });

  it('gives up on a receiver that never answers, and on a name that is never found', async () => {
    const url = await startReceiver(() => undefined);
    const patienceMs = { brief: 10, full: 50 };
    const late = { kind: 'failed', code: 'timeout' };
    expect(await new HttpsWebhookSender('loopback', { patienceMs }).post(url, HEADERS, '{}')).toEqual({
      ...late,
      address: '127.0.0.1',
    });
    const resolve = () => new Promise<never>(() => undefined);
    const sender = new HttpsWebhookSender('public', { patienceMs, resolve });
    expect(await sender.post('https://inbox.example/', HEADERS, '{}')).toEqual(late);
  });

  it('reaches nothing on this machine in public, not even what listens there', async () => {
    const asked: string[] = [];
    const url = await startReceiver((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    const sender = new HttpsWebhookSender('public');
    expect(await sender.post(url, HEADERS, '{}')).toEqual(refused);
    expect(await sender.post(url.replace('http:', 'https:'), HEADERS, '{}')).toEqual(refused);
    expect(asked).toEqual([]);
  });
});
