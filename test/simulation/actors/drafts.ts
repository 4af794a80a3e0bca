import { DAY_MS } from '../../../shared/domain/instant.ts';
import {
  changeDraftRequest,
  deleteDraftRequest,
  draftIdIn,
  draftListRequest,
  draftRequest,
  makeDraftRequest,
} from '../../support/drafts.ts';
import type { Claims } from '../../support/http-events.ts';
import { filingRequest, memberOf, POLICE, SHERIFF } from '../../support/requests.ts';
import type { Answer } from '../../support/stack.ts';
import { SECOND_OFFICER, THIRD_OFFICER } from '../../support/waiting.ts';
import { toJson } from '../world/entries.ts';
import type { KnownDraft } from '../world/said.ts';
import { codeOf } from '../world/world.ts';
import type { Act, ActContext } from './act.ts';
import { formOf, noteFiled } from './second-words.ts';

/** As long as a draft is kept. @see docs/api/authorities.md */
const KEPT_MS = 30 * DAY_MS;
const DESK: readonly Claims[] = [POLICE, SECOND_OFFICER, THIRD_OFFICER];

/** Something that is typed beside the form: no two drafts are alike. */
const typed = ({ world, draws }: ActContext): object => ({
  ...formOf(world, 'epoc-pr'),
  _typed: { note: `${draws.below(1_000_000)}` },
});
const textOf: (form: unknown) => string = toJson;

/** What a write leaves, by how it was answered: the last that was taken and, where no answer came, what may be there as well. */
function noteWritten(draft: KnownDraft, text: string, answer: Answer | undefined): void {
  if (answer !== undefined && answer.status < 300) {
    draft.mayHold.clear();
    draft.version = Number(memberOf(answer.body, 'version'));
  }
  if (answer === undefined || answer.status < 300) draft.mayHold.add(text);
}

export const saveDraft: Act = async (context) => {
  const { world, draws, faults } = context;
  const form = typed(context);
  const request = makeDraftRequest(form, `draft-${draws.below(1_000_000)}`);
  const by = draws.one(DESK);
  const madeAt = world.now;
  const answer = await world.ask('save-draft', faults, () => world.stack.officer(request, by));
  if (answer?.status !== 201) return `${by['sub']} saves a draft: ${answer?.status}`;
  const draft: KnownDraft = { id: draftIdIn(answer), madeAt, version: 1, mayHold: new Set(), isDropped: false };
  noteWritten(draft, textOf(form), answer);
  world.ledger.beforeFiling.drafts.push(draft);
  return `${by['sub']} saves ${draft.id}`;
};

/** An act on one of the drafts that are known. */
const onDraft =
  (act: (draft: KnownDraft, context: ActContext) => Promise<string>): Act =>
  async (context) => {
    const { drafts } = context.world.ledger.beforeFiling;
    const kept = drafts.filter(({ isDropped }) => !isDropped);
    const some = kept.length === 0 || context.draws.once(6) ? drafts : kept;
    return some.length === 0 ? 'there is no draft' : await act(context.draws.one(some), context);
  };

/** Reads it, and holds what it says to what was written. @returns the answer, where there is one. */
async function open(draft: KnownDraft, { world, faults }: ActContext, by: Claims): Promise<Answer | undefined> {
  const at = world.now;
  const answer = await world.ask('open-draft', faults, () => world.stack.officer(draftRequest(draft.id), by));
  const { misread } = world.ledger.beforeFiling;
  const isOver = at >= draft.madeAt + KEPT_MS + DAY_MS;
  const isKept = at < draft.madeAt + KEPT_MS - DAY_MS && !draft.isDropped;
  if (answer?.status === 200) {
    if (isOver) misread.push(`${draft.id} was made ${(at - draft.madeAt) / DAY_MS} days ago, and is shown`);
    const text = textOf(memberOf(answer.body, 'form'));
    if (!draft.isDropped && ![...draft.mayHold].includes(text))
      misread.push(`${draft.id} holds what nobody wrote last`);
  } else if (isKept && answer && codeOf(answer) === 'draft-unknown')
    misread.push(`${draft.id} is kept, and is not shown`);
  return answer;
}

/** A colleague reads it, and writes on: by the version that they read or, now and then, by one before. */
export const changeDraft: Act = onDraft(async (draft, context) => {
  const { world, draws } = context;
  const by = draws.one(DESK);
  const answer = await open(draft, { ...context, faults: [] }, by);
  if (answer?.status !== 200) return `${by['sub']} opens ${draft.id}: ${answer?.status}`;
  const version = Number(memberOf(answer.body, 'version'));
  const stale = version > 1 && draws.once(3);
  const form = typed(context);
  const request = changeDraftRequest(draft.id, form, stale ? version - 1 : version);
  const changed = await world.ask('change-draft', context.faults, () => world.stack.officer(request, by));
  noteWritten(draft, textOf(form), changed);
  if (stale && changed && changed.status < 300)
    world.ledger.beforeFiling.misread.push(`${draft.id} was overwritten unread`);
  return `${by['sub']} writes on ${draft.id}: ${changed?.status}`;
});

