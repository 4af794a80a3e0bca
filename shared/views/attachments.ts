import * as z from 'zod/mini';
import type { OpenedPart } from '../app/order/sealed-parts.ts';
import type { AttachmentView, NamedAttachment } from '../contracts/api/common/attachments.ts';
import { SealedAttachment } from '../contracts/items/sealed.ts';
import type { Attachment } from '../domain/attachments/attachment.ts';
import { readScan } from '../domain/attachments/scan.ts';
import type { ChallengeId } from '../domain/ids.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';

/** What everyone who knows of an objection may know of its attachments. */
export const toAttachmentView = (attachment: Attachment, now: Instant): AttachmentView => ({
  id: attachment.id,
  type: attachment.media,
  size: attachment.size,
  addedAt: toRfc3339(attachment.addedAt),
  scan: readScan(attachment, now),
});

/** The attachments of an objection whose names are among these parts, for whoever may read them. */
export const toNamedAttachments = (
  { id: challenge, attachments }: { readonly id: ChallengeId; readonly attachments: readonly Attachment[] },
  parts: readonly Pick<OpenedPart, 'part' | 'commit' | 'value'>[],
  now: Instant,
): NamedAttachment[] =>
  attachments.flatMap((one) => {
    const said = parts.find(
      ({ part, commit }) =>
        part === 'attachment' &&
        commit.events.some(
          (event) => event.type === 'attachment.added' && event.challenge === challenge && event.attachment === one.id,
        ),
    );
    return said ? [{ ...toAttachmentView(one, now), ...z.parse(SealedAttachment, said.value) }] : [];
  });
