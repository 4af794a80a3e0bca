import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docx, jpeg, odt, pdf, png, pngText, zip } from '../../../support/files.ts';
import { doc } from '../../../support/files-compound.ts';
import { film, gif, heic, ogg, tiff, webp } from '../../../support/files-media.ts';
import { inspected } from '../../../support/inspected.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';
const OTHER = 'application/octet-stream';
const text = (words: string): Buffer => Buffer.from(words, 'utf8');
const hex = (bytes: string): Buffer => Buffer.from(bytes, 'hex');
const script = text('<script>alert(1)</script>');
const MAIL = 'From: shop@kite-mail.example\r\nDate: Sun, 29 Nov 2026 13:00:00 +0100\r\nSubject: Ihre Rechnung\r\n';

describe('what is taken', () => {
  it.each([
    { what: 'a PDF', file: pdf(), type: 'application/pdf' },
    {
      what: 'a PDF of version 2',
      file: Buffer.from(pdf().toString().replace('%PDF-1.7', '%PDF-2.0')),
      type: 'application/pdf',
    },
    { what: 'a photograph', file: jpeg(), type: 'image/jpeg' },
    {
      what: 'a photograph with what a phone puts behind it',
      file: Buffer.concat([jpeg(), text('SEFHe\0\0SEFT')]),
      type: 'image/jpeg',
    },
    { what: 'a photograph with a smaller one behind it', file: Buffer.concat([jpeg(), jpeg()]), type: 'image/jpeg' },
    {
      what: 'a photograph that moves',
      file: Buffer.concat([jpeg(), film(['mp42', 'isom'], ['vide', 'soun'])]),
      type: 'image/jpeg',
    },
    { what: 'a PNG', file: png(), type: 'image/png' },
    { what: 'a PNG with a comment', file: png([pngText('Taken at home')]), type: 'image/png' },
    { what: 'a WebP picture', file: webp(), type: 'image/webp' },
    { what: 'a GIF', file: gif(), type: 'image/gif' },
    { what: 'a TIFF of a scanner', file: tiff(), type: 'image/tiff' },
    { what: 'a TIFF in the other order of bytes', file: tiff(undefined, false), type: 'image/tiff' },
    { what: 'a photograph of an iPhone', file: heic('heic', 'mif1', 'heic'), type: 'image/heic' },
    { what: 'a photograph that names one brand alone', file: heic('heic'), type: 'image/heic' },
    { what: 'the same under its general brand', file: heic('mif1', 'mif1', 'heic'), type: 'image/heic' },
    { what: 'a burst that calls itself a film first', file: heic('isom', 'hevc', 'msf1'), type: 'image/heic' },
    { what: 'a voice memo of an iPhone', file: film(['M4A ', 'mp42'], ['soun']), type: 'audio/mp4' },
    { what: 'a voice memo of another telephone', file: film(['mp42', 'isom'], ['soun']), type: 'audio/mp4' },
    { what: 'a voice message', file: ogg(), type: 'audio/ogg' },
    {
      what: 'text',
      file: text('Sehr geehrte Damen und Herren,\r\n\tdas Postfach gehörte meiner Tante. 3 < 4 🙂\n'),
      type: 'text/plain',
    },
    { what: 'text with a byte order mark', file: text('\uFEFFBonjour'), type: 'text/plain' },
    { what: 'text in UTF-16', file: Buffer.from('\uFEFFHello', 'utf16le'), type: 'text/plain' },
    {
      what: 'the same in the other order of bytes',
      file: Buffer.from('\uFEFFHello', 'utf16le').swap16(),
      type: 'text/plain',
    },
    { what: 'the same without its mark', file: Buffer.from('Hello, hello', 'utf16le'), type: 'text/plain' },
    { what: 'text in a code page', file: hex('476fdf'), type: 'text/plain' },
    { what: 'text in a code page of Russia', file: hex('cff0e8e2e5f2'), type: 'text/plain' },
    { what: 'text that quotes a tag', file: text('They sent <img src="cid:1"> and <form>.'), type: 'text/plain' },
    { what: 'text that begins with an address', file: text('<max@kite-mail.example> wrote:\nno'), type: 'text/plain' },
    { what: 'a Word document', file: docx(), type: DOCX },
    {
      what: 'a Word document with a picture',
      file: docx([{ name: 'word/media/image1.png', content: png() }]),
      type: DOCX,
    },
    { what: 'an OpenDocument text', file: odt(), type: ODT },
    {
      what: 'an OpenDocument text with a comment at its end',
      file: zip(
        [
          { name: 'mimetype', content: ODT, stored: true },
          { name: 'content.xml', content: '<a/>' },
        ],
        'made by hand',
      ),
      type: ODT,
    },
    { what: 'an old Word document', file: doc(), type: 'application/msword' },
    { what: 'a mail', file: text(`${MAIL}\r\nGuten Tag`), type: 'message/rfc822' },
  ])('$what', async ({ file, type }) => {
    expect(await inspected(file)).toBe(type);
  });
});

