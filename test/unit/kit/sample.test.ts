import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/map/read-imports.ts';
import { findQuietPort } from '../../support/provider-kit/quiet-port.ts';

/** Nothing listens there: what is looked at here needs no API. */
const NOWHERE = 'http://127.0.0.1:1';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-sample-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The sample, until it has said its first line. */
async function start(more: Readonly<Record<string, string>> = {}) {
  const port = await findQuietPort();
  const env = { HOLDFAST_API: NOWHERE, HOLDFAST_PROVIDER: 'prv-x', PORT: `${port}`, ...more };
  const sample = spawn(process.execPath, [join(ROOT, 'docs/kit/provider.mjs')], { cwd: folder, env });
  const ended = once(sample, 'exit');
  await Promise.race([once(sample.stdout, 'data'), ended]);
  const stop = async (): Promise<void> => {
    sample.kill();
    await ended;
  };
  return { sample, port, stop };
}

it('goes on when somebody hangs up in the middle of a body', async () => {
  const { sample, port, stop } = await start();
  try {
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
    await stop();
  }
});

it('starts again where a line of its file was cut off, and the next one stood behind it', async () => {
  const file = join(folder, 'cut.pem.webhooks');
  const came = (id: string) => JSON.stringify({ came: { id, type: 'order.issued', timestamp: '', data: {} } });
  await writeFile(file, `${came('msg_1')}\n${came('msg_2').slice(0, 20)}\n${came('msg_3')}\n{"answered":"msg_1"}`);
  const { sample, stop } = await start({ HOLDFAST_KEY: join(folder, 'cut.pem') });
  try {
    expect(String((await once(sample.stderr, 'data'))[0])).toContain('is not answered yet'); // msg_3, which names no order
    expect(sample.exitCode).toBeNull();
  } finally {
    await stop();
  }
});
