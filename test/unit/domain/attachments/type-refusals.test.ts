import { describe, expect, it } from 'vitest';
import { FILE_FAULTS } from '../../../../shared/domain/attachments/inspection.ts';
import { requireTaken, TYPE_NOT_LISTED } from '../../../../shared/domain/attachments/type-refusals.ts';
import { HoldfastError } from '../../../../shared/errors.ts';

const OTHER = 'application/octet-stream';

/** What somebody is told whose file is refused. */
function refusalOf(act: () => unknown): HoldfastError {
  try {
    act();
  } catch (error) {
    if (error instanceof HoldfastError) return error;
  }
  throw new Error('it is taken');
}

describe('a file is put on record as what it is', () => {
  it.each([
    { announced: 'application/pdf', type: 'application/pdf' },
    { announced: OTHER, type: 'application/pdf' },
    { announced: OTHER, type: OTHER },
  ] as const)('$type announced as $announced', ({ announced, type }) => {
    expect(requireTaken({ verdict: 'taken', type }, announced)).toBe(type);
  });

  it.each([
    {
      announced: 'application/pdf',
      type: 'image/jpeg',
      reason: 'another-type',
      says: 'it is image/jpeg, which is taken',
    },
    { announced: 'application/pdf', type: OTHER, reason: 'unknown-content', says: `send it again as ${OTHER}` },
  ] as const)('$type announced as $announced is refused', ({ announced, type, reason, says }) => {
    const { code, message, faults } = refusalOf(() => requireTaken({ verdict: 'taken', type }, announced));
    expect([code, faults]).toEqual(['attachment-type-refused', [{ pointer: '/type', detail: message, reason }]]);
    expect(message).toContain(says);
  });
});

it.each(FILE_FAULTS)('%s is refused however it is announced, and told with what to do instead', (fault) => {
  for (const announced of ['application/pdf', OTHER] as const) {
    const { message, faults } = refusalOf(() => requireTaken({ verdict: 'refused', fault }, announced));
    expect(faults).toEqual([{ pointer: '/type', detail: message, reason: fault }]);
    expect(message).toMatch(/: (?:choose|send|print|save|split|open) |, (?:save|print|send)/);
  }
});

it('whoever sends what is none of the types reads which there are, and what to do', () => {
  expect(TYPE_NOT_LISTED.detail).toMatch(
    /^must be one of application\/pdf, .*; send what is none of these printed as PDF/,
  );
});
