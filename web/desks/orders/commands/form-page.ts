import { renderButton, renderButtonGroup } from '../../../components/button.ts';
import { renderInsetText } from '../../../components/inset-text.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderHidden } from '../../../steps/forms.ts';
import type { PagePath } from '../../../steps/links.ts';
import { renderSpoken } from '../../../steps/spoken.ts';
import { type Typed, typedIn } from '../../../steps/typed.ts';
import { AS, type DeskVisitor, type Shown } from '../../step.ts';
import type { Order } from '../parts/tell.ts';
import { renderAnswers } from './answers.ts';
import { type Changed, renderChanged } from './changed.ts';
import type { OrderCommand } from './command.ts';
import type { FormPart } from './field.ts';
import { type Refused, renderRefusal } from './refusals.ts';
import { renderFields } from './show-field.ts';

/** What the buttons of a form do: each is called so, and only the one that was pressed is sent. */
type Pressed = 'check' | 'send' | 'change';

/** What a form says without asking. */
const OWN: readonly string[] = [AS, 'version', 'key', 'check', 'send', 'change'];

export const isPressed = (typed: Typed, button: Pressed): boolean => typed[button] !== undefined;

/** A form for one command on one order. */
export interface OpenForm {
  readonly visitor: DeskVisitor;
  readonly order: Order;
  readonly command: OrderCommand;
  readonly parts: readonly FormPart[];
  readonly typed: Typed;
  readonly refused?: Refused | undefined;
  readonly changed?: Changed | undefined;
  /** What stands before the form. */
  readonly before?: ((order: Order) => Markup) | undefined;
  /** Where its page lies below, and where it leads once it is done. */
  readonly back: PagePath;
  readonly after: PagePath;
}

/** What the command does, its rule, and what will happen: before anybody fills in anything. */
function renderMeaning({ visitor: { words }, command, order }: OpenForm): Markup {
  const { act, rule } = command;
  const cited = rule?.(order);
  return html`<p class="hf-body">${words.text(`order.act.${act}.what`)}</p>
<p class="hf-body"><strong>${words.text('order.act.then')}</strong><br>${words.text(`order.act.${act}.after`)}</p>
${cited === undefined ? undefined : html`<p class="hf-hint">${words.text('order.act.rule')}: <span lang="en">${cited}</span></p>`}`;
}

/** Which order it is about: whoever has several open must not mistake one for another. */
const renderWhich = ({ visitor: { words }, order: { reference } }: OpenForm): Markup =>
  html`<p class="hf-hint">${words.say('order.h1', { reference: renderSpoken(reference) })}</p>`;

/**
 * For whom the form was made, and under which version and key it is sent: those it was opened with, unless the order changed meanwhile, or
 * the key was used before, which has been told: what is sent then is another act.
 */
const renderOwn = ({ visitor, order, typed, changed, refused }: OpenForm): Markup => {
  const version = typedIn(typed, 'version');
  const key = refused?.refusal?.code === 'idempotency-key-reused' ? '' : typedIn(typed, 'key');
  return html`${renderHidden(AS, visitor.typist ?? '')}
${renderHidden('version', changed || version === '' ? `${order.version}` : version)}
${renderHidden('key', key === '' ? visitor.createKey() : key)}`;
};

const pressed = (name: Pressed, text: string, classes?: 'hf-button--warning' | 'hf-button--secondary'): Markup =>
  renderButton({ text, name, value: 'yes', ...(classes && { classes }) });

const formAround = ({ visitor }: OpenForm, content: Markup): Markup =>
  html`<form method="post" action="${visitor.path}" novalidate>
${content}
</form>`;

/** The form. One without fields is sent as it is: what it says is said above its button. */
export function showForm(form: OpenForm): Shown {
  const { visitor, command, order, parts, typed, refused, changed, before, back } = form;
  const { words, acting, now } = visitor;
  const title = words.text(`order.act.${command.act}.title`);
  const isAlone = parts.length === 0;
  const send = words.text(`order.act.${command.act}.button`);
  return {
    title,
    back,
    ...(refused && { hasErrors: true, status: 422 }),
    ...(changed && { status: 412 }),
    content: html`${visitor.isBackFromSignIn ? renderInsetText({ text: words.text('desk.back-from-sign-in') }) : undefined}
${changed && renderChanged(visitor, changed)}
${refused && renderRefusal(visitor, refused)}
${renderWhich(form)}
<h1 class="hf-heading-l">${title}</h1>
${renderMeaning(form)}
${command.context?.(visitor, order)}
${before?.(order)}
${command.isOpen(order, acting, now) ? undefined : renderInsetText({ text: words.text('order.act.unlikely') })}
${formAround(
  form,
  html`${renderOwn(form)}
${renderFields({ visitor, parts, typed, faults: refused?.faults ?? [] })}
${isAlone ? pressed('send', send) : pressed('check', words.text('order.act.go-on'))}`,
)}`,
  };
}

const renderKept = (typed: Typed): Markup =>
  html`${Object.entries(typed)
    .filter(([name]) => !OWN.includes(name))
    .flatMap(([name, values]) => values.map((value) => renderHidden(name, value)))}`;

/** What will be sent, to be looked at once more: nothing is sent before. */
export function showCheck(form: OpenForm): Shown {
  const { visitor, command, parts, typed, back } = form;
  const { words } = visitor;
  return {
    title: words.text('order.act.check'),
    back,
    content: html`${renderWhich(form)}
<h1 class="hf-heading-l">${words.text('order.act.check')}</h1>
<p class="hf-body-l">${words.text(`order.act.${command.act}.title`)}</p>
<p class="hf-body">${words.text('order.act.check-text')}</p>
${renderAnswers(visitor, parts, typed)}
<h2 class="hf-heading-s">${words.text('order.act.then')}</h2>
<p class="hf-body">${words.text(`order.act.${command.act}.after`)}</p>
${formAround(
  form,
  html`${renderOwn(form)}${renderKept(typed)}
${renderButtonGroup(
  pressed('send', words.text(`order.act.${command.act}.button`), command.isFinal && 'hf-button--warning'),
  pressed('change', words.text('order.act.change'), 'hf-button--secondary'),
)}`,
)}`,
  };
}

/** That the law of the order has no paper for this. */
export const showNoPaper = ({ words, named }: DeskVisitor, { act }: OrderCommand): Shown => ({
  title: words.text(`order.act.${act}.title`),
  back: `/orders/${named['order'] ?? ''}`,
  content: html`<h1 class="hf-heading-l">${words.text(`order.act.${act}.title`)}</h1>
<p class="hf-body">${words.text('order.act.no-paper')}</p>`,
});
