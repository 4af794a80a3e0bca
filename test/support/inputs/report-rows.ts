import type { Reporter, TestModule, Vitest } from 'vitest/node';
import type { Row } from './rows.ts';

const PROJECT = 'cases';

/** What nobody sees, what moves its neighbours, and every space but the common one. */
const UNSEEN = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

const nameSign = (sign: string): string =>
  `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** A text in one line, with every sign in it to be seen. */
const show = (text: string): string => text.replace(UNSEEN, nameSign);

interface Held extends Row {
  readonly isAsWanted: boolean;
}

const listHeld = (modules: readonly TestModule[]): Held[] =>
  modules
    .filter(({ project }) => project.name === PROJECT)
    .flatMap(({ children }) => [...children.allTests()])
    .flatMap((test) => {
      const { row } = test.meta();
      return row ? [{ ...row, isAsWanted: test.result().state === 'passed' }] : [];
    })
    .sort((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true }));

const drawRow = ({ id, kind, written, wanted, says, came, isAsWanted }: Held): string =>
  [
    id,
    kind,
    written.map(show).join(' and '),
    show(says === undefined ? wanted : `${wanted}: … ${says} …`),
    show(came),
    isAsWanted ? 'ok' : 'NOT AS WANTED',
  ].join(' | ');

function drawSum(held: readonly Held[]): string {
  const letters = [...Map.groupBy(held, ({ id }) => id.slice(0, 1))].map(
    ([letter, rows]) => `${letter} ${rows.length}`,
  );
  const asWanted = held.filter(({ isAsWanted }) => isAsWanted).length;
  return `${held.length} rows (${letters.join(', ')}): ${asWanted} as wanted, ${held.length - asWanted} not`;
}

/** Prints each row of the data files that was run, one a line, and their sum. */
export class RowReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const held = listHeld(modules);
    if (held.length === 0) return;
    const lines = ['id | of | input | wanted | came | as wanted', ...held.map(drawRow), drawSum(held)];
    this.#vitest?.logger.log(`\n${lines.join('\n')}`);
  }
}
