/** What every caller on this machine signs with. Nobody looks at a signature but that of a posted form, whose policy rests on it. */
export const LOCAL_SECRET = 'local';
