import type { Posted } from '../fakes/memory-upload-forms.ts';
import type { Stack } from '../stack.ts';

/** As a browser reads what is escaped in an attribute. */
const readAttribute = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What the first form of a page says without asking, in its order. */
export function fieldsIn(html: string): Readonly<Record<string, string>> {
  const [, form = ''] = /<form[^>]*>([\s\S]*?)<\/form>/.exec(html) ?? [];
  const hidden = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, readAttribute(value)]));
}

/** Sends a file by the form of a page, as a browser does. @returns what the storage says. */
export const postFile = async ({ forms }: Stack, html: string, file: Uint8Array): Promise<Posted> =>
  await forms.post({ fields: fieldsIn(html) }, file);
