import * as z from 'zod/mini';

/** `GET /v1/openapi.json`: an OpenAPI document, whose own rules stand in its specification. */
export const Description = z.looseObject({
  /** The version of OpenAPI it follows. */
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  /** Every route, by its address. */
  paths: z.record(z.string(), z.looseObject({})),
});
