/** Stands in until the pages of the desks do. */
export const handler = async () => ({ statusCode: 503, body: '' });
