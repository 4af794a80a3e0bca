import { describe, expect, it } from 'vitest';
import { type Access, compileStatement, isAllowed } from '../../../../infra/local/meter/policy.ts';
import type { PolicyStatement } from '../../../../infra/local/template/site.ts';

const TABLE = 'arn:aws:dynamodb:eu-central-1:123456789012:table/Records';
const put = (context: Access['context'] = {}): Access => ({ action: 'dynamodb:PutItem', resource: TABLE, context });
const allow = (rest: Partial<PolicyStatement> = {}): PolicyStatement => ({
  Effect: 'Allow',
  Action: 'dynamodb:PutItem',
  Resource: TABLE,
  ...rest,
});
const decide = (access: Access, ...statements: PolicyStatement[]): boolean =>
  isAllowed(statements.map(compileStatement), access);

describe('actions and resources', () => {
  it.each`
    statement                                                      | allowed  | why
    ${allow()}                                                     | ${true}  | ${'named exactly'}
    ${allow({ Action: ['dynamodb:GetItem', 'DynamoDB:putitem'] })} | ${true}  | ${'actions ignore case'}
    ${allow({ Action: 'dynamodb:P*Item' })}                        | ${true}  | ${'a wildcard'}
    ${allow({ Action: 'dynamodb:GetItem' })}                       | ${false} | ${'another action'}
    ${allow({ Resource: `${TABLE}/index/due` })}                   | ${false} | ${'an index is not its table'}
    ${allow({ Resource: TABLE.toLowerCase() })}                    | ${false} | ${'resources keep case'}
    ${allow({ Resource: 'arn:aws:dynamodb:*:*:table/Record?' })}   | ${true}  | ${'wildcards in a resource'}
    ${allow({ Resource: `${TABLE}.` })}                            | ${false} | ${'a dot stands for itself'}
  `('$why → $allowed', ({ statement, allowed }) => {
    expect(decide(put(), statement)).toBe(allowed);
  });

  it('nothing is allowed without a statement', () => {
    expect(decide(put())).toBe(false);
  });

  it('a denial wins', () => {
    expect(decide(put(), allow(), allow({ Effect: 'Deny' }))).toBe(false);
  });
});

