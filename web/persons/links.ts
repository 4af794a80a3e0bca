import type { Path, Visitor } from './step.ts';

/** The address of one of our pages. Before a case is open nothing remembers the language, so the address has it. */
export const linkTo = ({ language, visit }: Pick<Visitor, 'language' | 'visit'>, path: Path): string =>
  visit ? path : `${path}?language=${language}`;
