import * as z from 'zod/mini';
import { type AttachmentView, type NamedAttachment, SealedAttachment } from '../contracts/api/common/attachments.ts';
import type { Attachment } from '../domain/attachments/attachment.ts';
import type { ChallengeId } from '../domain/ids.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { Commit } from '../domain/order/commit.ts';
import type { PartName } from '../domain/sealing.ts';

/** Words that were sealed, with the commit that brought them. */
interface Words {
  readonly part: PartName;
  readonly commit: Pick<Commit, 'events'>;
  readonly value: unknown;
}

/** What everyone who knows of an objection may know of its attachments. */
export const attachmentView = ({ id, media, size, addedAt }: Attachment): AttachmentView => ({
  id,
  type: media,
  size,
  addedAt: toRfc3339(addedAt),
});

/** The attachments of an objection whose names are among these words, for whoever may read them. */
export const namedAttachments = (
  { id: challenge, attachments }: { readonly id: ChallengeId; readonly attachments: readonly Attachment[] },
  words: readonly Words[],
): NamedAttachment[] =>
  attachments.flatMap((one) => {
    const said = words.find(
      ({ part, commit }) =>
        part === 'attachment' &&
        commit.events.some(
          (event) => event.type === 'attachment.added' && event.challenge === challenge && event.attachment === one.id,
        ),
    );
    return said ? [{ ...attachmentView(one), ...z.parse(SealedAttachment, said.value) }] : [];
  });
