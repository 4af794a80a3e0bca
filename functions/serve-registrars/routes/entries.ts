import { readEntry } from '../../../shared/app/directory/read-entry.ts';
import { EntryPath } from '../../../shared/contracts/api/registrars/entries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { showFor, toEntryView } from '../../../shared/views/directory.ts';
import type { Route } from '../deps.ts';

/** The entry a path names. @throws HoldfastError `directory-entry-unknown` for a name no entry can have. */
export function entryRefOf({ pathParameters }: Parameters<Route>[1]): EntryRef {
  const { kind, entryId } = parse(EntryPath, pathParameters ?? {}, 'directory-entry-unknown');
  return { kind, id: entryId };
}

/** `GET /v1/directory/entries/{kind}/{entryId}`. */
export const entry: Route = async (deps, event, { role }) => {
  const reading = await readEntry(deps, entryRefOf(event));
  return json(200, toEntryView(reading, showFor(role)), etag(reading.commit.version));
};
