import type { PlantedBug } from './bug.ts';
import { BUGS_OF_THE_DIRECTORY } from './bugs/directory.ts';
import { BUGS_OF_DOORS } from './bugs/doors.ts';
import { BUGS_OF_DRAFTS } from './bugs/drafts.ts';
import { BUGS_OF_ENDS } from './bugs/ends.ts';
import { BUGS_OF_FILES } from './bugs/files.ts';
import { BUGS_OF_JOBS } from './bugs/jobs.ts';
import { BUGS_OF_KEPT_DATA } from './bugs/kept.ts';
import { BUGS_OF_THE_RECORD } from './bugs/record.ts';
import { BUGS_OF_RESTORES } from './bugs/restore.ts';
import { BUGS_OF_RIGHTS } from './bugs/rights.ts';
import { BUGS_OF_THE_SANDBOX } from './bugs/sandbox.ts';

/** Faults that a simulation worth its name has to find. */
export const BUGS: readonly PlantedBug[] = [
  ...BUGS_OF_ENDS,
  ...BUGS_OF_RIGHTS,
  ...BUGS_OF_THE_RECORD,
  ...BUGS_OF_JOBS,
  ...BUGS_OF_DOORS,
  ...BUGS_OF_KEPT_DATA,
  ...BUGS_OF_THE_SANDBOX,
  ...BUGS_OF_FILES,
  ...BUGS_OF_RESTORES,
  ...BUGS_OF_THE_DIRECTORY,
  ...BUGS_OF_DRAFTS,
];
