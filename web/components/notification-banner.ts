import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type HeadingLevel, renderHeading } from './headings.ts';
import { type Content, html, isShown, type Markup } from './markup.ts';

export interface NotificationBannerOptions {
  /** `Important` or `Success`, in the language of the page. */
  readonly title: Content;
  /** Words stand as a heading of their own; markup as it is. */
  readonly text?: Content;
  readonly kind?: 'important' | 'success';
  readonly titleId?: string;
  readonly headingLevel?: HeadingLevel;
  readonly role?: 'alert' | 'region';
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

function renderText(text: Content | undefined): Markup | undefined {
  if (!isShown(text)) return undefined;
  return typeof text === 'string' ? html`<p class="hf-notification-banner__heading">${text}</p>` : text;
}

/** What is not about the page itself: something changed, or something was done. */
export function renderNotificationBanner(options: NotificationBannerOptions): Markup {
  const { title, text, kind = 'important', titleId = 'banner-title', headingLevel = 2, classes, attributes } = options;
  const isSuccess = kind === 'success';
  const { role = isSuccess ? 'alert' : 'region' } = options; // what was done is said at once
  const own = {
    class: joinClasses('hf-notification-banner', isSuccess && 'hf-notification-banner--success', classes),
    role,
    'aria-labelledby': titleId,
    ...attributes,
  };
  return html`<div${renderAttributes(own)}>
<div class="hf-notification-banner__header">${renderHeading(headingLevel, 'hf-notification-banner__title', title, { id: titleId })}</div>
<div class="hf-notification-banner__content">${renderText(text)}</div>
</div>`;
}
