import { describe, expect, it } from 'vitest';
import {
  isNewResult,
  readScan,
  requireHarmless,
  requireScanEnded,
  type Searched,
} from '../../../../shared/domain/attachments/scan.ts';
import { plus, SECOND_MS } from '../../../../shared/domain/instant.ts';
import { at } from '../../../support/builders.ts';

const addedAt = at('2026-12-05T16:10:00Z');
const file = (scan?: Searched['scan']): Searched => ({ id: 'a1', addedAt, ...(scan && { scan }) });
const AFTER_S = { atOnce: 0, justBefore: 599.999, justThen: 600, nextDay: 86_400 } as const;

describe('what is known of malware in a file', () => {
  it.each`
    scan         | when            | reads
    ${undefined} | ${'atOnce'}     | ${'not-scanned'}
    ${'awaited'} | ${'atOnce'}     | ${'awaited'}
    ${'awaited'} | ${'justBefore'} | ${'awaited'}
    ${'awaited'} | ${'justThen'}   | ${'not-scanned'}
    ${'awaited'} | ${'nextDay'}    | ${'not-scanned'}
    ${'clean'}   | ${'atOnce'}     | ${'clean'}
    ${'clean'}   | ${'nextDay'}    | ${'clean'}
    ${'found'}   | ${'nextDay'}    | ${'found'}
    ${'failed'}  | ${'atOnce'}     | ${'not-scanned'}
  `('reads $reads with $scan on record, $when', ({ scan, when, reads }) => {
    const now = plus(addedAt, AFTER_S[when as keyof typeof AFTER_S] * SECOND_MS);
    expect(readScan(file(scan), now)).toBe(reads);
    const open = () => requireScanEnded(file(scan), now);
    if (reads === 'awaited') expect(open).toThrow(expect.objectContaining({ code: 'attachment-awaited' }));
    else if (reads === 'found') expect(open).toThrow(expect.objectContaining({ code: 'attachment-withheld' }));
    else expect(open).not.toThrow();
  });

  it('is told with the seconds it takes at most, rounded up', () => {
    expect(() => requireScanEnded(file('awaited'), plus(addedAt, 1))).toThrow(
      expect.objectContaining({ retryable: true, retryAfterSeconds: 600 }),
    );
  });

  it('keeps whoever sent a file from it only after a find', () => {
    expect(() => requireHarmless(file('found'))).toThrow(expect.objectContaining({ code: 'attachment-withheld' }));
    for (const scan of ['awaited', 'clean', 'failed', undefined] as const) {
      expect(() => requireHarmless(file(scan))).not.toThrow();
    }
  });
});

it.each`
  before       | clean    | found    | failed
  ${undefined} | ${false} | ${false} | ${false}
  ${'awaited'} | ${true}  | ${true}  | ${true}
  ${'clean'}   | ${false} | ${true}  | ${false}
  ${'failed'}  | ${false} | ${true}  | ${false}
  ${'found'}   | ${false} | ${false} | ${false}
`('after $before, clean is news: $clean, a find: $found, a failure: $failed', ({ before, ...news }) => {
  for (const [result, isNews] of Object.entries(news)) {
    expect(isNewResult(file(before), result as 'clean' | 'found' | 'failed'), result).toBe(isNews);
  }
});
