import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The pages of a function: a method and a path each, of which one part may stand for any: `GET /assets/{sheet}`. */
export type PageTable = Readonly<Record<`${'GET' | 'POST'} /${string}`, unknown>>;

export interface FoundPage<Key extends string> {
  readonly key: Key;
  /** What stands in the path for the part that may be any, by its name. */
  readonly parameters: Readonly<Record<string, string>>;
}

const PART = /^\{(\w+)\}$/;

/** What a path gives for the parts of a template; `undefined` where it is another path. */
function matchPath(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const [, name] = PART.exec(part) ?? [];
    const text = given[index] ?? '';
    if (name === undefined ? text !== part : text === '') return undefined;
    if (name !== undefined) parameters[name] = text;
  }
  return parameters;
}

/**
 * The page that is asked for. The gateway leads everything to the function by one route: which pages there are is the function's to know.
 */
export function findPage<T extends PageTable>(
  pages: T,
  { rawPath, requestContext: { http } }: APIGatewayProxyEventV2,
): FoundPage<keyof T & string> | undefined {
  const asked = http.method === 'HEAD' ? 'GET' : http.method; // RFC 9110, section 9.3.2: what a GET would say, without its body
  for (const key of Object.keys(pages) as (keyof T & string)[]) {
    const [method, template = ''] = key.split(' ');
    const parameters = method === asked ? matchPath(template, rawPath) : undefined;
    if (parameters) return { key, parameters };
  }
  return undefined;
}

/** With which methods there is a page at a path. */
export const listMethods = (pages: PageTable, path: string): readonly string[] =>
  Object.keys(pages).flatMap((key) => {
    const [method = '', template = ''] = key.split(' ');
    if (!matchPath(template, path)) return [];
    return method === 'GET' ? [method, 'HEAD'] : [method];
  });
