import type * as z from 'zod/mini';
import type { AssistanceRequested } from '../../../contracts/forms/coe-29/request.ts';
import type { ServedRequest } from '../../../contracts/forms/coe-29/served.ts';
import { exact, type FormOf, line, plain, tick } from '../../blocks/field.ts';
import { identifierBoxes } from '../parts/identifiers.ts';
import { CONTACT_POINT, LANGUAGES, NAMED_SIGNATURE, phone, range } from '../parts/shared-fields.ts';

const MEASURES = {
  search_or_access: 'Search or similar access',
  seizure_or_securing: 'Seizure or similar securing',
  disclosure: 'Disclosure of the data',
} as const;

/** A request under Article 29: the Convention says what it specifies and gives no form, so it follows the letters of paragraph 2. */
export const PRESERVATION_REQUEST = {
  title: 'Request for the expedited preservation of stored computer data',
  basis: 'Convention on Cybercrime (ETS No. 185), Article 29(2)',
  opening: [],
  fields: {
    requestingParty: line('Requesting Party (ISO 3166-1)'),
    previousRequest: exact('Extends the earlier request, File No (if any)'),
    requestedParty: {
      kind: 'group',
      heading: 'To',
      fields: {
        party: line('Requested Party (ISO 3166-1)'),
        contactPoint: exact('Contact point available around the clock (Article 35)'),
        address: line('Address'),
        tel: phone('Telephone'),
        email: exact('Email'),
      },
    },
    language: { ...line('Language of this request'), meanings: LANGUAGES },
    a: {
      kind: 'section',
      heading: '(a) Authority seeking the preservation',
      fields: {
        issuerType: {
          kind: 'choice',
          heading: 'It is',
          boxes: {
            authority_of_a_party: 'an authority of the requesting Party',
            contact_point_24_7: 'its contact point available around the clock',
          },
        },
        authority: exact('Name of authority'),
        fileNumber: exact('File No'),
        address: line('Address'),
        tel: phone('Telephone'),
        mobile: phone('Mobile telephone'),
        email: exact('Email'),
        timeZone: line('Time zone'),
        officeHours: line('Office hours'),
        contactPoint: { kind: 'group', heading: 'Contact point (if different)', fields: CONTACT_POINT },
      },
    },
    b: {
      kind: 'section',
      heading: '(b) Offence and summary of the related facts',
      fields: {
        offences: {
          kind: 'items',
          heading: 'Offence',
          fields: {
            natureAndClassification: line('Nature and legal classification'),
            statutoryProvision: line('Statutory provision'),
          },
        },
        factSummary: line('Brief summary of the related facts'),
      },
    },
    c: {
      kind: 'section',
      heading: '(c) Stored computer data to be preserved, and their relationship to the offence',
      fields: {
        identifiers: identifierBoxes('Identifiers'),
        data: {
          kind: 'boxes',
          heading: 'Data',
          by: 'code',
          boxes: {
            subscriber: 'Subscriber information',
            traffic: 'Traffic data',
            content: 'Content data',
            other: 'Other',
          },
          details: { text: line('Namely') },
        },
        timeRange: range('Period the data are from (empty: all)'),
        furtherSpecification: line('Further specification'),
        relationToOffence: line('Relationship to the offence'),
      },
    },
    d: {
      kind: 'section',
      heading: '(d) Custodian of the data, or location of the computer system, as far as known',
      fields: {
        custodian: {
          kind: 'group',
          heading: 'Custodian',
          fields: {
            name: exact('Name'),
            address: line('Address'),
            tel: phone('Telephone'),
            email: exact('Email'),
          },
        },
        location: line('Location of the computer system'),
      },
    },
    e: { kind: 'section', heading: '(e) Necessity of the preservation', fields: { necessity: plain } },
    f: {
      kind: 'section',
      heading: '(f) Request for mutual assistance',
      fields: {
        intendsToRequestAssistance: tick(
          'The requesting Party intends to submit a request for mutual assistance for the measures named here',
        ),
        measures: { kind: 'choices', heading: 'Measures', boxes: MEASURES },
        expectedBy: line('Expected to be submitted by'),
      },
    },
    confidentialityRequested: tick(
      'The requested Party is asked to keep the fact and the substance of this request confidential (Article 27(8))',
    ),
    signature: { kind: 'section', heading: 'Signature', fields: NAMED_SIGNATURE },
  },
} as const satisfies FormOf<z.infer<typeof ServedRequest>>;

/** The data stay preserved until the request for assistance is decided; the Convention gives no form for saying so. */
export const ASSISTANCE_REQUESTED = {
  title: 'Confirmation that a request for mutual assistance was submitted',
  basis: 'Convention on Cybercrime (ETS No. 185), Article 29(7)',
  opening: [],
  fields: {
    requestingParty: line('Requesting Party (ISO 3166-1)'),
    authority: exact('Authority'),
    fileNumber: exact('File No of the request for preservation'),
    request: {
      kind: 'section',
      heading: 'The request for mutual assistance',
      fields: {
        fileNumber: exact('File No'),
        submittedOn: line('Submitted on'),
        receivedBy: exact('Received by'),
        receivedOn: line('Received on'),
        measures: { kind: 'choices', heading: 'Measures', boxes: MEASURES },
      },
    },
    signature: { kind: 'section', heading: 'Signature', fields: NAMED_SIGNATURE },
  },
} as const satisfies FormOf<z.infer<typeof AssistanceRequested>>;
