import { beforeAll, describe, expect, it } from 'vitest';
import { PdfPrinter } from '../../../../shared/adapters/pdf/pdf-printer.ts';
import { readPrintable } from '../../../../shared/documents/printable.ts';
import type { Node, PdfDocument } from '../../../support/pdf/pdf-document.ts';
import {
  API,
  demandDocument,
  EXTENSION_FORM,
  epocPrDocument,
  letterDocument,
  printed,
  printer,
  readFont,
  requestDocument,
} from '../../../support/printing.ts';

const ADDRESS =
  'https://api.holdfast.example/v1/verifications/ord_0123456789abcdefghjkmnpqrs?digest=abababababababababababababababababababababababababababababababab';

const nodes = (node: Node): Node[] => [node, ...node.below.flatMap(nodes)];
const headings = (pdf: PdfDocument, tag: string) =>
  nodes(pdf.structure)
    .filter((node) => node.tag === tag)
    .map(({ text }) => text);
/** Label and value of every blank, and the boxes with whether they are ticked. */
const paragraphs = (pdf: PdfDocument) =>
  nodes(pdf.structure)
    .filter(({ tag }) => tag === 'P')
    .map(({ text }) => text);

describe('a certificate under the Regulation', () => {
  let pdf: PdfDocument;
  beforeAll(async () => {
    pdf = await printed(epocPrDocument({ forms: [EXTENSION_FORM] }));
  });

  it('is the record, the certificate and the extension, each under its own heading', () => {
    expect(headings(pdf, 'H1')).toEqual([
      'Preservation order A794-42EM-7K8M',
      'European Preservation Order Certificate (EPOC-PR) for the preservation of electronic evidence',
      'Extension of the preservation of electronic evidence',
    ]);
    expect(headings(pdf, 'H2')).toEqual([
      'The order on record',
      'The hold',
      'Verification',
      'Targets',
      'Section A: Issuing and validating authority',
      'Section B: Addressee',
      'Section C: Information to facilitate identification of the data requested to be preserved',
      'Section D: Electronic evidence to be preserved',
      'Section E: Information on the underlying conditions',
      'Section F: Details of the issuing authority',
      'Section G: Details of the validating authority (where applicable)',
      'Section A: Issuing authority of the EPOC-PR',
      'Section B: Addressee of the EPOC-PR',
      'Section C: Information on the prior EPOC-PR',
      'Section D: Extension of the preservation',
    ]);
  });

  it('is read aloud with every value beside its label', () => {
    expect(paragraphs(pdf)).toEqual(
      expect.arrayContaining([
        'Printed from the record; the signed document is the JWS.',
        'Ends (applied) 2027-01-20T00:00:00.000Z (2027-01-20 00:00:00 GMT+00:00)',
        'Zone Europe/Dublin',
        't3, IP address at a moment preserved (subscriber data, traffic data)',
        'Language of this certificate (where it was translated or has to be checked) en (English)',
        'Issuing State DE (Germany)',
        'Ticked:  a designated establishment',
        'Not ticked:  a legal representative',
        'Address 1 Quay Street\nDublin 2\nD02 X000\nIreland',
        'Ticked:  IP address(es) and timestamps (date and time zone included): t4',
        'Identifier 2001:db8:5c::7a10',
        'Timestamp, with offset from UTC 2026-11-14T06:51:09+01:00',
        'If applicable, the time range requested to be preserved from 2026-09-01T00:00:00+02:00 to 2026-11-20T12:00:00+01:00',
        'Ticked:  PUK codes',
        'Please specify Vouchers redeemed',
        'Not ticked:  Public prosecutor',
        'Ticked:  Other competent authority, as defined by the issuing State',
        'Name of its representative Katrin Möwe',
        'Tel. No (country code, area or city code, number) +49 40 5550 4100',
        'Language(s) in which the validating authority can be addressed (ISO 639-1) de, en, fr',
        'Transmitted to Skylark Mail Ireland Limited',
        'Any other relevant information Extension of the order of 20 November 2026.',
      ]),
    );
  });

  it('shows what it reads: every value stands on a page', () => {
    const shown = pdf.texts.join('\n').replaceAll(/\s+/g, '');
    for (const node of nodes(pdf.structure).filter(({ tag, below }) => tag === 'Span' && below.length === 0)) {
      if (!node.text.includes('icked: ')) expect(shown).toContain(node.text.replaceAll(/\s+/g, ''));
    }
  });

  it('carries reference, version and page number on every page', () => {
    expect(pdf.pages.length).toBeGreaterThan(5);
    for (const [index, text] of pdf.texts.entries()) {
      expect(text).toContain('A794-42EM-7K8M, version 2');
      expect(text).toContain(`page ${index + 1} of ${pdf.pages.length}`);
    }
  });

  it('leads to its verification, by code, link and text', () => {
    const all = nodes(pdf.structure);
    expect(all.filter(({ tag }) => tag === 'Figure').map(({ alt }) => alt)).toEqual([`Code that leads to ${ADDRESS}`]);
    expect(all.filter(({ tag }) => tag === 'Link').map(({ text }) => text)).toEqual([ADDRESS]);
    expect(new Set(pdf.links)).toEqual(new Set([ADDRESS]));
  });

  it('says what it is, in which language, and nothing about its author', () => {
    expect(pdf.info).toEqual({
      Title:
        'European Preservation Order Certificate (EPOC-PR) for the preservation of electronic evidence, A794-42EM-7K8M',
      Subject: `ord_0123456789abcdefghjkmnpqrs, version 2, digest ${'ab'.repeat(32)}`,
      Keywords: `order=ord_0123456789abcdefghjkmnpqrs digest=${'ab'.repeat(32)}`,
      Creator: 'Holdfast',
      Producer: 'PDFKit',
      CreationDate: 'D:20261120161100Z',
    });
    expect(pdf.catalog.get('Lang')).toBe('en');
    expect(pdf.metadata).not.toMatch(/dc:creator/);
    expect(nodes(pdf.structure).find(({ text }) => text === 'Katrin Möwe')?.language).toBe('en');
  });

  it('embeds the letters it uses, and refers to no font outside', () => {
    const fonts = [...pdf.values].filter((value) => value.get('Subtype')?.valueOf() !== undefined);
    const names = fonts.flatMap((font) => (font.has('FontFile2') ? [] : [font.get('BaseFont')]));
    expect(JSON.stringify(names)).not.toMatch(/Helvetica|Times|Courier/);
    expect(pdf.values.filter((value) => value.has('FontFile2'))).toHaveLength(2);
  });
});

