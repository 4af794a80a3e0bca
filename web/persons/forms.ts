import { renderButton } from '../components/button.ts';
import type { ErrorMessage } from '../components/error-message.ts';
import { renderErrorSummary } from '../components/error-summary.ts';
import { html, type Markup } from '../components/markup.ts';
import { linkTo } from './links.ts';
import type { FieldFault, Path, Visitor } from './step.ts';

/** A form that is sent to one of our pages, with its button. */
export const renderForm = (
  visitor: Visitor,
  { to, button, content }: { readonly to: Path; readonly button: string; readonly content: Markup },
): Markup =>
  html`<form method="post" action="${linkTo(visitor, to)}" novalidate>
${content}
${renderButton({ text: button })}
</form>`;

/** What a form says without asking: never anything about a person. */
export const renderHidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** All that is wrong, at the top of the page; nothing where nothing is. */
export const renderFaults = ({ words }: Visitor, faults: readonly FieldFault[]): Markup | undefined =>
  faults.length === 0
    ? undefined
    : renderErrorSummary({
        title: words.text('problem'),
        errors: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
      });

/** What is wrong with one field, beside it. */
export function faultOf({ words }: Visitor, faults: readonly FieldFault[], name: string): ErrorMessage | undefined {
  const fault = faults.find(({ field }) => field === name);
  return fault && { text: fault.text, prefix: words.text('error') };
}
