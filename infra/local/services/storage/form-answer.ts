import type { Answer } from '../../base/answer.ts';
import type { PostedForm } from './form-policy.ts';
import { escapeXml } from './refusal.ts';

/** What a browser is told once the file of its form is stored: where to go on, or a status of the form's choice. */
export function answerForm({ bucket, fields }: PostedForm, etag: string): Answer {
  const key = fields.get('key') ?? '';
  const onward = URL.parse(fields.get('success_action_redirect') ?? '');
  if (onward) {
    for (const [name, value] of Object.entries({ bucket, key, etag })) onward.searchParams.set(name, value);
    return { status: 303, headers: { etag, location: onward.href }, body: Buffer.alloc(0) };
  }
  const wanted = fields.get('success_action_status');
  if (wanted !== '201') return { status: wanted === '200' ? 200 : 204, headers: { etag }, body: Buffer.alloc(0) };
  const told = Object.entries({ Bucket: bucket, Key: key, ETag: etag });
  const body = told.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`).join('');
  return {
    status: 201,
    headers: { etag, 'content-type': 'application/xml' },
    body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><PostResponse>${body}</PostResponse>`),
  };
}
