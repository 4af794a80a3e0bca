import type { PaperDeps } from '../../shared/app/filing/bring-paper.ts';
import type { FileDeps } from '../../shared/app/filing/file-orders.ts';
import type { SignInDeps } from '../../shared/http/fresh-sign-in.ts';
import type { OfficerRoute } from '../../shared/http/officer-routes.ts';
import type { RecordedDeps } from '../../shared/http/recorded-officer.ts';

/** Everything the routes of contact points touch. */
export type Deps = FileDeps & PaperDeps & RecordedDeps & SignInDeps;

/** A route of this function. */
export type Route = OfficerRoute<Deps>;
