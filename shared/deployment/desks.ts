/** Of a variable of the desks, where there is nothing of the kind. */
export const NOTHING = 'none';

/** What such a variable says; `undefined` where there is nothing. */
export const readUnlessNothing = (variable: string): string | undefined =>
  variable === NOTHING ? undefined : variable;
