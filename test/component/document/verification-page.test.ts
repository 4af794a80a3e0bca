import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { NOTICE_LANGUAGES } from '../../../shared/domain/order/readings/notice-document.ts';
import { SHEET_PATH } from '../../../web/components/style/sheets.ts';
import {
  commandRequest,
  filed,
  POLICE,
  printedAddress,
  RELEASE,
  readCertificate,
  toldDigest,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

let stack: Stack;
let orderId: OrderId;
let digest: Digest;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  digest = await toldDigest(stack, orderId);
  stack.clock.advance(MINUTE_MS);
});

interface Asked {
  readonly of?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

function open({ of = digest, query = {}, headers = {} }: Asked = {}) {
  const request = printedAddress(orderId, of, BROWSER);
  return stack.anyone({
    ...request,
    query: { ...request.query, ...query },
    headers: { ...request.headers, ...headers },
  });
}

/** What a reader sees: the words alone. */
const wordsOf = (html: string): string =>
  html
    .replace(/<title>.*<\/title>/, ' ')
    .replace(/<span aria-hidden="true">[^<]*<\/span>/g, '') // said once more for those who hear it
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page behind the printed address', () => {
  it('says in plain words what holds now', async () => {
    const { status, text } = await open();
    expect(status).toBe(200);
    expect(text).toMatch(/<span aria-hidden="true">[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}<\/span>/);
    const words = wordsOf(text);
    expect(words).toContain('Genuine In force now: the data must be kept.');
    expect(words).toMatch(/Reference (?:[2-9A-Z] ){4}- (?:[2-9A-Z] ){4}- (?:[2-9A-Z] ){4}Legal basis /);
    expect(words).toContain(
      'Legal basis European Preservation Order (EPOC-PR) Regulation (EU) 2023/1543 of the European Union: European Preservation Order. ',
    );
    expect(words).toContain('Issued 20 November 2026 at 16:10 UTC');
    expect(words).toContain('State of the order Issued. Its period has not begun: nobody has proved receipt yet.');
    expect(words).toContain('Speaks of version 1 of the record. The provider has been told of no later one.');
    expect(words).toContain('Checked 20 November 2026 at 16:11 UTC');
    expect(words).toContain(`Those who may read the order get it at /v1/orders/${orderId}/certificate (authorities`);
    expect(words).toContain(`or /v1/provider/orders/${orderId}/certificate (providers`);
  });

  it.each`
    now                       | words
    ${'2027-01-19T23:59:00Z'} | ${'In force now: the data must be kept.'}
    ${'2027-01-20T00:00:00Z'} | ${'Not in force now: this order asks for nothing to be kept.'}
  `('at $now: $words', async ({ now, words }) => {
    await readCertificate(stack, orderId);
    stack.clock.set(now);
    expect(wordsOf((await open()).text)).toContain(words);
  });

  it('says when the paper is behind', async () => {
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    const words = wordsOf((await open()).text);
    expect(words).toContain('Ended: the authority released it.');
    expect(words).toContain('The provider has been told of a later version since: ask for the certificate again.');
  });

  it('of what is not genuine says so, and what to do', async () => {
    const words = wordsOf((await open({ of: '0'.repeat(64) })).text);
    expect(words).toContain('Not genuine This address belongs to no document on record.');
    expect(words).toContain('call the authority on a number you know from elsewhere');
  });

  it.each`
    query                 | accepted         | language | says
    ${{}}                 | ${undefined}     | ${'en'}  | ${'Genuine In force now'}
    ${{}}                 | ${'de-AT,en'}    | ${'de'}  | ${'Echt (Genuine) Jetzt in Kraft'}
    ${{ language: 'fr' }} | ${'de'}          | ${'fr'}  | ${'Authentique (Genuine) En vigueur maintenant'}
    ${{ language: 'es' }} | ${undefined}     | ${'es'}  | ${'Auténtico (Genuine) En vigor ahora'}
    ${{ language: 'pl' }} | ${undefined}     | ${'pl'}  | ${'Prawdziwe (Genuine) Teraz obowiązuje'}
    ${{ language: 'xx' }} | ${'de;q=0.4,pl'} | ${'pl'}  | ${'Prawdziwe (Genuine) Teraz obowiązuje'}
  `('$query and $accepted: in $language', async ({ query, accepted, language, says }) => {
    const { headers, text } = await open({ query, headers: accepted ? { 'accept-language': accepted } : {} });
    expect(headers).toMatchObject({ 'content-language': language });
    expect(text).toContain(`<html lang="${language}"`);
    expect(wordsOf(text)).toContain(says);
    const others = NOTICE_LANGUAGES.filter((one) => one !== language);
    expect(
      [...text.matchAll(/href="\?digest=([0-9a-f]{64})&amp;language=(\w+)"/g)].map(([, of, to]) => [of, to]),
    ).toEqual(others.map((to) => [digest, to]));
  });

