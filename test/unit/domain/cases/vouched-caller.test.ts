import { describe, expect, it } from 'vitest';
import {
  hourOf,
  isVouchedFor,
  readVouched,
  type VouchedRequest,
  vouchFor,
} from '../../../../shared/domain/cases/vouched-caller.ts';
import { MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { at } from '../../../support/builders.ts';

const KEY = new Uint8Array(32).fill(7);
const NOW = at('2026-11-20T12:00:00.750Z');
const REQUEST: VouchedRequest = { method: 'POST', path: '/v1/cases/sessions', body: Buffer.from('{"code":"A"}') };
const ADDRESS = '198.51.100.7';

const header = vouchFor(KEY, REQUEST, ADDRESS, NOW);
const said = (text = header, now = NOW) => {
  const read = readVouched(text, now);
  if (!read) throw new Error(`${text} is not read`);
  return read;
};

it('says when, who and what proves it, and nothing of the body', () => {
  expect(header).toMatch(/^1795176000 198\.51\.100\.7 [0-9a-f]{64}$/);
  expect(said()).toMatchObject({ at: at('2026-11-20T12:00:00Z'), address: ADDRESS });
  expect(isVouchedFor(KEY, said(), REQUEST)).toBe(true);
});

it('is the same for the same request on every machine', () => {
  expect(header.slice(-64)).toBe('e23ef3d152a4ac2c81dbf4b2759b0798fc85be44651736de1c1e810b39fc2e4e');
});

it.each`
  address                  | why
  ${'198.51.100.7'}        | ${'version 4'}
  ${'2001:db8::1'}         | ${'version 6'}
  ${'::ffff:198.51.100.7'} | ${'the one inside the other'}
`('takes $address, $why', ({ address }) => {
  const read = said(vouchFor(KEY, REQUEST, address, NOW));
  expect(read.address).toBe(address);
  expect(isVouchedFor(KEY, read, REQUEST)).toBe(true);
});

it.each(['', 'nobody', '198.51.100.7:443', '198.51.100.7 '])('vouches for nobody at %j', (address) => {
  expect(() => vouchFor(KEY, REQUEST, address, NOW)).toThrow('nobody says who calls');
});

it.each`
  change                                   | why
  ${{ method: 'GET' }}                     | ${'another method'}
  ${{ path: '/v1/complaints' }}            | ${'another path'}
  ${{ body: Buffer.from('{"code":"B"}') }} | ${'another body'}
  ${{ body: new Uint8Array() }}            | ${'no body'}
`('is good for no request with $why', ({ change }) => {
  expect(isVouchedFor(KEY, said(), { ...REQUEST, ...change })).toBe(false);
});

it('is good under no other key, for no other address and at no other second', () => {
  expect(isVouchedFor(new Uint8Array(32).fill(8), said(), REQUEST)).toBe(false);
  expect(isVouchedFor(KEY, said(header.replace(ADDRESS, '198.51.100.8')), REQUEST)).toBe(false);
  expect(isVouchedFor(KEY, said(header.replace('1795176000', '1795176001')), REQUEST)).toBe(false);
});

describe('what is read at all', () => {
  it.each`
    text                                    | why
    ${''}                                   | ${'nothing'}
    ${header.toUpperCase()}                 | ${'capital letters'}
    ${header.slice(0, -1)}                  | ${'a short proof'}
    ${`${header}, ${header}`}               | ${'two, as one header'}
    ${header.replace(ADDRESS, '999.1.1.1')} | ${'an address that is none'}
    ${header.replace('1795176000', '-5')}   | ${'a second before all'}
    ${header.replace('1795176000', '1e9')}  | ${'another spelling of a second'}
  `('is not $why', ({ text }) => {
    expect(readVouched(text, NOW)).toBeUndefined();
  });

  it.each`
    minutes  | read
    ${5}     | ${true}
    ${5.01}  | ${false}
    ${-4.99} | ${true}
    ${-5.01} | ${false}
  `('$minutes minutes later: $read', ({ minutes, read }) => {
    const onTheSecond = at('2026-11-20T12:00:00Z');
    expect(readVouched(header, plus(onTheSecond, minutes * MINUTE_MS)) !== undefined).toBe(read);
  });
});

it('tells hours apart', () => {
  expect(hourOf(at('2026-11-20T12:59:59.999Z'))).toBe(hourOf(NOW));
  expect(hourOf(at('2026-11-20T13:00:00Z'))).toBe(hourOf(NOW) + 1);
});
