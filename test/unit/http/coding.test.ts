import { gunzipSync } from 'node:zlib';
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

  it.each(['gzip', 'br, gzip', 'gzip, deflate, br, zstd', '*'])(
    'that is a page comes as gzip to whoever takes %s, and says by what it differs',
    (accepted) => {
      const { headers, body: encoded = '', isBase64Encoded } = encodePage(page, accepted);
      expect(headers).toEqual({ ...HTML, vary: 'accept-encoding', 'content-encoding': 'gzip' });
      expect(isBase64Encoded).toBe(true);
      expect(gunzipSync(Buffer.from(encoded, 'base64')).toString()).toBe(body);
    },
  );

  it.each([undefined, 'br', 'gzip;q=0, *'])(
    'that is a page comes as it is to whoever takes %s, and says so to caches',
    (accepted) => {
      const varied = { ...page, headers: { ...HTML, vary: 'accept' } };
      expect(encodePage(varied, accepted)).toEqual({ ...page, headers: { ...HTML, vary: 'accept, accept-encoding' } });
    },
  );

  it.each([
    ['is data', { ...page, headers: { 'content-type': 'application/json' } }],
    ['is a file', { ...page, isBase64Encoded: true }],
    ['is small', { ...page, body: 'x'.repeat(999) }],
    ['is empty', { statusCode: 303, headers: { location: '/' } }],
  ])('that %s stays as it is', (_, response) => {
    expect(encodePage(response, 'br, gzip')).toEqual(response);
  });
});
