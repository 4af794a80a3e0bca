import { createHmac } from 'node:crypto';
import { KmsError } from './errors.ts';
import type { KmsInput } from './input.ts';
import type { KeyRing } from './keys.ts';

const MAX_MESSAGE_BYTES = 4_096;

export const MAC_ALGORITHMS = ['HMAC_SHA_256'] as const;

export function generateMac(keys: KeyRing, input: KmsInput): object {
  const key = keys.find(input.text('KeyId'));
  input.text('MacAlgorithm'); // required: the fallback below never applies
  const algorithm = input.oneOf('MacAlgorithm', MAC_ALGORITHMS, 'HMAC_SHA_256');
  const message = input.bytes('Message', MAX_MESSAGE_BYTES);
  if (key.spec !== 'HMAC_256') {
    throw new KmsError(
      'InvalidKeyUsageException',
      `${key.arn} key usage is ${key.usage} which is not valid for GenerateMac.`,
    );
  }
  if (input.flag('DryRun')) {
    throw new KmsError('DryRunOperationException', 'The request would have succeeded, but the DryRun option is set.');
  }
  const mac = createHmac('sha256', key.secret).update(message).digest('base64');
  return { KeyId: key.arn, Mac: mac, MacAlgorithm: algorithm };
}
