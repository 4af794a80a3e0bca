import { beforeEach, describe, expect, it } from 'vitest';
import {
  ALSO_LANTERN,
  FILER,
  file,
  filed,
  filedOrders,
  filing,
  read,
  type SampleName,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { sample } from '../../unit/contracts/refusal.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const WARNING = 'form-narrower-than-article';
const UNVERIFIED = ['/computation/basis', '/firstDay'];

const C = '/certificate/C/identifiers';
/** What the samples are told: they ask for much, and are made of placeholders. */
const FINDINGS: Readonly<Record<SampleName, readonly (readonly [string, string])[]>> = {
  'epoc-pr': [
    ['content-where-subscriber-would-do', '/certificate/D/content'],
    ['all-categories', '/certificate/D'],
    ['placeholder-identifier', `${C}/0/value`],
    ['placeholder-identifier', `${C}/2/value`],
    ['placeholder-identifier', `${C}/3/value`],
    ['placeholder-identifier', `${C}/5/value`],
    ['placeholder-identifier', `${C}/6/value`],
  ],
  'epoc-pr-emergency': [
    ['content-where-subscriber-would-do', '/certificate/D/content'],
    ['placeholder-identifier', `${C}/1/value`],
  ],
  'us-2703f': [
    ['shared-service-identifier', '/certificate/accounts/1/value'],
    ['placeholder-identifier', '/certificate/accounts/1/value'],
    ['placeholder-identifier', '/certificate/accounts/2/value'],
  ],
  'budapest-29': [
    ['placeholder-identifier', '/certificate/c/identifiers/0/value'],
    ['placeholder-identifier', '/certificate/c/identifiers/1/value'],
  ],
  'ca-487-012': [['placeholder-identifier', '/certificate/identifiers/1/value']],
};
const noted = (name: SampleName) => FINDINGS[name].map(([code, pointer]) => ({ code, pointer }));

describe('POST /v1/filings', () => {
  it.each`
    name                   | authority        | instrument      | targets | validation      | warnings     | unverified    | holdEnds
    ${'epoc-pr'}           | ${'aut-police'}  | ${'EU-EPOC-PR'} | ${9}    | ${'prior'}      | ${[]}        | ${[]}         | ${'2027-01-20T00:00:00.000Z'}
    ${'epoc-pr-emergency'} | ${'aut-police'}  | ${'EU-EPOC-PR'} | ${2}    | ${'awaited'}    | ${[WARNING]} | ${[]}         | ${'2027-01-20T00:00:00.000Z'}
    ${'us-2703f'}          | ${'aut-sheriff'} | ${'US-2703f'}   | ${3}    | ${'not-needed'} | ${[]}        | ${UNVERIFIED} | ${'2027-02-19T00:00:00.000Z'}
  `('issues $name as one order, version 1', async (row) => {
    const { name, authority, instrument, targets, validation, warnings, unverified, holdEnds } = row;
    const answer = await file(stack, name);
    expect(answer.status).toBe(201);
    expect(answer.headers).toEqual({ 'content-type': 'application/json', 'cache-control': 'no-store' });
    expect(answer.body).toEqual({
      filing: expect.stringMatching(/^fil_[0-9a-z]{26}$/),
      orders: [
        {
          id: expect.stringMatching(/^ord_[0-9a-z]{26}$/),
          reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/),
          provider: 'prv-demo',
          version: 1,
        },
      ],
      findings: noted(name).map((finding) => ({
        ...finding,
        detail: expect.any(String),
        effect: 'advisory',
        rule: expect.stringMatching(
          /Regulation \(EU\) 2023\/1543, Article|18 U\.S\.C\. § 2703\(f\)|Convention on Cybercrime \(ETS No\. 185\), Article 29/,
        ),
      })),
      ...(warnings.length > 0 && {
        warnings: [
          {
            code: WARNING,
            detail: expect.stringContaining(
              'Section F of the certificate speaks of subscriber and identification data',
            ),
            rule: 'Regulation (EU) 2023/1543, Article 4(5) and Annex II, Section F',
          },
        ],
      }),
      ...(unverified.length > 0 && { unverified }),
    });
    const [commit, ...more] = stack.orders.stored.commits();
    expect(more).toEqual([]);
    expect(commit?.commit).toMatchObject({
      version: 1,
      previous: null,
      by: { kind: 'officer', role: 'contact-point', authority },
      events: [{ type: 'order.issued', instrument, authority, provider: 'prv-demo', warnings, findings: noted(name) }],
      state: {
        phase: { kind: 'issued', ends: { appliedEndsAt: Date.parse(holdEnds) } },
        validation: { status: validation },
      },
    });
    expect(commit?.commit.state.targets).toHaveLength(targets);
    expect(commit?.sealed.map(({ part }) => part)).toEqual(['certificate', 'grounds']);
  });

  it('an emergency order awaits that validation is sought within 48 hours', async () => {
    const id = await filed(stack, 'epoc-pr-emergency');
    const stored = await stack.orders.latest(id);
    expect(stored?.commit.state.validation).toMatchObject({
      status: 'awaited',
      reminded: false,
      seek: {
        exactEndsAt: Date.parse('2026-11-22T16:10:00Z'),
        nominalEndsAt: Date.parse('2026-11-22T17:00:00Z'),
        zone: 'Europe/Berlin',
      },
    });
  });

  it('two providers get an order each, with a certificate addressed to them alone', async () => {
    const ids = await filedOrders(stack, 'epoc-pr', ALSO_LANTERN);
    expect(new Set(ids).size).toBe(2);
    const commits = stack.orders.stored.commits().map(({ commit }) => commit);
    expect(commits.map(({ state }) => state.provider)).toEqual(['prv-demo', 'prv-lantern']);
    expect(new Set(commits.map(({ state }) => state.filing)).size).toBe(1);
    const [demo, lantern] = await Promise.all(ids.map((id) => stack.officer(read(id), FILER['epoc-pr'])));
    expect(demo?.body).toMatchObject({
      content: { certificate: { B: { addressee: 'Skylark Mail Ireland Limited' }, language: 'en' } },
    });
    expect(lantern?.body).toMatchObject({ content: { certificate: { B: { addressee: 'Lantern Hosting B.V.' } } } });
    expect(demo?.text).not.toContain('Lantern');
    expect(lantern?.text).not.toContain('Skylark Mail Ireland');
  });

  it('a letter is addressed to the provider in place of its recipient', async () => {
    const id = await filed(stack, 'us-2703f');
    const { body } = await stack.officer(read(id), FILER['us-2703f']);
    expect(body).toMatchObject({
      content: {
        certificate: {
          recipient: {
            name: 'Skylark Mail Ireland Limited',
            address: '1 Quay Street\nDublin 2\nD02 X000\nIreland',
            email: 'legal@skylark.example',
          },
        },
      },
    });
  });

  it('a letter without grounds and without an addressee of its own is as it was written', async () => {
    const id = await filed(stack, 'us-2703f', { '/grounds': undefined, '/providers/0/addressee': undefined });
    const { body } = await stack.officer(read(id), FILER['us-2703f']);
    expect(body).toMatchObject({
      content: { grounds: null, certificate: { recipient: { name: 'Skylark Mail, Custodian of Records' } } },
    });
  });

  it('every field of the certificate is there again when the order is read', async () => {
    const id = await filed(stack, 'epoc-pr');
    const { body } = await stack.officer(read(id), FILER['epoc-pr']);
    const { certificate, grounds, providers }: ReturnType<typeof epocPr> = epocPr();
    expect(body).toMatchObject({
      content: { certificate: { ...certificate, B: providers[0]?.addressee }, grounds },
    });
  });

  it('nothing of the certificate or the grounds stands in clear', async () => {
    await filed(stack, 'epoc-pr');
    const clear = JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit));
    const personal = textsOf(filing('epoc-pr')).filter((text) => text.length > 10 && !PUBLIC.includes(text));
    expect(personal.length).toBeGreaterThan(60);
    expect(personal.filter((text) => clear.includes(text))).toEqual([]);
  });
});

/** Words of the form that name a rule or a kind, not a person or a fact, and the name that the directory has for the filer. */
const PUBLIC = [
  'Landeskriminalamt Musterland, Dezernat Cybercrime',
  'EU-EPOC-PR',
  'service_name',
  'user_or_unique_id',
  'ip_with_timestamp',
];

const epocPr = (): { certificate: object; grounds: object; providers: { addressee: object }[] } =>
  JSON.parse(JSON.stringify(sample('epoc-pr' satisfies SampleName)));

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
