import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES, parseJson } from '../../../../shared/contracts/border/json.ts';
import { HoldfastError } from '../../../../shared/errors.ts';
import { countProcessorMs, PROCESSOR_AT_MOST_MS } from '../../../support/processor.ts';
import { refusalOf } from '../refusal.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('what is refused as malformed', () => {
  it.each`
    why                                    | body                                     | pointers
    ${'nothing'}                           | ${''}                                    | ${['']}
    ${'white space only'}                  | ${' \n\t '}                              | ${['']}
    ${'no JSON'}                           | ${'{"a":}'}                              | ${['']}
    ${'a comma too many'}                  | ${'{"a":1,}'}                            | ${['']}
    ${'a single quotation mark'}           | ${"{'a':1}"}                             | ${['']}
    ${'a comment'}                         | ${'{"a":1 /* one */}'}                   | ${['']}
    ${'a number JSON does not have'}       | ${'{"a":NaN}'}                           | ${['']}
    ${'a leading zero'}                    | ${'{"a":01}'}                            | ${['']}
    ${'trailing data'}                     | ${'{"a":1} {"a":2}'}                     | ${['']}
    ${'an end too early'}                  | ${'{"a":[1'}                             | ${['']}
    ${'a raw control character'}           | ${'{"a":"\u0007"}'}                      | ${['']}
    ${'two byte order marks'}              | ${'\uFEFF\uFEFF{"a":1}'}                 | ${['']}
    ${'a byte order mark within'}          | ${'{\uFEFF"a":1}'}                       | ${['']}
    ${'bytes that are not UTF-8'}          | ${bytes(0x22, 0xc3, 0x28, 0x22)}         | ${['']}
    ${'an overlong encoding'}              | ${bytes(0x22, 0xc0, 0xaf, 0x22)}         | ${['']}
    ${'a surrogate encoded in UTF-8'}      | ${bytes(0x22, 0xed, 0xa0, 0x80, 0x22)}   | ${['']}
    ${'a byte order mark and no more'}     | ${bytes(0xef, 0xbb, 0xbf)}               | ${['']}
    ${'a name twice'}                      | ${'{"a":1,"a":2}'}                       | ${['/a']}
    ${'a name twice, values equal'}        | ${'{"a":1,"a":1}'}                       | ${['/a']}
    ${'a name twice, once escaped'}        | ${'{"a":1,"\\u0061":2}'}                 | ${['/a']}
    ${'a name twice, deep in a list'}      | ${'{"x":[0,{"y":{"a":1,"b":2,"a":3}}]}'} | ${['/x/1/y/a']}
    ${'the empty name twice'}              | ${'{"":1,"":1}'}                         | ${['/']}
    ${'a name twice, pointer escaped'}     | ${'{"a/b~c":1,"a/b~c":2}'}               | ${['/a~1b~0c']}
    ${'several at once'}                   | ${'{"a":1,"a":1,"b":{"c":1,"c":1}}'}     | ${['/a', '/b/c']}
    ${'__proto__'}                         | ${'{"__proto__":{"admin":true}}'}        | ${['/__proto__']}
    ${'__proto__, escaped'}                | ${'{"a":{"__\\u0070roto__":1}}'}         | ${['/a/__proto__']}
    ${'constructor'}                       | ${'{"a":{"constructor":1}}'}             | ${['/a/constructor']}
    ${'prototype'}                         | ${'[{"prototype":1}]'}                   | ${['/0/prototype']}
    ${'2^53'}                              | ${'{"a":9007199254740992}'}              | ${['/a']}
    ${'-2^53'}                             | ${'{"a":[1,-9007199254740992]}'}         | ${['/a/1']}
    ${'2^53 with a fraction'}              | ${'{"a":9007199254740992.0}'}            | ${['/a']}
    ${'2^53 with an exponent'}             | ${'{"a":9.007199254740992e15}'}          | ${['/a']}
    ${'digits a double loses'}             | ${'{"a":0.12345678901234567890}'}        | ${['/a']}
    ${'overflow'}                          | ${'{"a":1e400}'}                         | ${['/a']}
    ${'underflow'}                         | ${'{"a":1e-400}'}                        | ${['/a']}
    ${'a numeral of absurd length'}        | ${`{"a":1.${'0'.repeat(50_000)}}`}       | ${['/a']}
    ${'half a surrogate pair in a value'}  | ${'{"a":"\\ud800"}'}                     | ${['/a']}
    ${'half a surrogate pair in a string'} | ${'{"a":"\udc00"}'}                      | ${['/a']}
    ${'33 levels'}                         | ${deep(33)}                              | ${['/0'.repeat(33)]}
    ${'a hundred thousand levels'}         | ${deep(100_000)}                         | ${['/0'.repeat(33)]}
  `('$why', ({ body, pointers }) => {
    expect(refusalOf(() => parseJson(body))).toMatchObject({ code: 'malformed-json', pointers });
  });

  it('a byte order mark before it is passed over', () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ a: 1 });
    expect(parseJson(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toEqual({});
  });

  it.each`
    why                              | body                             | told
    ${'a word that is none'}         | ${'{"a": undefined}'}            | ${' from line 1, character 7 on'}
    ${'a value as another language'} | ${'{"b": 1,\n  "a": True}'}      | ${' from line 2, character 8 on'}
    ${'a single quotation mark'}     | ${`{"a": 'x'}`}                  | ${' from line 1, character 7 on'}
    ${'no JSON at all'}              | ${'hello'}                       | ${' from line 1, character 1 on'}
    ${'a comma too many'}            | ${'{"a":1,}'}                    | ${' from line 1, character 8 on'}
    ${'a second value'}              | ${'{}\n{}'}                      | ${' from line 2, character 1 on'}
    ${'far behind'}                  | ${`${'[1],\n'.repeat(9)}`}       | ${' from line 1, character 4 on'}
    ${'a word cut off'}              | ${'{"a": tru'}                   | ${': it ends too early'}
    ${'a list cut off'}              | ${'{"a": [1, 2'}                 | ${': it ends too early'}
    ${'a text cut off'}              | ${'{"a": "b'}                    | ${': it ends too early'}
    ${'a long body with a word'}     | ${`[${'1,'.repeat(90_000)}NaN]`} | ${' from line 1, character 180002 on'}
  `('says where the body stops being JSON: $why', ({ body, told }) => {
    expect(refusalOf(() => parseJson(body)).faults).toEqual([{ pointer: '', detail: `the body is not JSON${told}` }]);
  });

  it('half a surrogate pair in a name is refused, and its pointer is well formed', () => {
    expect(refusalOf(() => parseJson('{"\\ud800":1}')).pointers).toEqual(['/\uFFFD']);
  });

  it('a refusal never repeats what was sent', () => {
    const secret = 'anna.adler';
    for (const body of [`{"a": ${secret}}`, `{"a":"${secret}","a":"${secret}"}`, `"${secret}`]) {
      expect(JSON.stringify(refusalOf(() => parseJson(body)))).not.toContain(secret);
    }
  });

  it('lists at most 100 faults, and no pointer longer than 1,000 characters', () => {
    const name = 'n'.repeat(5_000);
    const pairs = Array.from({ length: 300 }, (_, i) => `"k${i}":1,"k${i}":1`).join(',');
    const { faults } = refusalOf(() => parseJson(`{"${name}":{${pairs}}}`));
    expect(faults).toHaveLength(100);
    expect(faults.every(({ pointer }) => pointer.length <= 1_000)).toBe(true);
  });
});

