import { KitError } from './error.ts';

const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/;

/**
 * An id as one segment of a path, which leads nowhere else: `..` is no id, nor is anything with a slash.
 *
 * @throws KitError `settings-invalid`.
 */
export function toSegment(text: string, what: string): string {
  if (typeof text === 'string' && SEGMENT.test(text)) return text;
  throw new KitError('settings-invalid', `${JSON.stringify(text)} is not ${what}`);
}
