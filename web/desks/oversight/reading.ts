import { html } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { renderFaults } from '../../steps/forms.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { FieldFault } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { renderAuthority, renderProvider } from '../orders/parts/parties.ts';
import { renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { keyOf } from './acts.ts';
import { nameLaw, OF_OVERSIGHT, renderDone, renderLink, showInstead, showUnknown } from './parts.ts';
import { isAskedBySelf } from './self.ts';
import {
  type AnswerForm,
  faultsOfAnswer,
  readAnswer,
  renderAnswer,
  renderCourse,
  renderReasons,
  wordTwo,
} from './two.ts';

type Reading = Answers['GET /v1/oversight/readings/{readingId}'];

const LIST = '/oversight/readings';
const DONE = { asked: 'oversight.two.asked-done', answered: 'oversight.two.done' } as const;

const idIn = ({ named }: DeskVisitor): string => named['reading'] ?? '';

function showReading(visitor: DeskVisitor, reading: Reading, form: AnswerForm, status: number): Shown {
  const { words } = visitor;
  const { faults } = form;
  const { id, orderId, reference, mayBeRead, standing, order } = reading;
  return {
    title: words.text('oversight.reading.title'),
    back: LIST,
    ...(faults.length > 0 && { hasErrors: true, status }),
    content: html`${renderFaults(visitor, faults)}
${renderDone(visitor, DONE)}
<p class="hf-caption-l">${words.say('order.h1', { reference: renderSpoken(reference) })}</p>
<h1 class="hf-heading-l">${words.text('oversight.reading.title')}: ${wordTwo(visitor, reading)}</h1>
<p class="hf-body">${renderCourse(visitor, reading)}</p>
${renderParagraph(
  words.say('oversight.reading.order', {
    authority: renderAuthority(order),
    provider: renderProvider(order),
    law: nameLaw(visitor, order.instrument),
    status: words.text(`duty.status.${order.status}`),
  }),
)}
${renderLink(`/oversight/orders/${orderId}`, words.text('oversight.reading.to-order'))}
${reading.reason === null ? renderParagraph(words.text('order.erased')) : undefined}
${renderReasons(visitor, reading)}
${standing === 'confirmed' ? renderParagraph(words.text('oversight.two.only-two')) : undefined}
${mayBeRead ? renderLink(`${LIST}/${id}/text`, words.text('oversight.reading.open')) : undefined}
${renderAnswer(visitor, reading, form)}`,
  };
}

async function show(visitor: DeskVisitor, faults: readonly FieldFault[] = [], status = 422): Promise<Outcome> {
  const named = { readingId: idIn(visitor) };
  const answer = await unlessRefused(
    visitor.ask('GET /v1/oversight/readings/{readingId}', { named }),
    'reading-unknown',
  );
  if (answer instanceof ApiRefusal) return showUnknown(visitor, LIST);
  return showReading(visitor, answer, { isOwn: await isAskedBySelf(visitor, answer), faults }, status);
}

/** That the order is erased, and nothing is left to read. */
export const showErased = (visitor: DeskVisitor, back: `/${string}`): Shown =>
  showInstead(visitor, { title: 'oversight.reading.erased', means: 'order.erased', status: 410, back });

async function take(visitor: DeskVisitor): Promise<Outcome> {
  const read = readAnswer(visitor);
  if ('faults' in read) return await show(visitor, read.faults);
  const readingId = idIn(visitor);
  const answer = await unlessRefused(
    visitor.ask('POST /v1/oversight/readings/{readingId}/confirmation', {
      named: { readingId },
      body: read.body,
      key: keyOf(visitor),
    }),
    'reading-own',
    'reading-answered',
    'reading-unknown',
    'order-erased',
    'invalid-request',
  );
  if (!(answer instanceof ApiRefusal)) return { goTo: `${LIST}/${readingId}`, done: 'answered' };
  if (answer.code === 'order-erased') return showErased(visitor, LIST);
  const status = { 'reading-own': 403, 'reading-answered': 409 }[answer.code] ?? 422;
  return await show(visitor, faultsOfAnswer(visitor, answer), status);
}

/** A reading of sealed text: of which order and why, and the word of a second person. */
export const reading: DeskStep = { roles: OF_OVERSIGHT, show: (visitor) => show(visitor), take };
