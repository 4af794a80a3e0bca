/** Signs documents (P-256, JWS `ES256`). */
export interface DocumentSigner {
  /**
   * A compact JWS over the UTF-8 bytes of `payload`.
   *
   * @param typ the kind of document, as the JWS header's `typ`.
   */
  sign(payload: string, typ: string): Promise<string>;
}

/** Signs webhooks (Ed25519). */
export interface WebhookSigner {
  /** 64 bytes over `content`, at most 4,096 bytes of it: the key service takes no more unhashed. */
  sign(content: Uint8Array): Promise<Uint8Array>;
}

/** A JWK set, newest key of each kind first. */
export interface PublicKeySet {
  readonly keys: readonly Readonly<Record<string, string>>[];
}

/** The public halves of every key in use. */
export interface PublicKeys {
  jwks(): Promise<PublicKeySet>;
}
