import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';

/** Nothing listens there: what is looked at here needs no API. */
const NOWHERE = 'http://127.0.0.1:1';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-sample-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};

it('goes on when somebody hangs up in the middle of a body', async () => {
  const port = await freePort();
  const env = { HOLDFAST_API: NOWHERE, HOLDFAST_PROVIDER: 'prv-x', PORT: `${port}` };
  const sample = spawn(process.execPath, [join(ROOT, 'docs/kit/provider.mjs')], { cwd: folder, env });
  const ended = once(sample, 'exit');
  try {
    await once(sample.stdout, 'data');
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
    const complained = once(sample.stderr, 'data');
    setTimeout(() => socket.destroy(), 100);
    expect(String((await complained)[0])).toContain('a webhook was not taken');
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
    expect(sample.exitCode).toBeNull();
  } finally {
    sample.kill();
    await ended;
  }
});
