import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeServer, listen } from '../../infra/local/base/ports.ts';
import { openChromium } from '../support/hosted/chromium.ts';
import { ROOT } from '../support/map/read-imports.ts';

/** What a page loads, by its path. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/holdfast.mjs': ['docs/kit/holdfast.mjs', 'text/javascript'],
  '/judge.mjs': ['test/support/provider-kit/runtimes/judge.mjs', 'text/javascript'],
  '/vectors.json': ['test/samples/signature-vectors.json', 'application/json'],
};

let browser: Browser;
let server: Server;
let address: string;
beforeAll(async () => {
  browser = await openChromium();
  server = createServer((request, response) => {
    const [file, type = 'text/html'] = FILES[request.url ?? ''] ?? [];
    response.setHeader('content-type', type);
    response.end(file === undefined ? '<!doctype html><title>The kit</title>' : readFileSync(join(ROOT, file)));
  });
  address = `http://127.0.0.1:${await listen(server, 0, 'the test')}`;
});
afterAll(async () => {
  await browser?.close();
  await closeServer(server);
});

it('the kit judges every vector in a browser as it does elsewhere', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  const judged = await page.evaluate(`(async () => {
    const [kit, { judgeAll }, file] = await Promise.all([
      import('/holdfast.mjs'), import('/judge.mjs'), fetch('/vectors.json').then((answer) => answer.json()),
    ]);
    return await judgeAll(kit, file);
  })()`);
  expect(judged).toEqual({ judged: 51, wrong: [] });
  process.stdout.write(`the kit ran in: Chromium ${browser.version()}\n`);
});
