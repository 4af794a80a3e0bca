import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The pages of a function: a method and a path each, of which one part may stand for any: `GET /assets/{sheet}`. */
export type PageTable = Readonly<Record<`${'GET' | 'POST'} /${string}`, unknown>>;

export interface FoundPage<Key extends string> {
  readonly key: Key;
  /** What stands in the path for the part that may be any, by its name. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A page of a table as paths are held against it, part by part. */
interface Template {
  readonly key: string;
  readonly method: string;
  readonly parts: readonly { readonly text: string; readonly name: string | undefined }[];
}

const PART = /^\{(\w+)\}$/;

function readTemplate(key: string): Template {
  const [method = '', template = ''] = key.split(' ');
  const parts = template.split('/').map((text) => ({ text, name: PART.exec(text)?.[1] }));
  return { key, method, parts };
}

/** The templates of each table by how many parts they have, in its order: a table has hundreds of pages, and each request is one of them. */
const READ = new WeakMap<PageTable, ReadonlyMap<number, readonly Template[]>>();

function listTemplates(pages: PageTable, parts: number): readonly Template[] {
  const read = READ.get(pages) ?? Map.groupBy(Object.keys(pages).map(readTemplate), (one) => one.parts.length);
  READ.set(pages, read);
  return read.get(parts) ?? [];
}

/** What a path gives for the parts of a template of as many; `undefined` where it is another path. */
function matchPath({ parts }: Template, given: readonly string[]): Readonly<Record<string, string>> | undefined {
  const isSame = parts.every(({ text, name }, index) => (name === undefined ? given[index] === text : given[index]));
  if (!isSame) return undefined;
  return Object.fromEntries(
    parts.flatMap(({ name }, index) => (name === undefined ? [] : [[name, given[index] ?? '']])),
  );
}

/**
 * The page that is asked for. The gateway leads everything to the function by one route: which pages there are is the function's to know.
 */
export function findPage<T extends PageTable>(
  pages: T,
  { rawPath, requestContext: { http } }: APIGatewayProxyEventV2,
): FoundPage<keyof T & string> | undefined {
  const asked = http.method === 'HEAD' ? 'GET' : http.method; // RFC 9110, section 9.3.2: what a GET would say, without its body
  const given = rawPath.split('/');
  for (const template of listTemplates(pages, given.length)) {
    const parameters = template.method === asked ? matchPath(template, given) : undefined;
    if (parameters) return { key: template.key as keyof T & string, parameters };
  }
  return undefined;
}

/** With which methods there is a page at a path. */
export function listMethods(pages: PageTable, path: string): readonly string[] {
  const given = path.split('/');
  return listTemplates(pages, given.length)
    .filter((template) => matchPath(template, given))
    .flatMap(({ method }) => (method === 'GET' ? [method, 'HEAD'] : [method]));
}
