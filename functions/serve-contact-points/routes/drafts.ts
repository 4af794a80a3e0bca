import { changeDraft, dropDraft, makeDraft } from '../../../shared/app/filing/keep-draft.ts';
import { DraftForm } from '../../../shared/contracts/api/authorities/drafts.ts';
import { draftIdOf, readBody, readCommandFrame, readIfMatch } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { toDraftKept } from '../../../shared/views/drafts.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/drafts`: a filing in the making, for the authority's own officers. */
export const newDraft: Route = async (deps, event, by) => {
  const { idempotencyKey } = readCommandFrame(event);
  const made = await makeDraft(deps, { by, idempotencyKey, form: readBody(DraftForm, event) });
  return json(201, toDraftKept(made), etag(made.version));
};

/** `PUT /v1/drafts/{draftId}`: what it says from now on, unless somebody changed it since it was read. */
export const changedDraft: Route = async (deps, event, by) => {
  const draft = draftIdOf(event);
  const expectedVersion = readIfMatch(event);
  const changed = await changeDraft(deps, { by, draft, expectedVersion, form: readBody(DraftForm, event) });
  return json(200, toDraftKept(changed), etag(changed.version));
};

/** `DELETE /v1/drafts/{draftId}`: likewise. */
export const deletedDraft: Route = async (deps, event, by) => {
  const draft = draftIdOf(event);
  await dropDraft(deps, { by, draft, expectedVersion: readIfMatch(event) });
  return json(200, { id: draft });
};
