/** In letters: shorter lines are words. */
const SHORTEST_LINE = 20;
/** In letters, of all lines together: less is a key, or a mark of who sent it. */
const FEWEST_LETTERS = 280;
const [LINE_FEED, RETURN, SPACE, TAB, EQUALS] = [10, 13, 32, 9, 61];

/** Which bytes a file is written in where mails carry it. */
const CARRYING = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
  CARRYING[letter.charCodeAt(0)] = 1;

const isBlank = (byte: number | undefined): boolean =>
  byte === SPACE || byte === TAB || byte === RETURN || byte === EQUALS;

/** How many letters of a file a line carries; none where it holds anything else. */
function countCarried(mail: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && CARRYING[mail[at] ?? 0] === 1) at += 1;
  const count = at - start;
  while (at < end && isBlank(mail[at])) at += 1;
  return at === end ? count : 0;
}

function* listLines(mail: Buffer): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < mail.length; ) {
    const found = mail.indexOf(LINE_FEED, start);
    const end = found === -1 ? mail.length : found;
    yield [start, end];
    start = end + 1;
  }
}

/**
 * Files that a mail carries, wherever they stand in it and whatever it says about them: also where programs disagree about what
 * belongs to which part.
 */
export function* listCarried(mail: Buffer): Generator<Buffer> {
  let [from, letters] = [0, 0];
  const decode = (end: number): Buffer => Buffer.from(mail.toString('latin1', from, end), 'base64');
  for (const [start, end] of listLines(mail)) {
    const count = countCarried(mail, start, end);
    if (letters === 0) from = start;
    if (count >= SHORTEST_LINE) letters += count;
    else {
      if (letters >= FEWEST_LETTERS) yield decode(count > 0 ? end : start); // the last line may be shorter
      letters = 0;
    }
  }
  if (letters >= FEWEST_LETTERS) yield decode(mail.length);
}
