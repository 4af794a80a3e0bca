import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseFile } from '../../../../shared/domain/attachments/recognise.ts';
import { docx, heic, jpeg, odt, pdf, png, pngText, webp, zip } from '../../../support/files.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';
const text = (words: string): Buffer => Buffer.from(words, 'utf8');
const hex = (bytes: string): Buffer => Buffer.from(bytes, 'hex');

describe('what may be attached', () => {
  it.each([
    { what: 'a PDF', file: pdf(), type: 'application/pdf' },
    {
      what: 'a PDF of version 2',
      file: Buffer.from(pdf().toString().replace('%PDF-1.7', '%PDF-2.0')),
      type: 'application/pdf',
    },
    {
      what: 'a PDF with blank lines behind its end',
      file: Buffer.concat([pdf(), text('\r\n\0')]),
      type: 'application/pdf',
    },
    {
      what: 'a PDF that links to a page',
      file: pdf({ more: '<</A<</S/URI/URI(https://example.org)>>>>' }),
      type: 'application/pdf',
    },
    { what: 'a photograph', file: jpeg(), type: 'image/jpeg' },
    {
      what: 'a photograph with what a phone puts behind it',
      file: Buffer.concat([jpeg(), text('SEFHe\0\0SEFT')]),
      type: 'image/jpeg',
    },
    { what: 'a PNG', file: png(), type: 'image/png' },
    { what: 'a PNG with a comment', file: png([pngText('Taken at home')]), type: 'image/png' },
    { what: 'a WebP picture', file: webp(), type: 'image/webp' },
    { what: 'a photograph of an iPhone', file: heic('heic', 'mif1', 'heic'), type: 'image/heic' },
    { what: 'a photograph that names one brand alone', file: heic('heic'), type: 'image/heic' },
    { what: 'the same under its general brand', file: heic('mif1', 'mif1', 'heic'), type: 'image/heic' },
    {
      what: 'text',
      file: text('Sehr geehrte Damen und Herren,\r\n\tdas Postfach gehörte meiner Tante. 3 < 4 🙂\n'),
      type: 'text/plain',
    },
    { what: 'text with a byte order mark', file: text('\uFEFFBonjour'), type: 'text/plain' },
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
  ])('$what', ({ file, type }) => {
    expect(recogniseFile(file)).toBe(type);
  });
});

const script = text('<script>alert(1)</script>');

