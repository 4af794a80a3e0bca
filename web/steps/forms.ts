import { renderButton } from '../components/button.ts';
import type { ErrorMessage } from '../components/error-message.ts';
import { renderErrorSummary } from '../components/error-summary.ts';
import { type Content, html, type Markup } from '../components/markup.ts';
import type { ApiRefusal } from './ask.ts';
import { linkTo, type PagePath } from './links.ts';
import type { Reader } from './reader.ts';
import { type FieldFault, type Typed, typedIn } from './typed.ts';

interface FormOptions {
  readonly to: PagePath;
  readonly button: string;
  /** What the button does can not be undone. */
  readonly isWarning?: boolean | undefined;
  readonly content: Markup;
  /** A file goes with it. */
  readonly withFile?: boolean | undefined;
}

/** A form that is sent to one of our pages, with its button. */
export const renderForm = (
  reader: Reader,
  { to, button, isWarning = false, withFile = false, content }: FormOptions,
): Markup =>
  html`<form method="post" action="${linkTo(reader, to)}"${withFile ? html` enctype="multipart/form-data"` : undefined} novalidate>
${content}
${renderButton({ text: button, ...(isWarning && { classes: 'hf-button--warning' }) })}
</form>`;

/** What a form says without asking: never anything about a person. */
export const renderHidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** All that is wrong, at the top of the page; nothing where nothing is. */
export const renderFaults = ({ words }: Pick<Reader, 'words'>, faults: readonly FieldFault[]): Markup | undefined =>
  faults.length === 0
    ? undefined
    : renderErrorSummary({
        title: words.text('problem'),
        errors: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
      });

/** What is wrong with one field, beside it. */
export function faultOf(
  { words }: Pick<Reader, 'words'>,
  faults: readonly FieldFault[],
  name: string,
): ErrorMessage | undefined {
  const fault = faults.find(({ field }) => field === name);
  return fault && { text: fault.text, prefix: words.text('error') };
}

/** A refusal in the words of the API, which has not all of them in every language and does not say in which they are. */
const tellReason = ({ words }: Pick<Reader, 'words'>, reason: string): Content =>
  words.say('refused', { reason: html`<span lang="">${reason}</span>` });

/** What the API finds wrong with the fields of a form. @param pointers the fields, by what points to them in the request. */
export const faultsIn = (
  reader: Pick<Reader, 'words'>,
  { faults }: ApiRefusal,
  pointers: Readonly<Record<string, string>>,
): readonly FieldFault[] =>
  faults.flatMap(({ pointer, detail }) => {
    const field = pointers[pointer];
    return field === undefined ? [] : [{ field, text: tellReason(reader, detail) }];
  });

/** Whoever wrote something, and what tells a case code in it. */
export interface Writer {
  readonly typed: Typed;
  /** A case code in what was typed, by its own last character; `undefined` where there is none. */
  readonly findCode: (typed: string) => string | undefined;
}

/** The fields into which somebody typed a case code: whoever reads them could open the case. */
export const findTypedCodes = (
  { words, typed, findCode }: Pick<Reader, 'words'> & Writer,
  fields: readonly string[],
): readonly FieldFault[] =>
  fields
    .filter((field) => findCode(typedIn(typed, field)) !== undefined)
    .map((field) => ({ field, text: words.text('has-code') }));
