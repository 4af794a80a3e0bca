import type { SessionDeps } from '../../shared/app/case/case-sessions.ts';
import type { ObjectionDeps } from '../../shared/app/case/file-objection.ts';
import type { CaseDeps } from '../../shared/app/case/read-case.ts';
import type { ComplainDeps } from '../../shared/app/oversight/complaints.ts';

/** Everything the routes of affected persons touch. */
export interface PersonDeps extends SessionDeps, CaseDeps, ObjectionDeps, ComplainDeps {}
