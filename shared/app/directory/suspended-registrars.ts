import { whoIsSuspended } from '../../domain/directory/standing.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Directory } from '../../ports/directory.ts';

export interface SuspendedRegistrarsDeps {
  readonly directory: Pick<Directory, 'registrars' | 'suspendedOf'>;
  readonly clock: Clock;
}

/** @returns whether a registrar, by the id that goes on record, may not act for now. */
export async function findSuspendedRegistrars({
  directory,
  clock,
}: SuspendedRegistrarsDeps): Promise<(person: string) => boolean> {
  const [registrars, suspensions] = await Promise.all([directory.registrars(), directory.suspendedOf('registrars')]);
  return whoIsSuspended(registrars, suspensions, clock.now());
}
