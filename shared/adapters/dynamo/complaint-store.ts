import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredDigest, StoredInstant } from '../../contracts/items/values.ts';
import { FORGET_AT } from '../../deployment.ts';
import type { Complaint, ComplaintCheck } from '../../domain/cases/complaint.ts';
import { COMPLAINT_ID_PATTERN, type ComplaintId, isComplaintId } from '../../domain/ids.ts';
import { plus } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { POLICY } from '../../domain/policy.ts';
import type { ComplaintStore } from '../../ports/oversight/complaint-store.ts';
import { toForgetAt } from './forget-at.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

const StoredSealedText = z.strictObject({ ciphertext: z.instanceof(Uint8Array), commitment: StoredDigest });

const ComplaintItem = z.object({
  id: z.custom<ComplaintId>((value) => typeof value === 'string' && isComplaintId(value)),
  receivedAt: StoredInstant,
  words: StoredSealedText,
  check: z.nullable(
    z.strictObject({ at: StoredInstant, person: z.string(), fingerprint: StoredDigest, words: StoredSealedText }),
  ),
}) satisfies z.core.$ZodType<Complaint>;

const readComplaint = (item: unknown): Complaint => readItem(ComplaintItem, item, 'complaint');

/** Complaints in a table of their own, in one partition: there are few, as each address may send few. */
export class DynamoComplaintStore implements ComplaintStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async add(complaint: Complaint): Promise<void> {
    await orMayBeStored(this.#add(complaint));
  }

  async check(id: ComplaintId, check: ComplaintCheck): Promise<ComplaintCheck | undefined> {
    return await orMayBeStored(this.#check(id, check));
  }

  async #add(complaint: Complaint): Promise<void> {
    const forgetAt = toForgetAt(plus(complaint.receivedAt, POLICY.complaintKeptMs));
    const item = { ...key.complaint(complaint.id), ...complaint, [FORGET_AT]: forgetAt };
    await insertItem(this.#client, this.#table, item); // one that stands under its id is the same complaint
  }

  async read(id: ComplaintId): Promise<Complaint | undefined> {
    const Key = key.complaint(id);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && readComplaint(Item);
  }

  async list(limit: number, cursor?: string) {
    const cursorPattern = COMPLAINT_ID_PATTERN;
    const listing = {
      table: this.#table,
      pk: key.complaints(),
      from: 'the-last',
      cursorPattern,
      schema: ComplaintItem,
    } as const;
    const { rows: complaints, next } = await readPage(this.#client, listing, limit, cursor);
    return { complaints, next };
  }

  async #check(id: ComplaintId, check: ComplaintCheck): Promise<ComplaintCheck | undefined> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.complaint(id),
          ConditionExpression: '#check = :none', // a check is made once; whoever comes second reads what stands
          UpdateExpression: 'SET #check = :check',
          ExpressionAttributeNames: { '#check': 'check' },
          ExpressionAttributeValues: { ':none': null, ':check': check },
        }),
      );
      return check;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (await this.read(id))?.check ?? undefined;
    }
  }
}