/** Two write on it at once: one of them is told to read it again. */
export const writeAtOnce: Act = onDraft(async (draft, context) => {
  const { world, draws } = context;
  const version = Number(Object((await open(draft, { ...context, faults: [] }, POLICE))?.body).version);
  if (!Number.isInteger(version)) return `${draft.id} is not there`;
  const forms = [typed(context), typed(context)];
  const writers = [SECOND_OFFICER, THIRD_OFFICER];
  const answers = await world.gate.race(
    draws,
    forms.map(
      (form, place) => () =>
        world.ask('change-draft', [], () =>
          world.stack.officer(changeDraftRequest(draft.id, form, version), writers[place] ?? POLICE),
        ),
    ),
  );
  const taken = forms.filter((_, place) => answers[place]?.status === 200);
  if (taken.length > 1) world.ledger.beforeFiling.misread.push(`${draft.id}: two writes of one version were taken`);
  for (const [place, form] of forms.entries()) noteWritten(draft, textOf(form), answers[place]);
  return `two write on ${draft.id}: ${answers.map((answer) => answer?.status).join(', ')}`;
});

export const openDraft: Act = onDraft(async (draft, context) => {
  const by = context.draws.one(DESK);
  return `${by['sub']} opens ${draft.id}: ${(await open(draft, context, by))?.status}`;
});

/** An officer of another authority opens it, writes on it, or throws it away: for them there is none. */
export const meddleWithDraft: Act = onDraft(async ({ id, version }, context) => {
  const { world, draws } = context;
  const request = draws.one([
    draftRequest(id),
    changeDraftRequest(id, typed(context), version),
    deleteDraftRequest(id, version),
  ]);
  const answer = await world.ask('meddle-with-draft', [], () => world.stack.officer(request, SHERIFF));
  if (answer)
    world.ledger.trespasses.push({ what: `another authority: ${request.method} ${id}`, status: answer.status });
  return `another authority and ${id}: ${answer?.status}`;
});

/** What stands in it is filed, and it is thrown away: now and then it is thrown away alone. */
export const fileDraft: Act = onDraft(async (draft, context) => {
  const { world, draws, faults } = context;
  const by = draws.one([POLICE, POLICE, SECOND_OFFICER]);
  const opened = await open(draft, { ...context, faults: [] }, by);
  if (opened?.status !== 200) return `${by['sub']} opens ${draft.id}: ${opened?.status}`;
  const said: unknown[] = [];
  if (!draws.once(4)) {
    const { _typed: _, ...form } = Object(memberOf(opened.body, 'form'));
    const request = filingRequest(form, `of-${draft.id}`);
    const filedAt = world.now;
    const answer = await world.ask('file-draft', faults, () => world.stack.officer(request, by));
    noteFiled(world, answer, 'epoc-pr', filedAt);
    said.push(answer?.status);
    if (answer === undefined || answer.status >= 300) return `${by['sub']} files ${draft.id}: ${answer?.status}`;
  }
  const version = Number(memberOf(opened.body, 'version'));
  draft.isDropped = true; // whatever is answered: from now on it may be gone
  const gone = await world.ask('drop-draft', faults, () =>
    world.stack.officer(deleteDraftRequest(draft.id, version), by),
  );
  return `${by['sub']} files ${draft.id}, and throws it away: ${[...said, gone?.status].join(', ')}`;
});

export const listDrafts: Act = async ({ world, draws, faults }) => {
  const by = draws.one(DESK);
  const answer = await world.ask('list-drafts', faults, () =>
    world.stack.officer(draftListRequest({ limit: '5' }), by),
  );
  return `${by['sub']} lists drafts: ${answer?.status}`;
};

/** As many as one authority has at once. @see docs/api/authorities.md */
const DRAFTS_AT_ONCE = 200;
/** So many are typed in one sitting. */
const SITTING = 9;

/** A desk that files nothing: one draft after the other, until there is no room for another. */
export const hoardDrafts: Act = async (context) => {
  const { world, draws } = context;
  const round = draws.below(1_000_000);
  for (let place = 0; place < SITTING; place += 1) {
    const form = { instrument: 'EU-EPOC-PR', _typed: { note: `${round} ${place}` } };
    const request = makeDraftRequest(form, `hoard-${round}-${place}`);
    const madeAt = world.now;
    const answer = await world.ask('hoard-drafts', [], () => world.stack.officer(request, draws.one(DESK)));
    if (answer?.status !== 201) return `hoards ${place} drafts: ${answer?.status}`;
    const draft: KnownDraft = { id: draftIdIn(answer), madeAt, version: 1, mayHold: new Set(), isDropped: false };
    noteWritten(draft, textOf(form), answer);
    world.ledger.beforeFiling.drafts.push(draft);
    const kept = world.ledger.beforeFiling.drafts.filter(
      (one) => !one.isDropped && world.now < one.madeAt + KEPT_MS - DAY_MS,
    );
    if (kept.length > DRAFTS_AT_ONCE) world.violate(`drafts: one authority has ${kept.length} at once`);
  }
  return `hoards ${SITTING} drafts`;
};
