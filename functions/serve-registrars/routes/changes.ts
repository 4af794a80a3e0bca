import { listChangeDoubts } from '../../../shared/app/directory/change-doubts.ts';
import {
  approveEntry,
  challengeAgain,
  endEntryChange,
  proposeEntry,
} from '../../../shared/app/directory/change-entry.ts';
import { type ChangeReading, listChanges, readChange } from '../../../shared/app/directory/read-changes.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import {
  ApprovalCommand,
  ChallengeAgainCommand,
  ChangeEndCommand,
  type ChangeList,
  ProposalCommand,
} from '../../../shared/contracts/api/registrars/changes.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { changeUnknown } from '../../../shared/domain/directory/changes.ts';
import type { RecordedCommit } from '../../../shared/domain/directory/entry-commit.ts';
import { orMayBeStored } from '../../../shared/domain/may-be-stored.ts';
import { type RegisterReader, requireRegistrar } from '../../../shared/http/registrar.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { showFor, toChangeView } from '../../../shared/views/directory.ts';
import type { Deps, Route } from '../deps.ts';
import { changeOf } from './change-path.ts';

/** A change with what is odd about it: nobody sees the one without the other. */
const showChange = async (deps: Deps, reading: ChangeReading, role: RegisterReader['role']) =>
  toChangeView(reading, await listChangeDoubts(deps, reading.change), showFor(role));

/**
 * What a step of a change is answered with: the change as the step left it.
 *
 * @throws HoldfastError `may-be-stored` (retryable) when what is odd about it cannot be looked up: the step stands.
 */
async function answerWith(status: number, deps: Deps, commit: RecordedCommit) {
  const { change } = commit.state;
  if (change === null) throw changeUnknown();
  const view = await orMayBeStored(showChange(deps, { commit, change, now: deps.clock.now() }, 'registrar'));
  return json(status, view, etag(commit.version));
}

/** `POST /v1/directory/changes`. */
export const propose: Route = async (deps, event, reader) => {
  const { person: by } = requireRegistrar(reader);
  const { idempotencyKey } = readCommandFrame(event);
  const asked = readBody(ProposalCommand, event);
  const { kind, id } = asked.entry;
  const request = { ref: { kind, id }, actor: { role: 'registrar', by }, idempotencyKey, asked } as const;
  return await answerWith(201, deps, await proposeEntry(deps, request, asked));
};

/** `GET /v1/directory/changes`. */
export const changes: Route = async (deps, event, { role }) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  const { changes: open, next } = await listChanges(deps, limit, cursor);
  const shown = await Promise.all(open.map((reading) => showChange(deps, reading, role)));
  return json(200, { changes: shown, next } satisfies ChangeList);
};

/** `GET /v1/directory/changes/{changeId}`. */
export const change: Route = async (deps, event, { role }) => {
  const reading = await readChange(deps, event.pathParameters?.['changeId'] ?? '');
  return json(200, await showChange(deps, reading, role), etag(reading.commit.version));
};

/** A step of a registrar on a change, read off the request. */
function stepOf(event: Parameters<Route>[1], reader: Parameters<Route>[2], asked: object) {
  const { person: by, alsoKnownAs } = requireRegistrar(reader);
  const { idempotencyKey } = readCommandFrame(event);
  return { ...changeOf(event), actor: { role: 'registrar', by }, alsoKnownAs, idempotencyKey, asked } as const;
}

/** `POST /v1/directory/changes/{changeId}/approval`. */
export const approval: Route = async (deps, event, reader) => {
  requireRegistrar(reader);
  const { digest } = readBody(ApprovalCommand, event);
  const request = stepOf(event, reader, ['approved', digest]);
  return await answerWith(200, deps, await approveEntry(deps, request, digest));
};

/** Ends a change: by whom, the domain looks at. */
const ending =
  (how: 'refused' | 'withdrawn'): Route =>
  async (deps, event, reader) => {
    requireRegistrar(reader);
    const { reason } = readBody(ChangeEndCommand, event);
    const request = stepOf(event, reader, [how, reason]);
    return await answerWith(200, deps, await endEntryChange(deps, request, { how, reason }));
  };

/** `POST /v1/directory/changes/{changeId}/refusal`. */
export const refusal = ending('refused');

/** `POST /v1/directory/changes/{changeId}/withdrawal`. */
export const withdrawal = ending('withdrawn');

/** `POST /v1/directory/changes/{changeId}/challenges`. */
export const challenges: Route = async (deps, event, reader) => {
  requireRegistrar(reader);
  readBody(ChallengeAgainCommand, event);
  const request = stepOf(event, reader, ['challenged']);
  return await answerWith(200, deps, await challengeAgain(deps, request));
};
