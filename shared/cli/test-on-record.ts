import * as z from 'zod/mini';
import type { HistoryToVerify } from '../app/order/verify-history.ts';
import { EN_TEST } from '../documents/words/en/test.ts';
import { isSandbox } from '../domain/sandbox.ts';

const Filed = z.object({ state: z.object({ authority: z.string() }) });

/** What is said first of a history that was checked and is that of a test order; `undefined` of every other. */
export function spellTestOnRecord(pages: readonly HistoryToVerify[]): string | undefined {
  const isTest = pages.some(({ commits }) =>
    commits.some(({ commit }) => {
      const read = z.safeParse(Filed, commit);
      return read.success && isSandbox(read.data.state);
    }),
  );
  return isTest ? EN_TEST['test.title'] : undefined;
}
