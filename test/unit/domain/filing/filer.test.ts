import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeFiler,
  findFilerFault,
  listStrangeNames,
  type RegisteredAuthority,
  type SaidOfFiler,
} from '../../../../shared/domain/filing/filer.ts';
import { isFreeMail } from '../../../../shared/domain/filing/free-mail.ts';

const authority = (id: string, name: string, changes: Partial<RegisteredAuthority> = {}): RegisteredAuthority => ({
  id,
  name,
  institution: `house-of-${id}`,
  state: 'DE',
  contact: { telephone: { countryCode: '+49' }, email: `desk@${id}.example` },
  ...changes,
});

const COURT = authority('aut-court', 'Amtsgericht Musterstadt');
const STRANGER = authority('aut-stranger', 'Staatsanwaltschaft Musterstadt');
const DESK = authority('aut-desk', 'Lagezentrum Musterland', {
  otherNames: ['Musterland Operations Centre', 'Centre opérationnel de Musterland'],
  filesFor: ['aut-court'],
  mailDomains: ['musterland.example'],
  callingCodes: ['+352'],
});
const KOELN = authority('aut-koeln', 'Polizei Köln', {
  mailDomains: ['köln.example', 'xn--bcher-kva.example', 'Under_score.example'],
});
/** As an entry was before any of that was optional in it. */
const PLAIN = authority('aut-plain', 'Lagezentrum Musterland');

const AT = '/certificate/there';
const say = (field: SaidOfFiler['field'], value: string): SaidOfFiler => ({ field, value, pointer: AT });

const judge = (filer: RegisteredAuthority, said: SaidOfFiler, named: readonly RegisteredAuthority[] = []) => {
  const form = { said: [said], filer, named };
  return findFilerFault(form)?.code ?? describeFiler(form).findings[0]?.code ?? null;
};

