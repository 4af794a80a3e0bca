import { describe, expect, it } from 'vitest';
import { ListQuery, OrderPath } from '../../../../shared/contracts/api/common/queries.ts';
import { Claims } from '../../../../shared/contracts/border/claims.ts';
import { CommandHeaders, IdempotencyKey, SignatureHeaders } from '../../../../shared/contracts/border/headers.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { edited, refusalOf } from '../refusal.ts';

const SIGNATURE = `${'A'.repeat(86)}==`;
const SIGNED = {
  'holdfast-provider': 'prv-demo',
  'webhook-id': 'msg_1',
  'webhook-timestamp': '1795191000',
  'webhook-signature': `v1a,${SIGNATURE}`,
  'user-agent': 'anything',
};
const CLAIMS = {
  sub: 'person-1',
  holdfast_role: 'contact-point',
  holdfast_authority: 'aut-police',
  auth_time: 1_795_191_000,
};

describe('headers of a command', () => {
  it('an Idempotency-Key has 1 to 255 visible ASCII characters', () => {
    for (const key of ['a', '~!"#', 'k'.repeat(255)]) expect(parse(IdempotencyKey, key)).toBe(key);
    for (const key of ['', 'a b', 'ä', 'a\n', '\u007f', 'k'.repeat(256), undefined]) {
      expect(refusalOf(() => parse(IdempotencyKey, key, 'idempotency-key-missing')).code).toBe(
        'idempotency-key-missing',
      );
    }
  });

  it('If-Match gives the version it names', () => {
    expect(parse(CommandHeaders, { 'idempotency-key': 'k', 'if-match': '"17"', accept: '*/*' })).toEqual({
      'idempotency-key': 'k',
      'if-match': 17,
    });
    expect(parse(CommandHeaders, { 'idempotency-key': 'k' })).toEqual({ 'idempotency-key': 'k' });
  });

  it.each(['17', 'W/"17"', '*', '"0"', '"-1"', '"1", "2"', '"1e3"', '"9999999999999"'])(
    'If-Match %s names no version',
    (tag) => {
      expect(refusalOf(() => parse(CommandHeaders, { 'idempotency-key': 'k', 'if-match': tag })).pointers).toEqual([
        '/if-match',
      ]);
    },
  );
});

describe("headers of a provider's request", () => {
  it('give the time as a number and the Ed25519 signatures alone', () => {
    expect(parse(SignatureHeaders, SIGNED)).toEqual({
      'holdfast-provider': 'prv-demo',
      'webhook-id': 'msg_1',
      'webhook-timestamp': 1_795_191_000,
      'webhook-signature': [SIGNATURE],
    });
    const several = { ...SIGNED, 'webhook-signature': `v1,abc= v1a,${SIGNATURE} v2,x` };
    expect(parse(SignatureHeaders, several)['webhook-signature']).toEqual([SIGNATURE]);
  });

  it.each`
    name                   | value
    ${'holdfast-provider'} | ${undefined}
    ${'holdfast-provider'} | ${'../prv'}
    ${'webhook-id'}        | ${''}
    ${'webhook-timestamp'} | ${'1795191000.5'}
    ${'webhook-timestamp'} | ${'-1'}
    ${'webhook-timestamp'} | ${'2026-11-20T16:10:00Z'}
    ${'webhook-signature'} | ${undefined}
    ${'webhook-signature'} | ${''}
    ${'webhook-signature'} | ${'v1,c2VjcmV0'}
    ${'webhook-signature'} | ${'v1a,short=='}
    ${'webhook-signature'} | ${`v1a,${SIGNATURE}  v1a,${SIGNATURE}`}
    ${'webhook-signature'} | ${'x'.repeat(2_001)}
  `('$name $value is refused', ({ name, value }) => {
    const refusal = refusalOf(() =>
      parse(SignatureHeaders, edited(SIGNED, { [`/${name}`]: value }), 'signature-invalid'),
    );
    expect(refusal.code).toBe('signature-invalid');
    expect(new Set(refusal.pointers)).toEqual(new Set([`/${name}`]));
  });
});

describe('claims', () => {
  it('auth_time comes as a number or as text; other claims are left out', () => {
    expect(parse(Claims, CLAIMS)).toEqual(CLAIMS);
    expect(parse(Claims, { ...CLAIMS, auth_time: '1795191000', iss: 'https://issuer.example' })).toEqual(CLAIMS);
  });

  it.each`
    name                    | value
    ${'sub'}                | ${''}
    ${'holdfast_role'}      | ${'admin'}
    ${'holdfast_role'}      | ${undefined}
    ${'holdfast_authority'} | ${'*'}
    ${'auth_time'}          | ${'yesterday'}
    ${'auth_time'}          | ${-1}
    ${'auth_time'}          | ${undefined}
  `('$name $value is refused', ({ name, value }) => {
    expect(refusalOf(() => parse(Claims, edited(CLAIMS, { [`/${name}`]: value }))).pointers).toEqual([`/${name}`]);
  });
});

describe('paths and queries', () => {
  it('an order is named by its id', () => {
    const orderId = 'ord_0123456789abcdefghjkmnpqrs';
    expect(parse(OrderPath, { orderId })).toEqual({ orderId });
    expect(refusalOf(() => parse(OrderPath, { orderId: `${orderId}/../x` })).pointers).toEqual(['/orderId']);
  });

  it('a list has 25 orders unless 1 to 100 are asked for', () => {
    expect(parse(ListQuery, {})).toEqual({ limit: 25 });
    expect(parse(ListQuery, { limit: '100', cursor: 'abc_-' })).toEqual({ limit: 100, cursor: 'abc_-' });
  });

  it.each([
    { limit: '0' },
    { limit: '101' },
    { limit: '1.5' },
    { limit: 'all' },
    { cursor: 'a b' },
    { cursor: '' },
    { offset: '3' },
  ])('%j is refused', (query) => {
    expect(refusalOf(() => parse(ListQuery, query)).pointers).toEqual([`/${Object.keys(query)[0]}`]);
  });
});