describe('the same document', () => {
  const bytes = (document: object) => printer.print(readPrintable({ document }));

  it('gives the same bytes, whenever it is printed', async () => {
    const first = await bytes(epocPrDocument());
    await new Promise((done) => setTimeout(done, 1_100)); // past the second that a file's date has
    expect(Buffer.compare(first, await bytes(epocPrDocument()))).toBe(0);
  });

  it('gives the same bytes after one whose letters are drawn with the same shapes', async () => {
    const named = (authority: string) => letterDocument({ filedBy: { ...letterDocument().filedBy, name: authority } });
    const first = await bytes(named('Sığ'));
    await bytes(named('Si\u030ag')); // set with a ring, the i loses its dot
    expect(Buffer.compare(first, await bytes(named('Sığ')))).toBe(0);
    const fresh = new PdfPrinter(API, readFont);
    await fresh.print(readPrintable({ document: named('Si\u030ag') }));
    expect(Buffer.compare(first, await fresh.print(readPrintable({ document: named('Sığ') })))).toBe(0);
  });

  it('of another version is another file', async () => {
    const ids = await Promise.all([epocPrDocument(), epocPrDocument({ version: 3 })].map((each) => printed(each)));
    const [one, other] = ids.map((pdf) => JSON.stringify(pdf.id));
    expect(one).not.toBe(other);
  });
});

describe('after the end', () => {
  it('says so before anything else', async () => {
    const afterEnd = {
      ending: 'withdrawn',
      reason: 'validation-refused',
      data: 'delete-or-restrict',
      citation: 'Regulation (EU) 2023/1543, Article 4(5)',
      release: ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'],
      keep: [],
    };
    const pdf = await printed(epocPrDocument({ status: 'withdrawn', inForce: false, afterEnd }));
    expect(headings(pdf, 'H2').slice(0, 2)).toEqual(['This order has ended', 'The order on record']);
    expect(paragraphs(pdf).slice(0, 4)).toEqual([
      'Printed from the record; the signed document is the JWS.',
      'Ended: it was withdrawn. The data kept for this order are deleted, or their use is restricted; no further use is made of them.',
      'Reason on record validation-refused',
      'Source Regulation (EU) 2023/1543, Article 4(5)',
    ]);
    expect(paragraphs(pdf)).toContain('In force when printed no');
  });
});

