import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Country } from '../../../../shared/contracts/border/country.ts';
import { Email } from '../../../../shared/contracts/border/email.ts';
import { Tel } from '../../../../shared/contracts/border/telephone.ts';
import { Day, Language, OffsetInstant } from '../../../../shared/contracts/border/text.ts';
import { Utc } from '../../../../shared/contracts/border/wire.ts';
import { IdentifierValue } from '../../../../shared/contracts/forms/parts/identifiers.ts';
import { schemaOf } from '../../../../shared/contracts/openapi/schemas.ts';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);

/** What the document says of a contract must take whatever the contract takes. */
it.each([
  ['a day', Day, ['2026-11-20', '2028-02-29', '1970-01-01']],
  [
    'an instant with its offset',
    OffsetInstant,
    [
      '2026-11-20T17:10:00+01:00',
      '2026-11-20T17:10:00Z',
      '2026-11-20T17:10:00.123456789-05:30',
      '2026-11-20T23:59:59+14:00',
    ],
  ],
  ['an instant of an answer', Utc, ['2026-11-20T16:10:00.000Z', '2026-11-20T16:10:00Z']],
  [
    'a mail address',
    Email,
    ["d.o'neill+unit-7@sheriff.example", 'a@b-c.example', 'x_y@sub.police.example', 'A@B.Example'],
  ],
  ['a country', Country, ['DE', 'US']],
  ['a language', Language, ['de']],
  ['a telephone number', Tel, [{ countryCode: '+49', areaCode: '40', number: '5550 41-00' }]],
  [
    'an identifier',
    IdentifierValue,
    ['::ffff:192.0.2.7', '2001:db8::/64', 'zoë@köln.example', 'https://profile.example/Сара', 'maria❤\uFE0F'],
  ],
] as const)('%s', (_, contract, values) => {
  const isValid = ajv.compile(Object(schemaOf(contract)));
  for (const value of values) {
    expect([value, z.safeParse(contract, value).success, isValid(value)]).toEqual([value, true, true]);
  }
});
