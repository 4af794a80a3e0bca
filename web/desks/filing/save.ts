import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { DeskVisitor, GoneOn } from '../step.ts';
import { draftOf } from './drafting.ts';
import { type Journey, keepJourney, pathOf } from './journey.ts';
import { ONCE } from './parts.ts';

type DraftKept = Answers['POST /v1/drafts'];

/** Makes a draft of it. The key is that of the form which was sent: the same form sent twice is one draft. */
async function makeDraft(visitor: DeskVisitor, body: unknown): Promise<DraftKept | ApiRefusal> {
  const { ask, typed, createKey } = visitor;
  const once = typedIn(typed, ONCE);
  const make = async (key: string): Promise<DraftKept | ApiRefusal> =>
    await unlessRefused(ask('POST /v1/drafts', { body, key }), 'too-many-drafts', 'idempotency-key-reused');
  const made = await make(once === '' ? createKey() : once);
  // made before, and no answer came: what was typed since goes into another
  const isOther = made instanceof ApiRefusal && made.code === 'idempotency-key-reused';
  return isOther ? await make(createKey()) : made;
}

/** @returns a refusal where a colleague changed it since it was read. */
async function writeDraft(visitor: DeskVisitor, { draft }: Journey, body: unknown): Promise<DraftKept | ApiRefusal> {
  if (!draft) return await makeDraft(visitor, body);
  const named = { draftId: draft.id };
  const answer = await unlessRefused(
    visitor.ask('PUT /v1/drafts/{draftId}', { named, body, version: draft.version }),
    'draft-changed',
    'draft-unknown',
  );
  const isDeleted = answer instanceof ApiRefusal && answer.code === 'draft-unknown';
  return isDeleted ? await makeDraft(visitor, body) : answer;
}

/** Keeps a filing as a draft of the authority, whatever is wanting or wrong in it, for whoever goes on with it, here or elsewhere. */
export async function saveForLater(visitor: DeskVisitor, journey: Journey): Promise<GoneOn> {
  const answer = await writeDraft(visitor, journey, draftOf(visitor, journey));
  if (answer instanceof ApiRefusal) {
    const isChanged = answer.code === 'draft-changed';
    return {
      goTo: pathOf(journey.key, isChanged ? 'changed' : undefined),
      done: isChanged ? 'saving' : 'full',
      keep: keepJourney(journey),
    };
  }
  const { id, version } = answer;
  return { goTo: pathOf(journey.key), done: 'saved', keep: keepJourney({ ...journey, draft: { id, version } }) };
}
