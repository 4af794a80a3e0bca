import { readEntryHistory } from '../../../shared/app/directory/entry-history.ts';
import { listActs } from '../../../shared/app/directory/list-acts.ts';
import { readEntry } from '../../../shared/app/directory/read-entry.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { EntryPath } from '../../../shared/contracts/api/registrars/entries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { showFor, toActList, toEntryHistory, toEntryView } from '../../../shared/views/directory.ts';
import type { Route } from '../deps.ts';

/** The entry a path names. @throws HoldfastError `directory-entry-unknown` for a name no entry can have. */
function entryRefOf({ pathParameters }: Parameters<Route>[1]): EntryRef {
  const { kind, entryId } = parse(EntryPath, pathParameters ?? {}, 'directory-entry-unknown');
  return { kind, id: entryId };
}

/** `GET /v1/directory/entries/{kind}/{entryId}`. */
export const entry: Route = async (deps, event, { role }) => {
  const reading = await readEntry(deps, entryRefOf(event));
  return json(200, toEntryView(reading, showFor(role)), etag(reading.commit.version));
};

/** `GET /v1/directory/entries/{kind}/{entryId}/history`. */
export const history: Route = async (deps, event, { role }) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const page = await readEntryHistory(deps, entryRefOf(event), limit, cursor);
  return json(200, toEntryHistory(page, role === 'registrar'));
};

/** `GET /v1/directory/acts`. */
export const acts: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, toActList(await listActs(deps, limit, cursor)));
};
