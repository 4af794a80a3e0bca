import { describe, expect, it } from 'vitest';
import {
  type DynamoDbScope,
  describeDynamoDbAccesses,
  tablesOf,
} from '../../../../infra/local/meter/dynamodb-access.ts';

const PREFIX = 'arn:aws:dynamodb:eu-central-1:123456789012';
const scope: DynamoDbScope = {
  arnPrefix: PREFIX,
  schemaOf: (table) => (table === 'Records' ? { partition: 'pk', indexes: { due: 'dueShard' } } : undefined),
};
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: '1' } });

describe('the permissions a DynamoDB request needs', () => {
  it('a put: the keys and attributes of its item and of its condition', () => {
    const request = {
      TableName: 'Records',
      Item: { ...key('order#1'), state: { S: 'x' } },
      ConditionExpression: 'attribute_not_exists(#pk) OR size(digest) > :n AND begins_with(#s.inner, :v)',
      ExpressionAttributeNames: { '#pk': 'pk', '#s': 'seal' },
    };
    expect(describeDynamoDbAccesses('PutItem', request, scope)).toEqual([
      {
        action: 'dynamodb:PutItem',
        resource: `${PREFIX}:table/Records`,
        context: {
          'dynamodb:LeadingKeys': ['order#1'],
          'dynamodb:Attributes': ['pk', 'sk', 'state', 'digest', 'seal'],
        },
      },
    ]);
  });

  it('an update: what its expression touches', () => {
    const request = {
      TableName: `${PREFIX}:table/Records`,
      Key: key('delivery#1'),
      UpdateExpression: 'SET attempts = if_not_exists(attempts, :zero) + :one, #l[0].x = :v REMOVE nextAttemptAt',
      ExpressionAttributeNames: { '#l': 'log' },
      ReturnValues: 'ALL_NEW',
    };
    expect(describeDynamoDbAccesses('UpdateItem', request, scope)[0]).toEqual({
      action: 'dynamodb:UpdateItem',
      resource: `${PREFIX}:table/Records`,
      context: {
        'dynamodb:LeadingKeys': ['delivery#1'],
        'dynamodb:Attributes': ['pk', 'sk', 'attempts', 'log', 'nextAttemptAt'],
        'dynamodb:ReturnValues': ['ALL_NEW'],
      },
    });
  });

  it.each`
    condition                               | leading        | why
    ${'#p = :p AND sk > :s'}                | ${['order#1']} | ${'the partition key by placeholder'}
    ${'sk = :s AND #p = :p'}                | ${['order#1']} | ${'in the second place'}
    ${'(:p = #p) AND sk BETWEEN :s AND :t'} | ${['order#1']} | ${'mirrored'}
    ${'sk = :s'}                            | ${undefined}   | ${'no partition key at all'}
  `('a query: $why', ({ condition, leading }) => {
    const request = {
      TableName: 'Records',
      KeyConditionExpression: condition,
      ExpressionAttributeNames: { '#p': 'pk' },
      ExpressionAttributeValues: { ':p': { S: 'order#1' }, ':s': { S: '9' }, ':t': { S: '99' } },
    };
    const [access] = describeDynamoDbAccesses('Query', request, scope);
    expect(access?.context['dynamodb:LeadingKeys']).toEqual(leading);
    expect(access?.context['dynamodb:Select']).toEqual(['ALL_ATTRIBUTES']);
  });

  it('a query of an index: its own resource and partition key', () => {
    const request = {
      TableName: 'Records',
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :s AND dueAt <= :t',
      ExpressionAttributeValues: { ':s': { S: 'due#00' }, ':t': { N: '1' } },
    };
    expect(describeDynamoDbAccesses('Query', request, scope)).toEqual([
      {
        action: 'dynamodb:Query',
        resource: `${PREFIX}:table/Records/index/due`,
        context: {
          'dynamodb:LeadingKeys': ['due#00'],
          'dynamodb:Attributes': ['dueShard', 'dueAt'],
          'dynamodb:Select': ['ALL_PROJECTED_ATTRIBUTES'],
        },
      },
    ]);
  });

  it('a transaction: each part under its own name', () => {
    const request = {
      TransactItems: [
        { Put: { TableName: 'Records', Item: key('order#1') } },
        { ConditionCheck: { TableName: 'Records', Key: key('order#2'), ConditionExpression: 'attribute_exists(pk)' } },
      ],
    };
    const accesses = describeDynamoDbAccesses('TransactWriteItems', request, scope);
    expect(accesses.map(({ action }) => action)).toEqual(['dynamodb:PutItem', 'dynamodb:ConditionCheckItem']);
    expect(accesses.map(({ context }) => context['dynamodb:EnclosingOperation'])).toEqual([
      ['TransactWriteItems'],
      ['TransactWriteItems'],
    ]);
    expect(tablesOf(request)).toEqual(['Records']);
  });

  it('a batch: every key of every table', () => {
    const request = {
      RequestItems: {
        Records: [{ PutRequest: { Item: key('order#1') } }, { DeleteRequest: { Key: key('order#2') } }],
      },
    };
    const [access] = describeDynamoDbAccesses('BatchWriteItem', request, scope);
    expect(access?.context['dynamodb:LeadingKeys']).toEqual(['order#1', 'order#2']);
  });

  const insert = (Statement: string, Parameters: readonly unknown[]) =>
    describeDynamoDbAccesses('ExecuteStatement', { Statement, Parameters }, scope);

  it('an insert: its own action, with the keys and attributes of its item', () => {
    const Statement = `INSERT INTO "Records" VALUE {'pk': ?, 'sk': ?, 'it''s': ?}`;
    const Parameters = [{ S: 'order#1' }, { S: '1' }, { S: "'}: ?" }];
    expect(insert(Statement, Parameters)).toEqual([
      {
        action: 'dynamodb:PartiQLInsert',
        resource: `${PREFIX}:table/Records`,
        context: { 'dynamodb:LeadingKeys': ['order#1'], 'dynamodb:Attributes': ['pk', 'sk', "it's"] },
      },
    ]);
    expect(tablesOf({ Statement, Parameters })).toEqual(['Records']);
  });

  it.each`
    statement                                           | why
    ${`INSERT INTO "Records" VALUE {'pk': 'order#1'}`}  | ${'a value that is no parameter'}
    ${`INSERT INTO "Records" VALUE {'pk': ?, 'sk': ?}`} | ${'more attributes than parameters'}
    ${`SELECT * FROM "Records" WHERE pk = ?`}           | ${'a select'}
    ${`UPDATE "Records" SET state = ? WHERE pk = 'a'`}  | ${'an update'}
    ${`DELETE FROM "Records" WHERE pk = ?`}             | ${'a delete'}
    ${undefined}                                        | ${'no statement'}
  `('refuses what it cannot read: $why', ({ statement }) => {
    expect(() => insert(statement, [{ S: 'order#1' }])).toThrow('no statement but an insert of parameters');
  });

  const INSERT = `INSERT INTO "Records" VALUE {'pk': ?, 'sk': ?}`;
  const SETTLE = `UPDATE "Records" REMOVE "dueShard" REMOVE "dueAt" WHERE "pk" = ? AND "sk" = ? AND "dueAt" = ?`;
  const batch = (...statements: readonly [string, ...unknown[]][]) =>
    describeDynamoDbAccesses(
      'BatchExecuteStatement',
      { Statements: statements.map(([Statement, ...Parameters]) => ({ Statement, Parameters })) },
      scope,
    );

  it('a batch of statements: each its own action, with the keys and attributes it names', () => {
    const [one, two] = [
      [INSERT, { S: 'order#1' }, { S: '2' }],
      [SETTLE, { S: 'order#1' }, { S: '1' }, { N: '7' }],
    ] as const;
    expect(batch([...one], [...two])).toEqual([
      {
        action: 'dynamodb:PartiQLInsert',
        resource: `${PREFIX}:table/Records`,
        context: { 'dynamodb:LeadingKeys': ['order#1'], 'dynamodb:Attributes': ['pk', 'sk'] },
      },
      {
        action: 'dynamodb:PartiQLUpdate',
        resource: `${PREFIX}:table/Records`,
        context: { 'dynamodb:LeadingKeys': ['order#1'], 'dynamodb:Attributes': ['dueShard', 'dueAt', 'pk', 'sk'] },
      },
    ]);
    expect(tablesOf({ Statements: [{ Statement: one[0], Parameters: one.slice(1) }] })).toEqual(['Records']);
  });

  it.each`
    statement                                                       | why
    ${`UPDATE "Records" REMOVE "dueAt" WHERE "pk" = 'order#1'`}     | ${'a key that is no parameter'}
    ${`UPDATE "Records" REMOVE "dueAt" WHERE "pk" = ? OR "sk" = ?`} | ${'another condition'}
    ${`UPDATE "Records" SET "body" = 1 WHERE "pk" = ?`}             | ${'an update that sets'}
    ${`UPDATE "Records" REMOVE "dueAt" SET "a" = 1 WHERE "pk" = ?`} | ${'an update that sets as well'}
  `('refuses a whole batch for one it cannot read: $why', ({ statement }) => {
    expect(() => batch([INSERT, { S: 'order#1' }, { S: '2' }], [statement, { S: 'order#1' }])).toThrow(
      'no statement but',
    );
  });

  it('refuses an empty batch', () => {
    expect(() => batch()).toThrow('no statement but');
  });

  it('refuses ExecuteTransaction', () => {
    expect(() => describeDynamoDbAccesses('ExecuteTransaction', {}, scope)).toThrow('ExecuteTransaction');
  });

  it('refuses legacy parameters, by name', () => {
    expect(() => describeDynamoDbAccesses('GetItem', { TableName: 'Records', AttributesToGet: ['pk'] }, scope)).toThrow(
      'the legacy parameter AttributesToGet',
    );
  });
});
