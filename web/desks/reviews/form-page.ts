import { renderButton, renderButtonGroup } from '../../components/button.ts';
import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderHidden } from '../../steps/forms.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import { renderAnswers } from '../orders/commands/answers.ts';
import { renderFields } from '../orders/commands/show-field.ts';
import { createTeller, renderParagraph } from '../orders/parts/tell.ts';
import { AS, type DeskVisitor, type Shown } from '../step.ts';
import type { ReviewForm } from './act.ts';
import { baseOf, type Review } from './asked.ts';
import { renderChanged, spellMarks } from './changed.ts';
import { renderTyped } from './gone.ts';
import { renderDue } from './question.ts';
import { renderRefusal } from './refusals.ts';

type Pressed = 'check' | 'send' | 'change';

/** What a form says without asking. */
const OWN: readonly string[] = [AS, 'version', 'key', 'was', 'check', 'send', 'change'];

export const isPressed = (typed: Typed, button: Pressed): boolean => typed[button] !== undefined;

const renderWhich = ({ visitor: { words }, review }: Pick<ReviewForm, 'visitor' | 'review'>): Markup =>
  html`<p class="hf-hint">${words.say('review.h1', {
    kind: words.text(`order.kind.${review.kind}`),
    reference: renderSpoken(review.order.reference),
  })}</p>`;

/**
 * For whom the form was made, under which version and key it is sent, and how the review stood then: as it was opened, unless it changed
 * meanwhile, or the key was used before, which has been told: what is sent then is another act.
 */
const renderOwn = ({ visitor, review, typed, isChanged, refused }: ReviewForm): Markup => {
  const version = typedIn(typed, 'version');
  const isFresh = isChanged || version === '';
  const key = refused?.refusal?.code === 'idempotency-key-reused' ? '' : typedIn(typed, 'key');
  const marks = isFresh ? spellMarks(review) : typedIn(typed, 'was');
  return html`${renderHidden(AS, visitor.typist ?? '')}
${renderHidden('version', isFresh ? `${review.order.version}` : version)}
${renderHidden('key', key === '' ? visitor.createKey() : key)}
${renderHidden('was', marks)}`;
};

const pressed = (name: Pressed, text: string, classes?: 'hf-button--warning' | 'hf-button--secondary'): Markup =>
  renderButton({ text, name, value: 'yes', ...(classes && { classes }) });

const formAround = ({ path }: DeskVisitor, content: Markup): Markup =>
  html`<form method="post" action="${path}" novalidate>
${content}
</form>`;

/** What was ticked is one text, as a form has each name once: ids and codes have no blanks. */
const renderAll = (typed: Typed): Markup =>
  html`${Object.entries(typed).map(([name, values]) => renderHidden(name, values.join(' ')))}`;

const renderSaidOf = ({ act, review }: ReviewForm): Markup => renderAll(act.says?.(review) ?? {});

/** The form of an act. @param before what stands before it. */
export function showForm(form: ReviewForm, before?: Markup): Shown {
  const { visitor, act, review, typed, refused, isChanged } = form;
  const { words } = visitor;
  const title = words.text(`review.act.${act.act}.title`);
  return {
    title,
    back: baseOf(visitor),
    ...(refused && { hasErrors: true, status: 422 }),
    ...(isChanged && { status: 412 }),
    content: html`${visitor.isBackFromSignIn ? renderInsetText({ text: words.text('desk.back-from-sign-in') }) : undefined}
${isChanged && renderChanged(visitor, review, typed, Number(typedIn(typed, 'version')))}
${refused && renderRefusal(visitor, refused)}
${renderWhich(form)}
<h1 class="hf-heading-l">${title}</h1>
${before}
${renderParagraph(words.text(`review.act.${act.act}.what`))}
<p class="hf-body"><strong>${words.text('order.act.then')}</strong><br>${words.text(`review.act.${act.act}.after`)}</p>
${act.context?.(visitor, review)}
${act.isLikely(review) ? undefined : renderInsetText({ text: words.text('order.act.unlikely') })}
${formAround(
  visitor,
  html`${renderOwn(form)}
${renderSaidOf(form)}
${renderFields({ visitor, parts: act.fields(visitor, review), typed, faults: refused?.faults ?? [] })}
${pressed('check', words.text('order.act.go-on'))}`,
)}`,
  };
}

const renderKept = (typed: Typed): Markup =>
  renderAll(Object.fromEntries(Object.entries(typed).filter(([name]) => !OWN.includes(name))));

/** What will be sent, to be looked at once more, with what would come of it where that was tried: nothing is done before. */
export function showCheck(form: ReviewForm, tried?: Markup): Shown {
  const { visitor, act, review, typed } = form;
  const { words } = visitor;
  const send = words.text(`review.act.${act.act}.button`);
  return {
    title: words.text('order.act.check'),
    back: baseOf(visitor),
    content: html`${renderWhich(form)}
<h1 class="hf-heading-l">${words.text('order.act.check')}</h1>
<p class="hf-body-l">${words.text(`review.act.${act.act}.title`)}</p>
${renderParagraph(words.text('order.act.check-text'))}
${tried ?? renderAnswers(visitor, act.fields(visitor, review), typed)}
<h2 class="hf-heading-s">${words.text('order.act.then')}</h2>
${renderParagraph(words.text(`review.act.${act.act}.after`))}
${formAround(
  visitor,
  html`${renderOwn(form)}${renderKept(typed)}
${renderButtonGroup(
  pressed('send', send, act.isFinal && 'hf-button--warning'),
  pressed('change', words.text('order.act.change'), 'hf-button--secondary'),
)}`,
)}`,
  };
}

const CONFLICT = 409;

/** That it is over: decided, ended by silence, or taken back. What was typed for it is not lost. @param status where something was sent. */
export function showClosed(visitor: DeskVisitor, review: Review, wasSent: boolean): Shown {
  const { words } = visitor;
  return {
    title: words.text('review.closed'),
    back: baseOf(visitor),
    ...(wasSent && { status: CONFLICT }),
    content: html`${renderWhich({ visitor, review })}
<h1 class="hf-heading-l">${words.text('review.closed')}</h1>
${renderParagraph(words.text('review.closed-text'))}
${renderDue(visitor, review, createTeller(visitor))}
${renderTyped(visitor)}`,
  };
}
