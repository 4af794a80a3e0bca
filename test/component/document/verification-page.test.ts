import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
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

const open = (of: string = digest) => stack.anyone(printedAddress(orderId, of, BROWSER));

/** What a reader sees: the words alone. */
const wordsOf = (html: string): string =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page behind the printed address', () => {
  it('says in plain words what holds now', async () => {
    const { status, text } = await open();
    expect(status).toBe(200);
    const words = wordsOf(text);
    expect(words).toContain('Genuine In force now: the data must be kept.');
    expect(words).toMatch(
      /Reference [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4} Legal basis European Preservation Order \(EPOC-PR\) /,
    );
    expect(words).toContain('Issued 20 November 2026, 16:10 UTC');
    expect(words).toContain('State of the order Issued. Its period has not begun: nobody has proved receipt yet.');
    expect(words).toContain('Speaks of version 1 of the record. The provider has been told of no later one.');
    expect(words).toContain('Checked 20 November 2026, 16:11 UTC');
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
    const words = wordsOf((await open('0'.repeat(64))).text);
    expect(words).toContain('Not genuine This address belongs to no document on record.');
    expect(words).toContain('call the authority on a number you know from elsewhere');
  });

  it('is small, in one file, runs nothing, loads nothing and is kept by nobody', async () => {
    for (const { headers, text } of [await open(), await open('0'.repeat(64))]) {
      expect(Buffer.byteLength(text)).toBeLessThan(4_000);
      expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
      expect(text).not.toMatch(/<script|<link|<img|<form|src=|href=|url\(|\son[a-z]+=|style="/i);
      const [, style = ''] = /<style>(.*)<\/style>/s.exec(text) ?? [];
      expect(headers).toEqual({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        vary: 'accept',
      });
    }
  });

  it('repeats nothing of what was asked', async () => {
    const address = printedAddress('<script>alert(1)</script>', '"><script>', BROWSER);
    expect((await stack.anyone(address)).text).not.toContain('script');
    expect((await open()).text).not.toContain(digest);
  });
});
