import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BESIDE_DESKS } from '../../../../shared/deployment/duty-script.ts';
import { DUTY_FILES } from '../../../../web/desks/duty/script-file.ts';

const [PATH] = BESIDE_DESKS;
const FILE = join(import.meta.dirname, '../../../..', PATH);
const TEXT = readFileSync(FILE, 'utf8');

type Listed = Readonly<
  Record<string, { readonly entries: readonly { readonly key: string; readonly what: string }[] }>
>;

/** What is called of it here; browsers load it for what it does. */
interface Script {
  readonly waitMs: (failures: number) => number;
  readonly judge: (answer: { readonly type: string; readonly status: number; readonly ok: boolean }) => string;
  readonly isToSay: (before: Listed, after: Listed) => boolean;
  readonly arrange: (before: readonly string[], wanted: readonly string[], held: string | undefined) => string[];
}
const { arrange, isToSay, judge, waitMs }: Script = await import(FILE);

const section = (...whats: readonly string[]) => ({ entries: whats.map((what, at) => ({ key: `ord_${at}.x`, what })) });

describe('the script of the duty desk', () => {
  it('is one file, of 15 kB at most, and is served by its name', () => {
    expect(Buffer.byteLength(TEXT)).toBeLessThanOrEqual(15_000);
    expect(Object.keys(DUTY_FILES)).toEqual([PATH.split('/').at(-1)]);
    expect(TEXT).not.toMatch(/^import /m);
  });

  it('makes nothing of text that a browser would read as markup or run', () => {
    expect(TEXT).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval|new Function|createContextualFragment/,
    );
  });

  it('moves no focus and asks no other place', () => {
    expect(TEXT).not.toMatch(/\.focus\(|\.blur\(|\.select\(|location|XMLHttpRequest|sendBeacon|localStorage|cookie/);
    expect(TEXT.match(/fetch\([^,]*/g)).toEqual(["fetch('/updates'"]);
  });

  it.each([
    [0, 30_000],
    [1, 60_000],
    [2, 120_000],
    [4, 480_000],
    [5, 600_000],
    [2_000, 600_000],
  ])('after %d failures waits %d ms', (failures, ms) => {
    expect(waitMs(failures)).toBe(ms);
  });

  it.each`
    type                | status | ok       | verdict
    ${'basic'}          | ${200} | ${true}  | ${'answered'}
    ${'opaqueredirect'} | ${0}   | ${false} | ${'over'}
    ${'basic'}          | ${401} | ${false} | ${'over'}
    ${'basic'}          | ${403} | ${false} | ${'over'}
    ${'basic'}          | ${429} | ${false} | ${'failed'}
    ${'basic'}          | ${503} | ${false} | ${'failed'}
  `('reads $status $type as $verdict', ({ type, status, ok, verdict }) => {
    expect(judge({ type, status, ok })).toBe(verdict);
  });

  it.each`
    before                                   | after                                    | told     | why
    ${{ now: section('A'), day: section() }} | ${{ now: section('A'), day: section() }} | ${false} | ${'nothing changed'}
    ${{ now: section('A'), day: section() }} | ${{ now: section('A', 'B') }}            | ${true}  | ${'one came'}
    ${{ now: section('A'), day: section() }} | ${{ now: section() }}                    | ${true}  | ${'one went'}
    ${{ now: section(), day: section('A') }} | ${{ now: section('A'), day: section() }} | ${true}  | ${'one became urgent'}
  `('says something: $told, because $why', ({ before, after, told }) => {
    expect(isToSay(before, after)).toBe(told);
  });

  it.each`
    before             | wanted             | held         | result                  | why
    ${['a', 'b', 'c']} | ${['c', 'a']}      | ${undefined} | ${['c', 'a']}           | ${'nobody is at any'}
    ${['a', 'b', 'c']} | ${['c', 'b']}      | ${'b'}       | ${['c', 'b']}           | ${'the one somebody is at is due still'}
    ${['a', 'b', 'c']} | ${['a', 'c', 'd']} | ${'b'}       | ${['a', 'b', 'c', 'd']} | ${'it is due no more, and stays where it was'}
    ${['a', 'b', 'c']} | ${[]}              | ${'c'}       | ${['c']}                | ${'it is all that is left'}
    ${['a']}           | ${['b']}           | ${'z'}       | ${['b']}                | ${'it is in another list'}
  `('puts $before as $result: $why', ({ before, wanted, held, result }) => {
    expect(arrange(before, wanted, held)).toEqual(result);
  });
});
