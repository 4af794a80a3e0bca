/** Something the person at the keyboard can put right: shown as its message alone, without a stack trace. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

/** The code of a system error (`EEXIST`), if it has one. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