describe('what may not', () => {
  it.each([
    { what: 'nothing', file: Buffer.alloc(0) },
    { what: 'one zero', file: Buffer.alloc(1) },
    { what: 'a page', file: text('<!DOCTYPE html><html><body>Hello</body></html>') },
    { what: 'text that holds a script', file: text('Dear reviewer,\n<script>alert(1)</script>') },
    { what: 'text that holds a script in capitals', file: text('Dear reviewer,\n<SCRIPT src=x>') },
    { what: 'a drawing that can run scripts', file: text('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    { what: 'XML', file: text('<?xml version="1.0"?><a/>') },
    { what: 'a shell script', file: text('#!/bin/sh\nrm -rf /\n') },
    { what: 'PHP', file: text('<?php system($_GET[0]);') },
    { what: 'rich text', file: text('{\\rtf1 Hello}') },
    { what: 'text in UTF-16', file: Buffer.from('\uFEFFHello', 'utf16le') },
    { what: 'text in Latin-1', file: hex('476fdf') },
    { what: 'text that steers a terminal', file: text('Hello \u001b]0;you\u0007') },
    { what: 'text with a character of the C1 set', file: text('Hello \u009b31m') },
    { what: 'a Windows program', file: Buffer.concat([text('MZ'), Buffer.alloc(64, 1)]) },
    { what: 'a Linux program', file: Buffer.concat([hex('7f454c46'), Buffer.alloc(64, 1)]) },
    { what: 'a GIF', file: Buffer.concat([text('GIF89a'), Buffer.alloc(32)]) },
    { what: 'an archive', file: zip([{ name: 'letter.txt', content: 'Hello' }]) },
    { what: 'a film under the cloak of a photograph', file: heic('isom', 'mp42') },
    { what: 'a general picture of another coding', file: heic('mif1', 'avif') },
    { what: 'a sound in a RIFF', file: Buffer.concat([text('RIFF'), Buffer.alloc(4), text('WAVE'), Buffer.alloc(16)]) },
    { what: 'a PDF without an end', file: pdf().subarray(0, -8) },
    { what: 'a PDF behind something else', file: Buffer.concat([text('x'), pdf()]) },
    { what: 'a PDF before something else', file: Buffer.concat([pdf(), text('more')]) },
    { what: 'a PDF with JavaScript', file: pdf({ more: '3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj' }) },
    { what: 'a PDF that starts a program', file: pdf({ more: '3 0 obj<</S/Launch/F(cmd.exe)>>endobj' }) },
    { what: 'a PDF with a file inside', file: pdf({ more: '3 0 obj<</Type/EmbeddedFile>>endobj' }) },
    { what: 'a PDF that is an archive too', file: Buffer.concat([pdf(), zip([{ name: 'x', content: 'y' }])]) },
    { what: 'a PDF that is a page too', file: pdf({ more: `${script}` }) },
    {
      what: 'a photograph that is an archive too',
      file: Buffer.concat([jpeg(), zip([{ name: 'x.html', content: 'y' }])]),
    },
    { what: 'a photograph with a RAR archive inside', file: Buffer.concat([jpeg(), hex('526172211a0700')]) },
    { what: 'a photograph with a 7z archive inside', file: Buffer.concat([jpeg(), hex('377abcaf271c0004')]) },
    { what: 'a picture that is a page too', file: png([pngText('<html><script>alert(1)</script>')]) },
    { what: 'a WebP picture that is a page too', file: Buffer.concat([webp(), script]) },
    { what: 'a PNG cut off', file: png().subarray(0, 40) },
    { what: 'a Word document with macros', file: docx([{ name: 'word/vbaProject.bin', content: 'x' }]) },
    {
      what: 'a Word document whose type has macros',
      file: docx([], 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    },
    {
      what: 'a Word document that mentions macros beside its type',
      file: docx([], `${DOCX}.main+xml"/><Override ContentType="application/vnd.ms-office.vbaProject`),
    },
    {
      what: 'a Word template',
      file: docx([], 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'),
    },
    { what: 'a Word document with a control', file: docx([{ name: 'word/activeX/activeX1.xml', content: '<a/>' }]) },
    {
      what: 'a Word document with a program inside',
      file: docx([{ name: 'word/embeddings/setup.exe', content: 'MZ' }]),
    },
    { what: 'a Word document with a page inside', file: docx([{ name: 'word/afchunk.htm', content: '<p>' }]) },
    { what: 'a Word document that unpacks outside', file: docx([{ name: '../../etc/cron.d/x', content: '*' }]) },
    { what: 'a Word document that unpacks at the root', file: docx([{ name: '/etc/passwd', content: '*' }]) },
    { what: 'a Word document twice', file: docx([{ name: 'word/document.xml', content: '<a/>' }]) },
    {
      what: 'a Word document locked with a password',
      file: docx([{ name: 'word/x.xml', content: 'x', encrypted: true }]),
    },
    {
      what: 'a Word document that unpacks without end',
      file: docx([{ name: 'word/x.xml', content: 'x', claimedSize: 4_000_000_000 }]),
    },
    { what: 'a Word document behind something else', file: Buffer.concat([script, docx()]) },
    { what: 'a Word document before something else', file: Buffer.concat([docx(), script]) },
    {
      what: 'a spreadsheet',
      file: zip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'xl/workbook.xml', content: '<a/>' },
      ]),
    },
    { what: 'an OpenDocument text with macros', file: odt([{ name: 'Basic/Standard/Module1.xml', content: '<a/>' }]) },
    { what: 'an OpenDocument text with scripts', file: odt([{ name: 'Scripts/python/x.py', content: 'x' }]) },
    { what: 'an OpenDocument spreadsheet', file: odt([], 'application/vnd.oasis.opendocument.spreadsheet') },
    {
      what: 'an OpenDocument text that hides its type',
      file: zip([
        { name: 'content.xml', content: '<a/>' },
        { name: 'mimetype', content: ODT, stored: true },
      ]),
    },
  ])('$what', ({ file }) => {
    expect(recogniseFile(file)).toBeUndefined();
  });

  it('a Word document whose list of parts is a bomb', () => {
    const bomb = zip([
      { name: '[Content_Types].xml', content: Buffer.alloc(5_000_000, 32) },
      { name: 'word/document.xml', content: '<a/>' },
    ]);
    expect(recogniseFile(bomb)).toBeUndefined();
  });

  it('any prefix of an office document', () => {
    const whole = docx();
    for (let length = 4; length < whole.length; length += 1) {
      expect(recogniseFile(whole.subarray(0, length))).toBeUndefined();
    }
  });

  it('nothing that is put together by chance passes for a document, and nothing makes it fail', () => {
    const pieces = fc.constantFrom(
      'PK\x03\x04',
      'PK\x01\x02',
      'PK\x05\x06',
      'mimetype',
      '\0\0\0\0',
      '\xff\xff',
      '%PDF-1.7',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        const type = recogniseFile(Buffer.from(parts.join(''), 'latin1'));
        expect([undefined, 'text/plain']).toContain(type);
      }),
    );
  });
});
