import { describe, expect, it } from 'vitest';
import { readCaseCode } from '../../../../shared/domain/cases/case-code.ts';
import { FINDINGS, isOpenFinding, requireOpenAgain } from '../../../../shared/domain/cases/complaint.ts';
import { complaintNumberFor, hashComplaintNumber } from '../../../../shared/domain/cases/complaint-number.ts';
import { type Digest, keyedDigest, sha256 } from '../../../../shared/domain/digest.ts';
import { complaintIdFor } from '../../../../shared/domain/ids.ts';
import { at } from '../../../support/builders.ts';

const hash = (text: string): Digest => keyedDigest(new Uint8Array(32), text);
const otherHash = (text: string): Digest => keyedDigest(new Uint8Array(32).fill(1), text);
const idOf = (name: string) => complaintIdFor(at('2026-12-05T10:00:00Z'), sha256(name));

describe('the number of a complaint', () => {
  it('is spelled and checked as a case code is, one for each complaint, and needs the key', () => {
    const number = complaintNumberFor(idOf('one'), hash);
    expect(readCaseCode(number.toLowerCase())).toBe(number);
    expect(complaintNumberFor(idOf('one'), hash)).toBe(number);
    expect(complaintNumberFor(idOf('two'), hash)).not.toBe(number);
    expect(complaintNumberFor(idOf('one'), otherHash)).not.toBe(number);
  });

  it('takes a hundred bits of the hash', () => {
    const numbers = Array.from({ length: 200 }, (_, name) => complaintNumberFor(idOf(`${name}`), hash));
    for (let place = 0; place < 20; place += 1) {
      const symbols = new Set(numbers.map((number) => number.replaceAll('-', '').charAt(place)));
      expect(symbols.size).toBeGreaterThan(25);
    }
  });

  it('is kept by a hash that is another under another key', () => {
    const number = complaintNumberFor(idOf('one'), hash);
    expect(hashComplaintNumber(number, hash)).not.toBe(hashComplaintNumber(number, otherHash));
    expect(hashComplaintNumber(number, hash)).not.toContain(number);
  });
});

describe('a complaint that was checked', () => {
  const found = (finding: (typeof FINDINGS)[number]) => ({ finding, note: 'Looked.' });
  const isTaken = (before: unknown, finding: (typeof FINDINGS)[number]): boolean => {
    try {
      requireOpenAgain(idOf('one'), before, found(finding));
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'complaint-checked' });
      return false;
    }
  };

  it('is checked again only where a wrong was not put right, and to say what became of it', () => {
    const taken = FINDINGS.flatMap((before) =>
      FINDINGS.filter((finding) => isTaken(found(before), finding)).map((finding) => [before, finding]),
    );
    expect(taken).toEqual([
      ['unlawful-not-remedied', 'no-hold'],
      ['unlawful-not-remedied', 'lawful'],
      ['unlawful-not-remedied', 'remedied'],
    ]);
  });

  it.each([null, undefined, 'unlawful-not-remedied', {}, { finding: 'lawful' }])('is not open by %j', (content) => {
    expect(isOpenFinding(content)).toBe(false);
  });
});
