import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { choosePreferredCoding } from '../../../shared/http/accept.ts';
import { CODINGS, encodePage } from '../../../shared/http/coding.ts';

describe('the coding a caller likes best', () => {
  it.each`
    asked                         | chosen       | why
    ${undefined}                  | ${undefined} | ${'nothing asked'}
    ${''}                         | ${undefined} | ${'nothing in it'}
    ${'gzip, deflate, br, zstd'}  | ${'br'}      | ${'of equals the smaller'}
    ${'gzip, deflate'}            | ${'gzip'}    | ${'the one it knows'}
    ${'GZIP'}                     | ${'gzip'}    | ${'in capital letters'}
    ${'br;q=0.2, gzip;q=0.8'}     | ${'gzip'}    | ${'the one liked best'}
    ${'br;q=0, gzip;q=0'}         | ${undefined} | ${'none that is refused'}
    ${'*'}                        | ${'br'}      | ${'any'}
    ${'*;q=0'}                    | ${undefined} | ${'not any'}
    ${'br;q=0, *'}                | ${'gzip'}    | ${'any but one'}
    ${'identity, gzip;q=0.5'}     | ${undefined} | ${'the bytes as they are'}
    ${'identity;q=0.5, gzip'}     | ${'gzip'}    | ${'rather than the bytes as they are'}
    ${'zstd'}                     | ${undefined} | ${'none of ours'}
    ${'g€ip, gzip;q=2, gzip;x=1'} | ${undefined} | ${'nothing malformed'}
  `('$asked: $why', ({ asked, chosen }) => {
    expect(choosePreferredCoding(asked, CODINGS)).toBe(chosen);
  });
});

describe('an answer', () => {
  const HTML = { 'content-type': 'text/html; charset=utf-8' };
  const body = '<p>ä</p>'.repeat(200);
  const page = { statusCode: 200, headers: HTML, body };

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('that is a page comes in %s, and says by what it differs', (coding, read) => {
    const { headers, body: encoded = '', isBase64Encoded } = encodePage(page, coding);
    expect(headers).toEqual({ ...HTML, vary: 'accept-encoding', 'content-encoding': coding });
    expect(isBase64Encoded).toBe(true);
    expect(read(Buffer.from(encoded, 'base64')).toString()).toBe(body);
  });

  it('that is a page asks no reader of it to look back further than a page is long', () => {
    const { body: encoded = '' } = encodePage(page, 'br');
    const [first = 1] = Buffer.from(encoded, 'base64');
    expect(first % 2).toBe(0); // RFC 7932, section 9.1: a stream that begins with a 0 has a window of 16 bits
  });

  it('that is a page comes as it is to whoever asks for no coding, and says so to caches', () => {
    const varied = { ...page, headers: { ...HTML, vary: 'accept' } };
    expect(encodePage(varied, undefined)).toEqual({ ...page, headers: { ...HTML, vary: 'accept, accept-encoding' } });
  });

  it.each([
    ['is data', { ...page, headers: { 'content-type': 'application/json' } }],
    ['is a file', { ...page, isBase64Encoded: true }],
    ['is small', { ...page, body: 'x'.repeat(999) }],
    ['is empty', { statusCode: 303, headers: { location: '/' } }],
  ])('that %s stays as it is', (_, response) => {
    expect(encodePage(response, 'br, gzip')).toEqual(response);
  });
});