describe('what a form says of its filer', () => {
  it.each`
    filer    | field          | value                                   | named         | answer                   | why
    ${DESK}  | ${'state'}     | ${'DE'}                                 | ${[]}         | ${null}                  | ${'its State'}
    ${DESK}  | ${'state'}     | ${'FR'}                                 | ${[]}         | ${'filer-mismatch'}      | ${'another State'}
    ${DESK}  | ${'name'}      | ${'Lagezentrum Musterland'}             | ${[]}         | ${null}                  | ${'its name'}
    ${DESK}  | ${'name'}      | ${'LAGE-ZENTRUM, Musterland'}           | ${[]}         | ${null}                  | ${'its name, written otherwise'}
    ${DESK}  | ${'name'}      | ${'Centre operationnel de Musterland.'} | ${[]}         | ${null}                  | ${'another language, without accents'}
    ${DESK}  | ${'name'}      | ${'Lagezentrum'}                        | ${[]}         | ${'name-not-registered'} | ${'a part of its name'}
    ${DESK}  | ${'name'}      | ${'Court of Nowhere'}                   | ${[]}         | ${'name-not-registered'} | ${'nobody in the directory'}
    ${DESK}  | ${'name'}      | ${'Staatsanwaltschaft Musterstadt'}     | ${[STRANGER]} | ${'filer-mismatch'}      | ${'another authority'}
    ${DESK}  | ${'name'}      | ${'Amtsgericht Musterstadt'}            | ${[COURT]}    | ${null}                  | ${'one that it files for'}
    ${PLAIN} | ${'name'}      | ${'Amtsgericht Musterstadt'}            | ${[COURT]}    | ${'filer-mismatch'}      | ${'one that it does not file for'}
    ${DESK}  | ${'mail'}      | ${'desk@aut-desk.example'}              | ${[]}         | ${null}                  | ${'the domain of its desk'}
    ${DESK}  | ${'mail'}      | ${'k@MUSTERLAND.example'}               | ${[]}         | ${null}                  | ${'a listed domain'}
    ${DESK}  | ${'mail'}      | ${'k@lka.musterland.example'}           | ${[]}         | ${null}                  | ${'below a listed domain'}
    ${DESK}  | ${'mail'}      | ${'k@not-musterland.example'}           | ${[]}         | ${'mail-not-registered'} | ${'a domain that ends alike'}
    ${DESK}  | ${'mail'}      | ${'lka@gmail.com'}                      | ${[]}         | ${'free-mailbox'}        | ${'a free mailbox'}
    ${DESK}  | ${'mail'}      | ${'k@aut-court.example'}                | ${[COURT]}    | ${null}                  | ${'the domain of one it files for'}
    ${KOELN} | ${'mail'}      | ${'k@köln.example'}                     | ${[]}         | ${null}                  | ${'a listed domain, in its own letters'}
    ${KOELN} | ${'mail'}      | ${'k@xn--kln-sna.example'}              | ${[]}         | ${null}                  | ${'and as its A-label'}
    ${KOELN} | ${'mail'}      | ${'k@wache.KÖLN.example'}               | ${[]}         | ${null}                  | ${'below it, in capitals'}
    ${KOELN} | ${'mail'}      | ${'k@xn--bcher-kva.example'}            | ${[]}         | ${null}                  | ${'listed as an A-label'}
    ${KOELN} | ${'mail'}      | ${'k@bücher.example'}                   | ${[]}         | ${null}                  | ${'and in its own letters'}
    ${KOELN} | ${'mail'}      | ${'k@koln.example'}                     | ${[]}         | ${'mail-not-registered'} | ${'without its umlaut it is another'}
    ${KOELN} | ${'mail'}      | ${'k@under_score.example'}              | ${[]}         | ${null}                  | ${'an entry of before that is no domain'}
    ${PLAIN} | ${'mail'}      | ${'k@elsewhere.example'}                | ${[]}         | ${null}                  | ${'no domains are listed'}
    ${PLAIN} | ${'mail'}      | ${'lka@yahoo.co.uk'}                    | ${[]}         | ${'free-mailbox'}        | ${'free, whatever is listed'}
    ${DESK}  | ${'telephone'} | ${'+49'}                                | ${[]}         | ${null}                  | ${'the code of its desk'}
    ${DESK}  | ${'telephone'} | ${'+352'}                               | ${[]}         | ${null}                  | ${'a listed code'}
    ${PLAIN} | ${'telephone'} | ${'+352'}                               | ${[]}         | ${'foreign-telephone'}   | ${'another country'}
  `('$field $value: $answer ($why)', ({ filer, field, value, named, answer }) => {
    expect(judge(filer, say(field, value), named)).toBe(answer);
  });

  it('is no stranger where a mailbox is free and the directory has it for the desk', () => {
    const small = authority('aut-small', 'Gemeinde', {
      contact: { telephone: { countryCode: '+49' }, email: 'gemeinde@gmail.com' },
    });
    expect(judge(small, say('mail', 'buero@gmail.com'))).toBeNull();
  });

  it('is refused at each place at once, by the first of them', () => {
    const said = [
      { ...say('state', 'FR'), pointer: '/state' },
      { ...say('mail', 'a@gmail.com'), pointer: '/mail' },
      { ...say('name', STRANGER.name), pointer: '/name' },
    ];
    expect(findFilerFault({ said, filer: DESK, named: [STRANGER] })).toMatchObject({
      code: 'filer-mismatch',
      faults: [{ pointer: '/state' }, { pointer: '/name' }],
    });
  });

  it('leaves on record the directory’s word, those filed for, and where something differs', () => {
    const said = [say('name', COURT.name), say('name', 'Court of Nowhere')];
    expect(describeFiler({ said, filer: DESK, named: [COURT] })).toEqual({
      name: 'Lagezentrum Musterland',
      filesFor: [{ id: 'aut-court', name: 'Amtsgericht Musterstadt', institution: 'house-of-aut-court' }],
      findings: [{ code: 'name-not-registered', pointer: AT }],
    });
  });

  it('leaves nothing on record of another State, which only a repeat of what was refused could bring', () => {
    expect(describeFiler({ said: [say('state', 'FR')], filer: DESK, named: [] }).findings).toEqual([]);
  });

  it('of two authorities with one name, takes the one that the filer files for', () => {
    const namesake = authority('aut-namesake', COURT.name);
    expect(judge(DESK, say('name', COURT.name), [namesake, COURT])).toBeNull();
  });

  it('asks the directory about each strange name once', () => {
    const said = [say('name', DESK.name), say('name', 'X'), say('name', 'X'), say('state', 'Y'), say('name', 'Z')];
    expect(listStrangeNames(said, DESK)).toEqual(['X', 'Z']);
  });

  it('never differs for how its own name is written', () => {
    const written = fc
      .array(fc.tuple(fc.constantFrom(...'Zentrum'), fc.constantFrom('', ' ', '-', '. ', '\u0301'), fc.boolean()), {
        minLength: 1,
      })
      .map((letters) => ({
        plain: letters.map(([letter]) => letter).join(''),
        odd: letters.map(([letter, after, upper]) => (upper ? letter.toUpperCase() : letter) + after).join(''),
      }));
    fc.assert(
      fc.property(written, ({ plain, odd }) => {
        expect(judge(authority('aut-any', plain), say('name', odd))).toBeNull();
      }),
    );
  });

  it('never passes another State, and never a name that another authority alone goes by', () => {
    fc.assert(
      fc.property(fc.constantFrom('AT', 'FR', 'PL', 'US'), fc.boolean(), (state, isNamed) => {
        const said = isNamed ? say('name', STRANGER.name) : say('state', state);
        expect(judge(DESK, said, [STRANGER, COURT])).toBe('filer-mismatch');
      }),
    );
  });
});

describe('a free mailbox', () => {
  it.each(['gmail.com', 'proton.me', 'web.de', 'hotmail.fr', 'outlook.com', 'gmx.net', 'live.co.uk', 'yahoo.com.br'])(
    'is %s',
    (domain) => expect(isFreeMail(domain)).toBe(true),
  );

  it.each(['live.police.uk', 'outlook.justice.example', 'gmail.com.example', 'mail.police.example', 'yahoo.gov.uk'])(
    'is not %s',
    (domain) => expect(isFreeMail(domain)).toBe(false),
  );
});
