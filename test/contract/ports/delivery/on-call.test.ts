import { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HttpsWebhookSender } from '../../../../shared/adapters/endpoints/https/webhook-sender.ts';
import { ToolRinger } from '../../../../shared/adapters/endpoints/on-call/tool-ringer.ts';
import type { Alert } from '../../../../shared/domain/delivery/alert.ts';
import { ON_CALL_TOOLS, type OnCallToolName } from '../../../../shared/domain/directory/reach.ts';
import { FakeTool, TOOL_SECRETS } from '../../../support/fakes/fake-tool.ts';
import { MemoryParameters } from '../../../support/fakes/memory-parameters.ts';
import { HOSTILE_ADDRESSES, HOSTILE_FORMS, HOSTILE_NAMES } from '../../../support/hostile/addresses.ts';
import { startReceiver } from '../../../support/receivers.ts';

const ALERT: Alert = {
  key: 'holdfast-msg_1-on-call-duty',
  urgency: 'emergency',
  title: 'Holdfast: order "AB"} {secret} waits',
  text: 'one\n{basic} "quoted" \\ two',
  link: 'https://api.example/v1/orders/1',
};

const entryOf = (tool: OnCallToolName, url: string) => ({
  id: 'duty',
  tool,
  url,
  parameter: 'on-call/duty',
  project: 'DUTY',
});

const ringerWith = (secret: string, timeoutMs = 3_000): ToolRinger =>
  new ToolRinger(
    new HttpsWebhookSender('loopback', { patienceMs: { brief: timeoutMs, full: timeoutMs } }),
    new MemoryParameters({ '/holdfast/test/on-call/duty': secret }),
    '/holdfast/test/',
  );

afterEach(() => void vi.restoreAllMocks());

