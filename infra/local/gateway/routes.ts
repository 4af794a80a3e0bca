/** A route of an HTTP API, compiled from its key. */
export interface Route<T> {
  /** As the template writes it: `POST /v1/orders/{orderId}/release`, `ANY /x/{proxy+}` or `$default`. */
  readonly key: string;
  readonly target: T;
}

export interface Match<T> {
  readonly route: Route<T>;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const PARAMETER = /^\{([A-Za-z0-9._-]+)(\+?)\}$/;
const DEFAULT = '$default';

interface Compiled<T> {
  readonly route: Route<T>;
  readonly method: string;
  readonly segments: readonly string[];
  /** Named groups would not allow every parameter name: the groups are numbered, in the order of `names`. */
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function compile<T>(route: Route<T>): Compiled<T> {
  if (route.key === DEFAULT) return { route, method: 'ANY', segments: [], pattern: /^/, names: [] };
  const [method, path, ...more] = route.key.split(' ');
  if (method === undefined || path === undefined || !path.startsWith('/') || more.length > 0) {
    throw new Error(`route key "${route.key}" is neither "METHOD /path" nor ${DEFAULT}`);
  }
  const names: string[] = [];
  const segments = path.slice(1).split('/');
  const parts = segments.map((segment) => {
    const [, name, greedy] = PARAMETER.exec(segment) ?? [];
    if (name === undefined) return escapePattern(segment);
    names.push(name);
    return greedy === '+' ? '(.+)' : '([^/]+)';
  });
  return { route, method, segments, names, pattern: new RegExp(`^/${parts.join('/')}$`) };
}

/** Written-out segments before parameters, those before greedy ones; a named method before ANY; `$default` last. */
function rank(route: Compiled<unknown>): string {
  if (route.route.key === DEFAULT) return 'z';
  const kinds = route.segments.map((segment) => {
    const parameter = PARAMETER.exec(segment);
    if (parameter === null) return 'a';
    return parameter[2] === '+' ? 'c' : 'b';
  });
  return `${kinds.join('')}${route.method === 'ANY' ? 'y' : 'x'}`;
}

/**
 * Finds the route for a request, the most specific first.
 *
 * @returns a function of method and path (already decoded); undefined when no route fits.
 * @throws Error for a route key that cannot be read.
 */
export function createRouter<T>(routes: readonly Route<T>[]): (method: string, path: string) => Match<T> | undefined {
  const compiled = routes.map(compile).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return (method, path) => {
    for (const { route, method: wanted, pattern, names } of compiled) {
      const values = wanted === 'ANY' || wanted === method ? pattern.exec(path) : null;
      if (values === null) continue;
      return { route, pathParameters: Object.fromEntries(names.map((name, i) => [name, values[i + 1] ?? ''])) };
    }
    return undefined;
  };
}
