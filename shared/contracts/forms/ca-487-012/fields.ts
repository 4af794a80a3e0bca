import type * as z from 'zod/mini';
import { GROUNDS, IDENTIFIER, PROTECTED_TARGET, PROTECTED_TARGETS_ASKED, TIME_RANGE } from '../parts/field-groups.ts';
import {
  confirmed,
  country,
  type DescribedOf,
  day,
  exact,
  fixed,
  instant,
  line,
  mail,
  optional,
  prose,
  provider,
  telephone,
} from '../parts/fields.ts';
import type { DemandFiling } from './filing.ts';

/** Form 5.001, as it is filled in by hand. The labels say what the form says, shortened; its binding words are those of the Criminal Code. */
export const CA_487_012 = {
  sections: {
    officer: 'Peace officer or public officer',
    addressee: 'Whom the demand is made to',
    offence: 'Offence',
    identifiers: 'Whose computer data are to be preserved',
    data: 'Which computer data are to be preserved',
    terms: 'Until when, and under which conditions',
    grounds: 'Why, for your own side',
  },
  fields: {
    instrument: fixed('CA-487.012'),
    providers: {
      kind: 'rows',
      section: 'addressee',
      label: 'Provider',
      hint: 'Each gets the demand as an order of its own.',
      max: 20,
      fields: {
        provider: provider('Provider'),
        addressee: {
          kind: 'group',
          label: 'To',
          fields: {
            name: line('Name of person'),
            address: optional(prose('of', { hint: 'The address.' })),
            email: optional(mail('Email')),
          },
        },
      },
    },
    certificate: {
      kind: 'group',
      fields: {
        province: line('Canada, Province of (territorial division)', { section: 'officer', example: 'Ontario' }),
        officer: {
          kind: 'group',
          section: 'officer',
          fields: {
            officerType: {
              kind: 'choice',
              label: 'Made by a',
              options: { peace_officer: 'peace officer', public_officer: 'public officer' },
            },
            name: line('Name'),
            title: line('Title', { example: 'Detective Constable' }),
            agency: line('Agency', { hint: 'As the directory has it.' }),
            address: prose('Address'),
            tel: telephone('Telephone'),
            email: mail('Email'),
          },
        },
        fileNumber: exact('File No', { section: 'officer' }),
        offence: {
          kind: 'group',
          section: 'offence',
          hint: 'There are reasonable grounds to suspect that the computer data are in the possession or control of whom the demand is made to, and will assist in the investigation of an offence.',
          fields: {
            provision: prose(
              'Under (provision of the Criminal Code or other Act of Parliament, or of the law of the foreign State)',
            ),
            foreign: {
              kind: 'group',
              optional: true,
              label: 'If the offence is one under the law of a foreign State',
              fields: {
                state: country('Foreign State', { example: 'France' }),
                investigatedBy: line('Person or authority there that is investigating it'),
              },
            },
          },
        },
        identifiers: { kind: 'rows', section: 'identifiers', label: 'Identifier', max: 100, fields: IDENTIFIER },
        data: {
          kind: 'boxes',
          section: 'data',
          label: 'Computer data',
          options: {
            subscriber: 'Subscriber information',
            traffic: 'Transmission and tracking data',
            content: 'Contents of communications',
            other: { label: 'Other', max: 27, fields: { text: prose('Namely') } },
          },
        },
        timeRange: {
          kind: 'group',
          section: 'data',
          optional: true,
          label: 'Period the data are from',
          hint: 'Left empty: all.',
          fields: TIME_RANGE,
        },
        furtherSpecification: optional(prose('Further specification', { section: 'data' })),
        madeOn: day('Dated', { section: 'terms', hint: 'The day it is made, from which its days are counted.' }),
        preserveUntil: day('Until and including', {
          section: 'terms',
          hint: '21 days after its day; 90 where the offence is one under the law of a foreign State (section 487.012(4)).',
        }),
        conditions: optional(prose('This demand is subject to the following conditions', { section: 'terms' })),
        nonDisclosureUntil: optional(
          instant('You must not disclose that this demand was made, nor what it says, until (subsection 487.012(5))', {
            section: 'terms',
            hint: 'Left empty: it may be disclosed. Where there is a time, say why at the end of this form.',
          }),
        ),
        addresseeNotUnderInvestigation: confirmed(
          'Whom the demand is made to is not under investigation for the offence (subsection 487.012(3))',
          { section: 'terms' },
        ),
        signature: line('Signature of peace officer or public officer', {
          section: 'terms',
          example: 'Noor Tremblay, badge 5521',
        }),
      },
    },
    protectedTargets: {
      kind: 'rows',
      section: 'identifiers',
      optional: true,
      ...PROTECTED_TARGETS_ASKED,
      fields: PROTECTED_TARGET,
    },
    grounds: {
      kind: 'group',
      section: 'grounds',
      hint: 'Sealed; they stay with the issuing side.',
      fields: GROUNDS,
    },
    banReason: optional(
      prose('Why nobody is to be told yet', {
        section: 'grounds',
        hint: 'Given where the demand says until when it must not be disclosed, and not without that. A reviewer decides on it, and nobody else outside your own side reads it.',
      }),
    ),
  },
} as const satisfies DescribedOf<z.input<typeof DemandFiling>>;
