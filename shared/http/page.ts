import { createHash } from 'node:crypto';
import type { FormOrigin } from './form-origin.ts';

/** How a page is styled: by a sheet from where it comes from itself, or by the one style in it. */
type Styled = 'by-sheet' | { readonly inline: string };

const sourceOf = (styled: Styled): string =>
  styled === 'by-sheet' ? "'self'" : `'sha256-${createHash('sha256').update(styled.inline).digest('base64')}'`;

/** Where forms of a page may be sent: to where it comes from and, of one that says so, to one other origin. */
type Forms = boolean | { readonly alsoTo: FormOrigin };

function targetsOf(forms: Forms): string {
  if (typeof forms === 'object') return `'self' ${forms.alsoTo}`;
  return forms ? "'self'" : "'none'";
}

/**
 * Headers of a page that runs nothing unless that is asked for, fetches nothing but its style, and stands in no other page. Its icon is empty and in it.
 *
 * @param forms whether it has any: they are sent to where the page comes from, and nowhere else unless that is named. A page that has some
 *   says to its own forms where they were sent from, since browsers leave that out otherwise; to anybody else none does.
 * @param runs whether it runs scripts that come from where it does, which fetch from there alone: no script in the page, and none made of text.
 */
export function createPageHeaders(
  styled: Styled,
  { forms = false, runs = false }: { readonly forms?: Forms; readonly runs?: boolean } = {},
) {
  const policy = [
    "default-src 'none'",
    ...(runs ? ["script-src 'self'", "connect-src 'self'"] : []),
    `style-src ${sourceOf(styled)}`,
    'img-src data:',
    "base-uri 'none'",
    `form-action ${targetsOf(forms)}`,
    "frame-ancestors 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'referrer-policy': forms ? 'same-origin' : 'no-referrer',
    'x-content-type-options': 'nosniff',
  } as const;
}
