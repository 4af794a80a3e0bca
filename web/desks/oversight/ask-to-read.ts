import { html } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultsIn, renderFaults } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import { renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { keyOf, listMissing, renderAct, renderComeBack, renderText } from './acts.ts';
import { OF_OVERSIGHT } from './parts.ts';
import { showErased } from './reading.ts';

const REASON = 'reason';

const pathOf = ({ named }: DeskVisitor): `/${string}` => `/oversight/orders/${named['order'] ?? ''}`;

interface Refused {
  readonly faults: readonly FieldFault[];
  readonly status: number;
  readonly anew?: boolean;
}

function showForm(visitor: DeskVisitor, { faults = [], status = 422, anew }: Partial<Refused> = {}): Shown {
  const { words } = visitor;
  const reason = renderText(visitor, {
    name: REASON,
    label: 'oversight.two.reason',
    hint: 'oversight.two.reason-hint',
    faults,
  });
  return {
    title: words.text('oversight.reading.ask'),
    back: pathOf(visitor),
    ...(faults.length > 0 && { hasErrors: true, status }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('oversight.reading.ask')}</h1>
${renderComeBack(visitor)}
${renderParagraph(words.text('oversight.reading.ask-means'))}
${renderAct(visitor, { content: reason, button: 'oversight.search.button', anew })}`,
  };
}

async function take(visitor: DeskVisitor): Promise<Outcome> {
  const { ask, named, typed, words } = visitor;
  const missing = listMissing(visitor, { [REASON]: 'oversight.two.no-reason' });
  if (missing.length > 0) return showForm(visitor, { faults: missing });
  const body = { orderId: named['order'] ?? '', reason: typedIn(typed, REASON) };
  const answer = await unlessRefused(
    ask('POST /v1/oversight/readings', { body, key: keyOf(visitor) }),
    'invalid-request',
    'order-erased',
    'idempotency-key-reused',
  );
  if (!(answer instanceof ApiRefusal)) return { goTo: `/oversight/readings/${answer.id}`, done: 'asked' };
  switch (answer.code) {
    case 'idempotency-key-reused':
      return showForm(visitor, {
        faults: [{ field: REASON, text: words.text('oversight.search.key-reused') }],
        status: 409,
        anew: true,
      });
    case 'order-erased':
      return showErased(visitor, pathOf(visitor));
    default:
      return showForm(visitor, { faults: faultsIn(visitor, answer, { '/reason': REASON }) });
  }
}

/** Asks to read what is sealed of an order as text, with the reason. */
export const askToRead: DeskStep = { roles: OF_OVERSIGHT, show: (visitor) => showForm(visitor), take };
