import { type Explained, explain, type Reason } from './explained.ts';
import { PEOPLE_TESTED } from './people-tested.ts';
import { type Failure, FOR_PEOPLE_ALONE, type ForPeopleAlone, type PeopleTested, type RunRecord } from './record.ts';
import run from './run.json' with { type: 'json' };
import { computeStatus, type Status } from './status.ts';

/** What the statement measures by. */
export const STANDARDS = ['EN 301 549 V3.2.1', 'WCAG 2.2 AA'] as const;

interface ExplainedFailure extends Failure {
  readonly reason: Reason;
  readonly hasWayRound: boolean;
  /** In each language: what fails, why, and what to do instead. */
  readonly said?: Explained['said'];
}

/** The accessibility statement, as data: the page says the same in words. */
export interface Statement {
  readonly model: 'Implementing Decision (EU) 2018/1523';
  readonly scope: readonly string[];
  readonly standards: readonly string[];
  readonly status: Status;
  readonly nonAccessible: readonly ExplainedFailure[];
  /** By nobody yet. */
  readonly notTested: readonly ForPeopleAlone[];
  readonly method: 'self-evaluation';
  readonly run: Omit<RunRecord, 'failures'>;
  readonly peopleTested: PeopleTested | null;
}

/** A failure that nobody explained counts as one without a way round: the worse is stated. */
const explained = (failure: Failure): ExplainedFailure => ({
  ...failure,
  ...(explain(failure) ?? { reason: 'non-compliance', hasWayRound: false }),
});

export function makeStatement({ failures, ...ran }: RunRecord, peopleTested: PeopleTested | null): Statement {
  const nonAccessible = failures.map(explained);
  return {
    model: 'Implementing Decision (EU) 2018/1523',
    scope: ran.sites.map(({ site }) => site),
    standards: STANDARDS,
    status: computeStatus({ failures: nonAccessible, peopleTested }),
    nonAccessible,
    notTested: FOR_PEOPLE_ALONE.filter((one) => !peopleTested?.covered.includes(one)),
    method: 'self-evaluation',
    run: ran,
    peopleTested,
  };
}

/** Of the last run. */
export const STATEMENT: Statement = makeStatement(run, PEOPLE_TESTED);
