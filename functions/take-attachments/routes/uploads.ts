import { personOfRequest } from '../../../shared/app/case/case-sessions.ts';
import { attachPosted, giveUploadForm } from '../../../shared/app/case/posted-file.ts';
import { UploadCommand, UploadRequest, type UploadSlip } from '../../../shared/contracts/api/persons/uploads.ts';
import { MAX_ATTACHMENT_BYTES } from '../../../shared/domain/attachments/attachment.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import { attachmentOf } from '../../../shared/http/attachment-path.ts';
import { readBearerToken } from '../../../shared/http/bearer.ts';
import { challengeIdOf } from '../../../shared/http/challenge-path.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { PersonRoute } from '../deps.ts';
import { tellAdded } from './attachments.ts';

/** `POST /v1/cases/current/challenges/{challengeId}/uploads`. */
export const uploadForm: PersonRoute = async (deps, event) => {
  const by = await personOfRequest(deps, readBearerToken(event));
  const challenge = challengeIdOf(event);
  readBody(UploadRequest, event);
  const { attachment, upload, form } = await giveUploadForm(deps, { orderId: by.orderId, challenge, by });
  const { url, fields, expiresAt } = form;
  const body: UploadSlip = {
    challenge,
    attachment,
    upload,
    url,
    fields,
    maxBytes: MAX_ATTACHMENT_BYTES,
    expiresAt: toRfc3339(expiresAt),
  };
  return json(201, body);
};

/** `POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload`. */
export const upload: PersonRoute = async (deps, event) => {
  const by = await personOfRequest(deps, readBearerToken(event));
  const { idempotencyKey } = readCommandFrame(event);
  const ref = { orderId: by.orderId, ...attachmentOf(event) };
  const posted = readBody(UploadCommand, event);
  return tellAdded(await attachPosted(deps, { ref, by, idempotencyKey, posted }));
};
