import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { findTable } from '../../../infra/local/host/site.ts';
import { STAGES } from '../../../infra/stages.ts';
import { key } from '../../../shared/adapters/dynamo/keys.ts';
import { computeBurstEnd } from '../../../shared/domain/filing/burst.ts';
import { instant } from '../../../shared/domain/instant.ts';
import { expected, type HostClient } from './client.ts';
import type { HostedStack } from './host.ts';

/** Takes every place an officer has in this window and the next, as a thousand filings would. */
export async function useUpFigure(
  { host, client }: Pick<HostedStack, 'host' | 'client'>,
  authority: string,
  person: string,
): Promise<void> {
  const dynamo = DynamoDBDocumentClient.from(host.parts.services.dynamo);
  const TableName = findTable('WAITING_TABLE', host.parts.site);
  const places = Array.from({ length: STAGES.dev.filingBursts.filingsPerOfficer }, (_, at) => `taken-${at}`);
  const endsAt = computeBurstEnd(instant(client.now()));
  for (const end of [endsAt, computeBurstEnd(endsAt)]) {
    await dynamo.send(
      new UpdateCommand({
        TableName,
        Key: key.burst(authority, end, 'filings'),
        UpdateExpression: 'ADD #own :places, #all :places',
        ExpressionAttributeNames: { '#own': `by#${person}`, '#all': 'all' },
        ExpressionAttributeValues: { ':places': new Set(places) },
      }),
    );
  }
}

const Held = z.object({ id: z.string(), state: z.literal('awaiting-second-word'), until: z.string() });

/** Files above the figure; the id of what waits. */
export async function fileAbove(client: HostClient, person: string, filing: unknown, more = {}): Promise<string> {
  return expected(await client.ask(person, 'POST', '/v1/filings', filing, more), 202, Held).id;
}