describe.each(ON_CALL_TOOLS)('%s', (name) => {
  const secret = TOOL_SECRETS[name];
  const ringer = ringerWith(secret);
  const start = async () => {
    const tool = new FakeTool(name);
    return { tool, entry: entryOf(name, await startReceiver(tool.handle)) };
  };

  it('is rung with what the alert says, letter by letter, and is told no secret but where it belongs', async () => {
    const { tool, entry } = await start();
    expect(await ringer.ring(entry, ALERT)).toMatchObject({
      kind: 'answered',
      status: name === 'pagerduty' ? 202 : 201,
    });
    expect(tool.rung).toMatchObject([{ key: ALERT.key, title: ALERT.title, text: ALERT.text }]);
    expect(tool.requests.every(({ url }) => !url.includes(secret))).toBe(true);
  });

  it('rings once, however often it is asked, also when its answer was lost', async () => {
    const { tool, entry } = await start();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await ringer.ring(entry, ALERT)).toMatchObject({ kind: 'answered' });
    }
    expect(tool.rung).toHaveLength(1);
  });

  it('calls a test the least there is', async () => {
    const { tool, entry } = await start();
    await ringer.ring(entry, ALERT);
    await ringer.ring(entry, { ...ALERT, key: 'another', urgency: 'test' });
    const [real, test] = tool.rung.map(({ severity }) => severity);
    expect(test).not.toBe(real);
    expect(test).toBe({ pagerduty: 'info', jira: 'holdfast-test', servicenow: '3' }[name]);
  });

  it.each([400, 401, 404, 410, 429, 500, 503])('that answers %i has not taken it', async (status) => {
    const { tool, entry } = await start();
    tool.answer(status);
    expect(await ringer.ring(entry, ALERT)).toEqual({ kind: 'answered', status, address: '127.0.0.1' });
    expect(tool.rung).toEqual([]);
  });

  it('that asks to be left alone, for however long, is passed on as it came', async () => {
    const url = await startReceiver((_request, response) => {
      response.writeHead(429, { 'retry-after': '99999999999' }).end();
    });
    expect(await ringer.ring(entryOf(name, url), ALERT)).toMatchObject({ status: 429, retryAfter: '99999999999' });
  });

  it.each([200, 201, 202])('behind a proxy that answers %i with a page has not taken it', async (status) => {
    const url = await startReceiver((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<html>It works!</html>');
    });
    expect(await ringer.ring(entryOf(name, url), ALERT)).toEqual({
      kind: 'failed',
      code: `${status}-not-understood`,
      address: '127.0.0.1',
    });
  });

  it.each([301, 307])('that answers %i to a metadata address is followed nowhere', async (status) => {
    let came = 0;
    const url = await startReceiver((_request, response) => {
      came += 1;
      response.writeHead(status, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    });
    expect(await ringer.ring(entryOf(name, url), ALERT)).toEqual({ kind: 'answered', status, address: '127.0.0.1' });
    expect(came).toBe(1);
  });

  it('that hangs is left when the attempt’s time is over', async () => {
    const url = await startReceiver(() => undefined);
    const outcome = await ringerWith(secret, 300).ring(entryOf(name, url), ALERT);
    expect(outcome).toEqual({ kind: 'failed', code: 'timeout', address: '127.0.0.1' });
  });

  it('that answers a gigabyte is read for a kilobyte', async () => {
    let written = 0;
    const url = await startReceiver((_request, response) => {
      response.on('error', () => undefined).writeHead(202, { 'content-type': 'application/json' });
      const megabyte = Buffer.alloc(1_048_576, ' ');
      const pour = (): void => {
        while (written < 1_024 && !response.destroyed) {
          written += 1;
          if (!response.write(megabyte)) return void response.once('drain', pour);
        }
      };
      pour();
    });
    expect(await ringer.ring(entryOf(name, url), ALERT)).toMatchObject({ kind: 'failed', code: '202-not-understood' });
    expect(written).toBeLessThan(64);
  });

  it('that says its secret aloud has said it to nobody: nothing of its words comes back', async () => {
    const url = await startReceiver((request, response) => {
      const proof = request.headers.authorization ?? secret;
      response.writeHead(400, { 'content-type': 'text/plain' }).end(`no such secret: ${secret}, ${proof}`);
    });
    const said = JSON.stringify(await ringer.ring(entryOf(name, url), ALERT));
    expect(said).not.toContain(secret);
    expect(said).not.toContain(Buffer.from(secret).toString('base64'));
    expect(said).toBe('{"kind":"answered","status":400,"address":"127.0.0.1"}');
  });

  it('is not asked where there is no secret for it, or it stands elsewhere than those of tools', async () => {
    const { tool, entry } = await start();
    expect(await ringer.ring({ ...entry, parameter: 'on-call/other' }, ALERT)).toEqual({
      kind: 'failed',
      code: 'parameter-unread',
    });
    for (const parameter of ['mail/relay', 'on-call/../mail/relay', '/holdfast/test/on-call/duty', 'on-call/']) {
      expect(await ringer.ring({ ...entry, parameter }, ALERT)).toEqual({
        kind: 'failed',
        code: 'parameter-not-allowed',
      });
    }
    expect(tool.requests).toEqual([]);
  });
});

describe('a hostile address of a tool', () => {
  const parameters = new MemoryParameters({ '/holdfast/test/on-call/duty': 'secret' });
  const neverAsked = async (host: string): Promise<never> => {
    throw new Error(`the name ${host} was asked for`);
  };
  const ringer = new ToolRinger(
    new HttpsWebhookSender('public', { resolve: neverAsked }),
    parameters,
    '/holdfast/test/',
  );

  it.each([...HOSTILE_ADDRESSES, ...HOSTILE_NAMES, ...HOSTILE_FORMS])('is refused ($why): $url', async ({ url }) => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    for (const tool of ON_CALL_TOOLS) {
      expect(await ringer.ring(entryOf(tool, url), ALERT)).toEqual({ kind: 'failed', code: 'address-not-allowed' });
    }
    expect(connect).not.toHaveBeenCalled();
  });
});
