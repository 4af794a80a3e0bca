import { describe, expect, it } from 'vitest';
import { DirectoryEntry } from '../../../../shared/contracts/items/directory.ts';
import { directoryEntry } from '../../../support/builders.ts';

const faultsOf = (changes: Readonly<Record<string, unknown>>) =>
  DirectoryEntry.safeParse({ ...directoryEntry('aut-police'), ...changes }).error?.issues.map(({ path }) =>
    path.join('/'),
  ) ?? [];

const court = (change: Readonly<Record<string, unknown>> = {}) => ({ name: 'Amtsgericht Musterstadt', ...change });

describe('who helps a person, in the entry of an authority', () => {
  it.each`
    changes                                                                           | why
    ${{ legalAid: undefined, courts: undefined }}                                     | ${'nobody, as in entries of earlier versions'}
    ${{ legalAid: { name: 'Rechtsauskunft' } }}                                       | ${'a name alone'}
    ${{ legalAid: { name: 'R', telephone: { countryCode: '+49', number: '5550' } } }} | ${'with a telephone'}
    ${{ courts: [court(), court({ name: 'Landgericht', address: 'Am Gericht 2' })] }} | ${'courts, each once'}
    ${{ courts: [court({ website: 'https://gericht.example/rat?x=1' })] }}            | ${'an https website'}
  `('may be $why', ({ changes }) => {
    expect(faultsOf(changes)).toEqual([]);
  });

  it.each`
    changes                                                                              | fault                   | why
    ${{ legalAid: {} }}                                                                  | ${'legalAid/name'}      | ${'nobody named'}
    ${{ legalAid: { name: 'R', website: 'http://aid.example' } }}                        | ${'legalAid/website'}   | ${'a website without TLS'}
    ${{ legalAid: { name: 'R', website: 'javascript:alert(1)' } }}                       | ${'legalAid/website'}   | ${'a script for a website'}
    ${{ legalAid: { name: 'R', website: 'aid.example' } }}                               | ${'legalAid/website'}   | ${'a name for a website'}
    ${{ legalAid: { name: 'R', telephone: '+49 40 5550' } }}                             | ${'legalAid/telephone'} | ${'a telephone in one piece'}
    ${{ legalAid: { name: 'R', email: 'aid@aid.example' } }}                             | ${'legalAid'}           | ${'what nobody reads'}
    ${{ courts: [] }}                                                                    | ${'courts'}             | ${'a list of none'}
    ${{ courts: Array.from({ length: 11 }, (_, i) => court({ name: `Gericht ${i}` })) }} | ${'courts'}             | ${'more than ten'}
    ${{ courts: [court(), court()] }}                                                    | ${'courts'}             | ${'the same court twice'}
    ${{ courts: [court({ website: 'http://court.example' })] }}                          | ${'courts/0/website'}   | ${'a website of a court without TLS'}
    ${{ courts: [court({ telephone: { countryCode: '+49', number: '5550' } })] }}        | ${'courts/0'}           | ${'a telephone of a court'}
  `('is refused at $fault: $why', ({ changes, fault }) => {
    expect(faultsOf(changes)).toEqual([fault]);
  });
});
