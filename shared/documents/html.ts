const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands between the tags of a page, or inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

export interface Page {
  /** BCP 47. */
  readonly language: string;
  /** What the browser calls the page. */
  readonly name: string;
  /** Its heading. */
  readonly title: string;
  /** Its one style, which the headers of the page name by hash. */
  readonly style: string;
  /** What follows the heading, as HTML: every value in it that is not our own word is escaped. */
  readonly content: string;
}

/** A page of its own: no script, nothing fetched from anywhere, no links to be led astray by. */
export const renderPage = ({ language, name, title, style, content }: Page): string => `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(name)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`;
