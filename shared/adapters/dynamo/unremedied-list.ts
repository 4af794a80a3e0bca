import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { StoredComplaintId } from '../../contracts/items/oversight.ts';
import { FORGET_AT } from '../../deployment/tables.ts';
import type { Complaint } from '../../domain/cases/complaint.ts';
import { COMPLAINT_ID_PATTERN, type ComplaintId } from '../../domain/ids.ts';
import { plus } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { UnremediedList } from '../../ports/oversight/unremedied-list.ts';
import { countRows } from './count-rows.ts';
import { toForgetAt } from './forget-at.ts';
import { key, queryPartition } from './keys.ts';
import { readPage } from './listed-rows.ts';

const UnremediedItem = z.object({ id: StoredComplaintId });

/** Complaints with a wrong that is not put right, beside the complaints; forgotten with them. */
export class DynamoUnremediedList implements UnremediedList {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async put({ id, receivedAt }: Pick<Complaint, 'id' | 'receivedAt'>): Promise<void> {
    const forgetAt = toForgetAt(plus(receivedAt, PERSON_POLICY.complaintKeptMs));
    const Item = { ...key.unremedied(id), id, [FORGET_AT]: forgetAt };
    await orMayBeStored(this.#client.send(new PutCommand({ TableName: this.#table, Item })));
  }

  async remove(id: ComplaintId): Promise<void> {
    const Key = key.unremedied(id);
    await orMayBeStored(this.#client.send(new DeleteCommand({ TableName: this.#table, Key })));
  }

  async count(): Promise<number> {
    return await countRows(this.#client, { TableName: this.#table, ...queryPartition(key.unremediedAll()) });
  }

  async latest(limit: number, cursor?: string) {
    const listing = {
      table: this.#table,
      pk: key.unremediedAll(),
      from: 'the-last',
      cursorPattern: COMPLAINT_ID_PATTERN,
      schema: UnremediedItem,
    } as const;
    const { rows, next } = await readPage(this.#client, listing, limit, cursor);
    return { ids: rows.map(({ id }) => id), next };
  }
}
