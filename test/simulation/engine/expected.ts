import { ERROR_CODES, type ErrorCode } from '../../../shared/errors.ts';
import { ACT_NAMES } from '../actors/acts.ts';
import { INVARIANTS } from '../invariants/invariants.ts';
import type { Coverage } from '../world/coverage.ts';
import { listEdges, listEvents } from '../world/transitions.ts';
import { EDGES_AFTER } from './after.ts';
import { CODES_BEYOND, EDGES_BEYOND } from './beyond.ts';
import { CALL_FAULTS } from './faults.ts';
import { listPairs } from './pairs.ts';
import { MISHAPS } from './plan.ts';
import { SERVICE_FAULTS } from './service-fault-names.ts';

const isEdgeBeyond = (edge: string): boolean => EDGES_BEYOND.some(([edges]) => edges.test(edge));
/** Of an order that nothing has ended or continued, or one of those after it that chance leads to in each run. */
const isEdgeMet = (edge: string): boolean => /^(?:nothing|issued|running): /.test(edge) || EDGES_AFTER.has(edge);
/** Whether each edge that puts it on record is. */
const isEventBeyond = (event: string): boolean =>
  listEdges().every((edge) => !edge.endsWith(`: ${event}`) || isEdgeBeyond(edge));
const isCodeBeyond = (code: ErrorCode): boolean => CODES_BEYOND[code] !== undefined;

/** What a run of thousands of seeds has to meet at least once, by kind. */
export const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  act: ACT_NAMES,
  fault: [...CALL_FAULTS, ...SERVICE_FAULTS],
  mishap: MISHAPS,
  pair: listPairs(),
  invariant: Object.keys(INVARIANTS),
  transition: listEdges().filter((edge) => isEdgeMet(edge) && !isEdgeBeyond(edge)),
  refusal: ERROR_CODES.filter((code) => !isCodeBeyond(code)),
  event: listEvents().filter((event) => !isEventBeyond(event)),
};

/** What is said to be out of reach, by kind. */
export const BEYOND: Readonly<Record<string, readonly string[]>> = {
  transition: listEdges().filter(isEdgeBeyond),
  refusal: ERROR_CODES.filter(isCodeBeyond),
  event: listEvents().filter(isEventBeyond),
};

const spell = (
  named: Readonly<Record<string, readonly string[]>>,
  isWanted: (kind: string, name: string) => boolean,
): readonly string[] =>
  Object.entries(named).flatMap(([kind, names]) =>
    names.filter((name) => isWanted(kind, name)).map((name) => `${kind} ${name}`),
  );

/** What was never met. */
export const listUnmet = (coverage: Coverage): readonly string[] =>
  spell(EXPECTED, (kind, name) => coverage.of(kind, name) === 0);

/** What was met, and is said to be out of reach. */
export const listMetBeyond = (coverage: Coverage): readonly string[] =>
  spell(BEYOND, (kind, name) => coverage.of(kind, name) > 0);