describe('whose form it is', () => {
  const NAME = 'Landeskriminalamt Musterland, Dezernat Cybercrime';
  const filedBy = { id: 'aut-police', name: NAME, state: 'DE', filesFor: [], findings: [] };
  const shown = async (changes: object, certificate: object = epocPrDocument().certificate) =>
    paragraphs(await printed(epocPrDocument({ filedBy: { ...filedBy, ...changes }, certificate })));
  const OWN_WORD =
    'Names, addresses and numbers in the form are the word of whoever filed it; the authority named here is the directory’s.';

  it('says the directory, and that the rest is the word of whoever filed it', async () => {
    const lines = await shown({});
    expect(lines).toContain(`Filed by, as the directory has it ${NAME}, DE, aut-police`);
    expect(lines).toContain(OWN_WORD);
    expect(lines).not.toContain('The form says what the directory does not:');
  });

  it('says beside it what the form says otherwise', async () => {
    const { certificate } = epocPrDocument();
    const forged = { ...certificate, A: { ...certificate.A, issuingAuthority: 'Court of Nowhere' } };
    const findings = [
      { code: 'name-not-registered', pointer: '/certificate/A/issuingAuthority' },
      { code: 'foreign-telephone', pointer: '/certificate/F/issuer/tel/countryCode' },
      { code: 'free-mailbox', pointer: '/certificate/nowhere/email' },
    ];
    const lines = await shown({ findings }, forged);
    const from = lines.indexOf('The form says what the directory does not:');
    expect(lines.slice(from + 1, from + 5)).toEqual([
      'A name that the directory does not have for it Court of Nowhere',
      'A telephone in a country that the directory does not have for it +49',
      expect.stringMatching(/^A mailbox of a kind that anybody can open/),
      OWN_WORD,
    ]);
  });

  it('says it once, however many boxes of the form say it', async () => {
    const { certificate } = epocPrDocument();
    const issuer = { ...certificate.F.issuer, authorityName: 'Court of Nowhere' };
    const A = { ...certificate.A, issuingAuthority: 'Court of Nowhere' };
    const findings = ['/certificate/A/issuingAuthority', '/certificate/F/issuer/authorityName'].map((pointer) => ({
      code: 'name-not-registered',
      pointer,
    }));
    const lines = await shown({ findings }, { ...certificate, A, F: { ...certificate.F, issuer } });
    const said = 'A name that the directory does not have for it Court of Nowhere';
    expect(lines.filter((line) => line === said)).toHaveLength(1);
  });

  it('names those it files for, and makes up no name that was not kept', async () => {
    const lines = await shown({ name: null, state: null, filesFor: [{ id: 'aut-court', name: 'Amtsgericht' }] });
    expect(lines).toContain('Filed by, as the directory has it (its name was not kept), aut-police');
    expect(lines).toContain('It files for Amtsgericht, aut-court');
  });
});

it('what other orders hold is kept, and says so before the end is explained', async () => {
  const other = { orderId: 'ord_1123456789abcdefghjkmnpqrs', reference: 'C3PE-29AW-4TK7' };
  const afterEnd = {
    ending: 'lapsed',
    reason: 'period-ended',
    data: 'normal-retention',
    citation: 'Regulation (EU) 2023/1543, Article 11(1)',
    release: ['t2', 't3'],
    keep: [
      { target: 't1', heldBy: [other.orderId] },
      { target: 't8', heldBy: [other.orderId] },
    ],
  };
  const otherHolds = [{ ...other, targets: ['t1'] }];
  const pdf = await printed(epocPrDocument({ status: 'lapsed', inForce: false, afterEnd, otherHolds }));
  const shown = paragraphs(pdf);
  expect(shown[1]).toBe('Other orders still hold some of its data: those are kept, as listed here.');
  expect(shown.slice(3, 6)).toEqual([
    'That goes for t2, t3',
    'Keep t1 held by C3PE-29AW-4TK7',
    'Keep t8 held by C3PE-29AW-4TK7',
  ]);
  expect(headings(pdf, 'H2')).toContain('Other orders in force on the same data');
  expect(shown).toContain('C3PE-29AW-4TK7 t1');
});