  it.each(['de', 'fr', 'es', 'pl'])(
    'of what is not genuine, %s has no word that a paper tells people to look for',
    async (language) => {
      const { text } = await open({ of: '0'.repeat(64), query: { language } });
      expect(text).toContain(`<html lang="${language}"`);
      expect(text).not.toMatch(/genuine/i);
    },
  );

  it('runs nothing, fetches nothing but its style, and is kept by nobody', async () => {
    for (const { headers, text } of [await open(), await open({ of: '0'.repeat(64) })]) {
      expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en"/);
      expect(text).toContain(`<link rel="stylesheet" href="${SHEET_PATH}">`);
      const fetched = text.replace(
        / href="(?:\?digest=|data:,|\/assets\/|https:\/\/public\.example\/check\?)[^"]*"/g,
        '',
      );
      expect(fetched).not.toMatch(/<script|<style|<img|<form|src=|href=|url\(|\son[a-z]+=|style="/i);
      expect(headers).toEqual({
        'content-type': 'text/html; charset=utf-8',
        'content-language': 'en',
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        vary: 'accept, accept-language, accept-encoding',
      });
    }
  });

  it.each`
    accepted
    ${'gzip, deflate, br'}
    ${'gzip'}
    ${'br;q=0.1, gzip;q=0.5'}
  `('is compressed for whoever reads that: $accepted', async ({ accepted }) => {
    const plain = await open();
    const { headers, bytes } = await open({ headers: { 'accept-encoding': accepted } });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: plain.headers['vary'] });
    expect(gunzipSync(bytes ?? new Uint8Array()).toString()).toBe(plain.text);
    expect(bytes?.length).toBeLessThan(Buffer.byteLength(plain.text) / 2);
  });

  it('repeats nothing of what was asked but the digest of a document on record', async () => {
    const address = printedAddress('<script>alert(1)</script>', '"><script>', BROWSER);
    expect((await stack.anyone(address)).text).not.toContain('script>');
    const unknown = await open({ of: '0'.repeat(64), query: { language: '"><script>' } });
    expect(unknown.text).not.toMatch(/0{64}|script>/);
  });
});

describe('the sheet of pages', () => {
  const fetch = (path: string, accepted?: string) =>
    stack.anyone({
      method: 'GET',
      route: '/assets/{sheet}',
      sheet: path.replace('/assets/', ''),
      ...(accepted && { headers: { 'accept-encoding': accepted } }),
    });

  it('is kept for good under its own name, in each coding alike', async () => {
    const plain = await fetch(SHEET_PATH);
    expect(plain.headers).toEqual({
      'content-type': 'text/css; charset=utf-8',
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    const sheet = Buffer.from(plain.bytes ?? []).toString();
    expect(sheet).toContain('.hf-button');
    const [br, gzip] = [await fetch(SHEET_PATH, 'br'), await fetch(SHEET_PATH, 'gzip')];
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.bytes ?? new Uint8Array()).toString()).toBe(sheet);
    expect(gunzipSync(gzip.bytes ?? new Uint8Array()).toString()).toBe(sheet);
  });

  it('is given to a page of another version, and kept by nobody then', async () => {
    const { status, headers } = await fetch('/assets/pages.0123456789abcdef.css');
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  });

  it.each(['pages.css', 'pages.0123456789ABCDEF.css', '../index.mjs', ''])('is nothing else: %s', async (name) => {
    const before = await stack.snapshot();
    expect((await fetch(`/assets/${name}`)).body).toMatchObject({ type: expect.stringMatching(/not-found$/) });
    expect(await stack.snapshot()).toEqual(before);
  });
});
