import type { StompyRoleProps } from './props';
import { optional, text, type Options } from '../input/options';
import { BOUNDARY, DURATION } from '../input/resources';
import { ACCOUNT_ID, EXTERNAL_ID, PRINCIPAL_ARN_PATTERN, ROLE_DESCRIPTION, ROLE_PATH } from '../input/rules';
import { TAGS } from '../input/tags';

/** Every option that both roles have. */
export const ROLE_OPTIONS: Options<StompyRoleProps> = {
  stompyAccountId: text(ACCOUNT_ID),
  externalId: text(EXTERNAL_ID),
  nextExternalId: optional(text(EXTERNAL_ID)),
  stompyPrincipalArn: optional(text(PRINCIPAL_ARN_PATTERN)),
  permissionsBoundary: optional(BOUNDARY),
  path: optional(text(ROLE_PATH)),
  maxSessionDuration: optional(DURATION),
  description: optional(text(ROLE_DESCRIPTION)),
  tags: optional(TAGS),
};
