import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** What the address of a page says behind its path. */
export const readQuery = ({ queryStringParameters }: APIGatewayProxyEventV2): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(queryStringParameters ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
