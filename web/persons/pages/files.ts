import { renderDetails } from '../../components/details.ts';
import { renderInput } from '../../components/input.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderRadios } from '../../components/radios.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultOf, findTypedCodes, renderFaults, renderForm, renderHidden } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import { OUTCOME } from '../parts/file-outcome.ts';
import { countLeft, listOpen, renderAppealing } from '../parts/files.ts';
import type { CaseView } from '../parts/reviews.ts';
import { isSlipFresh, keepSlip, nameFile, readSlip, SLIP } from '../parts/slip.ts';
import type { CaseVisitor, Outcome, Shown, Step, WordKey } from '../step.ts';
import { createTeller } from './case.ts';

type Challenge = CaseView['challenges'][number];

const PATH = '/files';

/** UTF-16 units that the API takes of a name. */
const NAME_AT_MOST = 200;

const listAll = ({ words }: CaseVisitor, keys: readonly WordKey[]): Markup =>
  html`<ul class="hf-list hf-list--bullet">${keys.map((key) => html`<li>${words.text(key)}</li>`)}</ul>`;

/** What can be sent: before anybody sends it for nothing. */
const renderLimits = (visitor: CaseVisitor): Markup =>
  html`<p class="hf-body">${visitor.words.text('files.intro')}</p>
<h2 class="hf-heading-m">${visitor.words.text('files.taken')}</h2>
${listAll(visitor, ['files.taken-pictures', 'files.taken-papers', 'files.taken-mails', 'files.taken-voice'])}
<p class="hf-body">${visitor.words.text('files.size')}</p>
<p class="hf-body">${visitor.words.text('files.one')}</p>
${renderDetails({
  summary: visitor.words.text('files.not-taken'),
  text: listAll(visitor, ['files.not-packed', 'files.not-tables', 'files.not-locked', 'files.not-programs']),
})}`;

/** To which objection it is added: said where there is one, asked where there are several. */
function renderWhich(
  visitor: CaseVisitor,
  view: CaseView,
  addable: readonly Challenge[],
  faults: readonly FieldFault[],
) {
  const { words, typed, query } = visitor;
  const tell = createTeller(visitor, view.zone);
  const choices = addable.map((one) => ({
    value: one.id,
    text: one.appeal
      ? words.say('case.appealed', { moment: tell(one.appeal.filedAt) })
      : words.say('case.filed', { moment: tell(one.first.filedAt) }),
    hint: { text: words.count('files-left', countLeft(one)) },
  }));
  const [only] = choices;
  const meant = typedIn(typed, 'challenge') || (query['challenge'] ?? '');
  if (only && choices.length === 1 && (meant === '' || meant === only.value)) {
    return html`<p class="hf-body">${only.text}<br>${only.hint.text}</p>${renderHidden('challenge', only.value)}`;
  }
  return renderRadios({
    name: 'challenge',
    value: meant,
    items: choices,
    fieldset: { legend: { text: words.text('files.which'), classes: 'hf-fieldset__legend--m' } },
    errorMessage: faultOf(visitor, faults, 'challenge'),
  });
}

function renderQuestion(visitor: CaseVisitor, view: CaseView, faults: readonly FieldFault[]): Markup {
  const { words, typed } = visitor;
  const addable = listAddable(view);
  if (addable.length === 0) {
    const isFull = listOpen(view).length > 0;
    const tell = createTeller(visitor, view.zone);
    return html`<p class="hf-body">${words.text(isFull ? 'files.full' : 'files.none')}</p>
${isFull ? html`<p class="hf-body"><a class="hf-link" href="/messages">${words.text('files.write')}</a></p>` : undefined}
${view.challenges.map((one) => renderAppealing(visitor, one, tell))}`;
  }
  return html`${renderLimits(visitor)}
${renderForm(visitor, {
  to: PATH,
  button: words.text('objection.next'),
  content: html`${renderWhich(visitor, view, addable, faults)}
${renderInput({
  name: 'name',
  label: { text: words.text('files.name'), classes: 'hf-label--m' },
  hint: { text: words.text('files.name-hint') },
  value: typedIn(typed, 'name'),
  autocomplete: 'off',
  errorMessage: faultOf(visitor, faults, 'name'),
})}`,
})}`;
}

