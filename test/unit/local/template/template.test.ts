import { describe, expect, it } from 'vitest';
import { provision } from '../../../../infra/local/template/provision.ts';
import { declareNothing, type Site } from '../../../../infra/local/template/site.ts';
import { orderResources } from '../../../../infra/local/template/stack-order.ts';
import { type Json, resolve, type Scope, type TemplateDocument } from '../../../../infra/local/template/template.ts';

const document: TemplateDocument = {
  Parameters: { Size: { Type: 'String', Default: 'small' } },
  Conditions: {
    IsSmall: { 'Fn::Equals': [{ Ref: 'Size' }, 'small'] },
    IsLarge: { 'Fn::Not': [{ Condition: 'IsSmall' }] },
    Never: { 'Fn::And': [{ Condition: 'IsSmall' }, { Condition: 'IsLarge' }] },
  },
  Resources: { Orders: { Type: 'AWS::DynamoDB::GlobalTable' }, Bare: { Type: 'AWS::SQS::Queue' } },
};

const scope: Scope = {
  document,
  hosted: new Map([['Orders', { ref: 'orders', attributes: { Arn: 'arn:aws:x:::orders' } }]]),
  pseudo: { 'AWS::Region': 'eu-central-1', 'AWS::AccountId': '000000000000' },
};

