import type { CallsDeps } from '../../shared/app/calls/list-calls.ts';
import type { NoteCallDeps } from '../../shared/app/calls/note-call.ts';
import type { PaperDeps } from '../../shared/app/filing/bring-paper.ts';
import type { DraftDeps } from '../../shared/app/filing/keep-draft.ts';
import type { WordDeps } from '../../shared/app/filing/second-word.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import type { SignInDeps } from '../../shared/http/fresh-sign-in.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { OfficerRoute } from '../../shared/http/officer-routes.ts';
import type { RecordedDeps } from '../../shared/http/recorded-officer.ts';

/** Everything the routes of contact points touch. */
export type Deps = FrontDeps &
  WordDeps &
  DraftDeps &
  PaperDeps &
  RecordedDeps &
  SignInDeps &
  CallsDeps &
  NoteCallDeps &
  FollowDeps;

interface FollowDeps {
  /** Says of an order that is issued which request issued it: by the path of that request nobody would know. */
  readonly noteFiled: (orderId: OrderId, requestId: string) => void;
}

/** A route of this function. */
export type Route = OfficerRoute<Deps>;
