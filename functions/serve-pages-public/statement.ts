import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { showData } from '../../shared/http/pages/answer.ts';
import { STATEMENT } from '../../web/public/accessibility/statement.ts';
import type { Deps } from './deps.ts';

/** `GET /accessibility.json`: the accessibility statement as data, with whom to write to. */
export const showStatement = (
  { operator, enforcement }: Pick<Deps, 'operator' | 'enforcement'>,
  event: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 => showData(event, { ...STATEMENT, feedback: operator, enforcement });
