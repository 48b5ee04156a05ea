import type { Duration, aws_iam as iam } from 'aws-cdk-lib';

/** What both Stompy roles have in common. */
export interface StompyRoleProps {
  /**
   * Stompy's AWS account: 12 digits, shown on Stompy's connection page. There is no default on purpose.
   */
  readonly stompyAccountId: string;

  /**
   * The external ID that Stompy generated for this account: 20 to 1224 letters, digits or characters of `_+=,.@:/-`.
   *
   * It keeps another customer of Stompy from pasting this role's ARN into their Stompy account. It is no secret, but it has
   * to be Stompy's: never make one up and never share one between accounts.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
   */
  readonly externalId: string;

  /**
   * The external ID that follows, in the same form. While it is given, both are accepted and a warning reminds you: as soon as
   * Stompy uses it, make it `externalId` and leave this out. An error if it equals `externalId`.
   *
   * @default - only `externalId` is accepted
   */
  readonly nextExternalId?: string;

  /**
   * Narrows the trust to principals of Stompy's account with this ARN of a role or user, in whose name `*` and `?` are wildcards, such as
   * `arn:aws:iam::<Stompy's account>:role/Stompy*`.
   *
   * @default - every principal that Stompy's account allows to assume roles
   */
  readonly stompyPrincipalArn?: string;

  /**
   * Permissions boundary of the role.
   *
   * @default - no permissions boundary
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;

  /**
   * Path of the role and of its managed policies, such as `/vendors/`, at most 512 characters. Changing it replaces the role and so its ARN:
   * Stompy has to be told.
   *
   * @default '/'
   */
  readonly path?: string;

  /**
   * Longest session, from 1 to 12 hours.
   *
   * @default Duration.hours(1)
   */
  readonly maxSessionDuration?: Duration;

  /**
   * Description of the role, at most 1000 characters of Latin-1.
   *
   * @default - names the product and what the role is for
   */
  readonly description?: string;

  /**
   * Tags for the role, beside those of the surrounding app and stack. `stompy:permissions-version` is set by this library.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}
