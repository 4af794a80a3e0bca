const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** Digits of one writing system stand in a row, from its 0 on; where two rows touch, each has ten. */
function readDigit(digit: string): number {
  const code = Number(digit.codePointAt(0));
  let first = code;
  while (isDigit(first - 1)) first -= 1;
  return (code - first) % 10;
}

/** As most are typed: there is nothing to bring to another form. */
const ASCII = /^[\0-\x7f]*$/;

/** Decimal digits of any writing system as 0 to 9: which digit is meant is never in doubt. */
export const toAsciiDigits = (text: string): string =>
  ASCII.test(text) ? text : text.normalize('NFKC').replace(/(?!\d)\p{Nd}/gu, (digit) => `${readDigit(digit)}`);
