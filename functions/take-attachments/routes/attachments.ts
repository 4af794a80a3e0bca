import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Attached } from '../../../shared/app/case/add-file.ts';
import { attachFile, takePart } from '../../../shared/app/case/attach.ts';
import { personOfRequest } from '../../../shared/app/case/case-sessions.ts';
import {
  type AttachmentAdded,
  AttachmentCommand,
  type PartTaken,
} from '../../../shared/contracts/api/common/attachments.ts';
import { bodyTooLarge } from '../../../shared/contracts/border/json.ts';
import type { PersonActor, ProviderActor } from '../../../shared/domain/actor.ts';
import { PIECE_BYTES } from '../../../shared/domain/attachments/attachment.ts';
import { readScan } from '../../../shared/domain/attachments/scan.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { attachmentOf, partOf } from '../../../shared/http/attachment-path.ts';
import { readBearerToken } from '../../../shared/http/bearer.ts';
import { readDigestedBody } from '../../../shared/http/content-digest.ts';
import { orderIdOf, readBody, readCommandFrame, requireMediaType } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Deps, PersonRoute, ProviderRoute } from '../deps.ts';

type Answer = Promise<APIGatewayProxyStructuredResultV2>;

interface Sender {
  readonly orderId: OrderId;
  readonly by: PersonActor | ProviderActor;
}

/** The bytes of a part as they came. @throws HoldfastError `unsupported-media-type`, `body-too-large`, `invalid-request`. */
function readPart(event: APIGatewayProxyEventV2): Uint8Array {
  requireMediaType(event, 'application/octet-stream', /^application\/octet-stream$/i);
  const bytes = readDigestedBody(event);
  if (bytes.byteLength === 0) throw new HoldfastError('invalid-request', 'a part has a byte at least');
  if (bytes.byteLength <= PIECE_BYTES) return bytes;
  throw bodyTooLarge(PIECE_BYTES);
}

async function takePartOf(deps: Deps, event: APIGatewayProxyEventV2, { orderId, by }: Sender): Answer {
  const { challenge, attachment } = attachmentOf(event);
  const part = partOf(event);
  const bytes = readPart(event);
  await takePart(deps, { ref: { orderId, challenge, attachment }, by, part, bytes });
  const body: PartTaken = { challenge, attachment, part, size: bytes.byteLength };
  return json(200, body);
}

async function addAttachmentOf(
  deps: Deps,
  event: APIGatewayProxyEventV2,
  { orderId, by, idempotencyKey }: Sender & { readonly idempotencyKey: string },
): Answer {
  const ref = { orderId, ...attachmentOf(event) };
  const announced = readBody(AttachmentCommand, event);
  return tellAdded(await attachFile(deps, { ref, by, idempotencyKey, announced }));
}

/** As it was when it was added: a repeat is answered likewise. */
export function tellAdded({
  challenge,
  attachment,
  media,
  size,
  at,
  scan: recorded,
}: Attached): APIGatewayProxyStructuredResultV2 {
  const scan = readScan({ scan: recorded, addedAt: at }, at);
  const body: AttachmentAdded = { challenge, attachment, type: media, size, addedAt: toRfc3339(at), scan };
  return json(201, body);
}

async function senderOf(deps: Deps, event: APIGatewayProxyEventV2): Promise<Sender> {
  const by = await personOfRequest(deps, readBearerToken(event));
  return { orderId: by.orderId, by };
}

/** `PUT /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}`. */
export const partOfPerson: PersonRoute = async (deps, event) =>
  await takePartOf(deps, event, await senderOf(deps, event));

/** `POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}`. */
export const attachmentOfPerson: PersonRoute = async (deps, event) => {
  const sender = await senderOf(deps, event);
  const { idempotencyKey } = readCommandFrame(event);
  return await addAttachmentOf(deps, event, { ...sender, idempotencyKey });
};

/** `PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}`. */
export const partOfProvider: ProviderRoute = async (deps, event, { by }) =>
  await takePartOf(deps, event, { orderId: orderIdOf(event), by });

/** `POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}`. */
export const attachmentOfProvider: ProviderRoute = async (deps, event, { by, messageId }) =>
  await addAttachmentOf(deps, event, { orderId: orderIdOf(event), by, idempotencyKey: messageId });
