import type { AddressedRoute } from '../../../deployment/routes.ts';
import type { KeptExamples } from '../parts/examples.ts';
import type { HeaderName } from '../parts/headers.ts';
import type { Json } from '../parts/json.ts';

/** What a body or an answer may be instead of JSON: a compact JWS, paper, a page. */
export type MediaType = 'application/jose' | 'application/pdf' | 'text/html' | 'text/plain';

/** What is no JSON on its way in or out. */
export const BYTES = 'application/octet-stream';

/** What is said of a route; who may call it stands in the table of routes. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  /** The name of a component schema, or raw bytes. */
  readonly body?: string | typeof BYTES;
  /** What may be sent instead of the JSON. */
  readonly bodyForms?: readonly MediaType[];
  readonly success: {
    readonly status: number;
    /** What has been done by then, or what is given. */
    readonly done: string;
    /** Headers by the name of their component, besides those of every answer. */
    readonly headers?: readonly HeaderName[];
    /** Of the JSON; or raw bytes, all of them or the range that was asked for. */
    readonly schema: string | typeof BYTES;
    /** What else the caller may ask for with `Accept`. */
    readonly forms?: readonly MediaType[];
  };
  /** The name of the schema of one line, where the same is taken as JSON Lines. */
  readonly lines?: string;
  /** Other answers that are no refusal, and when they are given. */
  readonly instead?: readonly {
    readonly status: number;
    readonly schema: string;
    readonly when: string;
    /** Made of what other examples were answered. */
    readonly example: (kept: KeptExamples) => Json;
  }[];
  /** Parameters by the name of their component. */
  readonly parameters: readonly string[];
  readonly problems: readonly number[];
}

/** What a command of an officer on an order, or in a review of one, may be refused with. */
export const COMMAND_PROBLEMS = [400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 429, 503] as const;

/** A certificate, as data or in the forms it is kept and printed in. */
export const CERTIFICATE = {
  status: 200,
  done: 'The certificate with the order as it stands now, and the same signed',
  headers: ['ETag', 'Vary', 'ContentDisposition'],
  schema: 'CertificateRead',
  forms: ['application/jose', 'application/pdf'],
} as const satisfies Operation['success'];

/** What a browser is told besides about what it is shown as a page. */
export const OF_A_PAGE = ['ContentSecurityPolicy', 'ContentTypeOptions', 'ReferrerPolicy'] as const;

/** A notice, as data with its texts, or in one language as text, page or paper. */
export const NOTICE = {
  status: 200,
  done: 'The notice with a case code of its own: for the person concerned, and for nobody else',
  headers: ['ETag', 'Vary', 'ContentLanguage', 'ContentDisposition', ...OF_A_PAGE],
  schema: 'NoticeRead',
  forms: ['text/plain', 'text/html', 'application/pdf'],
} as const satisfies Operation['success'];

/** The bytes of a file. */
export const FILE = {
  status: 200,
  done: 'The whole file, as bytes to be saved',
  headers: ['ETag', 'AcceptRanges', 'ContentDisposition', 'ContentSecurityPolicy', 'ContentTypeOptions'],
  schema: BYTES,
} as const satisfies Operation['success'];

/** What a list of orders is narrowed by, one at a time. */
export const ORDER_FILTERS = ['Status', 'Attention', 'OfProvider', 'DueBefore', 'Reference'] as const;

/** A list for an officer, page by page. @param narrowed what it is narrowed by, besides. */
export const listing = (id: string, summary: string, schema: string, narrowed: readonly string[] = []): Operation => ({
  id,
  summary,
  success: { status: 200, done: 'A page of the list', schema },
  parameters: [...narrowed, 'Limit', 'Cursor'],
  problems: [401, 403, 422, 503],
});

/** One thing for an officer to read. @param named the parameter that says which. */
export const reading = (
  id: string,
  summary: string,
  success: Omit<Operation['success'], 'status'>,
  named: string,
): Operation => ({
  id,
  summary,
  success: { status: 200, ...success },
  parameters: [named],
  problems: [401, 403, 404, 503],
});

/** Earlier content than a view shows, page by page. @param named the parameter that says of what. */
export const readingBack = (id: string, summary: string, named: string): Operation => ({
  id,
  summary,
  success: { status: 200, done: 'A page of what was said, oldest first', schema: 'ContentPageView' },
  parameters: [named, 'Before'],
  problems: [401, 403, 404, 410, 422, 503],
});

/** A command of somebody in an office, on what is no order. @param named the parameters that say on what. */
export const acting = (
  id: string,
  summary: string,
  body: string,
  success: Operation['success'],
  ...named: readonly string[]
): Operation => ({
  id,
  summary,
  body,
  success,
  parameters: [...named, 'IdempotencyKey'],
  problems: [400, 401, 403, 404, 409, 413, 415, 422, 503],
});

/** The record of an order, in pages that are as long as they may be. */
export const exporting = (id: string, summary: string): Operation => ({
  id,
  summary,
  success: { status: 200, done: 'A page of the record, signed', schema: 'History' },
  parameters: ['OrderId', 'Cursor'],
  problems: [401, 403, 404, 422, 503],
});

/** Operations of some routes. */
export type Operations = Readonly<Partial<Record<AddressedRoute, Operation>>>;
