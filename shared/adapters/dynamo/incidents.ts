import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { IncidentItem } from '../../contracts/items/incident.ts';
import { type Incident, isOpen } from '../../domain/delivery/incident.ts';
import type { Instant } from '../../domain/instant.ts';
import type { IncidentKeeper, IncidentReader } from '../../ports/delivery/incidents.ts';
import { key, queryPartition, UNLESS_THERE } from './keys.ts';
import { readItem } from './read-item.ts';

/** Incidents in the Records table: one row for each endpoint, so there are never more of them than endpoints. */
export class DynamoIncidents implements IncidentKeeper, IncidentReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async open(incident: Incident): Promise<boolean> {
    return await this.#put(incident, { ConditionExpression: `${UNLESS_THERE} OR attribute_exists(closedAt)` });
  }

  async find(owner: string, endpoint: string): Promise<Incident | undefined> {
    return await this.#get(owner, endpoint, { ConsistentRead: true });
  }

  /** Each success asks, so the look is a cheap one: one that sees an incident too late leaves it to the next success. */
  async close(owner: string, endpoint: string, at: Instant): Promise<Incident | undefined> {
    const found = await this.#get(owner, endpoint, { ConsistentRead: false });
    if (!found || !isOpen(found)) return undefined;
    const closed = { ...found, closedAt: at };
    const isClosed = await this.#put(closed, {
      ConditionExpression: 'openedAt = :opened AND attribute_not_exists(closedAt)',
      ExpressionAttributeValues: { ':opened': found.openedAt },
    });
    return isClosed ? closed : undefined;
  }

  async of(owner: string): Promise<readonly Incident[]> {
    const { Items = [] } = await this.#client.send(
      new QueryCommand({ TableName: this.#table, ...queryPartition(key.incidents(owner)) }),
    );
    return Items.map((item) => ({ owner, ...readItem(IncidentItem, item, 'incident') }));
  }

  async #get(
    owner: string,
    endpoint: string,
    how: { readonly ConsistentRead: boolean },
  ): Promise<Incident | undefined> {
    const Key = key.incident(owner, endpoint);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ...how }));
    return Item && { owner, ...readItem(IncidentItem, Item, 'incident') };
  }

  /** @returns whether the condition held. */
  async #put(
    { owner, ...incident }: Incident,
    condition: { readonly ConditionExpression: string; readonly ExpressionAttributeValues?: Record<string, number> },
  ): Promise<boolean> {
    const Item = { ...key.incident(owner, incident.endpoint), ...incident };
    try {
      await this.#client.send(new PutCommand({ TableName: this.#table, Item, ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}