describe('a value of the template', () => {
  it.each<[Json, Json]>([
    ['plain', 'plain'],
    [{ Ref: 'Orders' }, 'orders'],
    [{ Ref: 'Size' }, 'small'],
    [{ Ref: 'AWS::Region' }, 'eu-central-1'],
    [{ 'Fn::GetAtt': ['Orders', 'Arn'] }, 'arn:aws:x:::orders'],
    [{ 'Fn::GetAtt': 'Orders.Arn' }, 'arn:aws:x:::orders'],
    [{ 'Fn::Join': ['/', ['a', { Ref: 'Orders' }, 3]] }, 'a/orders/3'],
    [
      { 'Fn::Sub': '$' + '{Orders}-$' + '{AWS::AccountId}-$' + '{Orders.Arn}' },
      'orders-000000000000-arn:aws:x:::orders',
    ],
    [{ 'Fn::Sub': ['$' + '{own}-$' + '{!kept}', { own: { Ref: 'Size' } }] }, 'small-$' + '{kept}'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    [{ 'Fn::If': ['IsSmall', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['IsLarge', 'yes', 'no'] }, 'no'],
    [{ 'Fn::If': ['Never', 'yes', 'no'] }, 'no'],
    [{ list: [1, { Ref: 'AWS::NoValue' }, 2], gone: { Ref: 'AWS::NoValue' } }, { list: [1, 2] }],
    [
      { Ref: 'Orders', beside: 1 },
      { Ref: 'Orders', beside: 1 },
    ],
  ])('%j is %j', (value, expected) => {
    expect(resolve(value, scope, 'here')).toEqual(expected);
  });

  it.each<[Json, string]>([
    [{ a: [{ Ref: 'Nobody' }] }, 'here.a.0: Ref Nobody is not known'],
    [{ a: { 'Fn::GetAtt': ['Bare', 'Arn'] } }, 'here.a: attribute Arn of Bare (AWS::SQS::Queue) is not hosted locally'],
    [{ 'Fn::ImportValue': 'x' }, 'here: Fn::ImportValue is not hosted locally'],
    [{ 'Fn::Select': [5, ['a']] }, 'here: Fn::Select 5 is outside its list'],
    [{ 'Fn::If': ['Unknown', 1, 2] }, 'here: condition Unknown: a condition is needed here'],
    [{ Ref: 'AWS::NoValue' }, 'here: nothing is left of it'],
  ])('%j is refused with its place', (value, message) => {
    expect(() => resolve(value, scope, 'here')).toThrow(message);
  });
});

describe('the order of hosting', () => {
  const ordered = (Resources: TemplateDocument['Resources']): string[] =>
    orderResources({ ...document, Resources }, scope);

  it('puts each resource after all it refers to', () => {
    expect(
      ordered({
        Fn: { Type: 'F', Properties: { role: { 'Fn::GetAtt': ['Role', 'Arn'] } }, DependsOn: ['Policy'] },
        Policy: { Type: 'P', Properties: { on: { 'Fn::Sub': 'x-$' + '{Table.Arn}' }, roles: [{ Ref: 'Role' }] } },
        Role: { Type: 'R' },
        Table: { Type: 'T' },
      }),
    ).toEqual(['Table', 'Role', 'Policy', 'Fn']);
  });

  it('leaves out what its condition excludes', () => {
    expect(ordered({ A: { Type: 'T', Condition: 'IsLarge' }, B: { Type: 'T', Condition: 'IsSmall' } })).toEqual(['B']);
  });

  it('refuses a circle and names it', () => {
    const Resources = {
      A: { Type: 'T', Properties: { b: { Ref: 'B' } } },
      B: { Type: 'T', Properties: { a: { Ref: 'A' } } },
    };
    expect(() => ordered(Resources)).toThrow('resources refer to each other: A → B → A');
  });
});

describe('provisioning', () => {
  const made: string[] = [];
  const site = (): Site => ({
    region: 'eu-central-1',
    account: '000000000000',
    stackName: 'stack',
    apiAddressOf: () => 'http://127.0.0.1:1',
    runtimeEnvironment: {},
    createTable: async ({ name }) => {
      made.push(name);
      return { streamArn: undefined };
    },
    createQueue: async (name) => ({ name, arn: `arn:aws:sqs:::${name}`, url: 'u', functionUrl: 'f' }),
    createBucket: async (name) => void made.push(name),
    keyArn: (id) => `arn:aws:kms:::key/${id}`,
    assetDir: (hash) => hash,
    declared: declareNothing(),
  });

  it('names every type it does not know and makes nothing', async () => {
    made.length = 0;
    const Resources = {
      X: { Type: 'AWS::X::Y' },
      Z: { Type: 'Custom::Z' },
      Orders: { Type: 'AWS::DynamoDB::GlobalTable' },
    };
    await expect(provision({ Resources }, site())).rejects.toThrow(
      'resource types not hosted locally: AWS::X::Y X, Custom::Z Z',
    );
    expect(made).toEqual([]);
  });

  it.each<[string, Record<string, Json>, string]>([
    ['AWS::SQS::Queue', { FifoQueue: true }, 'AWS::SQS::Queue Thing: property FifoQueue is not hosted locally'],
    [
      'AWS::SQS::Queue',
      { RedrivePolicy: { deadLetterTargetArn: 'a', maxReceiveCount: 1, more: 1 } },
      'AWS::SQS::Queue Thing: property RedrivePolicy.more is not hosted locally',
    ],
    [
      'AWS::ApiGatewayV2::Api',
      { Name: 'x', ProtocolType: 'HTTP' },
      'AWS::ApiGatewayV2::Api Thing: property Body is not hosted locally as it stands',
    ],
  ])('%s %j is refused by the name of the property', async (Type, Properties, message) => {
    await expect(provision({ Resources: { Thing: { Type, Properties } } }, site())).rejects.toThrow(message);
  });

  it('refuses a member of a resource it does not know', async () => {
    const resource = { Type: 'AWS::SQS::Queue', UpdatePolicy: {} };
    await expect(provision({ Resources: { Thing: resource } }, site())).rejects.toThrow(
      'AWS::SQS::Queue Thing: UpdatePolicy is not hosted locally',
    );
  });

  it('gives outputs their values', async () => {
    const outputs = { Url: { Value: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } } };
    const Body = { openapi: '3.0.1', info: { title: 'x', version: '1' }, paths: {} };
    const Resources = { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Body, FailOnWarnings: true } } };
    expect(await provision({ Resources, Outputs: outputs }, site())).toEqual({ Url: 'http://127.0.0.1:1' });
  });
});
