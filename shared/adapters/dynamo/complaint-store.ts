import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredComplaintId, StoredSealedText } from '../../contracts/items/oversight.ts';
import { StoredDigest, StoredInstant } from '../../contracts/items/values.ts';
import { FORGET_AT, KEY } from '../../deployment/tables.ts';
import type { Complaint, ComplaintCheck } from '../../domain/cases/complaint.ts';
import type { Digest } from '../../domain/digest.ts';
import { COMPLAINT_ID_PATTERN, type ComplaintId } from '../../domain/ids.ts';
import { plus } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { ComplaintStore } from '../../ports/oversight/complaint-store.ts';
import { toForgetAt } from './forget-at.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { readItem } from './read-item.ts';

const StoredCheck = z.strictObject({
  at: StoredInstant,
  person: z.string(),
  fingerprint: StoredDigest,
  words: StoredSealedText,
}) satisfies z.core.$ZodType<ComplaintCheck>;

const ComplaintItem = z.object({
  id: StoredComplaintId,
  receivedAt: StoredInstant,
  words: StoredSealedText,
  check: z.nullable(StoredCheck),
  laterCheck: z.optional(StoredCheck),
}) satisfies z.core.$ZodType<Complaint>;

/** What a number leads to. */
const NumberItem = z.object({ id: StoredComplaintId });

const readComplaint = (item: unknown): Complaint => readItem(ComplaintItem, item, 'complaint');

/** Complaints in a table of their own, in one partition: there are few, as each address may send few. */
export class DynamoComplaintStore implements ComplaintStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async add(complaint: Complaint, number: Digest): Promise<void> {
    const { id, receivedAt } = complaint;
    const forgetAt = toForgetAt(plus(receivedAt, PERSON_POLICY.complaintKeptMs));
    // the complaint first: a number that nobody was told yet leads nowhere, and the same request again puts it there
    // and what stands already is the same
    await orMayBeStored(this.#insert({ ...key.complaint(id), ...complaint, [FORGET_AT]: forgetAt }));
    await orMayBeStored(this.#insert({ ...key.complaintNumber(number), id, [FORGET_AT]: forgetAt }));
  }

  async check(id: ComplaintId, check: ComplaintCheck): Promise<ComplaintCheck | undefined> {
    const first = '#check = :none'; // a check is made once; whoever comes second reads what stands
    return await orMayBeStored(this.#check(id, 'check', check, first, { ':none': null }));
  }

  async checkLater(id: ComplaintId, check: ComplaintCheck): Promise<ComplaintCheck | undefined> {
    const first = `attribute_exists(${KEY.partition}) AND attribute_not_exists(#check)`;
    return await orMayBeStored(this.#check(id, 'laterCheck', check, first));
  }

  async #insert(item: Record<string, unknown>): Promise<void> {
    await insertItem(this.#client, this.#table, item);
  }

  async read(id: ComplaintId): Promise<Complaint | undefined> {
    const Key = key.complaint(id);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && readComplaint(Item);
  }

  async numbered(number: Digest): Promise<Complaint | undefined> {
    const Key = key.complaintNumber(number);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && (await this.read(readItem(NumberItem, Item, 'number of a complaint').id));
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

  async #check(
    id: ComplaintId,
    name: 'check' | 'laterCheck',
    check: ComplaintCheck,
    condition: string,
    values: Readonly<Record<string, null>> = {},
  ): Promise<ComplaintCheck | undefined> {
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: key.complaint(id),
          ConditionExpression: condition,
          UpdateExpression: 'SET #check = :check',
          ExpressionAttributeNames: { '#check': name },
          ExpressionAttributeValues: { ...values, ':check': check },
        }),
      );
      return check;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (await this.read(id))?.[name] ?? undefined;
    }
  }
}