describe('conditions', () => {
  it.each`
    operator                       | key                                | wanted                     | values                        | holds    | why
    ${'ForAllValues:StringLike'}   | ${'dynamodb:LeadingKeys'}          | ${['order#*']}             | ${['order#1', 'order#2']}     | ${true}  | ${'every value matches'}
    ${'ForAllValues:StringLike'}   | ${'dynamodb:LeadingKeys'}          | ${['order#*']}             | ${['order#1', 'delivery#1']}  | ${false} | ${'one value does not'}
    ${'ForAllValues:StringLike'}   | ${'dynamodb:LeadingKeys'}          | ${['order#*']}             | ${undefined}                  | ${true}  | ${'no value at all'}
    ${'ForAllValues:StringEquals'} | ${'dynamodb:Attributes'}           | ${['pk', 'sk']}            | ${['pk']}                     | ${true}  | ${'within the list'}
    ${'ForAllValues:StringEquals'} | ${'dynamodb:Attributes'}           | ${['pk', 'sk']}            | ${['pk', 'state']}            | ${false} | ${'outside the list'}
    ${'ForAnyValue:StringEquals'}  | ${'dynamodb:Attributes'}           | ${'pk'}                    | ${['sk', 'pk']}               | ${true}  | ${'any value matches'}
    ${'ForAnyValue:StringEquals'}  | ${'dynamodb:Attributes'}           | ${'pk'}                    | ${undefined}                  | ${false} | ${'any of none'}
    ${'StringEquals'}              | ${'dynamodb:Select'}               | ${'COUNT'}                 | ${['COUNT']}                  | ${true}  | ${'equal'}
    ${'StringEquals'}              | ${'dynamodb:Select'}               | ${'COUNT'}                 | ${undefined}                  | ${false} | ${'absent'}
    ${'StringEqualsIfExists'}      | ${'dynamodb:Select'}               | ${'COUNT'}                 | ${undefined}                  | ${true}  | ${'absent and not asked for'}
    ${'StringNotEquals'}           | ${'kms:MessageType'}               | ${'DIGEST'}                | ${['RAW']}                    | ${true}  | ${'another value'}
    ${'StringNotEquals'}           | ${'kms:MessageType'}               | ${'DIGEST'}                | ${['DIGEST']}                 | ${false} | ${'the value excluded'}
    ${'StringEquals'}              | ${'kms:SigningAlgorithm'}          | ${'ED25519_SHA_512'}       | ${['ECDSA_SHA_256']}          | ${false} | ${'another algorithm'}
    ${'StringLike'}                | ${'kms:EncryptionContext:orderId'} | ${'ord_*'}                 | ${['ord_1']}                  | ${true}  | ${'an entry of the context'}
    ${'Null'}                      | ${'dynamodb:LeadingKeys'}          | ${'false'}                 | ${['order#1']}                | ${true}  | ${'must be present, is'}
    ${'Null'}                      | ${'dynamodb:LeadingKeys'}          | ${false}                   | ${undefined}                  | ${false} | ${'must be present, is not'}
    ${'Null'}                      | ${'kms:ViaService'}                | ${'true'}                  | ${undefined}                  | ${true}  | ${'must be absent, is'}
    ${'ArnLike'}                   | ${'kms:RequestAlias'}              | ${'arn:aws:kms:*:*:key/*'} | ${['arn:aws:kms:eu:1:key/a']} | ${true}  | ${'part by part'}
    ${'ArnLike'}                   | ${'kms:RequestAlias'}              | ${'arn:aws:*:key/*'}       | ${['arn:aws:kms:eu:1:key/a']} | ${false} | ${'a wildcard stays in its part'}
    ${'Bool'}                      | ${'kms:ViaService'}                | ${true}                    | ${['True']}                   | ${true}  | ${'a truth in any case'}
  `('$operator: $why → $holds', ({ operator, key, wanted, values, holds }) => {
    const statement = allow({ Condition: { [operator]: { [key]: wanted } } });
    expect(decide(put(values === undefined ? {} : { [key]: values }), statement)).toBe(holds);
  });

  it('all conditions must hold', () => {
    const Condition = {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'order#*' },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    };
    expect(decide(put({ 'dynamodb:LeadingKeys': ['order#1'] }), allow({ Condition }))).toBe(true);
    expect(decide(put(), allow({ Condition }))).toBe(false);
  });
});

describe('what is not understood stops the start, by name', () => {
  it.each`
    statement                                                                   | name
    ${allow({ Condition: { DateLessThan: { 'kms:ViaService': 'x' } } })}        | ${'condition operator DateLessThan'}
    ${allow({ Condition: { 'ForAllValues:Null': { 'kms:ViaService': 'x' } } })} | ${'condition operator ForAllValues:Null'}
    ${allow({ Condition: { StringEquals: { 'aws:SourceIp': 'x' } } })}          | ${'condition key aws:SourceIp'}
    ${allow({ Effect: 'Maybe' })}                                               | ${'effect Maybe'}
    ${{ ...allow(), NotAction: 'dynamodb:*' }}                                  | ${'element NotAction'}
    ${allow({ Resource: `${TABLE}/\${aws:username}` })}                         | ${'policy variable'}
  `('$name', ({ statement, name }) => {
    expect(() => compileStatement(statement)).toThrow(`the local host does not know the ${name}`);
  });

  it('a reference that was not resolved', () => {
    const unresolved = JSON.parse(
      '{ "Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": { "Ref": "Table" } }',
    );
    expect(() => compileStatement(unresolved)).toThrow('{"Ref":"Table"} is not a text');
  });
});
