import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  ClarificationAnswerCommand,
  ExtensionCommand,
  ProductionRequestCommand,
  ReleaseCommand,
  ValidationCommand,
} from '../../../../../shared/contracts/api/authorities/commands.ts';
import { parse } from '../../../../../shared/contracts/border/parse.ts';
import { Filing } from '../../../../../shared/contracts/forms/filing.ts';
import { edited, refusalOf, sample } from '../../refusal.ts';

const order = parse(Filing, sample('epoc-pr'));
const SECTION_G = order.instrument === 'EU-EPOC-PR' ? order.certificate.G : undefined;
const EXTENSION = sample('epoc-pr-extension');
const NAMED_SIGNATURE = { name: 'Katrin Möwe', date: '2027-01-15', signature: 'Qualified electronic seal' };

const ANNEX_V = {
  instrument: 'EU-EPOC-PR',
  certificate: {
    A: { issuingState: 'DE', issuingAuthority: 'Landeskriminalamt Musterland' },
    B: { addressee: 'Skylark Mail Ireland Limited', address: '1 Quay Street\nDublin 2' },
    C: {
      epocPr: { issuedOn: '2026-11-20', transmittedOn: '2026-11-20', fileNumber: 'LKA-ML 4100-2026-0831' },
      extension: {
        issuingAuthority: 'Landeskriminalamt Musterland',
        fileNumber: 'LKA-ML 4100-2026-0831',
        date: '2027-01-11',
      },
    },
    D: {
      request: {
        kind: 'EPOC',
        issuedBy: 'Amtsgericht Musterstadt',
        issuedOn: '2027-01-14',
        transmittedOn: null,
        fileNumber: '162 Gs 88/27',
        transmittedTo: { name: 'Skylark Mail Ireland Limited' },
      },
      signature: NAMED_SIGNATURE,
    },
  },
};
const REQUEST = '/certificate/D/request';

const RENEWAL = {
  instrument: 'US-2703f',
  certificate: {
    governmentalEntity: 'Example County Sheriff',
    requester: {
      name: 'Dana Whitlock',
      title: 'Detective Sergeant',
      tel: { countryCode: '+1', areaCode: '555', number: '555-0142' },
      email: 'd.whitlock@sheriff.example',
      address: '400 Court Street',
    },
    fileNumber: 'ECS-26-114072',
    originalLetter: { fileNumber: 'ECS-26-114072', signedOn: '2026-11-18' },
    statement: 'Please preserve the same records for another 90 days.',
    signature: 'Dana Whitlock, badge 3172',
    signedOn: '2027-02-10',
  },
};

const accepted: readonly (readonly [string, z.core.$ZodType, unknown])[] = [
  ['validation sought', ValidationCommand, { step: 'sought', authority: 'aut-prosecutor' }],
  ['validation granted', ValidationCommand, { step: 'granted', validator: SECTION_G }],
  ['validation refused', ValidationCommand, { step: 'refused', reason: 'No emergency is shown.' }],
  ['Annex VI', ExtensionCommand, EXTENSION],
  ['a renewed letter', ExtensionCommand, RENEWAL],
  ['Annex V', ProductionRequestCommand, ANNEX_V],
  ['a release', ReleaseCommand, { effect: 'release', reason: 'no-longer-needed' }],
  ['a withdrawal in words', ReleaseCommand, { effect: 'withdrawal', reason: 'other', explanation: 'Wrong person.' }],
  ['an answer', ClarificationAnswerCommand, { answer: 'The first account is meant.', outcome: 'maintained' }],
];

it.each(accepted)('%s is accepted', (_, schema, body) => {
  expect(parse(schema, body)).toEqual(body);
});

const refused: readonly (readonly [string, z.core.$ZodType, unknown, string[]])[] = [
  ['no step', ValidationCommand, {}, ['/step']],
  ['an unknown step', ValidationCommand, { step: 'waived' }, ['/step']],
  ['sought from nobody', ValidationCommand, { step: 'sought' }, ['/authority']],
  ['granted without section G', ValidationCommand, { step: 'granted' }, ['/validator']],
  [
    'half a section G',
    ValidationCommand,
    edited({ step: 'granted', validator: SECTION_G }, { '/validator/validatorSignature': undefined }),
    ['/validator/validatorSignature'],
  ],
  ['refused without reason', ValidationCommand, { step: 'refused' }, ['/reason']],
  ['granted with a reason', ValidationCommand, { step: 'granted', validator: SECTION_G, reason: 'x' }, ['/reason']],
  [
    'an extension with a number of days',
    ExtensionCommand,
    edited(EXTENSION, { '/certificate/D/days': 60 }),
    ['/certificate/D/days'],
  ],
  [
    'an extension transmitted before issue',
    ExtensionCommand,
    edited(EXTENSION, { '/certificate/C/epocPr/transmittedOn': '2026-11-19' }),
    ['/certificate/C/epocPr/transmittedOn'],
  ],
  ['an extension of nothing', ExtensionCommand, edited(EXTENSION, { '/certificate/C': undefined }), ['/certificate/C']],
  [
    'a letter under the wrong instrument',
    ExtensionCommand,
    edited(EXTENSION, { '/instrument': 'US-2703f' }),
    [
      '/certificate/A',
      '/certificate/B',
      '/certificate/C',
      '/certificate/D',
      '/certificate/fileNumber',
      '/certificate/governmentalEntity',
      '/certificate/originalLetter',
      '/certificate/requester',
      '/certificate/signature',
      '/certificate/signedOn',
      '/certificate/statement',
    ],
  ],
  [
    'a continuation under the letter',
    ProductionRequestCommand,
    edited(ANNEX_V, { '/instrument': 'US-2703f' }),
    ['/instrument'],
  ],
  [
    'a request transmitted before issue',
    ProductionRequestCommand,
    edited(ANNEX_V, { [`${REQUEST}/transmittedOn`]: '2027-01-13' }),
    [`${REQUEST}/transmittedOn`],
  ],
  [
    'an MLA request to no State',
    ProductionRequestCommand,
    edited(ANNEX_V, { [`${REQUEST}/kind`]: 'MLA' }),
    [`${REQUEST}/transmittedTo/state`],
  ],
  [
    'a withheld date left out',
    ProductionRequestCommand,
    edited(ANNEX_V, { [`${REQUEST}/transmittedOn`]: undefined }),
    [`${REQUEST}/transmittedOn`],
  ],
  [
    'a release for a reason of withdrawals',
    ReleaseCommand,
    { effect: 'release', reason: 'issued-in-error' },
    ['/reason'],
  ],
  ['other without words', ReleaseCommand, { effect: 'withdrawal', reason: 'other' }, ['/explanation']],
  ['no effect', ReleaseCommand, { reason: 'other' }, ['/effect']],
  ['an empty answer', ClarificationAnswerCommand, { answer: '', outcome: 'maintained' }, ['/answer']],
  ['an unknown outcome', ClarificationAnswerCommand, { answer: 'x', outcome: 'adapted' }, ['/outcome']],
];

describe('refused', () => {
  it.each(refused)('%s', (_, schema, body, pointers) => {
    const refusal = refusalOf(() => parse(schema, body));
    expect(refusal.code).toBe('invalid-request');
    expect([...refusal.pointers].sort()).toEqual(pointers);
  });
});

it('an MLA request to an authority of a State is accepted', () => {
  const edits = {
    [`${REQUEST}/kind`]: 'MLA',
    [`${REQUEST}/transmittedTo`]: { name: 'Department of Justice', state: 'US' },
  };
  expect(() => parse(ProductionRequestCommand, edited(ANNEX_V, edits))).not.toThrow();
});
