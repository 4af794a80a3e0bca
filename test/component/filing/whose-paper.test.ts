import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { directoryEntry } from '../../support/builders.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  certificateRequest,
  checkRequest,
  commandRequest,
  FILER,
  file,
  filed,
  filing,
  filingRequest,
  POLICE,
  printedAddress,
  read,
  type SampleName,
  SOUGHT,
  toldDigest,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const POLICE_NAME = 'Landeskriminalamt Musterland, Dezernat Cybercrime';
const PROSECUTOR_NAME = 'Staatsanwaltschaft Musterstadt, Zentralstelle Cybercrime';
const NAMES = ['/certificate/A/issuingAuthority', '/certificate/F/issuer/authorityName'] as const;
const named = (name: string) => Object.fromEntries(NAMES.map((pointer) => [pointer, name]));

const HTML = 'text/html';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const findingsOf = ({ body }: Answer): (readonly [code: string, pointer: string])[] => {
  const { findings }: { readonly findings: readonly { readonly code: string; readonly pointer: string }[] } =
    JSON.parse(JSON.stringify(body));
  return findings.map(({ code, pointer }) => [code, pointer]);
};

describe('a form of whoever files it', () => {
  it.each(Object.keys(FILER) as SampleName[])('is taken without a finding: %s', async (name) => {
    const answer = await file(stack, name);
    expect(answer.status).toBe(201);
    expect(findingsOf(answer).filter(([code]) => /register|free|foreign/.test(code))).toEqual([]);
  });

  it('may name it in any language the directory has, written in any way', async () => {
    const edits = named('state criminal POLICE of Musterland - Cybercrime Division');
    expect(findingsOf(await file(stack, 'epoc-pr', edits))).toEqual(findingsOf(await file(stack, 'epoc-pr', {}, 'k2')));
  });
});

describe('whoever has the account of one desk', () => {
  it.each`
    who                             | sample                 | edits                                                                                 | pointers
    ${'another State'}              | ${'epoc-pr'}           | ${{ '/certificate/A/issuingState': 'FR' }}                                            | ${['/certificate/A/issuingState']}
    ${'another Party'}              | ${'budapest-29'}       | ${{ '/certificate/requestingParty': 'DE' }}                                           | ${['/certificate/requestingParty']}
    ${'a prosecution'}              | ${'epoc-pr-emergency'} | ${named(PROSECUTOR_NAME)}                                                             | ${NAMES}
    ${'a prosecution, in disguise'} | ${'epoc-pr-emergency'} | ${named(PROSECUTOR_NAME.toUpperCase())}                                               | ${NAMES}
    ${'the police of Europe'}       | ${'us-2703f'}          | ${{ '/certificate/governmentalEntity': POLICE_NAME }}                                 | ${['/certificate/governmentalEntity']}
    ${'the sheriff'}                | ${'ca-487-012'}        | ${{ '/certificate/officer/agency': 'Example County Sheriff, Digital Evidence Unit' }} | ${['/certificate/officer/agency']}
  `('cannot file as $who in $sample, nor is told otherwise by the check', async ({ sample, edits, pointers }) => {
    const name: SampleName = sample;
    const refusal = {
      status: 422,
      code: 'filer-mismatch',
      pointers,
      rule: expect.stringMatching(/directory/),
    } as const;
    await expectRefusal(stack, () => file(stack, name, edits), refusal);
    await expectRefusal(stack, () => stack.officer(checkRequest(filing(name, edits)), FILER[name]), refusal);
  });

  const FORGED = {
    ...named('Court of Nowhere'),
    '/certificate/F/issuer/email': 'court.of.nowhere@gmail.com',
    '/certificate/F/issuer/tel/countryCode': '+1',
    '/certificate/F/contactPoint/email': 'desk@lka-musterland.example',
    '/certificate/F/contactPoint/fax/countryCode': '+44',
  };
  const FOUND = [
    ['name-not-registered', '/certificate/A/issuingAuthority'],
    ['name-not-registered', '/certificate/F/issuer/authorityName'],
    ['foreign-telephone', '/certificate/F/issuer/tel/countryCode'],
    ['free-mailbox', '/certificate/F/issuer/email'],
    ['foreign-telephone', '/certificate/F/contactPoint/fax/countryCode'],
    ['mail-not-registered', '/certificate/F/contactPoint/email'],
  ];
  const FILED_BY = {
    id: 'aut-police',
    name: POLICE_NAME,
    state: 'DE',
    filesFor: [],
    findings: FOUND.map(([code, pointer]) => expect.objectContaining({ code, pointer })),
  };

  it('files as the Court of Nowhere, and everybody sees who it was', async () => {
    const answer = await file(stack, 'epoc-pr', FORGED);
    expect(findingsOf(answer)).toEqual(expect.arrayContaining(FOUND));
    const check = await stack.officer(checkRequest(filing('epoc-pr', FORGED)), POLICE);
    expect(check.body).toMatchObject({ wouldBeRefused: false });
    expect(findingsOf(check)).toEqual(findingsOf(answer));

    const orderId = await filed(stack, 'epoc-pr', FORGED); // a repeat, answered alike
    const digest = await toldDigest(stack, orderId);
    expect((await stack.officer(read(orderId), POLICE)).body).toMatchObject({ filedBy: FILED_BY });
    const certificate = await stack.provider(certificateRequest(orderId), { provider: 'prv-demo', id: 'read-1' });
    expect(certificate.body).toMatchObject({ order: { filedBy: FILED_BY } });
    expect((await stack.anyone(printedAddress(orderId, digest))).body).toMatchObject({
      genuine: true,
      filedBy: FILED_BY,
    });
    const page = (await stack.anyone(printedAddress(orderId, digest, HTML))).text;
    expect(page).toContain(`${POLICE_NAME}, DE, aut-police, by the directory of authorities.`);
    expect(page).toContain('A name that the directory does not have for it');
    expect(page).not.toMatch(/Nowhere|gmail/);
  });

  it('leaves in the record where something differs, and never what stood there', async () => {
    const orderId = await filed(stack, 'epoc-pr', FORGED);
    const history = (await stack.officer(read(orderId, '/history'), POLICE)).text;
    expect(history).toContain('free-mailbox');
    expect(history).not.toMatch(/Nowhere|gmail/);
  });
});

