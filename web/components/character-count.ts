import type { Classes } from './attributes.ts';
import { renderField } from './form-group.ts';
import { renderHint } from './hint.ts';
import { html, type Markup } from './markup.ts';
import { renderTextareaControl, type TextareaOptions } from './textarea.ts';

export interface CharacterCountOptions extends Omit<TextareaOptions, 'describedBy'> {
  /** How much can be written, in words: nothing counts while somebody types. */
  readonly limit: { readonly text: string; readonly classes?: Classes };
}

/** A field for text that may only be so long. */
export function renderCharacterCount(options: CharacterCountOptions): Markup {
  const { limit, formGroup, id = options.name } = options;
  const infoId = `${id}-info`;
  const group: Classes = formGroup?.classes ? `hf-character-count ${formGroup.classes}` : 'hf-character-count';
  const said: Classes = limit.classes ? `hf-character-count__message ${limit.classes}` : 'hf-character-count__message';
  const counted = { ...options, describedBy: infoId, formGroup: { ...formGroup, classes: group } };
  return renderField(
    counted,
    (own, describedBy) =>
      html`${renderTextareaControl(counted, own, describedBy)}${renderHint({ id: infoId, text: limit.text, classes: said })}`,
  );
}
