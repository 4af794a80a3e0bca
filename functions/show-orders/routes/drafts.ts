import { listDrafts, readDraft } from '../../../shared/app/filing/read-drafts.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { showing } from '../../../shared/http/consultations.ts';
import { draftIdOf } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { toDraftList, toDraftView } from '../../../shared/views/drafts.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/drafts`: the authority's filings in the making, without what is written in them. */
export const draftList: Route = async (deps, event, by) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = await listDrafts(deps, by, limit, cursor);
  const ids = page.drafts.map(({ draft }) => draft);
  return showing(json(200, toDraftList(page)), ids);
};

/** `GET /v1/drafts/{draftId}`: one of them whole. */
export const draft: Route = async (deps, event, by) => {
  const id = draftIdOf(event);
  const opened = await readDraft(deps, by, id);
  return showing(json(200, toDraftView(opened), etag(opened.draft.version)), [id]);
};
