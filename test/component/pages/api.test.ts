import { basename } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import openapi from '../../../shared/contracts/openapi/openapi.json' with { type: 'json' };
import { BESIDE_VIEWER } from '../../../shared/deployment/viewer.ts';
import { VIEWER_FILES } from '../../../web/public/viewer-files.ts';
import { LANGUAGES } from '../../../web/steps/languages.ts';
import { Browser, PublicPages } from '../../support/browser.ts';
import { Stack } from '../../support/stack.ts';

let browser: Browser;
let pages: PublicPages;
beforeEach(() => {
  pages = new PublicPages(new Stack());
  browser = new Browser(pages);
});

/** What the page fetches, by its plain name. */
async function addressesOf(): Promise<Readonly<Record<string, string>>> {
  const { html } = await browser.get('/api');
  const addresses = [...html.matchAll(/"(\/api\/[^"]+)"/g)].map(([, address = '']) => address);
  return Object.fromEntries(addresses.map((address) => [basename(address).replace(/\.[0-9a-f]{16}\./, '.'), address]));
}

describe('the page of the interface', () => {
  it('runs and fetches what comes from here alone, and sends nothing', async () => {
    const { status, headers, html } = await browser.get('/api');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(html).not.toMatch(/<script(?! src="\/api\/[^"]+"><\/script>)|<style|\son\w+=|\sstyle=|javascript:/i);
    expect(pages.api.asked).toEqual([]);
  });

  it.each(LANGUAGES)(
    'is around the viewer in %s, names where the interface is, and leads to the file without script',
    async (language) => {
      const { html } = await browser.get(`/api?language=${language}`);
      expect(html).toContain('https://api.example');
      expect(html).toMatch(/<noscript><p class="hf-body">[^<]+<\/p><\/noscript>/);
      expect(html).toMatch(/<a class="hf-link" href="\/api\/openapi\.[0-9a-f]{16}\.json">/);
      expect(html).toContain('<div id="api-viewer" lang="en"');
      expect((await browser.get(`/?language=${language}`)).html).toContain(`href="/api?language=${language}"`);
    },
  );

  it('fetches every file that stands beside the bundle, and no other', async () => {
    const names = BESIDE_VIEWER.map((path) => basename(path));
    expect(Object.keys(VIEWER_FILES).sort()).toEqual([...names].sort());
    expect(Object.keys(await addressesOf()).sort()).toEqual([...names].sort());
  });

  it('draws the very document that the API gives out', async () => {
    const { 'openapi.json': address = '' } = await addressesOf();
    expect(JSON.parse((await browser.get(address)).html)).toEqual(openapi);
  });
});

/** Bytes of an answer as a function may give it, in base64; and what is left for its headers. */
const MOST_BYTES = (6 * 1_048_576 * 3) / 4 - 100_000;

describe('a file of the viewer', () => {
  it.each(Object.entries(VIEWER_FILES))('%s is %s, kept for good under its own name alone', async (name, type) => {
    const { [name]: address = '' } = await addressesOf();
    const own = await browser.get(address);
    expect(own).toMatchObject({
      status: 200,
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        vary: 'accept-encoding',
      },
    });
    expect(own.bytes.length).toBeLessThan(MOST_BYTES); // as it is without any coding
    for (const other of [`/api/${name}`, address.replace(/[0-9a-f]{16}/, '0123456789abcdef')]) {
      const { status, headers, html } = await browser.get(other);
      expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
      expect(html).toBe(own.html);
    }
  });

  it.each(['br', 'gzip'])('comes in %s where the browser takes it', async (coding) => {
    const { 'api-viewer.mjs': address = '' } = await addressesOf();
    const { headers, html } = await browser.get(address, { 'accept-encoding': coding });
    expect(headers['content-encoding']).toBe(coding);
    expect(html).toContain('SwaggerUIBundle(');
  });

  it.each([
    'index.html',
    'swagger-ui-bundle.js.map',
    '..%2fhandler.js',
    'constructor',
    '__proto__',
    'openapi.0123.json',
  ])('%s is none', async (name) => {
    const { status, headers } = await browser.get(`/api/${name}`);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  });
});

it('what the viewer would send to others, or take from the address, is switched off', async () => {
  const { html } = await browser.get('/api/api-viewer.mjs');
  for (const line of [
    'validatorUrl: null',
    'supportedSubmitMethods: []',
    'queryConfigEnabled: false',
    'persistAuthorization: false',
  ]) {
    expect(html).toContain(line);
  }
  expect(html).not.toMatch(/https?:|eval|Function\(/);
});
