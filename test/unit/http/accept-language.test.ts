import { expect, it } from 'vitest';
import { choosePreferredLanguage } from '../../../shared/http/accept.ts';

it.each`
  asked                   | chosen  | why
  ${undefined}            | ${'en'} | ${'nothing asked'}
  ${''}                   | ${'en'} | ${'nothing in it'}
  ${'de'}                 | ${'de'} | ${'a language'}
  ${'DE-at'}              | ${'de'} | ${'one of a country'}
  ${'en;q=0.3, fr;q=0.8'} | ${'fr'} | ${'the one liked best'}
  ${'de, fr'}             | ${'de'} | ${'of equals the first'}
  ${'de;q=0, fr;q=0.1'}   | ${'fr'} | ${'none that is refused'}
  ${'tlh, pl;q=0.2'}      | ${'pl'} | ${'the next where the first is not there'}
  ${'tlh, *;q=0.5'}       | ${'en'} | ${'any'}
  ${'de;q=2, es'}         | ${'es'} | ${'no weight beyond one'}
  ${'de;q=1;x=1, es'}     | ${'es'} | ${'nothing behind the weight'}
  ${'d€, es'}             | ${'es'} | ${'nothing malformed'}
`('$asked: $why', ({ asked, chosen }) => {
  expect(choosePreferredLanguage(asked, ['en', 'de', 'fr', 'es', 'pl'])).toBe(chosen);
});
