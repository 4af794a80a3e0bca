import type { TestWords } from '../en/test.ts';

export const PL_TEST: TestWords = {
  'test.title': 'TEST: żaden organ tego nie nakazał',
  'test.text':
    'To jest nakaz testowy z piaskownicy Holdfast. Nie wydał go żaden organ, niczyje dane nie są przechowywane i nic z niego nie wynika. Wszystko inne, co tu jest napisane, jest zmyślone.',
};
