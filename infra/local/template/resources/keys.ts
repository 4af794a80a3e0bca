import * as z from 'zod';
import { type TemplateDocument, TemplateError } from '../template.ts';
import { defineResource, ignore } from './handler.ts';

const SPECS = ['SYMMETRIC_DEFAULT', 'HMAC_256', 'ECC_NIST_P256', 'ECC_NIST_EDWARDS25519'] as const;
const USAGES = ['ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC', 'SIGN_VERIFY'] as const;

const KeyProperties = z.strictObject({
  KeySpec: z.enum(SPECS).default('SYMMETRIC_DEFAULT'),
  KeyUsage: z.enum(USAGES).default('ENCRYPT_DECRYPT'),
  KeyPolicy: ignore('one account: the policies of the roles decide, and those are enforced'),
  EnableKeyRotation: ignore('the file of local keys is replaced as a whole'),
  RotationPeriodInDays: ignore('see EnableKeyRotation'),
  PendingWindowInDays: ignore('local keys are not deleted'),
  Description: ignore('for people'),
  Enabled: z.literal(true).optional(),
  Tags: ignore('for people'),
});

const AliasProperties = z.strictObject({ AliasName: z.string(), TargetKeyId: z.unknown() });

/** What a key of the template must be able to do. */
export interface KeyShape {
  readonly spec: (typeof SPECS)[number];
  readonly usage: (typeof USAGES)[number];
  readonly aliases: string[];
}

function readTarget(reference: unknown): string | undefined {
  const { Ref, 'Fn::GetAtt': got } = z
    .object({ Ref: z.string().optional(), 'Fn::GetAtt': z.array(z.string()).optional() })
    .catch({})
    .parse(reference);
  return Ref ?? got?.[0];
}

/**
 * The keys a template declares, by logical id: the key service starts with them.
 *
 * @throws TemplateError for an alias of something else than a key of the template.
 */
export function collectKeys(document: TemplateDocument): Readonly<Record<string, KeyShape>> {
  const keys: Record<string, KeyShape> = {};
  for (const [id, { Type, Properties }] of Object.entries(document.Resources)) {
    if (Type !== 'AWS::KMS::Key') continue;
    const { KeySpec, KeyUsage } = z.object(KeyProperties.shape).parse(Properties ?? {});
    keys[id] = { spec: KeySpec, usage: KeyUsage, aliases: [] };
  }
  for (const [id, { Type, Properties }] of Object.entries(document.Resources)) {
    if (Type !== 'AWS::KMS::Alias') continue;
    const { AliasName, TargetKeyId } = AliasProperties.parse(Properties ?? {});
    const key = keys[readTarget(TargetKeyId) ?? ''];
    if (key === undefined) throw new TemplateError(`AWS::KMS::Alias ${id}: its key is not one of the template`);
    key.aliases.push(AliasName);
  }
  return keys;
}

/** `AWS::KMS::Key`: made when the key service started; here it gets its references. */
export const key = defineResource('AWS::KMS::Key', KeyProperties, (id, _properties, site) => {
  const arn = site.keyArn(id);
  return {
    ref: arn.slice(arn.lastIndexOf('/') + 1),
    attributes: { Arn: arn, KeyId: arn.slice(arn.lastIndexOf('/') + 1) },
  };
});

/** `AWS::KMS::Alias`: made with its key. */
export const alias = defineResource('AWS::KMS::Alias', AliasProperties, (_id, properties) => ({
  ref: properties.AliasName,
  attributes: {},
}));