describe('a desk that files for another authority', () => {
  const COURT_NAME = 'Amtsgericht Musterstadt';
  const court = directoryEntry('aut-prosecutor', {
    id: 'aut-court',
    name: COURT_NAME,
    institution: 'ag-musterstadt',
    kinds: ['public-prosecutor'],
    contact: {
      name: 'Geschäftsstelle',
      telephone: { countryCode: '+352', number: '555 010' },
      email: 'gs@ag.musterstadt.example',
    },
  });
  const desk = (filesFor: readonly string[]) => directoryEntry('aut-police', { filesFor });
  const emergency = async (key = 'key-1'): Promise<Answer> =>
    stack.officer(
      filingRequest(
        filing('epoc-pr-emergency', {
          '/certificate/F/issuer/authorityName': COURT_NAME,
          '/certificate/F/issuer/email': 'gs@ag.musterstadt.example',
          '/certificate/F/issuer/tel/countryCode': '+352',
        }),
        key,
      ),
      POLICE,
    );
  const orderOf = ({ body }: Answer): OrderId => JSON.parse(JSON.stringify(body)).orders[0].id;

  beforeEach(async () => {
    await stack.directory.put(court, 'operator');
    await stack.directory.put(desk(['aut-court']), 'operator');
  });

  it('is believed by the directory: both are named, and nothing is found', async () => {
    const answer = await emergency();
    expect(findingsOf(answer).filter(([code]) => /register|free|foreign/.test(code))).toEqual([]);
    const both = { id: 'aut-police', filesFor: [{ id: 'aut-court', name: COURT_NAME }], findings: [] };
    const orderId = orderOf(answer);
    expect((await stack.officer(read(orderId), POLICE)).body).toMatchObject({ filedBy: both });
    const page = await stack.anyone(printedAddress(orderId, await toldDigest(stack, orderId), HTML));
    expect(page.text).toContain(`It files for ${COURT_NAME}, aut-court.`);
  });

  it('is refused once the directory lists the other no longer, and a repeat still gets its first answer', async () => {
    const first = await emergency();
    await stack.directory.put(desk(['aut-prosecutor']), 'operator');
    const pointers = ['/certificate/F/issuer/authorityName'];
    await expectRefusal(stack, () => emergency('key-2'), { status: 422, code: 'filer-mismatch', pointers });
    expect(await emergency()).toEqual(first);
  });

  it('cannot have the order validated by the house it files for', async () => {
    const orderId = orderOf(await emergency());
    const sought = commandRequest(orderId, 'validation', { ...SOUGHT, authority: 'aut-court' });
    await expectRefusal(stack, () => stack.officer(sought, POLICE), { status: 403, code: 'validator-not-independent' });
  });
});
