import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  PutCommand,
  type PutCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { FORGET_AT, KEY } from '../../deployment/tables.ts';
import { findLatestOfProvider, type ListEntry, listCode } from '../../domain/cases/code-list.ts';
import type { MadeCode } from '../../domain/cases/listed-code.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import { HoldfastError } from '../../errors.ts';
import type { CaseStore } from '../../ports/case/case-store.ts';
import { DynamoCodeList, type KeptList } from './code-list.ts';
import { type CodeRow, findEnd, readCode } from './code-reader.ts';
import { toForgetAt } from './forget-at.ts';
import { key, UNLESS_THERE } from './keys.ts';

/** Runs that put codes of one order in force at once get in each other's way a few times at most. */
const MAX_TRIES = 10;

/** The list is replaced only as it was read; what earlier versions stored names one code, and counts no changes. */
function requireAsRead(
  before: KeptList | undefined,
): Pick<PutCommandInput, 'ConditionExpression' | 'ExpressionAttributeValues'> {
  if (!before) return { ConditionExpression: UNLESS_THERE };
  const { changes, entries } = before;
  return changes === undefined
    ? {
        ConditionExpression: 'attribute_not_exists(changes) AND code = :code',
        ExpressionAttributeValues: { ':code': entries[0]?.code },
      }
    : { ConditionExpression: 'changes = :changes', ExpressionAttributeValues: { ':changes': changes } };
}

/** The same, with writing. */
export class DynamoCaseStore extends DynamoCodeList implements CaseStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    super(client, table);
    this.#client = client;
    this.#table = table;
  }

  async put(made: MadeCode): Promise<void> {
    const { orderId, code, through, madeAt } = made;
    await this.#keep(made); // before it is listed: whoever puts a later one then finds it to end
    for (let tries = 1; ; tries += 1) {
      const list = await this.list(orderId);
      const entries = list?.entries ?? [];
      if (entries.some((entry) => entry.code === code)) return;
      const listed = listCode(entries, { code, through, madeAt });
      if (through === 'provider') await this.#endReplaced(entries, listed, madeAt); // first, so that a run that dies leaves no two
      if (await this.#replaceList(made, list, listed)) return;
      if (tries < MAX_TRIES) continue;
      throw new HoldfastError('service-unavailable', 'the case codes are being changed by others', { retryable: true });
    }
  }

  /** Keeps a code, unless it stands already: what is over stays over. */
  async #keep({ orderId, code, id, expiresAt }: MadeCode): Promise<void> {
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: { ...key.caseCode(code), orderId, id, expiresAt, [FORGET_AT]: toForgetAt(expiresAt) },
          ConditionExpression: UNLESS_THERE,
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  /** Of the provider's codes the latest is in force, and the one before it ends; that may be the new one, when it comes late. */
  async #endReplaced(entries: readonly ListEntry[], listed: readonly ListEntry[], at: Instant): Promise<void> {
    const latest = findLatestOfProvider(listed);
    const before = findLatestOfProvider(entries);
    const replaced =
      before?.code === latest?.code ? listed.find((entry) => !entries.some(({ code }) => code === entry.code)) : before;
    if (replaced) await this.#endUnused(replaced.code, at);
  }

  /** Ends a code nobody has used; one that was used is the person's, and lives on. */
  async #endUnused(code: Digest, at: Instant): Promise<void> {
    await this.#update(code, {
      ConditionExpression: `attribute_exists(${KEY.partition}) AND attribute_not_exists(usedAt) AND attribute_not_exists(endedAt)`,
      UpdateExpression: 'SET endedAt = :at',
      ExpressionAttributeValues: { ':at': at },
    });
  }

  /** @returns false when others changed the list meanwhile, or when this run did and its answer was lost. */
  async #replaceList(
    { orderId, madeAt }: MadeCode,
    before: KeptList | undefined,
    entries: readonly ListEntry[],
  ): Promise<boolean> {
    const latest = findLatestOfProvider(entries);
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: {
            ...key.codesOf(orderId),
            ...(latest && { code: latest.code }), // all that earlier versions know of the list
            codes: entries.map(({ code, through, madeAt: at }) => ({
              code,
              through,
              ...(at !== undefined && { madeAt: at }),
            })),
            changes: (before?.changes ?? 0) + 1,
            [FORGET_AT]: toForgetAt(plus(madeAt, PERSON_POLICY.caseCodesKnownForMs)),
          },
          ...requireAsRead(before),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async use(code: Digest, id: Digest, now: Instant, expiresAt: Instant): Promise<OrderId | undefined> {
    const used = await this.#update(code, {
      // one call in either case: its cost does not tell whether there is such a code
      ConditionExpression: 'expiresAt > :now AND attribute_not_exists(endedAt)',
      UpdateExpression: `SET expiresAt = :expiresAt, ${FORGET_AT} = :forgetAt, usedAt = if_not_exists(usedAt, :now), id = :id`,
      ExpressionAttributeValues: {
        ':now': now,
        ':expiresAt': expiresAt,
        ':forgetAt': toForgetAt(expiresAt),
        ':id': id,
      },
    });
    return used?.orderId;
  }

  async end(code: Digest, now: Instant): Promise<Instant> {
    const ended = await this.#update(code, {
      ConditionExpression: 'expiresAt > :now AND attribute_not_exists(endedAt)',
      UpdateExpression: 'SET endedAt = :now',
      ExpressionAttributeValues: { ':now': now },
    });
    const standing = ended ?? (await this.read(code));
    return (standing && findEnd(standing, now)) ?? now;
  }

  /** @returns the code after it, or `undefined` where the condition does not hold. */
  async #update(
    code: Digest,
    change: Pick<UpdateCommandInput, 'ConditionExpression' | 'ExpressionAttributeValues' | 'UpdateExpression'>,
  ): Promise<CodeRow | undefined> {
    try {
      const { Attributes } = await this.#client.send(
        new UpdateCommand({ TableName: this.#table, Key: key.caseCode(code), ...change, ReturnValues: 'ALL_NEW' }),
      );
      return readCode(Attributes);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }
}
