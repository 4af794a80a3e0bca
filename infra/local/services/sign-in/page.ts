import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Provider } from 'oidc-provider';

type Middleware = Parameters<Provider['use']>[0];
/** What a request is answered by. */
export type Context = Parameters<Middleware>[0];
/** Markup in which every value has been escaped. */
export type Markup = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.1875rem/1.4 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; }
.practice { border: 3px solid; padding: 0.5rem 1rem; font-weight: bold; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 1.3125rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 0.5rem; }
button { font: inherit; text-align: start; padding: 0.5rem 0.75rem; border: 2px solid; border-radius: 0; cursor: pointer; max-width: 100%; overflow-wrap: anywhere; }
a { color: inherit; }
button:focus-visible, a:focus-visible { outline: 3px solid #f47738; outline-offset: 2px; }
`;
const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64');

/** A page of this issuer: a document by itself, without a script and without anything from elsewhere. */
async function spellPage(title: string, content: Markup): Promise<string> {
  const page = await html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – practice sign-in</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<p class="practice">This is practice: made-up people, and no password.</p>
<h1>${title}</h1>
${await content}
</main>
</body>
</html>
`;
  return `${page}`;
}

/** @param onwards where a form of the page may lead in the end: browsers hold redirects after a post to the policy, too. */
export async function showPage(
  context: Context,
  {
    title,
    content,
    onwards = [],
  }: { readonly title: string; readonly content: Markup; readonly onwards?: readonly string[] },
): Promise<void> {
  context.type = 'text/html; charset=utf-8';
  context.set({
    'cache-control': 'no-store',
    'content-security-policy': [
      `default-src 'none'`,
      `style-src 'sha256-${STYLE_DIGEST}'`,
      `form-action ${["'self'", ...onwards].join(' ')}`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
    ].join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  context.body = await spellPage(title, content);
}
