const NAMED = /;\s*filename="([A-Za-z0-9][A-Za-z0-9._-]{0,99})"(?:;|$)/;

/** What a document is to be saved as (RFC 6266, section 4.3); `undefined` where nothing is said, or nothing that every file system takes. */
export const readFileName = (disposition: string | null | undefined): string | undefined =>
  NAMED.exec(disposition ?? '')?.[1];
