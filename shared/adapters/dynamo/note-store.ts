import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '../../domain/digest.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import { HoldfastError } from '../../errors.ts';
import type { NoteStore } from '../../ports/order/note-store.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';
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
    const item = { ...key.note(orderId, number), body: canonicalJson(note), digest };
    const taken = await insertItem(this.#client, this.#table, item); // append-only: the loser of a race is told, nothing is overwritten
    if (!taken) return stored;
    const standing = await this.read(orderId, number); // the SDK may have retried a write that had already landed
    if (standing?.note.noteId === noteId) return standing;
    throw new HoldfastError('order-version-conflict', `the notes of order ${orderId} changed meanwhile`, {
      cause: taken,
      retryable: true,
    });
  }
}
