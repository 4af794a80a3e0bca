import type { Language } from './languages.ts';

/** Where pages stand: one below the other's origin. */
export type PagePath = `/${string}`;

/** Whoever follows a link, as far as its address depends on them. */
export interface Follower {
  readonly language: Language;
  /** That a case is open in their browser, which remembers the language then. */
  readonly visit?: object | undefined;
}

/** The address of one of our pages. Before a case is open nothing remembers the language, so the address has it. */
export const linkTo = ({ language, visit }: Follower, path: PagePath): string =>
  visit ? path : `${path}?language=${language}`;

/** The address of a page on another site of ours, in the same language. @param site without a trailing slash. */
export const linkElsewhere = ({ language }: Pick<Follower, 'language'>, site: string, path: PagePath): string =>
  `${site}${path}?language=${language}`;
