/** Any JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A reference to a component of the document. */
export const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

/** References to components, by how the document names each where it stands. */
export const references = (kind: string, names: Readonly<Record<string, string>>): Json =>
  Object.fromEntries(Object.entries(names).map(([name, component]) => [name, reference(kind, component)]));
