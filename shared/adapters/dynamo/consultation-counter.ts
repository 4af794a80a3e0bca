import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { FORGET_AT, KEY } from '../../deployment/tables.ts';
import { CONSULTING_ROLES, type ConsultationCount, type ConsultingRole } from '../../domain/consultation.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { OVERSIGHT_POLICY } from '../../domain/policy/oversight.ts';
import type { ConsultationCounter } from '../../ports/oversight/consultation-log.ts';
import { toForgetAt } from './forget-at.ts';
import { key, queryPartition } from './keys.ts';
import { readItem } from './read-item.ts';

const CountedItem = z.object({ role: z.enum(CONSULTING_ROLES), [FORGET_AT]: z.int() });

/** Counts by what stands in clear, and fetches nothing else: whoever counts may not even ask for the rest. */
export class DynamoConsultationCounter implements ConsultationCounter {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async count(orderId: OrderId, now: Instant): Promise<ConsultationCount> {
    const { KeyConditionExpression, ExpressionAttributeValues } = queryPartition(key.consultationsOf(orderId));
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        KeyConditionExpression,
        ExpressionAttributeValues,
        ExpressionAttributeNames: { '#role': 'role' },
        ProjectionExpression: `${KEY.partition}, ${KEY.sort}, #role, ${FORGET_AT}`,
        Select: 'SPECIFIC_ATTRIBUTES',
        ScanIndexForward: false,
        Limit: OVERSIGHT_POLICY.consultationsCounted,
      }),
    );
    const rows = Items.map((item) => readItem(CountedItem, item, 'consultation'));
    const current = rows.filter(({ [FORGET_AT]: forgetAt }) => forgetAt > toForgetAt(now));
    const times = (wanted: ConsultingRole): number => current.filter(({ role }) => role === wanted).length;
    return {
      byRole: {
        'contact-point': times('contact-point'),
        validator: times('validator'),
        reviewer: times('reviewer'),
        oversight: times('oversight'),
      },
      more: LastEvaluatedKey !== undefined && current.length === rows.length,
    };
  }
}
