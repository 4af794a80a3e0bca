import { renderButton, renderButtonGroup } from '../../components/button.ts';
import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { renderHidden } from '../../steps/forms.ts';
import type { PagePath } from '../../steps/links.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import { renderAnswers } from '../orders/commands/answers.ts';
import type { FormPart } from '../orders/commands/field.ts';
import type { Refused } from '../orders/commands/refusals.ts';
import { renderFields } from '../orders/commands/show-field.ts';
import { AS, type DeskVisitor, type Shown } from '../step.ts';
import { orderIdIn } from './read.ts';
import { renderRefusal } from './refusals.ts';
import type { About, Statement } from './statement.ts';

/** What the buttons of a form do: each is called so, and only the one that was pressed is sent. */
export type Pressed = 'check' | 'send' | 'change';

/** What a form says without asking: for whom it was made, about which text, as which message, and when it was opened. */
const OWN: readonly string[] = [AS, 'digest', 'key', 'at', 'check', 'send', 'change'];

export interface OpenStatement {
  readonly visitor: DeskVisitor;
  readonly about: About;
  readonly statement: Statement;
  readonly parts: readonly FormPart[];
  readonly typed: Typed;
  readonly refused?: Refused;
  /** The certificate is another than the one that was shown. */
  readonly isChanged?: true;
}

interface Own {
  /** The digest of the certificate that is acted on; empty where none was shown yet. */
  readonly digest: string;
  readonly key: string;
  /** RFC 3339. */
  readonly at: string;
}

/**
 * What goes with a statement unasked. It has the instant at which its form was opened, and not that at which it was sent: a message that is sent
 * twice has to be the same, byte for byte. When it came, the record says.
 */
export const renderOwn = ({ typist = '' }: Pick<DeskVisitor, 'typist'>, { digest, key, at }: Own): Markup =>
  html`${renderHidden(AS, typist)}
${renderHidden('digest', digest)}
${renderHidden('key', key)}
${renderHidden('at', at)}`;

/** Those of a form that nobody has sent yet. */
export const createOwn = ({ createKey, now }: DeskVisitor, digest: string): Own => ({
  digest,
  key: createKey(),
  at: new Date(now).toISOString(),
});

/** Those it was opened with; about another text, or under a key that was used before, it is another message. */
function ownOf({ visitor, about, typed, isChanged, refused }: OpenStatement): Own {
  const fresh = createOwn(visitor, about.read.order.digest);
  const key = typedIn(typed, 'key');
  if (isChanged || key === '' || refused?.refusal?.code === 'idempotency-key-reused') return fresh;
  const digest = typedIn(typed, 'digest');
  return { digest: digest === '' ? fresh.digest : digest, key, at: typedIn(typed, 'at') || fresh.at };
}

const pressed = (name: Pressed, text: string, classes?: 'hf-button--warning' | 'hf-button--secondary'): Markup =>
  renderButton({ text, name, value: 'yes', ...(classes && { classes }) });

const formAround = ({ visitor }: OpenStatement, content: Markup): Markup =>
  html`<form method="post" action="${visitor.path}" novalidate>
${content}
</form>`;

const backOf = ({ visitor, statement }: OpenStatement): PagePath =>
  `/provider/orders/${orderIdIn(visitor)}${statement.ofObjections ? '/objections' : ''}`;

/** Which order it is about: whoever has several open must not mistake one for another. */
const renderWhich = ({ visitor: { words }, about }: OpenStatement): Markup =>
  html`<p class="hf-hint">${words.say('order.h1', { reference: renderSpoken(about.read.order.reference) })}</p>`;

const renderChanged = ({ visitor: { words } }: OpenStatement): Markup =>
  renderNotificationBanner({
    title: words.text('important'),
    role: 'alert',
    text: html`<p class="hf-notification-banner__heading">${words.text('provider.changed.title')}</p>
<p class="hf-body">${words.text('provider.changed.text')}</p>`,
  });

/** The form. One without fields is sent as it is: what it says is said above its button. */
export function showForm(open: OpenStatement): Shown {
  const { visitor, statement, parts, typed, refused, isChanged } = open;
  const { words } = visitor;
  const { act, context, isChecked, isFinal } = statement;
  const title = words.text(`provider.act.${act}.title`);
  return {
    title,
    back: backOf(open),
    ...(refused && { hasErrors: true, status: 422 }),
    ...(isChanged && { status: 412 }),
    content: html`${visitor.isBackFromSignIn ? renderInsetText({ text: words.text('desk.back-from-sign-in') }) : undefined}
${isChanged && renderChanged(open)}
${refused && renderRefusal(visitor, refused)}
${renderWhich(open)}
<h1 class="hf-heading-l">${title}</h1>
<p class="hf-body">${words.text(`provider.act.${act}.what`)}</p>
${context?.(visitor, open.about)}
<p class="hf-body"><strong>${words.text('order.act.then')}</strong><br>${words.text(`provider.act.${act}.after`)}</p>
${formAround(
  open,
  html`${renderOwn(visitor, ownOf(open))}
${renderFields({ visitor, parts, typed, faults: refused?.faults ?? [] })}
${
  isChecked
    ? pressed('check', words.text('order.act.go-on'))
    : pressed('send', words.text(`provider.act.${act}.button`), isFinal && 'hf-button--warning')
}`,
)}`,
  };
}

const renderKept = (typed: Typed): Markup =>
  html`${Object.entries(typed)
    .filter(([name]) => !OWN.includes(name))
    .flatMap(([name, values]) => values.map((value) => renderHidden(name, value)))}`;

/** What will be sent, to be looked at once more: nothing is sent before. */
export function showCheck(open: OpenStatement): Shown {
  const { visitor, statement, parts, typed } = open;
  const { words } = visitor;
  const { act, isFinal } = statement;
  return {
    title: words.text('order.act.check'),
    back: backOf(open),
    content: html`${renderWhich(open)}
<h1 class="hf-heading-l">${words.text('order.act.check')}</h1>
<p class="hf-body-l">${words.text(`provider.act.${act}.title`)}</p>
<p class="hf-body">${words.text('order.act.check-text')}</p>
${renderAnswers(visitor, parts, typed)}
<h2 class="hf-heading-s">${words.text('order.act.then')}</h2>
<p class="hf-body">${words.text(`provider.act.${act}.after`)}</p>
${formAround(
  open,
  html`${renderOwn(visitor, ownOf(open))}${renderKept(typed)}
${renderButtonGroup(
  pressed('send', words.text(`provider.act.${act}.button`), isFinal && 'hf-button--warning'),
  pressed('change', words.text('order.act.change'), 'hf-button--secondary'),
)}`,
)}`,
  };
}
