import type * as z from 'zod/mini';
import {
  CONTACT_POINT,
  IDENTIFIER,
  NAMED_SIGNATURE,
  PROTECTED_TARGET,
  PROTECTED_TARGETS_ASKED,
  TIME_RANGE,
} from '../parts/field-groups.ts';
import {
  confirmed,
  country,
  type DescribedOf,
  day,
  exact,
  fixed,
  language,
  line,
  mail,
  numeral,
  optional,
  prose,
  provider,
  telephone,
  yesNo,
} from '../parts/fields.ts';
import type { BudapestFiling } from './filing.ts';

/** A request under Article 29, as it is filled in by hand, by the letters of paragraph 2. */
export const COE_29 = {
  sections: {
    authority: '(a) Authority seeking the preservation',
    addressee: 'Whom it is sent to',
    offence: '(b) Offence and summary of the related facts',
    identifiers: 'Whose data are to be preserved',
    data: '(c) Stored computer data to be preserved, and their relationship to the offence',
    custodian: '(d) Custodian of the data, or location of the computer system, as far as known',
    necessity: '(e) Necessity of the preservation, (f) request for mutual assistance',
    signature: 'Signature',
  },
  fields: {
    instrument: fixed('COE-29'),
    language: optional(
      language('Language of this request', { section: 'authority', hint: 'Where it needs to be checked.' }),
    ),
    holdDays: optional(
      numeral('For how many days', {
        section: 'necessity',
        hint: 'Left empty: as long as the law says.',
        example: '90',
      }),
    ),
    providers: {
      kind: 'rows',
      section: 'addressee',
      label: 'Contact point of a requested Party',
      hint: 'Each gets the request as an order of its own.',
      max: 20,
      fields: {
        provider: provider('In the directory'),
        addressee: {
          kind: 'group',
          fields: {
            party: country('Requested Party', { example: 'Japan' }),
            contactPoint: line('Contact point available around the clock (Article 35)'),
            address: optional(prose('Address')),
            tel: optional(telephone('Telephone')),
            email: optional(mail('Email')),
          },
        },
      },
    },
    certificate: {
      kind: 'group',
      fields: {
        requestingParty: country('Requesting Party', { section: 'authority', example: 'Switzerland' }),
        previousRequest: optional(exact('Extends the earlier request, File No (if any)', { section: 'authority' })),
        a: {
          kind: 'group',
          section: 'authority',
          fields: {
            issuerType: {
              kind: 'choice',
              label: 'The authority is',
              options: {
                authority_of_a_party: 'an authority of the requesting Party',
                contact_point_24_7: 'its contact point available around the clock',
              },
            },
            authority: line('Name of authority', { hint: 'As the directory has it.' }),
            fileNumber: exact('File No'),
            address: prose('Address'),
            tel: telephone('Telephone'),
            email: mail('Email'),
            mobile: optional(telephone('Mobile telephone')),
            timeZone: optional(
              line('Time zone', {
                hint: 'The name of a zone, or hours from UTC; an abbreviation means several.',
                example: 'Europe/Zurich',
              }),
            ),
            officeHours: optional(
              line('Office hours', { hint: 'In that zone.', example: 'Monday to Friday, 08:00 to 18:00' }),
            ),
            contactPoint: {
              kind: 'group',
              optional: true,
              label: 'Contact point (if different)',
              fields: CONTACT_POINT,
            },
          },
        },
        b: {
          kind: 'group',
          section: 'offence',
          fields: {
            offences: {
              kind: 'rows',
              label: 'Offence',
              max: 50,
              fields: {
                natureAndClassification: prose('Nature and legal classification'),
                statutoryProvision: prose('Statutory provision'),
              },
            },
            factSummary: prose('Brief summary of the related facts'),
          },
        },
        c: {
          kind: 'group',
          section: 'data',
          fields: {
            identifiers: {
              kind: 'rows',
              section: 'identifiers',
              label: 'Identifier',
              max: 100,
              fields: IDENTIFIER,
            },
            data: {
              kind: 'boxes',
              label: 'Data',
              options: {
                subscriber: 'Subscriber information',
                traffic: 'Traffic data',
                content: 'Content data',
                other: { label: 'Other', max: 27, fields: { text: prose('Namely') } },
              },
            },
            timeRange: {
              kind: 'group',
              optional: true,
              label: 'Period the data are from',
              hint: 'Left empty: all.',
              fields: TIME_RANGE,
            },
            furtherSpecification: optional(prose('Further specification')),
            relationToOffence: prose('Relationship to the offence'),
          },
        },
        d: {
          kind: 'group',
          section: 'custodian',
          optional: true,
          fields: {
            custodian: {
              kind: 'group',
              optional: true,
              label: 'Custodian',
              fields: {
                name: line('Name'),
                address: optional(prose('Address')),
                tel: optional(telephone('Telephone')),
                email: optional(mail('Email')),
              },
            },
            location: optional(prose('Location of the computer system')),
          },
        },
        e: {
          kind: 'group',
          section: 'necessity',
          fields: { necessity: prose('Why the preservation is necessary') },
        },
        f: {
          kind: 'group',
          section: 'necessity',
          label: 'Request for mutual assistance',
          fields: {
            intendsToRequestAssistance: confirmed(
              'The requesting Party intends to submit a request for mutual assistance for the measures named here',
            ),
            measures: {
              kind: 'choices',
              label: 'Measures',
              options: {
                search_or_access: 'Search or similar access',
                seizure_or_securing: 'Seizure or similar securing',
                disclosure: 'Disclosure of the data',
              },
            },
            expectedBy: optional(day('Expected to be submitted by')),
          },
        },
        confidentialityRequested: yesNo(
          'Is the requested Party asked to keep the fact and the substance of this request confidential (Article 27(8))?',
          { section: 'signature' },
        ),
        signature: { kind: 'group', section: 'signature', label: 'Signature', fields: NAMED_SIGNATURE },
      },
    },
    protectedTargets: {
      kind: 'rows',
      section: 'identifiers',
      optional: true,
      ...PROTECTED_TARGETS_ASKED,
      fields: PROTECTED_TARGET,
    },
  },
} as const satisfies DescribedOf<z.input<typeof BudapestFiling>>;