it('what was not looked at to the end is kept, and paper says so too', async () => {
  const afterEnd = {
    ending: 'lapsed',
    reason: 'period-ended',
    data: 'normal-retention',
    citation: 'Regulation (EU) 2023/1543, Article 11(1)',
    release: ['t2'],
    keep: [{ target: 't1', heldBy: [], why: 'not-all-looked-at' }],
  };
  const cutOff = { status: 'lapsed', inForce: false, afterEnd, otherHoldsLookedAt: 'in-part' } as const;
  const shown = paragraphs(await printed(epocPrDocument(cutOff)));
  expect(shown[1]).toBe(
    'Not every other order could be looked at: what is listed here is kept until this document, read again, says otherwise.',
  );
  expect(shown.slice(3, 5)).toEqual(['That goes for t2', 'Keep t1 not every other order could be looked at']);
});

it('while it lasts, the other orders on the same data are named', async () => {
  const otherHolds = [
    { orderId: 'ord_1123456789abcdefghjkmnpqrs', reference: 'C3PE-29AW-4TK7', targets: ['t1', 't3'] },
  ];
  const pdf = await printed(epocPrDocument({ otherHolds }));
  expect(headings(pdf, 'H2')).not.toContain('This order has ended');
  expect(paragraphs(pdf)).toContain('C3PE-29AW-4TK7 t1, t3');
});

it('before receipt there is no period to print', async () => {
  const pdf = await printed(epocPrDocument({ status: 'issued', period: null }));
  expect(paragraphs(pdf)).toContain('Its period starts when the provider provably receives it.');
  expect(paragraphs(pdf).some((text) => text.startsWith('Ends'))).toBe(false);
});

it('the clocks of the zone are shown beside UTC, on both sides of a change', async () => {
  const period = {
    startsAt: '2026-03-07T23:00:00Z',
    nominalEndsAt: '2026-03-08T08:30:00Z',
    appliedEndsAt: '2026-07-01T04:00:00.000Z',
    zone: 'America/New_York',
    ruleSet: '2026-11-01',
  };
  const shown = paragraphs(await printed(epocPrDocument({ period })));
  expect(shown).toContain('Starts 2026-03-07T23:00:00Z (2026-03-07 18:00:00 GMT-05:00)');
  expect(shown).toContain('Ends (nominal) 2026-03-08T08:30:00Z (2026-03-08 04:30:00 GMT-04:00)');
  expect(shown).toContain('Ends (applied) 2026-07-01T04:00:00.000Z (2026-07-01 00:00:00 GMT-04:00)');
  expect(shown).toContain('Computed with rule set 2026-11-01');
});

it('an end that turns on a disputed day is printed with both', async () => {
  const period = {
    startsAt: '2026-10-27T08:00:00.000Z',
    nominalEndsAt: '2026-12-26T22:00:00.000Z',
    appliedEndsAt: '2026-12-29T22:00:00.000Z',
    zone: 'Europe/Sofia',
    ruleSet: '2026-11-29-0123456789ab',
    disputed: {
      days: ['2026-12-28'],
      earlierEndsAt: '2026-12-28T22:00:00.000Z',
      laterEndsAt: '2026-12-29T22:00:00.000Z',
    },
  };
  expect(paragraphs(await printed(epocPrDocument({ period })))).toEqual(
    expect.arrayContaining([
      'Disputed whether a holiday 2026-12-28',
      'Ends, if a working day 2026-12-28T22:00:00.000Z (2026-12-29 00:00:00 GMT+02:00)',
      'Ends, if a holiday 2026-12-29T22:00:00.000Z (2026-12-30 00:00:00 GMT+02:00)',
      'Ends (applied) 2026-12-29T22:00:00.000Z (2026-12-30 00:00:00 GMT+02:00)',
    ]),
  );
});

