import { HoldfastError } from '../errors.ts';

/** Secrets of tools that are not ours, from the one place where they are kept. */
export interface Parameters {
  /**
   * What is read is remembered for five minutes: a changed secret is in force everywhere after that.
   *
   * @param name the whole of it: `/holdfast/<stage>/…`.
   * @throws HoldfastError `service-unavailable` (retryable) where the store does not answer, or has no such secret (yet).
   */
  read(name: string): Promise<string>;
}

export const parameterMissing = (name: string): HoldfastError =>
  new HoldfastError('service-unavailable', `the parameter store has no ${name}`, { retryable: true });