describe('what nobody here knows may come as other', () => {
  it.each([
    { what: 'a zero', file: Buffer.alloc(1) },
    { what: 'text that steers a terminal', file: text('Hello \u001b]0;you\u0007') },
    { what: 'text with a character of the C1 set', file: text('Hello \u009b31m') },
    { what: 'a film', file: film(['isom', 'mp42'], ['vide', 'soun']) },
    { what: 'a picture of another coding', file: heic('mif1', 'avif') },
    { what: 'a sound in a RIFF', file: Buffer.concat([text('RIFF'), Buffer.alloc(4), text('WAVE'), Buffer.alloc(16)]) },
    { what: 'a film of Ogg', file: ogg('\x80theora') },
  ])('$what', async ({ file }) => {
    expect(await inspected(file)).toBe(OTHER);
  });
});

describe('what is not taken', () => {
  it.each([
    { what: 'nothing', file: Buffer.alloc(0), fault: 'empty' },
    { what: 'a page', file: text('<!DOCTYPE html><html><body>Hello</body></html>'), fault: 'page' },
    { what: 'a page in UTF-16', file: Buffer.from('\uFEFF<html><body>Hello', 'utf16le'), fault: 'page' },
    { what: 'text that holds a script', file: text('Dear reviewer,\n<script>alert(1)</script>'), fault: 'page' },
    { what: 'text that holds a script in capitals', file: text('Dear reviewer,\n<SCRIPT src=x>'), fault: 'page' },
    { what: 'a drawing that can run scripts', file: text('<svg xmlns="http://www.w3.org/2000/svg"/>'), fault: 'page' },
    { what: 'XML', file: text('<?xml version="1.0"?><a/>'), fault: 'page' },
    { what: 'PHP', file: text('<?php system($_GET[0]);'), fault: 'page' },
    { what: 'a shell script', file: text('#!/bin/sh\nrm -rf /\n'), fault: 'program' },
    { what: 'a shortcut', file: text('[InternetShortcut]\r\nURL=file://host/x\r\n'), fault: 'program' },
    {
      what: 'a shortcut of Windows',
      file: Buffer.concat([hex('4c0000000114020000000000c000000000000046'), Buffer.alloc(60)]),
      fault: 'program',
    },
    { what: 'rich text', file: text('{\\rtf1 Hello}'), fault: 'holds-files' },
    { what: 'a Windows program', file: Buffer.concat([text('MZ'), Buffer.alloc(64, 1)]), fault: 'program' },
    { what: 'a Linux program', file: Buffer.concat([hex('7f454c46'), Buffer.alloc(64, 1)]), fault: 'program' },
    {
      what: 'a program in the middle of what nobody knows',
      file: Buffer.concat([Buffer.alloc(9), windowsProgram()]),
      fault: 'program',
    },
    { what: 'an archive', file: zip([{ name: 'letter.txt', content: 'Hello' }]), fault: 'archive' },
    { what: 'another archive', file: Buffer.concat([hex('1f8b08'), Buffer.alloc(20, 1)]), fault: 'archive' },
    {
      what: 'a tape',
      file: Buffer.concat([Buffer.alloc(257, 1), text('ustar\0'), Buffer.alloc(300)]),
      fault: 'archive',
    },
    { what: 'three bytes of a photograph', file: hex('ffd8ff'), fault: 'unreadable' },
    { what: 'a photograph cut off', file: jpeg().subarray(0, -2), fault: 'unreadable' },
    {
      what: 'a photograph with a program behind it',
      file: Buffer.concat([jpeg(), windowsProgram()]),
      fault: 'two-files-in-one',
    },
    {
      what: 'the same behind some blanks',
      file: Buffer.concat([jpeg(), Buffer.alloc(9), windowsProgram()]),
      fault: 'two-files-in-one',
    },
    {
      what: 'the same behind something else',
      file: Buffer.concat([jpeg(), text('SEFT'), windowsProgram()]),
      fault: 'program',
    },
    {
      what: 'a photograph that is an archive too',
      file: Buffer.concat([jpeg(), zip([{ name: 'x.html', content: 'y' }])]),
      fault: 'two-files-in-one',
    },
    {
      what: 'the same with bytes behind',
      file: Buffer.concat([jpeg(), text('x'), zip([{ name: 'x.html', content: 'y' }]), text('y')]),
      fault: 'two-files-in-one',
    },
    {
      what: 'a photograph with a RAR archive inside',
      file: Buffer.concat([jpeg(), text('x'), hex('526172211a0700')]),
      fault: 'two-files-in-one',
    },
    {
      what: 'a photograph with a 7z archive inside',
      file: Buffer.concat([jpeg(), text('x'), hex('377abcaf271c0004')]),
      fault: 'two-files-in-one',
    },
    { what: 'a photograph with a document behind it', file: Buffer.concat([jpeg(), pdf()]), fault: 'two-files-in-one' },
    {
      what: 'a picture that is a page too',
      file: png([pngText('<html><script>alert(1)</script>')]),
      fault: 'two-files-in-one',
    },
    { what: 'a WebP picture that is a page too', file: Buffer.concat([webp(), script]), fault: 'two-files-in-one' },
    { what: 'a PNG cut off', file: png().subarray(0, 40), fault: 'unreadable' },
    { what: 'a WebP picture cut off', file: webp().subarray(0, -1), fault: 'unreadable' },
    { what: 'a GIF cut off', file: gif().subarray(0, -1), fault: 'unreadable' },
    { what: 'a GIF that is a page too', file: Buffer.concat([gif(), script]), fault: 'two-files-in-one' },
    { what: 'a GIF that shows nothing', file: Buffer.concat([text('GIF89a'), Buffer.alloc(32)]), fault: 'unreadable' },
    { what: 'a TIFF cut off', file: tiff().subarray(0, -5), fault: 'unreadable' },
    { what: 'a voice memo cut off', file: film(['M4A ', 'mp42'], ['soun']).subarray(0, -5), fault: 'unreadable' },
    { what: 'a voice message cut off', file: ogg().subarray(0, -2), fault: 'unreadable' },
  ])('$what', async ({ file, fault }) => {
    expect(await inspected(file)).toBe(fault);
  });

  it('any prefix of an office document is never one', async () => {
    const whole = docx();
    for (let length = 4; length < whole.length; length += 1)
      expect(await inspected(whole.subarray(0, length))).toBe('unreadable');
  });

  it('nothing that is put together by chance passes for a document, and nothing makes it fail', async () => {
    const pieces = fc.constantFrom(
      ...[
        'PK\x03\x04',
        'PK\x01\x02',
        'PK\x05\x06',
        'mimetype',
        '\0\0\0\0',
        '\xff\xff',
        '%PDF-1.7',
        '1 0 obj',
        '<<',
        '>>',
        '[',
      ],
      ...[
        'trailer',
        '/ID',
        '/Encrypt 1 0 R',
        '%%EOF',
        'stream',
        'From: a\n',
        '\n\n',
        'Date: x\n',
        'ftyp',
        'OggS',
        'II*\0',
      ],
      ...[
        '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
        '\xff\xd8\xff',
        'GIF89a',
        'RIFF',
        'WEBP',
        '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), async (parts) => {
        const said = await inspected(Buffer.from(parts.join(''), 'latin1'));
        expect([DOCX, ODT, 'application/msword', 'application/pdf']).not.toContain(said);
      }),
    );
  });
});

/** As much of one as tells it: its head names the place of the second. */
function windowsProgram(): Buffer {
  const head = Buffer.alloc(64);
  head.write('MZ');
  head.writeUInt32LE(64, 60);
  return Buffer.concat([head, text('PE\0\0'), Buffer.alloc(32)]);
}

it.each([
  {
    what: 'a comment of a photograph',
    file: Buffer.concat([jpeg().subarray(0, 2), comment(pdf()), jpeg().subarray(2)]),
  },
  { what: 'what stands behind the head of one of an iPhone', file: Buffer.concat([heic('heic'), pdf()]) },
])('refuses what is a PDF to readers of PDF as well: $what', async ({ file }) => {
  expect(await inspected(file)).toBe('two-files-in-one');
});

function comment(bytes: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}
