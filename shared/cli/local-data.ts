/** Where `npm start` keeps what it runs on, and says what it runs: `local.json`, `jwks.json`. */
export const LOCAL_DATA: string = process.env['HOLDFAST_DATA'] ?? '.holdfast';
