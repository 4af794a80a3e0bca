import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../infra/local/base/ports.ts';
import { eventually } from '../support/hosted/client.ts';
import { ROOT, run } from '../support/hosted/command.ts';
import { processesNaming } from '../support/hosted/processes.ts';
import { type Endpoint, startEndpoint } from '../support/provider-check/endpoint.ts';

const PROVIDER = 'prv-check';

let folder: string;
let endpoint: Endpoint;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-checked-'));
  endpoint = await startEndpoint(PROVIDER);
});
afterEach(async () => {
  await endpoint.stop();
  rmSync(folder, { recursive: true, force: true });
});

const temporary = (): NodeJS.ProcessEnv => ({ TMPDIR: folder });

/** `npm run provider-check -- …`, with a folder of its own for what is temporary. */
const check = (...args: readonly string[]) =>
  run('npm', ['run', '--silent', 'provider-check', '--', ...args], temporary());

/** Nothing is left: no folder, and no process that was told of it. */
const expectNothingLeft = (): Promise<void> =>
  eventually(() => {
    expect(processesNaming(folder)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('holdfast-'))).toEqual([]);
  });

describe('npm run provider-check', () => {
  it('says on standard output what a program reads, and on standard error what people read', async () => {
    const port = await findFreePort();
    endpoint.begin(`http://127.0.0.1:${port}`);
    const key = ['--key', endpoint.publicKey];
    const { code, out, err } = await check(
      String(endpoint.url),
      ...key,
      '--port',
      `${port}`,
      '--only',
      'held',
      '--json',
      '-',
    );
    expect(JSON.parse(out), err).toMatchObject({
      version: 1,
      result: 'passed',
      provider: PROVIDER,
      counts: { passed: 3, failed: 0, warning: 0, 'not-played': 0 },
      rows: [{ id: 'good.kept' }, { id: 'held.held' }, { id: 'held.confirmed' }],
    });
    expect(err).toMatch(/^held$/m);
    expect(code).toBe(0);
    await expectNothingLeft();
  });

  it('exits with 1 where something failed, and says what was expected and where that stands', async () => {
    const port = await findFreePort();
    const bad = await startEndpoint(PROVIDER, 'keeps-what-is-held');
    bad.begin(`http://127.0.0.1:${port}`);
    const file = join(folder, 'report.json');
    const args = ['--key', bad.publicKey, '--port', `${port}`, '--only', 'held', '--json', file];
    const { code, out } = await check(String(bad.url), ...args);
    await bad.stop();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      result: 'failed',
      counts: { failed: 1, 'not-played': 1 },
    });
    expect(out).toMatch(
      /FAILED {6}held .*\n.*expected: 2xx; nothing read.*docs\/api\/providers\.md#webhooks.*\n.*seen: the endpoint read the certificate/,
    );
    expect(code).toBe(1);
    await expectNothingLeft();
  });

  it.each([
    ['Ctrl-C while rows are played', 'SIGINT', 'good.answered'],
    ['the end of the session while the stack starts', 'SIGTERM', 'sign-in, provider and ports are ready'],
  ] as const)('%s takes everything back', async (_, signal, moment) => {
    const port = await findFreePort();
    endpoint.begin(`http://127.0.0.1:${port}`);
    const args = [String(endpoint.url), '--key', endpoint.publicKey, '--port', `${port}`];
    const child = spawn('npm', ['run', '--silent', 'provider-check', '--', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...temporary() },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true, // a group of its own, as a terminal gives it
    });
    const ended = once(child, 'close');
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    while (!out.includes(moment)) {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode} before:\n${out}`);
      await Promise.race([sleep(50), ended]);
    }
    process.kill(-Number(child.pid), signal); // to each of the group: npm, what it runs, and what that runs
    await ended;
    await expectNothingLeft();
    expect(out).not.toMatch(/^\d+ passed,/m);
  });
});

describe('wrong use ends with 2, and nothing was started', () => {
  it('where nothing listens at the url: what to start', async () => {
    const url = `http://127.0.0.1:${await findFreePort()}/`;
    const { code, err } = await check(url, '--key', endpoint.publicKey);
    expect([code, err]).toEqual([2, expect.stringMatching(/nothing listens at .*Start your endpoint with/)]);
    expect(err).toContain('HOLDFAST_API=http://127.0.0.1:3100 HOLDFAST_PROVIDER=prv-check');
    await expectNothingLeft();
  });

  it('where the port is taken: another, and the endpoint told of it', async () => {
    const { port } = endpoint.url;
    const { code, err } = await check(String(endpoint.url), '--key', endpoint.publicKey, '--port', port);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(new RegExp(`Port ${port}.*already in use.*--port, and HOLDFAST_API`)),
    ]);
    await expectNothingLeft();
  });

  it('where there is no url: how it is used', async () => {
    const { code, err } = await check();
    expect([code, err]).toEqual([2, expect.stringContaining('usage: npm run provider-check')]);
  });
});
