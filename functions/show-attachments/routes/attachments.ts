import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type FoundAttachment, openAttachment } from '../../../shared/app/case/read-attachment.ts';
import { ATTACHMENT_ENDINGS } from '../../../shared/domain/attachments/attachment.ts';
import { rangeOf } from '../../../shared/http/range.ts';
import { NOT_KEPT } from '../../../shared/http/response.ts';
import type { ShowDeps } from '../deps.ts';

/** Bytes to be saved, never shown: a stranger sent them. Their own name stands in the view alone, and never in a header. */
const headersOf = ({ attachment: { id, media, digest } }: FoundAttachment) => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename="attachment-${id}.${ATTACHMENT_ENDINGS[media]}"`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'accept-ranges': 'bytes',
  etag: `"${digest}"`, // kept bytes never change
  ...NOT_KEPT,
});

/** A file, or the piece of it that was asked for. What cannot be answered is refused before anything is fetched. */
export async function attachmentAnswer(
  deps: ShowDeps,
  { headers }: APIGatewayProxyEventV2,
  found: FoundAttachment,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { size, digest } = found.attachment;
  const { range: asked, 'if-range': same } = headers;
  const range = rangeOf(same === undefined || same === `"${digest}"` ? asked : undefined, size);
  const bytes = Buffer.from(await openAttachment(deps, found));
  const { first, last } = range ?? { first: 0, last: size - 1 };
  return {
    statusCode: range ? 206 : 200,
    headers: { ...headersOf(found), ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }) },
    body: bytes.subarray(first, last + 1).toString('base64'),
    isBase64Encoded: true,
  };
}
