import type { ProjectDeps } from '../../shared/app/order/project-commit.ts';

/** Everything the lists are kept in. */
export type Deps = ProjectDeps;
