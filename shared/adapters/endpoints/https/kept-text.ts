/** So much is kept of what an endpoint answers: the first lines say who answers, and why not. */
export const AT_MOST_BYTES = 1_024;

/** What moves a terminal, hides text or turns its direction; line ends and tabs are kept. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const removeControls = (text: string): string =>
  text.replace(CONTROLS, (found) => (found === '\n' || found === '\t' ? found : ''));

/** The beginning of what was answered, of whole characters; `undefined` where nothing of it can be shown. */
export function keepText(answered: Uint8Array): string | undefined {
  // whole characters only: `stream` holds back one that was cut
  const kept = new TextDecoder('utf-8').decode(answered.subarray(0, AT_MOST_BYTES), { stream: true });
  const text = removeControls(kept).trim();
  return text === '' ? undefined : cutToBytes(text);
}

/** Bytes that were no UTF-8 have become longer ones. */
function cutToBytes(text: string): string {
  const bytes = Buffer.from(text).subarray(0, AT_MOST_BYTES);
  return new TextDecoder('utf-8').decode(bytes, { stream: true });
}
