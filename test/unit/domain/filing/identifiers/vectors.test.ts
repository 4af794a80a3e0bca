import { describe, expect, it } from 'vitest';
import {
  checkIdentifier,
  IDENTIFIER_TYPES,
  type IdentifierType,
} from '../../../../../shared/domain/filing/identifiers/identifiers.ts';
import vectors from '../../../../samples/identifier-vectors.json' with { type: 'json' };

const typeOf = (text: string): IdentifierType => {
  const type = IDENTIFIER_TYPES.find((one) => one === text);
  if (type === undefined) throw new Error(`${text} is no type of identifier`);
  return type;
};

describe.each(IDENTIFIER_TYPES)('%s', (type) => {
  const own = vectors.filter((vector) => vector.type === type);

  it.each(own)('$value: $reason', ({ value, normalised, refused }) => {
    const outcome = checkIdentifier(type, value);
    if (normalised !== undefined) expect(outcome).toEqual({ ok: true, normalised });
    else expect(outcome).toMatchObject({ ok: false, code: refused, detail: expect.any(String) });
  });

  it('has twelve vectors or more, accepted and refused ones', () => {
    expect(own.length).toBeGreaterThanOrEqual(12);
    expect(own.some(({ normalised }) => normalised !== undefined)).toBe(true);
    expect(own.some(({ refused }) => refused === 'target-too-broad')).toBe(true);
    expect(own.some(({ refused }) => refused === 'invalid-request')).toBe(true);
  });
});

it('each says one thing, why and by which source, and none is there twice', () => {
  for (const { normalised, refused, reason, source, ...asked } of vectors) {
    expect([normalised, refused].filter((answer) => answer !== undefined)).toHaveLength(1);
    expect(reason.length).toBeGreaterThan(4);
    expect(source.length).toBeGreaterThan(10);
    expect(Object.keys(asked)).toEqual(['type', 'value']);
  }
  expect(new Set(vectors.map(({ type, value }) => JSON.stringify([type, value]))).size).toBe(vectors.length);
});

it('what is accepted is accepted again in its one spelling, unchanged', () => {
  for (const { type, normalised } of vectors) {
    if (normalised === undefined) continue;
    expect(checkIdentifier(typeOf(type), normalised)).toEqual({ ok: true, normalised });
  }
});

it('a refusal never repeats the value', () => {
  for (const { type, value } of vectors) {
    const outcome = checkIdentifier(typeOf(type), value);
    if (outcome.ok || value.length < 5) continue; // `max@`, or a bare label, is no identifier
    expect(outcome.detail).not.toContain(value.trim());
  }
});
