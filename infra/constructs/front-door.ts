import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CfnOutput, Duration, SecretValue, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { FRONT_HEADERS } from '../../shared/deployment/front.ts';
import type { Front } from '../stage.ts';

export interface FrontDoorProps {
  readonly front: Front;
  /** Host name of the API, a token until it is deployed. */
  readonly origin: string;
}

/** Sets the caller's address, whatever header of that name came along. */
const TELL_CALLER = `function handler(event) {
  var request = event.request;
  request.headers['${FRONT_HEADERS.caller}'] = { value: event.viewer.ip };
  return request;
}`;

const DIGEST = /^[0-9a-f]{64}$/;

/** CloudFront with a web firewall in front of the API. It keeps nothing, changes nothing, and shows the API a secret. */
export class FrontDoor extends Construct {
  constructor(scope: Construct, id: string, { front, origin }: FrontDoorProps) {
    super(scope, id);
    const { domain, certificateArn, firewallArn, secret, digests } = front;
    if (digests.length > 2 || !digests.every((digest) => DIGEST.test(digest))) {
      throw new Error('front.digests: two at most, each SHA-256 in lower-case hexadecimal');
    }
    const caller = new EdgeFunction(this, 'Caller', {
      code: FunctionCode.fromInline(TELL_CALLER),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Holdfast: says who calls',
    });
    const shown = SecretValue.secretsManager(secret.name, { versionId: secret.version }); // read by CloudFormation, never in a template
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Holdfast: in front of the API',
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: firewallArn,
      defaultBehavior: {
        origin: new HttpOrigin(origin, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          readTimeout: Duration.seconds(35), // the API itself gives up after 30
          customHeaders: { [FRONT_HEADERS.secret]: shown.unsafeUnwrap() },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER, // the gateway knows its own name alone
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY, // never a redirect: what came in the clear is refused
        compress: false,
        functionAssociations: [{ function: caller, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
    });
    new CfnOutput(this, 'Target', { description: `${domain} has to lead here`, value: distribution.domainName });
    Validations.of(distribution).acknowledge(
      {
        id: 'AwsSolutions-CFR1',
        reason: 'Persons concerned, and providers, are anywhere; the firewall may say otherwise.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason: 'Its log would hold addresses of persons beside paths that name orders; the API counts in its own.',
      },
    );
  }
}
