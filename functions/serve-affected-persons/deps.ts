import type { SessionDeps } from '../../shared/app/case-sessions.ts';
import type { ComplainDeps } from '../../shared/app/complaints.ts';
import type { ObjectionDeps } from '../../shared/app/file-objection.ts';
import type { CaseDeps } from '../../shared/app/read-case.ts';

/** Everything the routes of affected persons touch. */
export interface PersonDeps extends SessionDeps, CaseDeps, ObjectionDeps, ComplainDeps {}
