import type * as z from 'zod/mini';
import type { ServedDemand } from '../../../contracts/forms/ca-487-012/served.ts';
import { exact, type FormOf, line, plain, tick } from '../../blocks/field.ts';
import { identifierBoxes } from '../parts/identifiers.ts';
import { phone, range } from '../parts/shared-fields.ts';

/** Form 5.001, in its order. The labels say what the form says, shortened; its binding words are those of the Criminal Code. */
export const PRESERVATION_DEMAND = {
  title: 'Preservation demand',
  basis: 'Criminal Code (R.S.C. 1985, c. C-46), subsection 487.012(1), Form 5.001',
  opening: [],
  fields: {
    province: line('Canada, Province of (territorial division)'),
    fileNumber: exact('File No'),
    addressee: {
      kind: 'group',
      heading: 'To',
      fields: { name: exact('Name of person'), address: line('of'), email: exact('Email') },
    },
    offence: {
      kind: 'section',
      heading: 'Offence',
      before:
        'There are reasonable grounds to suspect that the computer data named here are in your possession or control and will assist in the investigation of an offence.',
      fields: {
        provision: line(
          'Under (provision of the Criminal Code or other Act of Parliament, or of the law of the foreign State)',
        ),
        foreign: {
          kind: 'group',
          heading: 'If the offence is one under the law of a foreign State',
          box: true,
          fields: {
            state: line('Foreign State (ISO 3166-1)'),
            investigatedBy: exact('Person or authority there that is investigating it'),
          },
        },
      },
    },
    identifiers: identifierBoxes('You are required to preserve the following computer data, of'),
    data: {
      kind: 'boxes',
      heading: 'Computer data',
      by: 'code',
      boxes: {
        subscriber: 'Subscriber information',
        traffic: 'Transmission and tracking data',
        content: 'Contents of communications',
        other: 'Other',
      },
      details: { text: line('Namely') },
    },
    timeRange: range('Period the data are from (empty: all)'),
    furtherSpecification: line('Further specification'),
    preserveUntil: {
      ...line('Until and including'),
      before:
        'The data are to be preserved until the day named here, unless before that day this demand is revoked, or a document that contains the data is obtained under a warrant or an order made under an Act of Parliament.',
    },
    conditions: line('This demand is subject to the following conditions'),
    nonDisclosureUntil: line(
      'You must not disclose that this demand was made, nor what it says, until (subsection 487.012(5))',
    ),
    addresseeNotUnderInvestigation: tick('You are not under investigation for the offence (subsection 487.012(3))'),
    officer: {
      kind: 'section',
      heading: 'Peace officer or public officer',
      before:
        'Whoever contravenes this demand without lawful excuse may be subject to a fine. Afterwards, copies that would not be kept in the ordinary course of business, and documents prepared to preserve the data, must be destroyed in accordance with section 487.0194; contravening that without lawful excuse may be punished by a fine, imprisonment or both.',
      fields: {
        officerType: {
          kind: 'choice',
          heading: 'Made by a',
          boxes: { peace_officer: 'peace officer', public_officer: 'public officer' },
        },
        name: exact('Name'),
        title: line('Title'),
        agency: exact('Agency'),
        address: line('Address'),
        tel: phone('Telephone'),
        email: exact('Email'),
      },
    },
    madeOn: line('Dated'),
    signature: { ...plain, before: 'Signature of peace officer or public officer' },
  },
} as const satisfies FormOf<z.infer<typeof ServedDemand>>;
