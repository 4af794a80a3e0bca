import { renderInput } from '../../components/input.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSelect } from '../../components/select.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultOf, faultsIn, renderFaults, renderHidden } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { keyOf, listMissing, renderAct, renderComeBack, renderText } from './acts.ts';
import { OF_OVERSIGHT } from './parts.ts';

type SoughtType = Answers['GET /v1/oversight/searches/{searchId}']['identifier']['type'];

/** What an order can be found by. A service and free text single nobody out. */
const TYPES = [
  'email',
  'phone',
  'account',
  'user_or_unique_id',
  'ip_with_timestamp',
  'imei',
  'imsi',
  'mac',
] as const satisfies readonly SoughtType[];

const TYPE = 'type';
const VALUE = 'value';
const REASON = 'reason';
const COMPLAINT = 'complaint';

const POINTERS = { '/identifier/type': TYPE, '/identifier/value': VALUE, '/identifier': VALUE, '/reason': REASON };

/** What it serves: an id that stands in an address, and names nobody. */
const complaintOf = ({ typed, query }: DeskVisitor): string => typedIn(typed, COMPLAINT) || (query[COMPLAINT] ?? '');

function renderFields(visitor: DeskVisitor, complaint: string, faults: readonly FieldFault[]): Markup {
  const { words, typed } = visitor;
  return html`${renderHidden(COMPLAINT, complaint)}
${complaint === '' ? undefined : html`<p class="hf-body">${words.text('oversight.search.for-complaint')}</p>`}
${renderSelect({
  name: TYPE,
  label: { text: words.text('oversight.search.type'), classes: 'hf-label--m' },
  items: TYPES.map((value) => ({ value, text: words.text(`filing.kind.${value}`) })),
  value: typedIn(typed, TYPE),
  errorMessage: faultOf(visitor, faults, TYPE),
})}
${renderInput({
  id: VALUE,
  name: VALUE,
  label: { text: words.text('oversight.search.value'), classes: 'hf-label--m' },
  hint: { text: words.text('oversight.search.value-hint') },
  value: typedIn(typed, VALUE),
  autocomplete: 'off',
  spellcheck: false,
  attributes: { dir: 'auto' },
  errorMessage: faultOf(visitor, faults, VALUE),
})}
${renderText(visitor, { name: REASON, label: 'oversight.two.reason', hint: 'oversight.two.reason-hint', faults })}`;
}

interface Refused {
  readonly faults: readonly FieldFault[];
  readonly status: number;
  readonly anew?: boolean;
  /** The complaint is gone: it is asked for without. */
  readonly isOfNone?: boolean;
}

function showForm(visitor: DeskVisitor, { faults, status, anew, isOfNone }: Partial<Refused> = {}): Shown {
  const { words } = visitor;
  const complaint = isOfNone ? '' : complaintOf(visitor);
  return {
    title: words.text('oversight.searches.new'),
    back: '/oversight/searches',
    ...(faults && { hasErrors: true, status: status ?? 422 }),
    content: html`${renderFaults(visitor, faults ?? [])}
<h1 class="hf-heading-l">${words.text('oversight.searches.new')}</h1>
${renderComeBack(visitor)}
<p class="hf-body">${words.text('oversight.search.ask-means')}</p>
${renderAct(visitor, { content: renderFields(visitor, complaint, faults ?? []), button: 'oversight.search.button', anew })}`,
  };
}

/** How a refusal is told: beside its field, where it is about one. */
function tellRefusal(visitor: DeskVisitor, refusal: ApiRefusal): Refused {
  const { words } = visitor;
  switch (refusal.code) {
    case 'complaint-unknown':
      return {
        faults: [{ field: VALUE, text: words.text('oversight.search.no-complaint') }],
        status: 404,
        anew: true,
        isOfNone: true,
      };
    case 'idempotency-key-reused':
      return { faults: [{ field: VALUE, text: words.text('oversight.search.key-reused') }], status: 409, anew: true };
    default:
      return { faults: faultsIn(visitor, refusal, POINTERS), status: 422 };
  }
}

async function take(visitor: DeskVisitor): Promise<Outcome> {
  const { ask, typed } = visitor;
  const missing = listMissing(visitor, { [VALUE]: 'oversight.search.no-value', [REASON]: 'oversight.two.no-reason' });
  if (missing.length > 0) return showForm(visitor, { faults: missing });
  const complaintId = complaintOf(visitor);
  const answer = await unlessRefused(
    ask('POST /v1/oversight/searches', {
      body: {
        identifier: { type: typedIn(typed, TYPE), value: typedIn(typed, VALUE).trim() },
        reason: typedIn(typed, REASON),
        ...(complaintId !== '' && { complaintId }),
      },
      key: keyOf(visitor),
    }),
    'invalid-request',
    'target-too-broad',
    'complaint-unknown',
    'idempotency-key-reused',
  );
  if (answer instanceof ApiRefusal) return showForm(visitor, tellRefusal(visitor, answer));
  return { goTo: `/oversight/searches/${answer.id}`, done: 'asked' };
}

/** Asks for a search, with the reason. What is searched for stands in no address. */
export const askForSearch: DeskStep = { roles: OF_OVERSIGHT, show: (visitor) => showForm(visitor), take };
