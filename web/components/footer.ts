import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

interface FooterLink {
  readonly text: string;
  readonly href: string;
  readonly attributes?: Attributes;
}

interface FooterSection {
  readonly title: string;
  readonly width?: 'full' | 'one-half' | 'one-third' | 'two-thirds';
  readonly columns?: number;
  readonly items?: readonly FooterLink[];
}

export interface FooterOptions {
  readonly navigation?: readonly FooterSection[];
  readonly meta?: {
    /** What the links are, for those who hear the page. */
    readonly title: string;
    readonly items?: readonly FooterLink[];
    readonly text?: Content;
  };
  readonly containerClasses?: Classes;
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

const renderLink = ({ text, href, attributes }: FooterLink): Markup =>
  html`<a class="hf-footer__link" href="${href}"${renderAttributes(attributes)}>${text}</a>`;

const renderSection = ({ title, width = 'full', columns, items = [] }: FooterSection): Markup => {
  const list = joinClasses('hf-footer__list', columns !== undefined && `hf-footer__list--columns-${columns}`);
  return html`<div class="hf-footer__section hf-grid-column-${width}">
<h2 class="hf-footer__heading hf-heading-m">${title}</h2>
${
  items.length > 0
    ? html`<ul class="${list}">${items.map((item) => html`<li class="hf-footer__list-item">${renderLink(item)}</li>`)}</ul>`
    : undefined
}
</div>`;
};

const renderMeta = ({ title, items = [], text }: NonNullable<FooterOptions['meta']>): Markup =>
  html`<h2 class="hf-visually-hidden">${title}</h2>
${
  items.length > 0
    ? html`<ul class="hf-footer__inline-list">${items.map(
        (item) => html`<li class="hf-footer__inline-list-item">${renderLink(item)}</li>`,
      )}</ul>`
    : undefined
}
${text === undefined ? undefined : html`<div class="hf-footer__meta-custom">${text}</div>`}`;

/** The foot of a page: where to read more about it. */
export const renderFooter = ({ navigation = [], meta, containerClasses, classes, attributes }: FooterOptions): Markup =>
  html`<div class="${joinClasses('hf-footer', classes)}"${renderAttributes(attributes)}>
<div class="${joinClasses('hf-width-container', containerClasses)}">
${
  navigation.length > 0
    ? html`<div class="hf-footer__navigation">${navigation.map(renderSection)}</div><hr class="hf-footer__section-break">`
    : undefined
}
<div class="hf-footer__meta">
<div class="hf-footer__meta-item hf-footer__meta-item--grow">${meta && renderMeta(meta)}</div>
</div>
</div>
</div>`;
