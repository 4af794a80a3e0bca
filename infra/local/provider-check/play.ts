import { performance } from 'node:perf_hooks';
import { messageOf } from '../base/errors.ts';
import { type Finding, GROUPS, NotPlayed, type PlayedRow, type Row, type Verdict } from './row.ts';

/** Whether a row that rests on this one says something. */
const isSound = (verdict: Verdict): boolean => verdict === 'passed' || verdict === 'warning';

/** The rows that are wanted, and those that they rest on. */
export function chooseRows(rows: readonly Row[], isWanted: (row: Row) => boolean): readonly Row[] {
  const chosen = new Set<Row>();
  const choose = (row: Row): void => {
    if (chosen.has(row)) return;
    chosen.add(row);
    for (const id of row.needs) choose(findRow(rows, id));
  };
  for (const row of rows) if (isWanted(row)) choose(row);
  return rows.filter((row) => chosen.has(row));
}

function findRow(rows: readonly Row[], id: string): Row {
  const found = rows.find((row) => row.id === id);
  if (found === undefined) throw new TypeError(`no row is called ${id}`);
  return found;
}

/**
 * Plays rows, one group after the other and those of a group at once.
 *
 * @param tell hears of each row as it is done. @param stopped ends it: rows that break off then say nothing of the endpoint, and nobody is told of them.
 */
export async function playRows(
  rows: readonly Row[],
  tell: (row: PlayedRow) => void,
  stopped?: AbortSignal,
): Promise<readonly PlayedRow[]> {
  const playing = new Map<string, Promise<PlayedRow>>();
  const begin = async (row: Row): Promise<PlayedRow> => {
    const needed = await Promise.all(
      row.needs.map((id) => playing.get(id) ?? Promise.reject(new TypeError(`${row.id} comes before ${id}`))),
    );
    const lacking = needed.find(({ verdict }) => !isSound(verdict));
    const played =
      lacking === undefined
        ? await playRow(row)
        : leaveOut(
            row,
            `it rests on ${lacking.id}, which ${lacking.verdict === 'failed' ? 'failed' : 'was not played'}`,
          );
    stopped?.throwIfAborted();
    tell(played);
    return played;
  };
  for (const group of GROUPS) {
    stopped?.throwIfAborted();
    const own = rows.filter((row) => row.group === group);
    for (const row of own) playing.set(row.id, begin(row));
    await Promise.all(own.map(({ id }) => playing.get(id)));
  }
  return await Promise.all(rows.flatMap(({ id }) => playing.get(id) ?? []));
}

const describe = ({ id, group, title, expected, docs }: Row) => ({ id, group, title, expected, docs });

const leaveOut = (row: Row, seen: string): PlayedRow => ({ ...describe(row), verdict: 'not-played', seen, seconds: 0 });

async function playRow(row: Row): Promise<PlayedRow> {
  const began = performance.now();
  const finding: Finding | NotPlayed = await row.play().catch((error: unknown) => {
    return error instanceof NotPlayed
      ? error
      : new NotPlayed(`the check itself came to nothing here: ${messageOf(error)}`);
  });
  if (finding instanceof NotPlayed) return leaveOut(row, finding.message);
  const seconds = Math.round(performance.now() - began) / 1000;
  return { ...describe(row), ...finding, seconds };
}
