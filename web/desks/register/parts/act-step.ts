import { html, type Markup } from '../../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../../steps/ask.ts';
import type { PagePath } from '../../../steps/links.ts';
import { type Typed, typedIn } from '../../../steps/typed.ts';
import { renderAnswers } from '../../orders/commands/answers.ts';
import { type Body, compose, listFaults, placeFaults } from '../../orders/commands/compose.ts';
import { type FormField, listFields } from '../../orders/commands/field.ts';
import { renderFields } from '../../orders/commands/show-field.ts';
import type { DeskStep, DeskVisitor, GoneOn, Outcome, Shown, WordKey } from '../../step.ts';
import { isPressed, renderBack, renderFormAround, renderKept, renderPressed } from './form.ts';
import { type Refused, renderRefused, TOLD_HERE } from './refusals.ts';

/** One thing that a registrar does. @typeParam C what is read before it is shown. */
export interface RegisterAct<C> {
  readonly open: (visitor: DeskVisitor) => Promise<C>;
  readonly title: WordKey;
  readonly button: WordKey;
  /** What it does can not be undone by one alone. */
  readonly isFinal?: true;
  readonly back: (visitor: DeskVisitor) => PagePath;
  /** What whoever does it has to know. */
  readonly context: (visitor: DeskVisitor, opened: C) => Markup;
  /** Why nobody here can do it now; `undefined` where it is offered. */
  readonly closed?: (visitor: DeskVisitor, opened: C) => WordKey | undefined;
  /** Its questions; none of what is done as it is shown. */
  readonly fields: (visitor: DeskVisitor, opened: C) => readonly FormField[];
  /** What is known of them before anything was typed. */
  readonly prefill?: (visitor: DeskVisitor, opened: C) => Typed;
  /** What goes with it unasked: what was shown. */
  readonly hidden?: (opened: C) => Markup;
  readonly toBody?: (body: Body, typed: Typed) => Body;
  /** Reads the request by its contract. @throws HoldfastError with a fault for each thing wrong. */
  readonly read: (body: unknown) => unknown;
  /** Sends it. @throws ApiRefusal */
  readonly send: (visitor: DeskVisitor, sent: { readonly body: Body; readonly key: string }) => Promise<GoneOn>;
}

interface Open<C> {
  readonly visitor: DeskVisitor;
  readonly act: RegisterAct<C>;
  readonly opened: C;
  readonly typed: Typed;
  readonly refused?: Refused;
}

const renderHead = <C>({ visitor, act, opened }: Open<C>): Markup =>
  html`<h1 class="hf-heading-l">${visitor.words.text(act.title)}</h1>
${act.context(visitor, opened)}`;

const sendButton = <C>({ visitor: { words }, act }: Open<C>): Markup =>
  renderPressed('send', words.text(act.button), act.isFinal && 'hf-button--warning');

function showForm<C>(form: Open<C>): Shown {
  const { visitor, act, opened, typed, refused } = form;
  const { words } = visitor;
  const fields = act.fields(visitor, opened);
  const closed = act.closed?.(visitor, opened);
  const content = html`${act.hidden?.(opened)}${renderFields({ visitor, parts: fields, typed, faults: refused?.faults ?? [] })}`;
  const button = fields.length === 0 ? sendButton(form) : renderPressed('check', words.text('order.act.go-on'));
  return {
    title: words.text(act.title),
    back: act.back(visitor),
    ...(refused && { hasErrors: true, status: 422 }),
    content: html`${renderBack(visitor)}
${refused && renderRefused(visitor, refused)}
${renderHead(form)}
${
  closed === undefined
    ? renderFormAround(visitor, {
        content,
        buttons: [button],
        isUsed: refused?.refusal?.code === 'idempotency-key-reused',
      })
    : html`<p class="hf-body"><strong>${words.text(closed)}</strong></p>`
}`,
  };
}

/** What will be sent, to be looked at once more: nothing is sent before. */
function showCheck<C>(form: Open<C>): Shown {
  const { visitor, act, opened, typed } = form;
  const { words } = visitor;
  return {
    title: words.text('order.act.check'),
    back: act.back(visitor),
    content: html`${renderHead(form)}
<h2 class="hf-heading-m">${words.text('order.act.check')}</h2>
<p class="hf-body">${words.text('order.act.check-text')}</p>
${renderAnswers(visitor, act.fields(visitor, opened), typed)}
${renderFormAround(visitor, {
  content: html`${act.hidden?.(opened)}${renderKept(typed)}`,
  buttons: [sendButton(form), renderPressed('change', words.text('order.act.change'), 'hf-button--secondary')],
})}`,
  };
}

/** Sends once more what lost a race: under its key it is one act, however often it is sent. */
async function sendOnce<C>({ visitor, act }: Open<C>, body: Body): Promise<GoneOn | ApiRefusal> {
  const key = typedIn(visitor.typed, 'key');
  const sent = { body, key: key === '' ? visitor.createKey() : key };
  const first = await unlessRefused(act.send(visitor, sent), ...TOLD_HERE);
  const isLost = first instanceof ApiRefusal && first.code === 'entry-version-conflict';
  return isLost ? await unlessRefused(act.send(visitor, sent), ...TOLD_HERE) : first;
}

async function take<C>(form: Open<C>): Promise<Outcome> {
  const { visitor, act, opened, typed } = form;
  const fields = listFields(act.fields(visitor, opened));
  const { body: typedBody, unreadable } = compose(visitor, fields, typed);
  const body = act.toBody?.(typedBody, typed) ?? typedBody;
  if (isPressed(typed, 'change')) return showForm(form);
  if (isPressed(typed, 'send')) {
    const answer = await sendOnce(form, body);
    if (!(answer instanceof ApiRefusal)) return answer;
    const placed = placeFaults(visitor, fields, typed, answer.faults);
    const isAsBefore = answer.code === 'invalid-request' || answer.code === 'entry-version-conflict';
    const now = isAsBefore ? opened : await act.open(visitor);
    return showForm({ ...form, opened: now, refused: { ...placed, refusal: answer } });
  }
  const unread = new Set(unreadable.map(({ field }) => field));
  const found = placeFaults(visitor, fields, typed, listFaults(act.read, body));
  const faults = [...unreadable, ...found.faults.filter(({ field }) => !unread.has(field))];
  if (faults.length > 0 || found.others.length > 0)
    return showForm({ ...form, refused: { faults, others: found.others } });
  return fields.length === 0 ? showForm(form) : showCheck(form);
}

const isTyped = (typed: Typed): boolean => typedIn(typed, 'key') !== '';

/** The page of one thing that a registrar does: its form, a look at what will be sent, and sending it. */
export const createActStep = <C>(act: RegisterAct<C>): DeskStep => ({
  roles: ['registrar'],
  show: async (visitor) => {
    const opened = await act.open(visitor);
    const typed = isTyped(visitor.typed) ? visitor.typed : (act.prefill?.(visitor, opened) ?? {});
    return showForm({ visitor, act, opened, typed });
  },
  take: async (visitor) => {
    const opened = await act.open(visitor);
    return await take({ visitor, act, opened, typed: visitor.typed });
  },
});
