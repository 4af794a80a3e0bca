/** Who may call: an officer by bearer token, a provider by its signature, a person by the session of a case code, anyone. */
type Access = 'officer' | 'provider' | 'person' | 'public';

/** What an answer may be instead of JSON: a compact JWS, paper, a page. */
type MediaType = 'application/jose' | 'application/pdf' | 'text/html' | 'text/plain';

/** What is no JSON on its way in or out. */
export const BYTES = 'application/octet-stream';

export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** The name of a component schema, or raw bytes. */
  readonly body?: string | typeof BYTES;
  readonly success: {
    readonly status: number;
    /** Of the JSON; or raw bytes, all of them or the range that was asked for. */
    readonly schema: string | typeof BYTES;
    /** What else the caller may ask for with `Accept`. */
    readonly forms?: readonly MediaType[];
  };
  /** Parameters by the name of their component. */
  readonly parameters: readonly string[];
  readonly problems: readonly number[];
}
