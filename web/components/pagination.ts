import { type Attributes, type Classes, joinClasses, renderAttributes } from './attributes.ts';
import { type Content, html, type Markup } from './markup.ts';

interface PageLink {
  readonly text: Content;
  readonly href: string;
  /** What is there. */
  readonly labelText?: string;
  readonly attributes?: Attributes;
}

type PageItem =
  | { readonly ellipsis: true }
  | {
      readonly number: number | string;
      readonly href: string;
      readonly current?: boolean;
      /** `Page 2`, for those who hear the page. */
      readonly label: string;
      readonly attributes?: Attributes;
    };

export interface PaginationOptions {
  /** What it is called, for those who hear the page. */
  readonly label: string;
  readonly previous?: PageLink;
  readonly next?: PageLink;
  readonly items?: readonly PageItem[];
  readonly classes?: Classes;
  readonly attributes?: Attributes;
}

const ARROWS = {
  prev: html`<svg class="hf-pagination__icon hf-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>`,
  next: html`<svg class="hf-pagination__icon hf-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>`,
} as const;

function renderLink({ text, href, labelText, attributes }: PageLink, way: 'prev' | 'next', isBlock: boolean): Markup {
  const isArrowFirst = isBlock || way === 'prev';
  const title = joinClasses(
    'hf-pagination__link-title',
    isBlock && labelText === undefined && 'hf-pagination__link-title--decorated',
  );
  const labelled =
    isBlock && labelText !== undefined
      ? html`<span class="hf-visually-hidden">:</span><span class="hf-pagination__link-label">${labelText}</span>`
      : undefined;
  return html`<div class="hf-pagination__${way}">
<a class="hf-link hf-pagination__link" href="${href}" rel="${way}"${renderAttributes(attributes)}>
${isArrowFirst ? ARROWS[way] : undefined}<span class="${title}">${text}</span>${labelled}${isArrowFirst ? undefined : ARROWS[way]}
</a>
</div>`;
}

function renderItem(item: PageItem): Markup {
  if ('ellipsis' in item) return html`<li class="hf-pagination__item hf-pagination__item--ellipsis">⋯</li>`;
  const { number, href, current = false, label, attributes } = item;
  const own = { href, 'aria-label': label, 'aria-current': current ? 'page' : undefined, ...attributes };
  return html`<li class="${joinClasses('hf-pagination__item', current && 'hf-pagination__item--current')}">
<a class="hf-link hf-pagination__link"${renderAttributes(own)}>${number}</a>
</li>`;
}

/** Where to go on in what does not fit one page. */
export function renderPagination({ label, previous, next, items, classes, attributes }: PaginationOptions): Markup {
  const isBlock = items === undefined && (next !== undefined || previous !== undefined);
  const own = joinClasses('hf-pagination', isBlock && 'hf-pagination--block', classes);
  return html`<nav class="${own}" aria-label="${label}"${renderAttributes(attributes)}>
${previous && renderLink(previous, 'prev', isBlock)}
${items && html`<ul class="hf-pagination__list">${items.map(renderItem)}</ul>`}
${next && renderLink(next, 'next', isBlock)}
</nav>`;
}
