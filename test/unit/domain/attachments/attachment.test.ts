import { describe, expect, it } from 'vitest';
import { ATTACHMENT_ENDINGS, readAttachmentType } from '../../../../shared/domain/attachments/attachment.ts';

describe('the type of a file, as programs call it', () => {
  it.each(Object.keys(ATTACHMENT_ENDINGS))('%s is taken', (type) => {
    expect(readAttachmentType(type)).toBe(type);
  });

  it.each`
    called                          | type
    ${'image/jpg'}                  | ${'image/jpeg'}
    ${'image/pjpeg'}                | ${'image/jpeg'}
    ${'IMAGE/JPEG'}                 | ${'image/jpeg'}
    ${'image/x-png'}                | ${'image/png'}
    ${'image/heif'}                 | ${'image/heic'}
    ${'application/x-pdf'}          | ${'application/pdf'}
    ${'text/plain; charset=utf-8'}  | ${'text/plain'}
    ${'text/plain;charset="UTF-8"'} | ${'text/plain'}
    ${'application/octet-stream'}   | ${'application/octet-stream'}
    ${'other'}                      | ${'application/octet-stream'}
    ${'audio/ogg; codecs=opus'}     | ${'audio/ogg'}
    ${'audio/x-m4a'}                | ${'audio/mp4'}
    ${'image/heif-sequence'}        | ${'image/heic'}
    ${'image/tif'}                  | ${'image/tiff'}
    ${'image/svg+xml'}              | ${undefined}
    ${'text/html'}                  | ${undefined}
    ${'image/jpeg/'}                | ${undefined}
    ${'constructor'}                | ${undefined}
    ${''}                           | ${undefined}
  `('$called is $type', ({ called, type }) => {
    expect(readAttachmentType(called)).toBe(type);
  });
});
