import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Email } from '../../../../shared/contracts/border/email.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { HoldfastError } from '../../../../shared/errors.ts';

/** What a client makes of the published description. */
const published = z.fromJSONSchema(z.toJSONSchema(Email, { io: 'input' }));

describe('an address is taken, and the published description does not refuse it', () => {
  it.each`
    typed                                      | kept                                 | why
    ${'desk@police.example'}                   | ${'desk@police.example'}             | ${'plain'}
    ${' D.Whitlock@Sheriff.Example\t'}         | ${'D.Whitlock@Sheriff.Example'}      | ${'white space around it, and its own case'}
    ${'unit/7@sheriff.example'}                | ${'unit/7@sheriff.example'}          | ${'a slash'}
    ${"o'brien+n&d%x@sheriff.example"}         | ${"o'brien+n&d%x@sheriff.example"}   | ${'atext'}
    ${'zac@köln.polizei.example'}              | ${'zac@köln.polizei.example'}        | ${'an umlaut in the domain'}
    ${'zac@ko\u0308ln.example'}                | ${'zac@k\u00f6ln.example'}           | ${'the same in two parts'}
    ${'zac@xn--kln-sna.polizei.example'}       | ${'zac@xn--kln-sna.polizei.example'} | ${'its A-label'}
    ${'деск@полиция.бг'}                       | ${'деск@полиция.бг'}                 | ${'Cyrillic on both sides'}
    ${'μ.παππά@αστυνομία.ευ'}                  | ${'μ.παππά@αστυνομία.ευ'}            | ${'Greek'}
    ${'警察＠警視庁。jp'}                      | ${'警察@警視庁.jp'}                  | ${'the @ and full stop of a Japanese keyboard'}
    ${'فريق@شرطة.example'}                     | ${'فريق@شرطة.example'}               | ${'Arabic'}
    ${'mailto:desk@police.example'}            | ${'desk@police.example'}             | ${'a link'}
    ${'<desk@police.example>'}                 | ${'desk@police.example'}             | ${'out of a header'}
    ${'\u200e\u00a0desk@police.example\u200f'} | ${'desk@police.example'}             | ${'marks around it'}
  `('$typed: $why', ({ typed, kept }) => {
    expect(parse(Email, typed)).toBe(kept);
    expect(parse(Email, kept)).toBe(kept);
    expect(published.safeParse(typed).success).toBe(true);
  });

  it('is described as what it is, without a pattern that knows less', () => {
    expect(z.toJSONSchema(Email, { io: 'input' })).toMatchObject({ type: 'string', format: 'idn-email' });
    expect(z.toJSONSchema(Email, { io: 'input' })).not.toHaveProperty('pattern');
  });
});

/** What one is told. */
function sentenceFor(typed: string): string | undefined {
  try {
    parse(Email, typed);
    return undefined;
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error;
    expect(error.faults).toHaveLength(1);
    return error.faults[0]?.detail;
  }
}

it.each`
  typed                                   | says                                                                    | why
  ${'desk'}                               | ${'it has no @'}                                                        | ${'no @'}
  ${''}                                   | ${'it has no @'}                                                        | ${'nothing'}
  ${'a@police.example, b@police.example'} | ${'give one, and nothing else'}                                         | ${'two'}
  ${'a@b@police.example'}                 | ${'give one, and nothing else'}                                         | ${'two @'}
  ${'Desk <desk@police.example>'}         | ${'give it alone, without a name, blanks or marks'}                     | ${'a name'}
  ${'desk@police.example;'}               | ${'give it alone, without a name, blanks or marks'}                     | ${'what a list leaves'}
  ${'desk (at) police.example'}           | ${'write the @ and the full stops as they are'}                         | ${'hidden from programs'}
  ${'desk@police[.]example'}              | ${'write the @ and the full stops as they are'}                         | ${'made harmless'}
  ${'desk@police.example.'}               | ${'it ends in a full stop'}                                             | ${'the end of a sentence'}
  ${'o’brien@police.example'}             | ${"write its apostrophe as a straight one (')"}                         | ${'an apostrophe of a telephone'}
  ${'desk@police'}                        | ${'what follows the @ is no domain in full'}                            | ${'a host'}
  ${'desk@[192.0.2.1]'}                   | ${'what follows the @ is no domain in full'}                            | ${'an address literal'}
  ${'desk@xn--zz.example'}                | ${'what follows the @ is no domain in full'}                            | ${'an A-label of nothing'}
  ${'a..b@police.example'}                | ${'what stands before the @ is in no address'}                          | ${'two full stops'}
  ${'"ab"@police.example'}                | ${'what stands before the @ is in no address'}                          | ${'quotation marks'}
  ${'ｄｅｓｋ！@police.example'}          | ${'write it in the narrow signs of a Latin keyboard, not in wide ones'} | ${'wide signs'}
`('$typed is refused: $why', ({ typed, says }) => {
  expect(sentenceFor(typed)).toBe(`must be an e-mail address, such as desk@police.example: ${says}`);
});

it.each`
  typed                                 | says                                                                                                | why
  ${'desk@рolice.example'}              | ${'mixes letters of different alphabets in one word; write the domain in its punycode form (xn--)'} | ${'one letter of another alphabet'}
  ${'desk@сара.example'}                | ${/^is written in another alphabet .*; write the domain in its punycode form \(xn--\)$/}            | ${'letters that all pass for Latin ones'}
  ${'аdmin@police.example'}             | ${/^mixes letters .*; write what stands before the @ in letters of one alphabet$/}                  | ${'the same before the @'}
  ${'ｄesk@police.example'}             | ${/^contains styled or phonetic letters/}                                                           | ${'a wide letter'}
  ${'desk@pol\u200bice.example'}        | ${'contains a control, invisible or direction-changing character'}                                  | ${'a sign nobody sees'}
  ${'desk@\u202eecilop.example'}        | ${'contains a control, invisible or direction-changing character'}                                  | ${'an override'}
  ${`${'x'.repeat(65)}@police.example`} | ${'is longer than an e-mail address can be'}                                                        | ${'65 octets before the @'}
  ${'x'.repeat(321)}                    | ${'must have at most 320 characters'}                                                               | ${'longer than any'}
`('$typed stays refused: $why', ({ typed, says }) => {
  const sentence = sentenceFor(typed);
  expect(sentence).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
});
