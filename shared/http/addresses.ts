/** An address that may have been meant, as its route writes it, and what is amiss with the one asked for. */
export interface Meant {
  readonly address: string;
  readonly amiss: string;
}

/** The addresses of an API. */
export interface Addresses {
  /** By which methods an address is called; none where there is no such address. */
  listMethods(path: string): readonly string[];
  /** What may have been meant by an address that is none: two at most, and never a word of what was asked for. */
  listMeant(path: string): readonly Meant[];
}

interface Address {
  readonly written: string;
  readonly segments: readonly string[];
  readonly methods: readonly string[];
}

interface Repair {
  readonly amiss: string;
  readonly apply: (path: string) => string;
}

const SLASH_AT_END: Repair = { amiss: 'without the slash at its end', apply: (path) => path.replace(/\/$/, '') };

const REPAIRS: readonly Repair[] = [
  SLASH_AT_END,
  { amiss: 'with single slashes', apply: (path) => path.replaceAll(/\/{2,}/g, '/') },
  { amiss: 'in small letters', apply: (path) => path.toLowerCase() },
  { amiss: 'with /v1 before it', apply: (path) => `/v1${path}` },
  { amiss: 'without /v1 before it', apply: (path) => path.replace(/^\/v1(?=\/)/, '') },
];

/** No address of ours is longer, and a longer one is not worth the work. */
const LONGEST = 1_000;
const MEANT_AT_MOST = 2;

/** @param routes by their keys, `METHOD /path`; one without an address is passed over. */
export function createAddresses(routes: readonly string[]): Addresses {
  const addresses = listAddresses(routes);
  const listFitting = (path: string): readonly Address[] => {
    const parts = path.split('/');
    return addresses.filter((address) => fits(address, parts) && listEmpty(address, parts).length === 0);
  };
  return {
    listMethods: (path) => [...new Set(listFitting(path).flatMap(({ methods }) => methods))].sort(),
    listMeant(path) {
      if (path.length > LONGEST) return [];
      const unfilled = listUnfilled(addresses, path.split('/'));
      // where a part was left empty, closing the gap would name another address
      const repaired = listRepaired(listFitting, path, unfilled.length > 0 ? [SLASH_AT_END] : REPAIRS);
      return [...unfilled, ...repaired].slice(0, MEANT_AT_MOST);
    },
  };
}

function listAddresses(routes: readonly string[]): readonly Address[] {
  const methods = new Map<string, string[]>();
  for (const route of routes) {
    const [method = '', written] = route.split(' ');
    if (written !== undefined) methods.set(written, [...(methods.get(written) ?? []), method]);
  }
  return [...methods].map(([written, by]) => ({ written, segments: written.split('/'), methods: by }));
}

const isParameter = (segment: string | undefined): boolean => segment?.startsWith('{') === true;

/** Part by part; a parameter may be empty. */
const fits = ({ segments }: Address, parts: readonly string[]): boolean =>
  parts.length === segments.length &&
  segments.every((segment, index) => isParameter(segment) || segment === parts[index]);

const listEmpty = ({ segments }: Address, parts: readonly string[]): readonly string[] =>
  segments.filter((segment, index) => isParameter(segment) && parts[index] === '');

/** Where nothing stands for a parameter, as when a variable in a script was not set. */
function listUnfilled(addresses: readonly Address[], parts: readonly string[]): readonly Meant[] {
  const fitting = addresses.filter((address) => fits(address, parts));
  return fitting.flatMap((address) => {
    const empty = listEmpty(address, parts);
    return empty.length === 0 ? [] : [{ address: address.written, amiss: `${empty.join(', ')} is empty` }];
  });
}

interface Repaired {
  readonly path: string;
  readonly done: readonly string[];
  /** Each set of repairs is tried in one order. */
  readonly left: readonly Repair[];
}

const repairOnce = ({ path, done, left }: Repaired): readonly Repaired[] =>
  left
    .map(({ amiss, apply }, index) => ({ path: apply(path), done: [...done, amiss], left: left.slice(index + 1) }))
    .filter((repaired) => repaired.path !== path);

/** What fits after as few repairs as possible. */
function listRepaired(
  listFitting: (path: string) => readonly Address[],
  path: string,
  repairs: readonly Repair[],
): readonly Meant[] {
  let tried: readonly Repaired[] = [{ path, done: [], left: repairs }];
  while (tried.length > 0) {
    tried = tried.flatMap(repairOnce).filter((repaired) => repaired.path !== path);
    const meant = tried.flatMap(({ path: repaired, done }) =>
      listFitting(repaired).map(({ written }) => ({ address: written, amiss: done.join(', ') })),
    );
    if (meant.length > 0) return meant;
  }
  return [];
}
