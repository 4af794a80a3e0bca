import { renderButton, renderButtonGroup } from '../../../components/button.ts';
import { renderInsetText } from '../../../components/inset-text.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderHidden } from '../../../steps/forms.ts';
import { type Typed, typedIn } from '../../../steps/typed.ts';
import { AS, type DeskVisitor } from '../../step.ts';

/** What the buttons of a form do: each is called so, and only the one that was pressed is sent. */
export type Pressed = 'check' | 'send' | 'change' | 'more';

/** What a form says without asking. */
const OWN: readonly string[] = [AS, 'key', 'version', 'check', 'send', 'change', 'more'];

export const isPressed = (typed: Typed, button: Pressed): boolean => typed[button] !== undefined;

/** The key of a form, by which it is one act however often it is sent; another where that one was used for other words. */
const keyOf = ({ typed, createKey }: DeskVisitor, isUsed: boolean): string => {
  const key = isUsed ? '' : typedIn(typed, 'key');
  return key === '' ? createKey() : key;
};

interface FormAround {
  readonly content: Markup;
  readonly buttons: readonly Markup[];
  /** A file goes with it. */
  readonly withFile?: boolean;
  /** Its key was sent with other words before. */
  readonly isUsed?: boolean;
}

/** A form that is sent to the page it stands on, for whoever sits here, under its own key. */
export const renderFormAround = (
  visitor: DeskVisitor,
  { content, buttons, withFile = false, isUsed = false }: FormAround,
): Markup =>
  html`<form method="post" action="${visitor.path}"${withFile ? html` enctype="multipart/form-data"` : undefined} novalidate>
${renderHidden(AS, visitor.typist ?? '')}
${renderHidden('key', keyOf(visitor, isUsed))}
${content}
${buttons.length > 1 ? renderButtonGroup(...buttons) : buttons[0]}
</form>`;

export const renderPressed = (
  name: Pressed,
  text: string,
  classes?: 'hf-button--warning' | 'hf-button--secondary',
): Markup => renderButton({ text, name, value: 'yes', ...(classes && { classes }) });

/** What was typed, as it goes on with the page that shows it once more. */
export const renderKept = (typed: Typed): Markup =>
  html`${Object.entries(typed)
    .filter(([name]) => !OWN.includes(name))
    .flatMap(([name, values]) => values.map((value) => renderHidden(name, value)))}`;

/** That nothing was sent yet by whoever had to prove who they are. */
export const renderBack = ({ words, isBackFromSignIn }: DeskVisitor): Markup | undefined =>
  isBackFromSignIn ? renderInsetText({ text: words.text('desk.back-from-sign-in') }) : undefined;
