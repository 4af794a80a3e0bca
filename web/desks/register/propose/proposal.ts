import { ProposalCommand } from '../../../../shared/contracts/api/registrars/changes.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { listChangedFields } from '../../../../shared/domain/directory/cooled-fields.ts';
import { HoldfastError } from '../../../../shared/errors.ts';
import { type ApiFault, ApiRefusal, unlessRefused } from '../../../steps/ask.ts';
import { type Typed, typedIn } from '../../../steps/typed.ts';
import type { DeskStep, DeskVisitor, GoneOn, Outcome } from '../../step.ts';
import { isPressed } from '../parts/form.ts';
import { showNoEntry } from '../parts/no-entry.ts';
import { changePath, type Entry, type Ref } from '../parts/refs.ts';
import { TOLD_HERE } from '../parts/refusals.ts';
import { countRows, ROWS } from './apply.ts';
import type { Drafted, Editor } from './editor.ts';
import { type ProposalForm, showProposal, showProposalCheck } from './pages.ts';
import { askMeanwhile, askStanding, versionIn } from './standing.ts';

/** What is edited by which means: found by what an address names. */
export interface Found {
  readonly editor: Editor;
  /** `undefined` for an entry that is new. */
  readonly ref: Ref | undefined;
}

/** The request that a form amounts to, as it is sent, and as the contract reads it. */
type Composed =
  | {
      readonly body: { readonly entry: unknown; readonly replaces: number; readonly reason: string };
      readonly after: Entry;
    }
  | { readonly found: readonly ApiFault[] };

function compose({ typed }: ProposalForm, { entry }: Drafted): Composed {
  const body = { entry, replaces: versionIn(typed), reason: typedIn(typed, 'reason') };
  try {
    return { body, after: { ...parse(ProposalCommand, body).entry } };
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error;
    return { found: error.faults };
  }
}

/** Sends it; once more under its key where it lost a race. */
async function send(visitor: DeskVisitor, body: unknown): Promise<GoneOn | ApiRefusal> {
  const typedKey = typedIn(visitor.typed, 'key');
  const asked = { body, key: typedKey === '' ? visitor.createKey() : typedKey };
  const ask = () => unlessRefused(visitor.ask('POST /v1/directory/changes', asked), ...TOLD_HERE);
  const first = await ask();
  const isLost = first instanceof ApiRefusal && first.code === 'entry-version-conflict';
  const answer = isLost ? await ask() : first;
  return answer instanceof ApiRefusal ? answer : { goTo: changePath(answer.id), done: 'proposed' };
}

/** The entry was changed since the form was opened: what was done stands beside what was typed. */
async function showMeanwhile(form: ProposalForm, ref: Ref): Promise<Outcome> {
  const { visitor, typed } = form;
  const [standing, meanwhile] = await Promise.all([
    askStanding(visitor, ref),
    askMeanwhile(visitor, ref, versionIn(typed)),
  ]);
  return showProposal({ ...form, standing, meanwhile });
}

async function showRefusal(form: ProposalForm, refusal: ApiRefusal): Promise<Outcome> {
  const { ref, editor } = form;
  if (refusal.code === 'entry-version-mismatch' && ref) return await showMeanwhile(form, ref);
  return showProposal({ ...form, refused: { ...editor.place(form, refusal.faults), refusal } });
}

async function take(form: ProposalForm): Promise<Outcome> {
  const { visitor, editor, typed, ref, standing } = form;
  if (isPressed(typed, 'more'))
    return showProposal({ ...form, typed: { ...typed, [ROWS]: [`${countRows(typed) + 1}`] } });
  if (isPressed(typed, 'change')) return showProposal(form);
  const drafted = editor.read(form);
  if (drafted.faults.length > 0) return showProposal({ ...form, refused: { faults: drafted.faults, others: [] } });
  const composed = compose(form, drafted);
  if ('found' in composed) return showProposal({ ...form, refused: editor.place(form, composed.found) });
  if (isPressed(typed, 'send')) {
    const answer = await send(visitor, composed.body);
    return answer instanceof ApiRefusal ? await showRefusal(form, answer) : answer;
  }
  if (ref && standing && standing.version !== versionIn(typed)) return await showMeanwhile(form, ref);
  if (standing && listChangedFields(standing.entry, composed.after).length === 0)
    return showProposal({
      ...form,
      refused: { faults: [], others: [], note: visitor.words.text('register.changed.nothing') },
    });
  return showProposalCheck(form, composed.after);
}

const isTyped = (typed: Typed): boolean => typedIn(typed, 'key') !== '';

/** The page of a proposal: its form, a look at what it makes of the entry, and sending it. @param find nothing where no page stands there. */
export function createProposalStep(
  find: (visitor: DeskVisitor) => Found | undefined,
  textFile?: DeskStep['textFile'],
): DeskStep {
  const open = async (
    visitor: DeskVisitor,
    then: (form: ProposalForm) => Outcome | Promise<Outcome>,
    isSent = isTyped(visitor.typed),
  ): Promise<Outcome> => {
    const found = find(visitor);
    if (!found) return showNoEntry(visitor);
    const { editor, ref } = found;
    const standing = ref && (await askStanding(visitor, ref));
    if (ref && !standing) return showNoEntry(visitor);
    const editing = { visitor, ref, standing, typed: visitor.typed };
    const instead = editor.instead?.(editing);
    if (instead) return instead;
    return await then({ ...editing, editor, typed: isSent ? visitor.typed : editor.begin(editing) });
  };
  return {
    roles: ['registrar'],
    ...(textFile && { textFile }),
    show: (visitor) => open(visitor, showProposal),
    take: (visitor) => open(visitor, take, true),
  };
}
