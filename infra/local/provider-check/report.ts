import { GROUPS, type PlayedRow, type Verdict } from './row.ts';

/** What a report is about. */
export interface ReportContext {
  readonly url: string;
  readonly provider: string;
  readonly algorithm: string;
  /** RFC 3339, UTC: when it began. */
  readonly at: string;
  readonly seconds: number;
  readonly notTested: readonly string[];
}

/** Raised when a member is taken away, or means something else. */
const VERSION = 1;

const MARKS = {
  passed: 'passed',
  failed: 'FAILED',
  warning: 'wished',
  'not-played': 'not played',
} as const satisfies Record<Verdict, string>;
const DOCS = 'docs/api/providers.md';

/** Whether an endpoint may be relied on: nothing failed, and nothing was left unseen. */
export const isPassed = (rows: readonly PlayedRow[]): boolean =>
  rows.length > 0 && rows.every(({ verdict }) => verdict === 'passed' || verdict === 'warning');

/** One row as it is told while the check runs. */
export const spellRow = ({ id, verdict, seconds }: PlayedRow): string =>
  `${MARKS[verdict].padEnd(10)}  ${id.padEnd(26)} ${`${seconds.toFixed(1)} s`.padStart(7)}`;

/** The whole as a table of text: what passed in a line each, and of everything else what was expected and where it stands. */
export function formatReport(rows: readonly PlayedRow[], context: ReportContext): string {
  const groups = GROUPS.flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    return own.length === 0 ? [] : [group, ...own.flatMap(spellInTable), ''];
  });
  const untested = context.notTested.map((what) => `  not tested  ${what}`);
  return [`${context.url} as ${context.provider}`, '', ...groups, ...untested, '', spellOutcome(rows, context)].join(
    '\n',
  );
}

function spellInTable({ id, title, expected, docs, seen, verdict }: PlayedRow): readonly string[] {
  const [, word = id] = id.split('.');
  const head = `  ${MARKS[verdict].padEnd(10)}  ${word.padEnd(18)} ${title}`;
  const indent = ' '.repeat(33);
  if (verdict === 'passed') return [head, `${indent}${seen}`];
  return [head, `${indent}expected: ${expected} (${DOCS}#${docs})`, `${indent}seen: ${seen}`];
}

function count(rows: readonly PlayedRow[]): Readonly<Record<Verdict, number>> {
  const of = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  return { passed: of('passed'), failed: of('failed'), warning: of('warning'), 'not-played': of('not-played') };
}

function spellOutcome(rows: readonly PlayedRow[], { seconds }: ReportContext): string {
  const counts = count(rows);
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.warning} wished for, ${counts['not-played']} not played, in ${Math.round(seconds)} s`;
}

/** The same for programs. Members are added, and none is taken away or renamed within a version. */
export function composeJson(
  rows: readonly PlayedRow[],
  { url, provider, algorithm, at, seconds, notTested }: ReportContext,
): string {
  const report = {
    version: VERSION,
    result: isPassed(rows) ? 'passed' : 'failed',
    url,
    provider,
    algorithm,
    at,
    seconds,
    counts: count(rows),
    rows: rows.map(({ id, group, title, expected, seen, verdict, docs, seconds: took }) => ({
      id,
      group,
      title,
      expected,
      seen,
      verdict,
      docs: `${DOCS}#${docs}`,
      seconds: took,
    })),
    notTested,
  };
  return JSON.stringify(report, null, 2);
}
