import type { BatchStatementError } from '@aws-sdk/client-dynamodb';
import { BatchExecuteStatementCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A statement whose values are all parameters. */
export interface Statement {
  readonly Statement: string;
  readonly Parameters: unknown[];
}

/** Of a statement whose answer is missing. */
const NOT_ANSWERED: BatchStatementError = { Message: 'a statement of a batch was not answered' };

/**
 * Sends statements in one call: 25 at most, none twice on one item. Each stands or falls by itself.
 *
 * @returns of each, in their order, why it failed; `undefined` of those that did not.
 */
export async function executeBatch(
  client: DynamoDBDocumentClient,
  Statements: Statement[],
): Promise<readonly (BatchStatementError | undefined)[]> {
  if (Statements.length === 0) return [];
  const { Responses = [] } = await client.send(new BatchExecuteStatementCommand({ Statements }));
  return Statements.map((_, place) => {
    const answer = Responses[place];
    return answer === undefined ? NOT_ANSWERED : answer.Error;
  });
}
