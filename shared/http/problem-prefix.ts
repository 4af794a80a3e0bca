/** A code under this prefix is a problem type: a name, not an address to fetch. It stands apart from the table of problems: whoever reads one needs no more. */
export const PROBLEM_PREFIX = 'urn:holdfast:problem:';
