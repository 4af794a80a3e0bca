import { describe, expect, it } from 'vitest';
import { type Entry, odt, png, zip } from '../../../../support/files.ts';
import { inspected } from '../../../../support/inspected.ts';

const ODT = 'application/vnd.oasis.opendocument.text';

describe('an OpenDocument text', () => {
  const content = (xml: string): Entry => ({ name: 'Object 1/content.xml', content: `<a>${xml}</a>` });

  it.each<{ what: string; more: readonly Entry[] }>([
    { what: 'a link', more: [content('<text:a xlink:href="https://example.org/"/>')] },
    {
      what: 'a picture of its own',
      more: [content('<draw:image xlink:href="Pictures/1.png"/>'), { name: 'Pictures/1.png', content: png() }],
    },
    { what: 'folders of settings', more: [{ name: 'Configurations2/menubar/', content: '' }] },
  ])('is taken with $what', async ({ more }) => {
    expect(await inspected(odt(more))).toBe(ODT);
  });

  it.each<{ what: string; more: readonly Entry[]; fault: string }>([
    { what: 'macros', more: [{ name: 'Basic/Standard/Module1.xml', content: '<a/>' }], fault: 'acts-on-opening' },
    { what: 'scripts', more: [{ name: 'Scripts/python/x.py', content: 'x' }], fault: 'acts-on-opening' },
    {
      what: 'what runs on opening',
      more: [content('<script:event-listener xlink:href="x"/>')],
      fault: 'acts-on-opening',
    },
    {
      what: 'a picture elsewhere',
      more: [content('<draw:image xlink:href="https://example.org/x.png"/>')],
      fault: 'reaches-out',
    },
    {
      what: 'a picture on another machine',
      more: [content('<draw:image xlink:href="//host/x.png"/>')],
      fault: 'reaches-out',
    },
    { what: 'data of another program', more: [content('<office:dde-source/>')], fault: 'acts-on-opening' },
    { what: 'an object inside', more: [content('<draw:object-ole/>')], fault: 'holds-files' },
    { what: 'a file inside', more: [{ name: 'x.bin', content: 'x' }], fault: 'holds-files' },
    {
      what: 'parts that are locked',
      more: [{ name: 'META-INF/manifest.xml', content: '<a><manifest:encryption-data/></a>' }],
      fault: 'needs-password',
    },
  ])('is not taken with $what', async ({ more, fault }) => {
    expect(await inspected(odt(more))).toBe(fault);
  });

  it('is not taken where it is a spreadsheet, or hides what it is', async () => {
    expect(await inspected(odt([], 'application/vnd.oasis.opendocument.spreadsheet'))).toBe('archive');
    const hidden = zip([
      { name: 'content.xml', content: '<a/>' },
      { name: 'mimetype', content: ODT, stored: true },
    ]);
    expect(await inspected(hidden)).toBe('archive');
  });
});