it('a letter is laid out like one, on the paper of its country', async () => {
  const pdf = await printed(letterDocument());
  expect(headings(pdf, 'H1')).toEqual(['Preservation order A794-42EM-7K8M', 'Request for the preservation of records']);
  const letter = paragraphs(pdf).slice(paragraphs(pdf).indexOf('18 U.S.C. § 2703(f)(1)') + 1);
  expect(letter.slice(0, 12)).toEqual([
    'Example County Sheriff, Digital Evidence Unit',
    'Dana Whitlock',
    'Detective Sergeant',
    '400 Court Street Springfield, EX 00000 United States',
    'Telephone +1 555 555-0142',
    'Email d.whitlock@sheriff.example',
    'Date 2026-11-18',
    'Skylark Mail, Custodian of Records',
    '77 Harbor Way Springfield, EX 00000 United States',
    'Email legal@skylark.example',
    'Our reference ECS-26-114072',
    'Dear Custodian of Records:',
  ]);
  expect(letter.slice(-2)).toEqual(['Sincerely,', 'Signature Dana Whitlock, badge 3172']);
  expect(pdf.sheet).toEqual([0, 0, 612, 792]);
});

it('a hundred targets with the longest values there may be fit, over as many pages as they take', async () => {
  const { certificate, ...rest } = epocPrDocument();
  const identifiers = Array.from({ length: 100 }, (_, index) => ({
    type: 'other',
    value: `${index}-${'x'.repeat(990)}`,
  }));
  const C = { identifiers: [...identifiers.slice(1), { type: 'email', value: 'm.reuther@skylark.example' }] };
  const targets = C.identifiers.map(({ type }, index) => ({
    id: `t${index + 1}`,
    type,
    status: 'ordered',
    categories: ['subscriber', 'identification-only', 'traffic', 'content'],
  }));
  const pdf = await printed({ ...rest, certificate: { ...certificate, C }, targets });
  const shown = pdf.texts.join('').replaceAll(/\s+/g, '');
  expect(paragraphs(pdf)).toContain(`Identifier 99-${'x'.repeat(990)}`);
  expect(shown).toContain('Other:t99');
  expect(shown.match(/x{40,}/g)?.join('').length).toBeGreaterThan(90_000);
});

it('a request under the Convention has the letters of its paragraph, in their order', async () => {
  const pdf = await printed(requestDocument());
  const shown = paragraphs(pdf);
  expect(headings(pdf, 'H1').at(-1)).toBe('Request for the expedited preservation of stored computer data');
  expect(headings(pdf, 'H2').filter((heading) => /^\([a-f]\)/.test(heading))).toEqual([
    '(a) Authority seeking the preservation',
    '(b) Offence and summary of the related facts',
    '(c) Stored computer data to be preserved, and their relationship to the offence',
    '(d) Custodian of the data, or location of the computer system, as far as known',
    '(e) Necessity of the preservation',
    '(f) Request for mutual assistance',
  ]);
  expect(shown).toContain(
    'Contact point available around the clock (Article 35) 24/7 Network Contact Point, Cyber Desk Tokyo',
  );
  expect(shown.join(' ')).toContain('The host deletes access logs after fourteen days');
});

it('a Canadian demand is laid out like Form 5.001, on the paper of its country', async () => {
  const pdf = await printed(demandDocument());
  const shown = paragraphs(pdf);
  expect(headings(pdf, 'H1').at(-1)).toBe('Preservation demand');
  expect(shown).toContain('Criminal Code (R.S.C. 1985, c. C-46), subsection 487.012(1), Form 5.001');
  const form = shown.slice(shown.indexOf('Canada, Province of (territorial division) Ontario'));
  expect(form.slice(0, 5)).toEqual([
    'Canada, Province of (territorial division) Ontario',
    'File No EPP-2026-00918',
    'Name of person Skylark Mail Ireland Limited',
    'of 1 Quay Street\nDublin 2\nD02 X000\nIreland',
    'Email disclosure@skylark.example',
  ]);
  expect(form).toContain(
    'Person or authority there that is investigating it Parquet de Paris, section cybercriminalité',
  );
  expect(form).toContain('Until and including 2027-02-18');
  expect(form.slice(-3)).toEqual([
    'Dated 2026-11-20',
    'Signature of peace officer or public officer',
    'Noor Tremblay, badge 5521',
  ]);
  expect(form.join(' ')).not.toContain('would move what was taken');
  expect(pdf.sheet).toEqual([0, 0, 612, 792]);
});
