import * as z from 'zod/mini';
import type { OpenedPart } from '../app/order/sealed-parts.ts';
import type { AttachmentView, NamedAttachment } from '../contracts/api/common/attachments.ts';
import { SealedAttachment } from '../contracts/items/sealed.ts';
import type { Attachment } from '../domain/attachments/attachment.ts';
import type { ChallengeId } from '../domain/ids.ts';
import { toRfc3339 } from '../domain/instant.ts';

/** What everyone who knows of an objection may know of its attachments. */
export const toAttachmentView = ({ id, media, size, addedAt }: Attachment): AttachmentView => ({
  id,
  type: media,
  size,
  addedAt: toRfc3339(addedAt),
});

/** The attachments of an objection whose names are among these parts, for whoever may read them. */
export const toNamedAttachments = (
  { id: challenge, attachments }: { readonly id: ChallengeId; readonly attachments: readonly Attachment[] },
  parts: readonly Pick<OpenedPart, 'part' | 'commit' | 'value'>[],
): NamedAttachment[] =>
  attachments.flatMap((one) => {
    const said = parts.find(
      ({ part, commit }) =>
        part === 'attachment' &&
        commit.events.some(
          (event) => event.type === 'attachment.added' && event.challenge === challenge && event.attachment === one.id,
        ),
    );
    return said ? [{ ...toAttachmentView(one), ...z.parse(SealedAttachment, said.value) }] : [];
  });
