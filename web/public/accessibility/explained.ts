import type { Failure } from './record.ts';

/** Why something is not accessible, as Implementing Decision (EU) 2018/1523 tells it apart. */
export type Reason = 'non-compliance' | 'disproportionate-burden' | 'out-of-scope';

/** What is said of a page that fails. */
export interface Explained {
  readonly reason: Reason;
  /** Whether what the page is for can be had in another way. */
  readonly hasWayRound: boolean;
  /** In each language: what fails, why, and what to do instead. */
  readonly said: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'pl', string>>;
}

/** By site and path. A page that fails and is not here fails a test: nothing is stated without a reason. */
export const EXPLAINED: Readonly<Record<string, Explained>> = {};

export const explain = ({ site, page }: Pick<Failure, 'site' | 'page'>): Explained | undefined =>
  Object.hasOwn(EXPLAINED, `${site} ${page}`) ? EXPLAINED[`${site} ${page}`] : undefined;
