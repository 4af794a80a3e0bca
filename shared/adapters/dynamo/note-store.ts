import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '../../domain/digest.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import { HoldfastError } from '../../errors.ts';
import type { NoteStore } from '../../ports/order/note-store.ts';
import { key, UNLESS_THERE } from './keys.ts';
import { DynamoNoteReader } from './note-reader.ts';

/** The same, with writing. */
export class DynamoNoteStore extends DynamoNoteReader implements NoteStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    super(client, table);
    this.#client = client;
    this.#table = table;
  }

  async append(stored: StoredNote): Promise<StoredNote> {
    const { note, digest } = stored;
    const { orderId, number, noteId } = note;
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: { ...key.note(orderId, number), body: canonicalJson(note), digest },
          ConditionExpression: UNLESS_THERE, // append-only: the loser of a race is told, nothing is overwritten
        }),
      );
      return stored;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const standing = await this.read(orderId, number); // the SDK may have retried a write that had already landed
      if (standing?.note.noteId === noteId) return standing;
      throw new HoldfastError('order-version-conflict', `the notes of order ${orderId} changed meanwhile`, {
        cause: error,
        retryable: true,
      });
    }
  }
}