/** Objections to which another file is taken. */
const listAddable = (view: CaseView): readonly Challenge[] => listOpen(view).filter((one) => countLeft(one) > 0);

interface Refused {
  readonly faults: readonly FieldFault[];
  readonly status: 422;
  /** The case as it was looked at; left out where it is another now. */
  readonly view?: CaseView;
}

async function showFiles(visitor: CaseVisitor, refused?: Refused): Promise<Shown> {
  const { words, ask } = visitor;
  const view = refused?.view ?? (await ask('GET /v1/cases/current'));
  const faults = listAddable(view).length === 0 ? [] : (refused?.faults ?? []); // without a question nothing is wrong with an answer
  return {
    title: words.text('files.title'),
    back: '/case',
    ...(faults.length > 0 && { hasErrors: true }),
    ...(refused && { status: refused.status }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('files.title')}</h1>
${renderQuestion(visitor, view, faults)}`,
  };
}

function findUnfit(visitor: CaseVisitor, challenge: Challenge | undefined): readonly FieldFault[] {
  const { typed, words } = visitor;
  const isLong = typedIn(typed, 'name').trim().length > NAME_AT_MOST;
  return [
    ...(challenge ? [] : [{ field: 'challenge', text: words.text('hearing.choose') }]),
    ...(isLong ? [{ field: 'name', text: words.text('files.name-long') }] : []),
    ...findTypedCodes(visitor, ['name']),
  ];
}

/** What becomes of a question that is answered: what was kept of an earlier file, and would be taken for this one, is forgotten. */
const begin = ({ answers }: CaseVisitor, keep: Extract<Outcome, { readonly goTo: string }>['keep'] = {}): Outcome => ({
  goTo: '/files/send',
  keep,
  forget: [PATH, ...(answers[OUTCOME] ? [OUTCOME] : [])],
});

/**
 * Asks for what a file is sent with, and keeps it sealed in the visit. Whoever asks twice for the same, in two windows, sends by the same as long as
 * there is time for it: so what one of them sends is found.
 */
async function takeQuestion(visitor: CaseVisitor): Promise<Outcome> {
  const { ask, typed, createKey } = visitor;
  const view = await ask('GET /v1/cases/current');
  const challenge = listAddable(view).find(({ id }) => id === typedIn(typed, 'challenge'));
  const faults = findUnfit(visitor, challenge);
  if (!challenge || faults.length > 0) return await showFiles(visitor, { faults, view, status: 422 });
  const shows = typedIn(typed, 'name').trim();
  const slip = readSlip(visitor);
  const isSame = slip?.challenge === challenge.id && slip.shows === shows; // of another file, another slip: each keeps its name
  if (slip && isSame && isSlipFresh(slip, visitor.now)) return begin(visitor, {});
  const given = await unlessRefused(
    ask('POST /v1/cases/current/challenges/{challengeId}/uploads', { named: { challengeId: challenge.id }, body: {} }),
    'review-closed',
    'challenge-unknown',
    'attachment-exists',
  );
  if (given instanceof ApiRefusal)
    return await showFiles(visitor, { status: 422, faults: findUnfit(visitor, undefined) }); // it is over since it was looked at
  const name = nameFile(visitor, given.attachment, shows);
  return begin(visitor, { [SLIP]: keepSlip(given, { shows, name, key: createKey(), zone: view.zone }) });
}

/** What can be sent, to which objection, and what the file shows. */
export const files: Step<CaseVisitor> = {
  show: (visitor) => showFiles(visitor),
  take: takeQuestion,
  needsCase: () => true,
  draft: true,
  journey: true,
};
