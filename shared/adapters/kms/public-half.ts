import { GetPublicKeyCommand, type KMSClient } from '@aws-sdk/client-kms';

/** What an Ed25519 public key has at its end, in DER (RFC 8410, section 4). */
const RAW_BYTES = 32;

/** The public half of an Ed25519 key, as a provider's entry in the directory holds it. */
export async function readPublicHalf(kms: KMSClient, keyArn: string): Promise<string> {
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: keyArn }));
  if (!PublicKey) throw new Error('the key service gave no public key');
  return Buffer.from(PublicKey).subarray(-RAW_BYTES).toString('base64');
}
