import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { renderButton, renderButtonGroup } from './button.ts';
import { type HeadingLevel, renderHeading } from './headings.ts';
import { type Content, html, isShown, type Markup } from './markup.ts';

interface PanelAction {
  readonly text: string;
  readonly href?: string;
  readonly type?: 'submit' | 'button' | 'reset';
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

export interface PanelOptions {
  readonly title: Content;
  readonly text?: Content;
  readonly headingLevel?: HeadingLevel;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

/** A panel that stops somebody on their way, with what they can do next. */
export interface InterruptionOptions extends PanelOptions {
  readonly actions?: {
    readonly items?: readonly PanelAction[];
    readonly classes?: Classes;
    readonly attributes?: Attributes;
  };
}

function renderAction({ text, href, type, classes, attributes = {} }: PanelAction): Markup {
  if (href === undefined || type === 'button') {
    const own: Classes = classes === undefined ? 'hf-button--inverse' : `hf-button--inverse ${classes}`;
    return renderButton({
      text,
      type: type ?? 'button',
      classes: own,
      attributes,
      ...(href !== undefined && { href }),
    });
  }
  const own = { class: joinClasses('hf-link hf-link--inverse', classes), href, ...attributes };
  return html`<a${renderAttributes(own)}>${text}</a>`;
}

const renderActions = ({ items = [], classes, attributes }: NonNullable<InterruptionOptions['actions']>): Markup =>
  html`<div class="${joinClasses('hf-panel__actions', classes)}"${renderAttributes(attributes)}>${
    items.length > 0 ? renderButtonGroup(...items.map(renderAction)) : undefined
  }</div>`;

const renderBoard = (kind: string, options: PanelOptions, after?: Markup): Markup => {
  const { title, text, headingLevel = 1, classes, attributes } = options;
  return html`<div class="${joinClasses('hf-panel', kind, classes)}"${renderAttributes(attributes)}>
${renderHeading(headingLevel, 'hf-panel__title', title)}
${isShown(text) ? html`<div class="hf-panel__body">${text}</div>` : undefined}${after}
</div>`;
};

/** What was done, at the top of the last page of a way. */
export const renderPanel = (options: PanelOptions): Markup => renderBoard('hf-panel--confirmation', options);

/** What somebody has to look at before they go on. */
export const renderInterruption = (options: InterruptionOptions): Markup =>
  renderBoard('hf-panel--interruption', options, options.actions && renderActions(options.actions));
