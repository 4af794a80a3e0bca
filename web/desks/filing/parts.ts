import { renderButton, renderButtonGroup } from '../../components/button.ts';
import { renderErrorSummary } from '../../components/error-summary.ts';
import { renderInsetText } from '../../components/inset-text.ts';
import { type Content, html, type Markup } from '../../components/markup.ts';
import { renderHidden } from '../../steps/forms.ts';
import { linkTo, type PagePath } from '../../steps/links.ts';
import { renderIn } from '../../steps/passages.ts';
import { typedIn } from '../../steps/typed.ts';
import { AS, type DeskVisitor, type Shown, type WordKey } from '../step.ts';
import { type Instrument, LAWS } from './laws.ts';

/** The button that was pressed. */
export const GO = 'go';

/** Made when a form is shown: whoever sends it twice does one thing. */
export const ONCE = 'once';

/** The key of a form: kept with what was typed, where it was sent and nothing came of it. */
export function renderOnce({ typed, createKey }: DeskVisitor): Markup {
  const once = typedIn(typed, ONCE);
  return renderHidden(ONCE, once === '' ? createKey() : once);
}

export interface Button {
  readonly text: string;
  /** What is posted of it; left out: nothing, for the one that goes on. */
  readonly go?: string;
  readonly classes?: 'hf-button--secondary' | 'hf-button--warning';
}

interface Buttoned {
  /** A file goes with it. */
  readonly withFile?: boolean;
  readonly to: PagePath;
  readonly content: Markup;
  readonly buttons: readonly Button[];
}

/** A form with more than one way out. The first button is what the Enter key presses. */
export const renderButtoned = (visitor: DeskVisitor, { to, content, buttons, withFile = false }: Buttoned): Markup =>
  html`<form method="post" action="${linkTo(visitor, to)}"${withFile ? html` enctype="multipart/form-data"` : undefined} novalidate>
${renderHidden(AS, visitor.typist ?? '')}${content}
${renderButtonGroup(
  ...buttons.map(({ text, go, classes }) =>
    renderButton({ text, ...(go !== undefined && { name: GO, value: go }), ...(classes && { classes }) }),
  ),
)}
</form>`;

/** What is in English alone and stands in one line with other words: marked, and not told of each time. */
export const inEnglish = (text: string): Markup => html`<span lang="en">${text}</span>`;

/** What a law is called. */
export const renderLaw = (instrument: Instrument): Markup => inEnglish(LAWS[instrument].title);

/** That nothing was sent yet by whoever had to prove who they are. */
export const renderComeBack = ({ words, isBackFromSignIn }: DeskVisitor): Markup | undefined =>
  isBackFromSignIn ? renderInsetText({ text: words.text('desk.back-from-sign-in') }) : undefined;

/** Faults that stand on other pages, or on none, at the top of this one. */
export interface ToldFault {
  readonly text: Content;
  readonly href?: string;
}

export const renderToldFaults = ({ words }: DeskVisitor, faults: readonly ToldFault[]): Markup | undefined =>
  faults.length === 0 ? undefined : renderErrorSummary({ title: words.text('problem'), errors: faults });

/** What the API says in its own words, which it has in English. */
export const renderSaid = (visitor: DeskVisitor, detail: string): Content => renderIn(visitor, 'en', detail);

/** A page that says that what the address names is not here. */
export const showGone = ({ words }: DeskVisitor, title: WordKey, text: WordKey): Shown => ({
  title: words.text(title),
  status: 404,
  content: html`<h1 class="hf-heading-l">${words.text(title)}</h1>
<p class="hf-body">${words.text(text)}</p>
<p class="hf-body"><a class="hf-link" href="/drafts">${words.text('desk.unsent')}</a></p>
<p class="hf-body"><a class="hf-link" href="/file">${words.text('desk.file')}</a></p>`,
});

/** One typed value as a list that is kept. */
export const one = (text: string): readonly string[] => [text];
