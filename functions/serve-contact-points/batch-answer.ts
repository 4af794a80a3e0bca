import type { Worked } from '../../shared/app/filing/work-through.ts';
import type { BatchAnswer } from '../../shared/contracts/api/authorities/batch.ts';
import type { BatchLine } from '../../shared/contracts/batch/read-batch.ts';
import { HoldfastError } from '../../shared/errors.ts';
import { describeProblem } from '../../shared/http/problems.ts';

/** What a row would have been answered by itself. */
export interface RowAnswer {
  readonly status: number;
  readonly answer: NonNullable<BatchAnswer['rows'][number]['answer']>;
}

/** A `BatchAnswer`, whose problems are those of a request of its own. */
export interface BatchBody {
  readonly rows: readonly {
    readonly line: number;
    readonly row: string | null;
    readonly status: number;
    readonly answer?: RowAnswer['answer'];
    readonly problem?: ReturnType<typeof describeProblem>;
  }[];
  readonly sendAgain: boolean;
}

/** Each line with its answer, or with the problem it met, whose pointers go into the line. */
export function toBatchAnswer(
  lines: readonly BatchLine[],
  worked: readonly Worked<RowAnswer>[],
  language: string | undefined,
): BatchBody {
  const rows = worked.map((one, place): BatchBody['rows'][number] => {
    const line = lines[place];
    const named = { line: line?.line ?? 0, row: line?.row ?? null };
    const point = line && 'form' in line ? line.pointIntoLine : (pointer: string) => pointer;
    if ('done' in one) return { ...named, status: one.done.status, answer: pointAnswer(one.done.answer, point) };
    const problem = describeProblem(pointError(one.refused, point), language);
    return { ...named, status: problem.status, problem };
  });
  const sendAgain = worked.some((one) => 'refused' in one && one.refused.retryable);
  return { rows, sendAgain };
}

type Point = (pointer: string) => string;

function pointAnswer(answer: RowAnswer['answer'], point: Point): RowAnswer['answer'] {
  if (!('findings' in answer)) return answer;
  return { ...answer, findings: answer.findings.map((one) => ({ ...one, pointer: point(one.pointer) })) };
}

const pointError = (error: HoldfastError, point: Point): HoldfastError =>
  new HoldfastError(error.code, error.message, {
    cause: error,
    retryable: error.retryable,
    rule: error.rule,
    faults: error.faults.map((fault) => ({ ...fault, pointer: point(fault.pointer) })),
  });
