/** Service and action, both named: `dynamodb:PutItem`. */
export type Action = `${Lowercase<string>}:${Capitalize<string>}`;

/** IAM conditions: operator, key, value or values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Whatever may be granted something: a function, as its keys and tables see it. */
export interface Grantee {
  allow(actions: readonly Action[], resources: readonly string[], conditions?: Conditions): void;
}
