import { collectAttributes, findKeyValue, listOf, type Members, objectOf, readScalar, textOf } from './expressions.ts';
import type { Access } from './policy.ts';
import { readStatements, type Statement } from './statements.ts';

/** The partition key of a table and of each of its indexes. */
export interface KeySchema {
  readonly partition: string;
  readonly indexes: Readonly<Record<string, string>>;
}

export interface DynamoDbScope {
  /** `arn:aws:dynamodb:eu-central-1:123456789012` */
  readonly arnPrefix: string;
  schemaOf(table: string): KeySchema | undefined;
}

/** Parameters DynamoDB replaced by expressions in 2014. What they touch is not worked out here. */
const LEGACY = ['AttributesToGet', 'AttributeUpdates', 'Expected', 'KeyConditions', 'QueryFilter', 'ScanFilter'];

/** A request whose permissions cannot be worked out; the message says why. */
export class UnclearRequest extends Error {
  override readonly name = 'UnclearRequest';
}

/** The tables a request names. */
export function tablesOf(request: Members): string[] {
  const named = [
    request['TableName'],
    ...(readStatements(request) ?? []).map(({ TableName }) => TableName),
    ...Object.keys(objectOf(request['RequestItems'])),
    ...listOf(request['TransactItems']).flatMap((item) =>
      Object.values(objectOf(item)).map((part) => objectOf(part)['TableName']),
    ),
  ];
  return [...new Set(named.filter((name) => typeof name === 'string').map(stripArn))];
}

/**
 * The permissions a DynamoDB request needs, with the context its conditions look at.
 *
 * @throws UnclearRequest for a request that uses a legacy parameter, or a statement of a form that is not known.
 */
export function describeDynamoDbAccesses(operation: string, request: Members, scope: DynamoDbScope): Access[] {
  switch (operation) {
    case 'TransactWriteItems':
      return listOf(request['TransactItems']).flatMap((item) =>
        Object.entries(objectOf(item)).map(([kind, part]) =>
          describeSingle(
            kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`,
            objectOf(part),
            scope,
            operation,
          ),
        ),
      );
    case 'TransactGetItems':
      return listOf(request['TransactItems']).map((item) =>
        describeSingle('GetItem', objectOf(objectOf(item)['Get']), scope, operation),
      );
    case 'BatchGetItem':
      return Object.entries(objectOf(request['RequestItems'])).map(([table, part]) =>
        describeAccess(operation, table, objectOf(part), listOf(objectOf(part)['Keys']).map(objectOf), scope),
      );
    case 'BatchWriteItem':
      return Object.entries(objectOf(request['RequestItems'])).map(([table, writes]) =>
        describeAccess(operation, table, {}, listOf(writes).map(readWritten), scope),
      );
    case 'ExecuteStatement':
    case 'BatchExecuteStatement':
      return describeStatements(request, scope);
    case 'ExecuteTransaction':
      throw new UnclearRequest(`the local host does not work out what ${operation} touches`);
    default:
      return [describeSingle(operation, request, scope)];
  }
}

function readWritten(write: unknown): Members {
  const { PutRequest, DeleteRequest } = objectOf(write);
  return objectOf(objectOf(PutRequest)['Item'] ?? objectOf(DeleteRequest)['Key']);
}

/** Each kind of statement has an action of its own, in a batch as alone. */
function describeStatements(request: Members, scope: DynamoDbScope): Access[] {
  const statements = readStatements(request);
  if (!statements)
    throw new UnclearRequest('the local host knows no statement but an insert of parameters, and a removal by them');
  return statements.map(({ action, TableName, Item }: Statement) =>
    describeAccess(action, TableName, {}, [Item], scope),
  );
}

function describeSingle(operation: string, request: Members, scope: DynamoDbScope, enclosing?: string): Access {
  const items = [request['Key'], request['Item']].filter((item) => item !== undefined).map(objectOf);
  return describeAccess(operation, textOf(request['TableName']), request, items, scope, enclosing);
}

function describeAccess(
  operation: string,
  tableName: string | undefined,
  request: Members,
  items: readonly Members[],
  scope: DynamoDbScope,
  enclosing?: string,
): Access {
  const legacy = LEGACY.find((name) => request[name] !== undefined);
  if (legacy !== undefined)
    throw new UnclearRequest(`the local host does not work out what the legacy parameter ${legacy} touches`);
  const table = tableName && stripArn(tableName);
  const index = textOf(request['IndexName']);
  const schema = table ? scope.schemaOf(table) : undefined;
  const partition = index === undefined ? schema?.partition : schema?.indexes[index];
  const leading = partition === undefined ? [] : collectLeadingKeys(request, items, partition);
  const attributes = [...new Set([...items.flatMap((item) => Object.keys(item)), ...collectAttributes(request)])];
  return {
    action: `dynamodb:${operation}`,
    resource: table ? `${scope.arnPrefix}:table/${table}${index === undefined ? '' : `/index/${index}`}` : '*',
    context: {
      ...(leading.length > 0 && { 'dynamodb:LeadingKeys': leading }),
      ...(attributes.length > 0 && { 'dynamodb:Attributes': attributes }),
      ...(enclosing !== undefined && { 'dynamodb:EnclosingOperation': [enclosing] }),
      ...copyStated(request, 'ReturnValues'),
      ...copyStated(request, 'ReturnConsumedCapacity'),
      ...(['Query', 'Scan'].includes(operation) && { 'dynamodb:Select': [chooseSelect(request)] }),
    },
  };
}

function collectLeadingKeys(request: Members, items: readonly Members[], partition: string): string[] {
  const values = [...items.map((item) => readScalar(item[partition])), findKeyValue(request, partition)];
  return values.filter((value) => value !== undefined);
}

function copyStated(request: Members, name: string): Record<string, string[]> {
  const value = textOf(request[name]);
  return value === undefined ? {} : { [`dynamodb:${name}`]: [value] };
}

/** What `Select` means when it is not said. */
function chooseSelect(request: Members): string {
  const implied = request['IndexName'] === undefined ? 'ALL_ATTRIBUTES' : 'ALL_PROJECTED_ATTRIBUTES';
  return textOf(request['Select']) ?? (request['ProjectionExpression'] === undefined ? implied : 'SPECIFIC_ATTRIBUTES');
}

/** A request may name its table by ARN. */
const stripArn = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
