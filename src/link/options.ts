import type { StompyQuickCreateLinkProps } from './quick-create';
import type { StompyLinkTemplate } from './template';
import { isMap, isRecord, optional, text, typed, type Options } from '../input/options';
import { REGION, STACK_NAME, TEMPLATE_URL } from '../input/rules';

/** Address of CloudFormation's console in each partition, without the region. */
export const CONSOLES: { readonly [partition: string]: string } = {
  'aws': 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** Every option of a link. */
export const LINK_OPTIONS: Options<StompyQuickCreateLinkProps> = {
  template: typed<StompyLinkTemplate>('must be a template', 'take one such as StompyLinkTemplate.ANALYZER_ROLE',
    (candidate) => isRecord(candidate) && Array.isArray(candidate._parameters)),
  templateUrl: text(TEMPLATE_URL),
  stackName: optional(text(STACK_NAME)),
  region: optional(text(REGION)),
  partition: optional(typed(`must be one of ${Object.keys(CONSOLES).join(', ')}`, 'leave it out to take the region\'s',
    (candidate) => Object.keys(CONSOLES).includes(candidate as string))),
  parameters: optional(typed('must be an object of texts', 'write it like { ExternalId: \'…\' }', isMap)),
};
