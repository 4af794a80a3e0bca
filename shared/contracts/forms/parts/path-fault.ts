import type { ErrorCode } from '../../../errors.ts';

export type Path = readonly (string | number)[];

/** A fault at a path into the filing; `params` where it is refused under a code of its own. */
export interface PathFault {
  readonly path: Path;
  readonly message: string;
  readonly params?: { readonly code: ErrorCode; readonly rule: string };
}
