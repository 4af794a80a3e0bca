import type { PeopleTested } from './record.ts';

/**
 * The last test by people with disabilities, or `null`: nobody has tested these pages so. Machines find a part of what is wrong, and the
 * statement never says more than "partially" on their word alone.
 */
export const PEOPLE_TESTED: PeopleTested | null = null;
