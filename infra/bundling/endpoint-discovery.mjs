/**
 * Stands in for `@aws-sdk/middleware-endpoint-discovery` in every bundle: 9 kB that the DynamoDB client configures and no
 * command of it uses.
 */
export const resolveEndpointDiscoveryConfig = (config) => config;

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => false,
  configFileSelector: () => false,
  default: false,
};
