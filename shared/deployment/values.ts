/** A comma-separated variable: one value or more. @throws Error when it holds none. */
export function readList(variable: string): readonly [string, ...string[]] {
  const [first, ...others] = variable.split(',').filter((value) => value !== '');
  if (first === undefined) throw new Error('a list in the environment is empty');
  return [first, ...others];
}

/** @throws Error unless the variable is a whole number from 1. */
export function readWholeNumber(variable: string): number {
  if (!/^[1-9]\d{0,5}$/.test(variable)) throw new Error('a number in the environment is not a whole one from 1');
  return Number(variable);
}
