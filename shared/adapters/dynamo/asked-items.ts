import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredDigest, StoredInstant } from '../../contracts/items/values.ts';
import { FORGET_AT } from '../../deployment/tables.ts';
import { ANSWERS_IN_TWOS, type AskedInTwos } from '../../domain/in-twos.ts';
import { plus } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { toForgetAt } from './forget-at.ts';
import { insertItem } from './insert-item.ts';
import type { makeKey } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

interface Asked extends AskedInTwos {
  readonly id: string;
}

/** What is asked for, and where it stands: the latest days first, in one partition. */
interface AskedKind<One extends Asked> {
  /** A word for it. */
  readonly what: string;
  readonly schema: z.core.$ZodType<One>;
  readonly keyOf: (id: One['id']) => ReturnType<typeof makeKey>;
  readonly pk: string;
  readonly idPattern: RegExp;
  readonly keptMs: number;
}

/** Of an item, whatever is asked for. */
export const ASKED_ITEM = {
  askedAt: StoredInstant,
  person: z.string(),
  fingerprint: StoredDigest,
  readCount: z.int().check(z.minimum(0)),
  lastReadAt: z.nullable(StoredInstant),
};

/** Of its answer. */
export const ANSWER_ITEM = {
  at: StoredInstant,
  person: z.string(),
  answer: z.enum(ANSWERS_IN_TWOS),
  fingerprint: StoredDigest,
};

/** What one person of oversight asks for and a second answers, as items of a table. Reads of one are strongly consistent. */
export class AskedItems<One extends Asked> {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #kind: AskedKind<One>;

  constructor(client: DynamoDBDocumentClient, table: string, kind: AskedKind<One>) {
    this.#client = client;
    this.#table = table;
    this.#kind = kind;
  }

  /** The first under its id alone. @returns the one that stands. */
  async add(asked: One): Promise<One> {
    return await orMayBeStored(this.#add(asked));
  }

  /** The first alone. @returns the answer that stands; `undefined` when nothing was asked under the id. */
  async answer(id: One['id'], answer: NonNullable<One['answer']>): Promise<NonNullable<One['answer']> | undefined> {
    return await orMayBeStored(this.#answer(id, answer));
  }

  async read(id: One['id']): Promise<One | undefined> {
    const { schema, what, keyOf } = this.#kind;
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: keyOf(id), ConsistentRead: true }),
    );
    return Item && readItem(schema, Item, what);
  }

  /** @throws HoldfastError `invalid-request` for a cursor that no page ended with. */
  async list(limit: number, cursor: string | undefined) {
    const { pk, idPattern: cursorPattern, schema } = this.#kind;
    const listing = { table: this.#table, pk, from: 'the-last', cursorPattern, schema } as const;
    return await readPage(this.#client, listing, limit, cursor);
  }

  async #add(asked: One): Promise<One> {
    const { keyOf, keptMs } = this.#kind;
    const forgetAt = toForgetAt(plus(asked.askedAt, keptMs));
    const item = { ...keyOf(asked.id), ...asked, [FORGET_AT]: forgetAt };
    if (!(await insertItem(this.#client, this.#table, item))) return asked;
    return (await this.read(asked.id)) ?? asked;
  }

  async #answer(id: One['id'], answer: NonNullable<One['answer']>): Promise<NonNullable<One['answer']> | undefined> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: this.#kind.keyOf(id),
          ConditionExpression: '#answer = :none', // given once; whoever comes second reads what stands
          UpdateExpression: 'SET #answer = :answer',
          ExpressionAttributeNames: { '#answer': 'answer' },
          ExpressionAttributeValues: { ':none': null, ':answer': answer },
        }),
      );
      return answer;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (await this.read(id))?.answer ?? undefined;
    }
  }
}
