import { spellWholeName } from '../../../shared/adapters/s3/object-names.ts';
import { MAX_ATTACHMENT_BYTES, type WholeRef } from '../../../shared/domain/attachments/attachment.ts';
import { plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { PERSON_POLICY } from '../../../shared/domain/policy/persons.ts';
import type { UploadForm, UploadForms } from '../../../shared/ports/case/upload-forms.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { MemoryAttachments } from './memory-attachments.ts';

/** What the storage says of a form: where the browser goes on, or why it is not taken. */
export type Posted =
  | { readonly onward: string; readonly refused?: undefined }
  | { readonly refused: 'AccessDenied' | 'EntityTooLarge' | 'EntityTooSmall'; readonly onward?: undefined };

const spell = (fields: UploadForm['fields']): string => JSON.stringify(Object.entries(fields).sort());

/** Forms for files in memory, and the storage they are posted to. */
export class MemoryUploadForms implements UploadForms {
  readonly #files: MemoryAttachments;
  readonly #onward: string;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #given = new Set<string>();
  /** The fields of the form that was given last. */
  latest: UploadForm['fields'] = {};

  constructor(files: MemoryAttachments, onward: string, clock: Pick<Clock, 'now'>) {
    this.#files = files;
    this.#onward = onward;
    this.#clock = clock;
  }

  async make(ref: WholeRef): Promise<UploadForm> {
    const expiresAt = plus(this.#clock.now(), PERSON_POLICY.uploadFormMs);
    const said = { success_action_redirect: this.#onward, key: spellWholeName(ref), Policy: toRfc3339(expiresAt) };
    const fields = { ...said, 'X-Amz-Signature': `${this.#given.size}` };
    this.#given.add(spell(fields));
    this.latest = fields;
    return { url: 'https://files.example/', fields, expiresAt };
  }

  /** Posts a file with the fields of a form, as a browser does. */
  async post({ fields }: Pick<UploadForm, 'fields'>, file: Uint8Array): Promise<Posted> {
    const { success_action_redirect: onward = '', key = '', Policy = '' } = fields;
    if (!this.#given.has(spell(fields)) || Date.parse(Policy) <= this.#clock.now()) return { refused: 'AccessDenied' };
    if (file.byteLength < 1) return { refused: 'EntityTooSmall' };
    if (file.byteLength > MAX_ATTACHMENT_BYTES) return { refused: 'EntityTooLarge' };
    this.#files.post(key, file);
    return { onward: `${onward}?${new URLSearchParams({ bucket: 'files', key, etag: '"0"' })}` };
  }
}
