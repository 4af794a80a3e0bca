/**
 * What each page of a site asks of a browser: `visit` that a case was opened in it and is open still · `session` that somebody signed in
 * with it who has a role · `nothing`.
 */
export type PageTable = Readonly<Record<`${'GET' | 'POST'} /${string}`, 'visit' | 'session' | 'nothing'>>;
