import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CONSULTED } from '../../../shared/deployment/consulted.ts';
import {
  CONSULTATION_ID_BYTES,
  CONSULTATION_ID_PATTERN,
  type Consultation,
  consultationIdOf,
  DRAFT_ROUTE,
  forgottenAt,
  isSearch,
  type KeptConsultation,
  openConsultation,
  SEARCH_ROUTES,
  sealConsultation,
  stubOf,
} from '../../../shared/domain/consultation.ts';
import { month } from '../../../shared/domain/month.ts';
import { NONCE_BYTES } from '../../../shared/domain/sealing.ts';
import { anOrderId, at } from '../../support/builders.ts';

const KEY = randomBytes(32);
const AT = at('2026-11-20T16:10:00Z');
const ofOrder: Consultation = {
  at: AT,
  by: { role: 'oversight', authority: 'aut-police', person: 'person-auditor' },
  route: 'GET /v1/oversight/orders/{orderId}/history',
  reason: 'Complaint of 3 November',
  of: { orderId: anOrderId(1) },
};
const ofList: Consultation = { ...ofOrder, reason: null, of: { listed: [anOrderId(1), anOrderId(2)] } };

const kept = (one: Consultation, key = KEY): KeptConsultation =>
  sealConsultation(
    key,
    stubOf(one, consultationIdOf(one.at, randomBytes(CONSULTATION_ID_BYTES))),
    one,
    randomBytes(NONCE_BYTES),
  );

it('a search is what the table of routes calls one, as a whole and not order by order', () => {
  const routes = Object.values(CONSULTED).flatMap((table) => Object.entries<string>(table));
  expect([...SEARCH_ROUTES].sort()).toEqual(
    routes.flatMap(([route, consulted]) => (consulted === 'search' ? [route] : [])).sort(),
  );
  expect(routes.map(([route]) => route)).toContain(DRAFT_ROUTE);
  const [route] = SEARCH_ROUTES;
  expect([isSearch({ ...ofList, route }), isSearch({ ...ofOrder, route }), isSearch(ofList)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('is forgotten three years after the end of its month, all of a month at once', () => {
  expect(forgottenAt(month('2026-11'))).toBe(at('2029-11-30T00:00:00Z'));
  expect(forgottenAt(month('2026-12'))).toBe(at('2029-12-31T00:00:00Z'));
});

it('has an id that sorts by its instant', () => {
  const id = consultationIdOf(AT, Buffer.alloc(CONSULTATION_ID_BYTES, 0xab));
  expect(id).toBe(`2026-11-20T16:10:00.000Z#${'ab'.repeat(16)}`);
  expect(id).toMatch(CONSULTATION_ID_PATTERN);
});

describe('what is kept of a consultation', () => {
  it.each([
    ['of an order', ofOrder],
    ['of a list', ofList],
  ])('opens to what it was: %s', (_, one) => {
    expect(openConsultation(KEY, kept(one))).toEqual(one);
  });

  it('says in clear when, in what role and of which order, and nothing else', () => {
    const { sealed, ...stub } = kept(ofOrder);
    expect(stub).toEqual({ id: expect.any(String), at: AT, role: 'oversight', orderId: anOrderId(1) });
    expect(kept(ofList)).toMatchObject({ orderId: null });
    expect(Buffer.from(sealed).toString('latin1')).not.toMatch(/person-auditor|aut-police|history|Complaint/);
  });

  it.each<[string, Partial<KeptConsultation>]>([
    ['another role', { role: 'reviewer' }],
    ['another order', { orderId: anOrderId(2) }],
    ['no order', { orderId: null }],
    ['another instant', { at: at('2026-11-20T16:10:01Z') }],
    ['another place', { id: consultationIdOf(AT, randomBytes(CONSULTATION_ID_BYTES)) }],
    ['other bytes', { sealed: randomBytes(80) }],
  ])('does not open under %s', (_, changes) => {
    expect(() => openConsultation(KEY, { ...kept(ofOrder), ...changes })).toThrow(
      expect.objectContaining({ code: 'record-damaged' }),
    );
  });

  it('does not open with the key of another month', () => {
    expect(() => openConsultation(randomBytes(32), kept(ofOrder))).toThrow(
      expect.objectContaining({ code: 'record-damaged' }),
    );
  });
});
