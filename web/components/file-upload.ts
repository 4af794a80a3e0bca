import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Field, renderField } from './form-group.ts';
import { html, type Markup } from './markup.ts';

export interface FileUploadOptions extends Field {
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** A field for a file. */
export const renderFileUpload = (options: FileUploadOptions): Markup =>
  renderField(options, (id, describedBy) => {
    const { name, multiple, disabled, classes, errorMessage, attributes } = options;
    const own = {
      class: joinClasses('hf-file-upload', classes, errorMessage && 'hf-file-upload--error'),
      id,
      name,
      type: 'file',
      disabled,
      multiple,
      'aria-describedby': describedBy,
      ...attributes,
    };
    return html`<input${renderAttributes(own)}>`;
  });
