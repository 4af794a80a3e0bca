import type { Asking, Template, Values } from './tools.ts';

const NAMED = /\{(\w+)\}/g;

const fillText = (text: string, values: Values): string =>
  text.replace(NAMED, (_named, name) => (Object.hasOwn(values, name) ? values[name as keyof Values] : ''));

/** Values are put into texts alone, so that none opens a member or ends a text. */
function fillBody(template: Template, values: Values): unknown {
  if (typeof template === 'string') return fillText(template, values);
  if (typeof template === 'number') return template;
  if (isList(template)) return template.map((one) => fillBody(one, values));
  return Object.fromEntries(Object.entries(template).map(([member, one]) => [member, fillBody(one, values)]));
}

const isList = (template: Template): template is readonly Template[] => Array.isArray(template);

const fillEach = (texts: Readonly<Record<string, string>>, values: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fillText(text, values)]));

/**
 * A request as it goes out.
 *
 * @param address of the tool's interface in the directory; whatever it is, it is looked at again before anything is sent.
 */
export function fillRequest({ method, path, query = {}, headers, body }: Asking, address: string, values: Values) {
  const asked = new URLSearchParams(fillEach(query, values)).toString();
  return {
    method,
    url: `${address.replace(/\/+$/, '')}${path}${asked === '' ? '' : `?${asked}`}`,
    headers: fillEach(headers, values),
    ...(body !== undefined && { body: JSON.stringify(fillBody(body, values)) }),
  };
}
