import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What concerns an order is never kept by caches on the way. */
export const NO_STORE = { 'cache-control': 'no-store' } as const;

/** No browser that came once comes back in the clear (RFC 6797): for two years. */
export const NEVER_CLEAR = { 'strict-transport-security': 'max-age=63072000' } as const;

export const json = (
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...NO_STORE, ...headers },
  body: JSON.stringify(body),
});

/** The version of an order as an entity tag. */
export const etag = (version: number): { readonly etag: string } => ({ etag: `"${version}"` });
