import type { Coverage } from '../world/coverage.ts';
import { BEYOND, EXPECTED, listMetBeyond, listUnmet } from './expected.ts';

/** What a run met, as lines: how often each thing, by kind; then of each kind that has to be met how many; then what was never met. */
export function writeReport(coverage: Coverage): readonly string[] {
  const counts = coverage.entries().map(([key, times]) => {
    const [kind = '', name = ''] = key.split('\t');
    return { kind, name, times };
  });
  const rows = counts.map(({ kind, name, times }) => `${kind.padEnd(12)}${name.padEnd(60)}${`${times}`.padStart(10)}`);
  const sums = Object.entries(EXPECTED).map(([kind, names]) => {
    const met = names.filter((name) => coverage.of(kind, name) > 0).length;
    const beyond = BEYOND[kind]?.length ?? 0;
    return `${kind.padEnd(12)}${met} of ${names.length} met${beyond > 0 ? `, ${beyond} more are out of reach` : ''}`;
  });
  return [
    ...rows,
    '',
    ...sums,
    ...listUnmet(coverage).map((what) => `never met: ${what}`),
    ...listMetBeyond(coverage).map(
      (what) => `met, though test/simulation/engine/beyond.ts has it out of reach: ${what}`,
    ),
  ];
}
