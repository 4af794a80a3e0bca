import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { FORGET_AT } from '../../deployment/tables.ts';
import {
  type GivenWord,
  knownUntil,
  listedUntil,
  type SealedAlone,
  type WaitingFiling,
} from '../../domain/filing/waiting.ts';
import type { FilingId } from '../../domain/ids.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import type { WaitingFilings } from '../../ports/filing/waiting-filings.ts';
import { toForgetAt } from './forget-at.ts';
import { key, UNLESS_THERE } from './keys.ts';
import { DynamoWaitingFilingReader } from './waiting-filing-reader.ts';

/** What was said of a filing is known as long as its `Idempotency-Key`; its form no longer than it may wait. */
export class DynamoWaitingFilings extends DynamoWaitingFilingReader implements WaitingFilings {
  async add(waiting: WaitingFiling): Promise<WaitingFiling> {
    return await orMayBeStored(this.#add(waiting));
  }

  async show(waiting: WaitingFiling, form?: SealedAlone): Promise<void> {
    await orMayBeStored(this.#show(waiting, form));
  }

  async say(filing: FilingId, word: GivenWord): Promise<GivenWord | undefined> {
    return await orMayBeStored(this.#say(filing, word));
  }

  async settle({ filing, authority, at }: WaitingFiling): Promise<void> {
    const gone = [key.waitingForm(filing), key.listedWaiting(authority, at, filing)];
    const dropping = gone.map((Key) => this.client.send(new DeleteCommand({ TableName: this.table, Key })));
    await orMayBeStored(Promise.all(dropping));
  }

  async #add(waiting: WaitingFiling): Promise<WaitingFiling> {
    const { filing } = waiting;
    const forgetAt = toForgetAt(knownUntil(waiting));
    const isOurs = await this.#put({ ...key.waitingFiling(filing), ...waiting, [FORGET_AT]: forgetAt });
    return isOurs ? waiting : ((await this.find(filing)) ?? waiting);
  }

  async #show(waiting: WaitingFiling, form: SealedAlone | undefined): Promise<void> {
    const { authority, filing, at } = waiting;
    const forgetAt = { [FORGET_AT]: toForgetAt(listedUntil(waiting)) };
    if (form) await this.#put({ ...key.waitingForm(filing), ...form, ...forgetAt });
    await this.#put({ ...key.listedWaiting(authority, at, filing), ...waiting, ...forgetAt });
  }

  /** @returns false when something is there. */
  async #put(item: Readonly<Record<string, unknown>>): Promise<boolean> {
    try {
      await this.client.send(new PutCommand({ TableName: this.table, Item: item, ConditionExpression: UNLESS_THERE }));
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  }

  async #say(filing: FilingId, word: GivenWord): Promise<GivenWord | undefined> {
    try {
      await this.client.send(
        new UpdateCommand({
          TableName: this.table,
          Key: key.waitingFiling(filing),
          ConditionExpression: '#word = :none', // the first word stands; whoever comes second reads it
          UpdateExpression: 'SET #word = :word',
          ExpressionAttributeNames: { '#word': 'word' },
          ExpressionAttributeValues: { ':none': null, ':word': word },
        }),
      );
      return word;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (await this.find(filing))?.word ?? undefined;
    }
  }
}
