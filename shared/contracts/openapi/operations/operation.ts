import type { RouteKey } from '../../../deployment.ts';

/** What an answer may be instead of JSON: a compact JWS, paper, a page. */
type MediaType = 'application/jose' | 'application/pdf' | 'text/html' | 'text/plain';

/** What is no JSON on its way in or out. */
export const BYTES = 'application/octet-stream';

/** What is said of a route; who may call it stands in the table of routes. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  /** The name of a component schema, or raw bytes. */
  readonly body?: string | typeof BYTES;
  readonly success: {
    readonly status: number;
    /** Of the JSON; or raw bytes, all of them or the range that was asked for. */
    readonly schema: string | typeof BYTES;
    /** What else the caller may ask for with `Accept`. */
    readonly forms?: readonly MediaType[];
  };
  /** Another answer that is no refusal, and when it is given. */
  readonly instead?: { readonly status: number; readonly schema: string; readonly when: string };
  /** Parameters by the name of their component. */
  readonly parameters: readonly string[];
  readonly problems: readonly number[];
}

/** What a command of an officer on an order, or in a review of one, may be refused with. */
export const COMMAND_PROBLEMS = [400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503] as const;

/** A certificate, as data or in the forms it is kept and printed in. */
export const CERTIFICATE = {
  status: 200,
  schema: 'CertificateRead',
  forms: ['application/jose', 'application/pdf'],
} as const satisfies Operation['success'];

/** What a list of orders is narrowed by, one at a time. */
export const ORDER_FILTERS = ['Status', 'Attention', 'OfProvider', 'DueBefore', 'Reference'] as const;

/** A list for an officer, page by page. @param narrowed what it is narrowed by, besides. */
export const listing = (id: string, summary: string, schema: string, narrowed: readonly string[] = []): Operation => ({
  id,
  summary,
  success: { status: 200, schema },
  parameters: [...narrowed, 'Limit', 'Cursor'],
  problems: [401, 403, 422, 503],
});

/** One thing for an officer to read. @param named the parameter that says which. */
export const reading = (id: string, summary: string, schema: string, named: string): Operation => ({
  id,
  summary,
  success: { status: 200, schema },
  parameters: [named],
  problems: [401, 403, 404, 503],
});

/** Earlier content than a view shows, page by page. @param named the parameter that says of what. */
export const readingBack = (id: string, summary: string, named: string): Operation => ({
  id,
  summary,
  success: { status: 200, schema: 'ContentPageView' },
  parameters: [named, 'Before'],
  problems: [401, 403, 404, 410, 422, 503],
});

/** The record of an order, in pages that are as long as they may be. */
export const exporting = (id: string, summary: string): Operation => ({
  id,
  summary,
  success: { status: 200, schema: 'History' },
  parameters: ['OrderId', 'Cursor'],
  problems: [401, 403, 404, 422, 503],
});

/** Operations of some routes. */
export type Operations = Readonly<Partial<Record<RouteKey, Operation>>>;
