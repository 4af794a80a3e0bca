import { html, type Markup } from '../../components/markup.ts';
import { renderRadios } from '../../components/radios.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultOf, faultsIn, renderFaults } from '../../steps/forms.ts';
import { renderAsWritten, renderOwnWords, renderWritten } from '../../steps/passages.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import { renderHeading, row } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown, WordKey } from '../step.ts';
import { keyOf, listMissing, renderAct, renderComeBack, renderText } from './acts.ts';
import { type Complaint, isUnremedied, wordStanding } from './complaint-rows.ts';
import { OF_OVERSIGHT, renderDone, renderLink, renderPerson, showUnknown, tellMoment } from './parts.ts';

type Check = NonNullable<Complaint['check']>;

const LIST = '/oversight/complaints';
const FINDINGS = [
  'no-hold',
  'lawful',
  'remedied',
  'unlawful-not-remedied',
] as const satisfies readonly Check['finding'][];
const FINDING = 'finding';
const NOTE = 'note';

const DONE = { checked: 'oversight.check.done' } as const;

function renderCheck(visitor: DeskVisitor, heading: WordKey, check: Check | undefined): Markup | undefined {
  if (check === undefined) return undefined;
  const { words } = visitor;
  const { finding, note, by, at } = check;
  const person = renderPerson(visitor, by);
  return html`${renderHeading(visitor, heading)}
<p class="hf-body">${words.say('oversight.complaint.found', { moment: tellMoment(visitor, at), person })}<br>
<strong>${words.text(`oversight.finding.${finding}`)}</strong></p>
${renderWritten(note)}`;
}

/** What was typed where it can be recorded no more: nobody writes it twice. */
const renderTyped = ({ words, typed }: DeskVisitor): Markup | undefined => {
  const note = typedIn(typed, NOTE);
  return note === ''
    ? undefined
    : html`<h2 class="hf-heading-m">${words.text('oversight.check.note')}</h2>${renderWritten(note)}`;
};

/** The form of a check: the first, and after a wrong that was not put right a later one, which says what became of it. */
function renderForm(visitor: DeskVisitor, complaint: Complaint, faults: readonly FieldFault[]): Markup {
  const { words, typed } = visitor;
  const isLater = isUnremedied(complaint);
  const findings = isLater ? FINDINGS.filter((one) => one !== 'unlawful-not-remedied') : FINDINGS;
  const asked = renderRadios({
    name: FINDING,
    value: typedIn(typed, FINDING),
    fieldset: { legend: { text: words.text('oversight.check.finding'), classes: 'hf-fieldset__legend--m' } },
    items: findings.map((value) => ({ value, text: words.text(`oversight.finding.${value}`) })),
    errorMessage: faultOf(visitor, faults, FINDING),
  });
  const note = renderText(visitor, {
    name: NOTE,
    label: 'oversight.check.note',
    hint: 'oversight.check.note-hint',
    faults,
  });
  return html`${renderHeading(visitor, isLater ? 'oversight.check.again' : 'oversight.check.title')}
<p class="hf-body">${words.text('oversight.check.means')}</p>
${renderComeBack(visitor)}
${renderAct(visitor, { content: html`${asked}${note}`, button: 'oversight.check.button' })}`;
}

interface Answered {
  readonly faults?: readonly FieldFault[];
  /** Why nothing was recorded, where it is about no field. */
  readonly raced?: boolean;
}

function showComplaint(
  visitor: DeskVisitor,
  complaint: Complaint,
  { faults = [], raced = false }: Answered = {},
): Shown {
  const { words } = visitor;
  const { id, receivedAt, keptUntil, text, identifierHint, contact, check, laterCheck } = complaint;
  const canCheck = check === undefined || isUnremedied(complaint);
  const problems = raced ? [{ field: 'checks', text: words.text('oversight.check.raced') }] : faults;
  return {
    title: words.text('oversight.complaint.title'),
    back: LIST,
    ...(problems.length > 0 && { hasErrors: true, status: raced ? 409 : 422 }),
    content: html`${renderFaults(visitor, problems)}
${renderDone(visitor, DONE)}
<h1 class="hf-heading-l">${words.text('oversight.complaint.title')}</h1>
<p class="hf-body">${words.say('oversight.complaint.came', { moment: tellMoment(visitor, receivedAt) })}.
<strong>${words.text(wordStanding(complaint))}.</strong><br>
${words.say('oversight.complaint.kept', { moment: tellMoment(visitor, keptUntil) })}</p>
${renderHeading(visitor, 'oversight.complaint.text')}
${renderAsWritten(visitor)}
${renderWritten(text)}
${renderSummaryList({
  rows: [
    ...(identifierHint === undefined ? [] : [row(visitor, 'oversight.complaint.hint', renderOwnWords(identifierHint))]),
    ...(contact === undefined ? [] : [row(visitor, 'oversight.complaint.contact', renderOwnWords(contact))]),
  ],
})}
${renderLink(`/oversight/searches/new?complaint=${id}`, words.text('oversight.complaint.search'))}
<div id="checks">${renderCheck(visitor, 'oversight.complaint.first', check)}
${renderCheck(visitor, 'oversight.complaint.later', laterCheck)}</div>
${canCheck ? renderForm(visitor, complaint, faults) : renderTyped(visitor)}`,
  };
}

const idIn = ({ named }: DeskVisitor): string => named['complaint'] ?? '';

async function show(visitor: DeskVisitor, answered?: Answered): Promise<Outcome> {
  const { ask } = visitor;
  const named = { complaintId: idIn(visitor) };
  const complaint = await unlessRefused(ask('GET /v1/complaints/{complaintId}', { named }), 'complaint-unknown');
  return complaint instanceof ApiRefusal ? showUnknown(visitor, LIST) : showComplaint(visitor, complaint, answered);
}

async function take(visitor: DeskVisitor): Promise<Outcome> {
  const { ask, typed } = visitor;
  const complaintId = idIn(visitor);
  const missing = listMissing(visitor, { [FINDING]: 'oversight.check.no-finding', [NOTE]: 'oversight.check.no-note' });
  if (missing.length > 0) return await show(visitor, { faults: missing });
  const answer = await unlessRefused(
    ask('POST /v1/complaints/{complaintId}/check', {
      named: { complaintId },
      body: { finding: typedIn(typed, FINDING), note: typedIn(typed, NOTE) },
      key: keyOf(visitor),
    }),
    'complaint-unknown',
    'complaint-checked',
    'invalid-request',
  );
  if (!(answer instanceof ApiRefusal)) return { goTo: `${LIST}/${complaintId}`, done: 'checked' };
  if (answer.code !== 'invalid-request') return await show(visitor, { raced: true });
  return await show(visitor, { faults: faultsIn(visitor, answer, { '/finding': FINDING, '/note': NOTE }) });
}

/** A complaint as it was written, what was found about it, and the check. */
export const complaint: DeskStep = { roles: OF_OVERSIGHT, show: (visitor) => show(visitor), take };
