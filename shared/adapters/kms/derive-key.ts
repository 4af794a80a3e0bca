import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';

/** A working key of 32 bytes: what the key service makes of a label under a key that never leaves it. */
export async function deriveKey(kms: KMSClient, keyArn: string, label: string): Promise<Uint8Array> {
  const { Mac } = await kms.send(
    new GenerateMacCommand({ KeyId: keyArn, Message: Buffer.from(label), MacAlgorithm: 'HMAC_SHA_256' }),
  );
  if (!Mac) throw new Error('the key service gave no working key');
  return Mac;
}
