/**
 * Stands in for `@aws-sdk/credential-provider-node` in every bundle. A Lambda function has its role's credentials in its
 * environment and nowhere else, so the SDK's search through profiles, single sign-on and metadata services (about 100 kB,
 * and a way to pick up someone else's identity) is left out.
 *
 * @throws Error when the environment holds no credentials.
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error('the environment holds no AWS credentials');
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  };
};
