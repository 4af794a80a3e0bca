import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DeleteCommandInput, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { FORGET_AT } from '../../deployment/tables.ts';
import { draftEndsAt, draftsSince, type FilingDraft, type KeptDraft } from '../../domain/filing/draft.ts';
import type { Instant } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import type { DraftStore } from '../../ports/filing/draft-store.ts';
import { countRows } from './count-rows.ts';
import { DynamoDraftReader } from './draft-reader.ts';
import { toForgetAt } from './forget-at.ts';
import { key, queryAfter, UNLESS_THERE } from './keys.ts';

const toItem = ({ draft, form }: KeptDraft) => ({
  ...key.draft(draft.draft),
  ...draft,
  form,
  [FORGET_AT]: toForgetAt(draftEndsAt(draft)),
});

/** Each draft is one item, so that a change is whole; the list only says which there are. */
export class DynamoDraftStore extends DynamoDraftReader implements DraftStore {
  async add(kept: KeptDraft, now: Instant): Promise<FilingDraft> {
    return await orMayBeStored(this.#add(kept, now));
  }

  async count(authority: string, since: Instant): Promise<number> {
    return await countRows(this.client, {
      TableName: this.table,
      ...queryAfter(key.draftList(authority), since),
      ConsistentRead: true,
    });
  }

  async change(kept: KeptDraft): Promise<boolean> {
    const put = this.#put({
      Item: toItem(kept),
      ConditionExpression: '#version = :before',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':before': kept.draft.version - 1 },
    });
    return await orMayBeStored(put);
  }

  async drop(draft: FilingDraft): Promise<boolean> {
    return await orMayBeStored(this.#drop(draft));
  }

  async #add(kept: KeptDraft, now: Instant): Promise<FilingDraft> {
    const { draft } = kept;
    const isOurs = await this.#put({
      Item: toItem(kept),
      ConditionExpression: `${UNLESS_THERE} OR #madeAt <= :over`,
      ExpressionAttributeNames: { '#madeAt': 'madeAt' },
      ExpressionAttributeValues: { ':over': draftsSince(now) },
    });
    const there = isOurs ? draft : (await this.find(draft.draft))?.draft;
    if (!there) return await this.#add(kept, now); // deleted in between
    const { authority, madeAt } = there;
    const row = { ...key.listedDraft(authority, madeAt, there.draft), draft: there.draft, madeAt };
    await this.client.send(
      new PutCommand({ TableName: this.table, Item: { ...row, [FORGET_AT]: toForgetAt(draftEndsAt(there)) } }),
    );
    return there;
  }

  async #drop({ draft, authority, madeAt, version }: FilingDraft): Promise<boolean> {
    const isGone = await this.#delete({
      Key: key.draft(draft),
      ConditionExpression: `${UNLESS_THERE} OR #version = :version`,
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    });
    if (isGone) await this.#delete({ Key: key.listedDraft(authority, madeAt, draft) });
    return isGone;
  }

  async #put(put: Omit<PutCommandInput, 'TableName'>): Promise<boolean> {
    return await this.#isMet(this.client.send(new PutCommand({ TableName: this.table, ...put })));
  }

  async #delete(deletion: Omit<DeleteCommandInput, 'TableName'>): Promise<boolean> {
    return await this.#isMet(this.client.send(new DeleteCommand({ TableName: this.table, ...deletion })));
  }

  /** @returns false when the condition of a write was not met. */
  async #isMet(writing: Promise<unknown>): Promise<boolean> {
    try {
      await writing;
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  }
}
