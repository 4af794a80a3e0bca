import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { personOfRequest } from '../../../shared/app/case/case-sessions.ts';
import {
  type FoundAttachment,
  findOwnAttachment,
  findReviewedAttachment,
  openAttachment,
} from '../../../shared/app/case/read-attachment.ts';
import { ATTACHMENT_ENDINGS } from '../../../shared/domain/attachments/attachment.ts';
import { attachmentIdOf, attachmentOf } from '../../../shared/http/attachment-path.ts';
import { readBearerToken } from '../../../shared/http/bearer.ts';
import { readByteRange } from '../../../shared/http/range.ts';
import { orderIdOf, reviewRefOf } from '../../../shared/http/request.ts';
import { NO_STORE } from '../../../shared/http/response.ts';
import type { Deps, PersonRoute, ProviderRoute, ReviewerRoute } from '../deps.ts';

/** Bytes to be saved, never shown: a stranger sent them. Their own name stands in the view alone, and never in a header. */
const headersOf = ({ attachment: { id, media, digest } }: FoundAttachment) => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename="attachment-${id}.${ATTACHMENT_ENDINGS[media]}"`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'accept-ranges': 'bytes',
  etag: `"${digest}"`, // kept bytes never change
  ...NO_STORE,
});

/** A file, or the piece of it that was asked for. What cannot be answered is refused before anything is fetched. */
async function answerWith(
  deps: Deps,
  { headers }: APIGatewayProxyEventV2,
  found: FoundAttachment,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { size, digest } = found.attachment;
  const { range: asked, 'if-range': same } = headers;
  const range = readByteRange(same === undefined || same === `"${digest}"` ? asked : undefined, size);
  const bytes = Buffer.from(await openAttachment(deps, found));
  const { first, last } = range ?? { first: 0, last: size - 1 };
  return {
    statusCode: range ? 206 : 200,
    headers: { ...headersOf(found), ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }) },
    body: bytes.subarray(first, last + 1).toString('base64'),
    isBase64Encoded: true,
  };
}

/** To whoever reviews the objection. */
export const attachmentForReviewer: ReviewerRoute = async (deps, event, by) => {
  const found = await findReviewedAttachment(deps, reviewRefOf(event), attachmentIdOf(event), by);
  return await answerWith(deps, event, found);
};

/** To the person whose session it is. */
export const attachmentForPerson: PersonRoute = async (deps, event) => {
  const by = await personOfRequest(deps, readBearerToken(event));
  const ref = { orderId: by.orderId, ...attachmentOf(event) };
  return await answerWith(deps, event, await findOwnAttachment(deps, ref, by));
};

/** To the provider that attached it. */
export const attachmentForProvider: ProviderRoute = async (deps, event, { by }) => {
  const ref = { orderId: orderIdOf(event), ...attachmentOf(event) };
  return await answerWith(deps, event, await findOwnAttachment(deps, ref, by));
};
