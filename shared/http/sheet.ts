import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { SHEET_PATH } from '../../web/components/style/sheets.ts';
import { HoldfastError } from '../errors.ts';
import { choosePreferredCoding } from './accept.ts';
import { CODINGS, type Coding } from './coding.ts';
import type { Answer } from './consultations.ts';
import { NEVER_CLEAR, NO_STORE } from './response.ts';

/** The sheet of every page that links one, in each coding, as it was made when the function was bundled. */
export interface SheetDeps {
  readonly sheet: Readonly<Record<Coding, Uint8Array>>;
}

/** A name is used once: what it names never changes. */
const FOR_GOOD = { 'cache-control': 'public, max-age=31536000, immutable' } as const;

const NAME = /^pages\.[0-9a-f]{16}\.css$/;
const OWN_NAME = SHEET_PATH.slice(SHEET_PATH.lastIndexOf('/') + 1);

/**
 * The sheet, to be kept for good under its own name. Under the name of another it is given too, and kept by nobody: a page that was
 * sent just before a new version came would stand there bare.
 *
 * @throws HoldfastError `not-found` for a name that no sheet ever had.
 */
export async function serveSheet({ sheet }: SheetDeps, event: APIGatewayProxyEventV2): Promise<Answer> {
  const { sheet: name = '' } = event.pathParameters ?? {};
  if (!NAME.test(name)) throw new HoldfastError('not-found', 'there is no such sheet');
  const coding = choosePreferredCoding(event.headers['accept-encoding'], CODINGS);
  const body = coding === undefined ? gunzipSync(sheet.gzip) : sheet[coding];
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/css; charset=utf-8',
      ...NEVER_CLEAR,
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      ...(coding !== undefined && { 'content-encoding': coding }),
      ...(name === OWN_NAME ? FOR_GOOD : NO_STORE),
    },
    body: Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
  };
}