describe('size', () => {
  const quoted = (length: number) => `"${'a'.repeat(length - 2)}"`;

  it('takes 262,144 bytes and refuses one more', () => {
    expect(parseJson(quoted(262_144))).toHaveLength(262_142);
    expect(refusalOf(() => parseJson(quoted(262_145)))).toMatchObject({ code: 'body-too-large', faults: [] });
  });

  it('counts bytes, not characters', () => {
    expect(refusalOf(() => parseJson(`"${'é'.repeat(10)}"`, { maxBytes: 21 })).code).toBe('body-too-large');
    expect(parseJson(`"${'é'.repeat(10)}"`, { maxBytes: 22 })).toBe('éééééééééé');
  });

  it('refuses 1 MB unread, as text or as bytes', () => {
    for (const body of ['x'.repeat(1_000_000), new Uint8Array(1_000_000)]) {
      expect(refusalOf(() => parseJson(body)).code).toBe('body-too-large');
    }
  });
});

describe('what is accepted', () => {
  it.each`
    body                                               | value
    ${'{}'}                                            | ${{}}
    ${' [1, -0.5, 1e3, 2.50] '}                        | ${[1, -0.5, 1000, 2.5]}
    ${'9007199254740991'}                              | ${9_007_199_254_740_991}
    ${'{"a":{"a":{"a":1}},"b":{"a":1}}'}               | ${{ a: { a: { a: 1 } }, b: { a: 1 } }}
    ${'[{"a":1},{"a":1}]'}                             | ${[{ a: 1 }, { a: 1 }]}
    ${'{"a":"a\\"b\\\\","c":"}{][,:"}'}                | ${{ a: 'a"b\\', c: '}{][,:' }}
    ${'{"a":"\\ud83d\\ude00"}'}                        | ${{ a: '😀' }}
    ${'"__proto__"'}                                   | ${'__proto__'}
    ${'{"toString":1,"hasOwnProperty":2,"A":1,"a":2}'} | ${{ toString: 1, hasOwnProperty: 2, A: 1, a: 2 }}
  `('$body', ({ body, value }) => {
    expect(parseJson(body)).toEqual(value);
  });

  it('32 levels', () => {
    expect(() => parseJson(deep(32))).not.toThrow();
  });

  it('whatever JSON.stringify writes, as JSON.parse reads it', () => {
    const names = fc.string().filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 6 },
        fc.string({ unit: 'binary' }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('any'), { maxLength: 5 }),
      object: fc.dictionary(names, tie('any'), { maxKeys: 5 }),
    })).any;
    fc.assert(
      fc.property(value, (given) => {
        const text = JSON.stringify(given);
        expect(parseJson(text)).toEqual(JSON.parse(text));
        expect(parseJson(new TextEncoder().encode(text))).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe('hostile input', () => {
  it('arbitrary bytes and texts give a value or a HoldfastError', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.stringMatching(/^[{}[\]",:0-9eE.+\\u -]{0,60}$/),
    );
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), text), (body) => {
        try {
          parseJson(body);
        } catch (error) {
          expect(error).toBeInstanceOf(HoldfastError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each`
    shape                | body
    ${'open brackets'}   | ${'['.repeat(MAX_BODY_BYTES)}
    ${'closed brackets'} | ${deep(MAX_BODY_BYTES / 2)}
    ${'backslashes'}     | ${`"${'\\\\'.repeat(130_000)}"`}
    ${'escaped marks'}   | ${`"${'\\"'.repeat(130_000)}"`}
    ${'a long fraction'} | ${`1.${'0'.repeat(260_000)}1`}
    ${'many names'}      | ${`{${Array.from({ length: 20_000 }, (_, i) => `"${i}":0`).join(',')}}`}
    ${'the same name'}   | ${`{${Array.from({ length: 40_000 }, () => '"a":0').join(',')}}`}
    ${'white space'}     | ${`[${' '.repeat(260_000)}]`}
  `('$shape at the size limit cost little', ({ body }) => {
    const spent = countProcessorMs(() => {
      try {
        parseJson(body);
      } catch (error) {
        expect(error).toBeInstanceOf(HoldfastError);
      }
    });
    expect(spent).toBeLessThan(PROCESSOR_AT_MOST_MS);
  });
});
