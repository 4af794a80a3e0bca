import { html, type Markup, spellMarkup, takeAsMarkup } from './markup.ts';
import { renderSkipLink } from './skip-link.ts';

/** How a page is styled: by a sheet that is fetched once and kept, or, where it has to stand alone, by what is in it. */
export type PageStyle = { readonly sheet: string } | { readonly inline: string };

export interface Page {
  /** BCP 47. */
  readonly language: string;
  /** What the browser calls it. Nothing about a person: names of pages are kept by browsers. */
  readonly name: string;
  readonly style: PageStyle;
  /** Left out: there is nothing before the content to be skipped. */
  readonly skip?: string;
  readonly header?: Markup;
  /** Before the content: a way out, other languages, a way back. */
  readonly before?: Markup;
  readonly content: Markup;
  readonly footer?: Markup;
}

const renderStyle = (style: PageStyle): Markup =>
  'sheet' in style
    ? html`<link rel="stylesheet" href="${style.sheet}">`
    : html`<style>${takeAsMarkup(style.inline)}</style>`;

/** Each of these lines that is there. */
const lines = (...parts: readonly (Markup | undefined)[]): Markup =>
  html`${parts.map((part) => part && html`${part}\n`)}`;

/** A whole page: no script, nothing fetched but the sheet it names, not even an icon. */
export const renderPage = ({ language, name, style, skip, header, before, content, footer }: Page): string =>
  spellMarkup(html`<!DOCTYPE html>
<html lang="${language}" class="hf-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${name}</title>
<link rel="icon" href="data:,">
${renderStyle(style)}
</head>
<body class="hf-template__body">
${lines(
  skip === undefined ? undefined : renderSkipLink({ text: skip }),
  header && html`<header class="hf-template__header">${header}</header>`,
)}<div class="hf-width-container">
${lines(before)}<main class="hf-main-wrapper" id="content">
${content}
</main>
</div>
${lines(footer && html`<footer class="hf-template__footer">${footer}</footer>`)}</body>
</html>
`);
