import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { MAX_ATTACHMENT_BYTES, type WholeRef } from '../../domain/attachments/attachment.ts';
import { fromRfc3339, plus, SECOND_MS } from '../../domain/instant.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { UploadForm, UploadForms } from '../../ports/case/upload-forms.ts';
import { spellWholeName } from './object-names.ts';

/** The instant of a signature, as it stands in the form: `20261120T161000Z`. */
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/**
 * Forms that are posted to a bucket, each under a policy that names one object, how large it may be, where the browser goes on, and until
 * when. They are signed with what this function may do; nothing is asked of the service. The time is the SDK's, which is the machine's.
 */
export class S3UploadForms implements UploadForms {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #onward: string;

  /** @param onward where the browser is led once a file is there. */
  constructor(client: S3Client, bucket: string, onward: string) {
    this.#client = client;
    this.#bucket = bucket;
    this.#onward = onward;
  }

  async make(ref: WholeRef): Promise<UploadForm> {
    const { url, fields } = await createPresignedPost(this.#client, {
      Bucket: this.#bucket,
      Key: spellWholeName(ref),
      Conditions: [['content-length-range', 1, MAX_ATTACHMENT_BYTES]], // of a type nothing is said: a browser without script cannot set it
      Fields: { success_action_redirect: this.#onward },
      Expires: PERSON_POLICY.uploadFormMs / SECOND_MS,
    });
    const signedAt = fromRfc3339((fields['X-Amz-Date'] ?? '').replace(BASIC, '$1-$2-$3T$4:$5:$6Z'));
    return { url, fields, expiresAt: plus(signedAt, PERSON_POLICY.uploadFormMs) };
  }
}
