import { renderButton } from '../../components/button.ts';
import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderTextarea } from '../../components/textarea.ts';
import { faultOf, renderHidden } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import { AS, type DeskVisitor, type WordKey } from '../step.ts';

/** Made when a form is shown: whoever sends it twice does one thing. */
const ONCE = 'once';

/** The key that a form was sent under. */
export function keyOf({ typed, createKey }: DeskVisitor): string {
  const once = typedIn(typed, ONCE);
  return once === '' ? createKey() : once;
}

interface ActForm {
  readonly content: Markup;
  readonly button: WordKey;
  /** What was sent under the key that the form had was another act: it gets another. */
  readonly anew?: boolean | undefined;
}

/** A form that does something, once, for whom it was made. It is sent to where it stands. */
export const renderAct = (visitor: DeskVisitor, { content, button, anew = false }: ActForm): Markup =>
  html`<form method="post" action="${visitor.path}" novalidate>
${renderHidden(AS, visitor.typist ?? '')}
${renderHidden(ONCE, anew ? visitor.createKey() : keyOf(visitor))}
${content}
${renderButton({ text: visitor.words.text(button) })}
</form>`;

/** That nothing was sent yet by whoever had to prove who they are. */
export const renderComeBack = ({ words, isBackFromSignIn }: DeskVisitor): Markup | undefined =>
  isBackFromSignIn ? renderInsetText({ text: words.text('desk.back-from-sign-in') }) : undefined;

interface Text {
  readonly name: string;
  readonly label: WordKey;
  readonly hint?: WordKey;
  readonly faults: readonly FieldFault[];
}

/** A question that is answered in one's own words, with what was typed so far. */
export const renderText = (visitor: DeskVisitor, { name, label, hint, faults }: Text): Markup =>
  renderTextarea({
    name,
    value: typedIn(visitor.typed, name),
    label: { text: visitor.words.text(label), classes: 'hf-label--m' },
    ...(hint && { hint: { text: visitor.words.text(hint) } }),
    errorMessage: faultOf(visitor, faults, name),
    attributes: { dir: 'auto' },
  });

/** What is still to be filled in. */
export const listMissing = (
  { words, typed }: DeskVisitor,
  wanted: Readonly<Record<string, WordKey>>,
): readonly FieldFault[] =>
  Object.entries(wanted)
    .filter(([field]) => typedIn(typed, field).trim() === '')
    .map(([field, key]) => ({ field, text: words.text(key) }));
