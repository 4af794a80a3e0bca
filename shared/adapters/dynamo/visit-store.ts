import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  paginateQuery,
} from '@aws-sdk/lib-dynamodb';
import { recordDamaged } from '../../contracts/border/stored.ts';
import { FORGET_AT, KEY } from '../../deployment/tables.ts';
import type { SealedVisitPart } from '../../domain/cases/visit.ts';
import type { Digest } from '../../domain/digest.ts';
import { type Instant, instant } from '../../domain/instant.ts';
import type { VisitStore } from '../../ports/case/visit-store.ts';
import { toForgetAt } from './forget-at.ts';
import { type makeKey, queryPartition } from './keys.ts';
import { visitKey } from './visit-keys.ts';

interface VisitItem extends SealedVisitPart {
  readonly sk: string;
}

/** A stored item, looked at by hand: the library for it would be a seventh of what the pages carry. @throws HoldfastError `record-damaged`. */
function readItem({ sk, day, sealed, endsAt }: Readonly<Record<string, unknown>>, what: string): VisitItem {
  const isWhole = typeof sk === 'string' && sealed instanceof Uint8Array;
  if (!isWhole || typeof day !== 'number' || typeof endsAt !== 'number') throw recordDamaged(what);
  return { sk, day, sealed, endsAt: instant(endsAt) };
}

type Condition = Pick<PutCommandInput, 'ConditionExpression' | 'ExpressionAttributeValues'>;

const isStill = ({ sealed }: SealedVisitPart): Condition => ({
  ConditionExpression: 'sealed = :sealed',
  ExpressionAttributeValues: { ':sealed': sealed },
});

const partOf = ({ day, sealed, endsAt }: VisitItem): SealedVisitPart => ({ day, sealed, endsAt });

/** Visits in a table of the pages' own, whose rows the table drops by itself; until it does, reads look at the instant. */
export class DynamoVisitStore implements VisitStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async keep(visit: Digest, part: SealedVisitPart): Promise<void> {
    await this.#put(visitKey.visit(visit), part);
  }

  async change(visit: Digest, part: SealedVisitPart): Promise<void> {
    await this.#putIf(visitKey.visit(visit), part, { ConditionExpression: `attribute_exists(${KEY.partition})` });
  }

  async changeFrom(visit: Digest, before: SealedVisitPart, part: SealedVisitPart): Promise<boolean> {
    return await this.#putIf(visitKey.visit(visit), part, isStill(before));
  }

  async find(visit: Digest, now: Instant): Promise<SealedVisitPart | undefined> {
    const Key = visitKey.visit(visit);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    const part = Item && partOf(readItem(Item, 'visit'));
    return part && part.endsAt > now ? part : undefined;
  }

  async forget(visit: Digest): Promise<void> {
    const drafts = await this.#drafts(visit);
    await Promise.all(drafts.map(({ sk }) => this.forgetDraft(visit, sk)));
    await this.#remove(visitKey.visit(visit));
  }

  async keepDraft(visit: Digest, form: string, part: SealedVisitPart): Promise<void> {
    await this.#put(visitKey.draft(visit, form), part);
  }

  async prolongDraft(visit: Digest, form: string, part: SealedVisitPart): Promise<void> {
    await this.#putIf(visitKey.draft(visit, form), part, isStill(part));
  }

  async draftsOf(visit: Digest, now: Instant): Promise<ReadonlyMap<string, SealedVisitPart>> {
    const drafts = await this.#drafts(visit);
    return new Map(drafts.filter(({ endsAt }) => endsAt > now).map((item) => [item.sk, partOf(item)]));
  }

  async forgetDraft(visit: Digest, form: string): Promise<void> {
    await this.#remove(visitKey.draft(visit, form));
  }

  async #drafts(visit: Digest): Promise<readonly VisitItem[]> {
    const query = { TableName: this.#table, ...queryPartition(visitKey.drafts(visit)), ConsistentRead: true };
    const items: VisitItem[] = [];
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, query)) {
      items.push(...Items.map((item) => readItem(item, 'draft')));
    }
    return items;
  }

  async #put(Key: ReturnType<typeof makeKey>, part: SealedVisitPart, condition: Condition = {}): Promise<void> {
    const Item = { ...Key, ...part, [FORGET_AT]: toForgetAt(part.endsAt) };
    await this.#client.send(new PutCommand({ TableName: this.#table, Item, ...condition }));
  }

  /** Keeps it where what is kept is still what it was: what was changed or taken away meanwhile stands. @returns whether it was. */
  async #putIf(Key: ReturnType<typeof makeKey>, part: SealedVisitPart, condition: Condition): Promise<boolean> {
    try {
      await this.#put(Key, part, condition);
      return true;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return false;
    }
  }

  async #remove(Key: ReturnType<typeof makeKey>): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key }));
  }
}
