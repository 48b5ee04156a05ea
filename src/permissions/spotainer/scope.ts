import { MANAGED_MARKER, type Conditions } from '../capability';

const { key: MARKER, value: STOMPY } = MANAGED_MARKER;
const OPT_IN = 'aws:ResourceTag/${OptInTagKey}';
export const ON_MANAGED: Conditions = { StringEquals: { [`aws:ResourceTag/${MARKER}`]: STOMPY } };
/** IAM compares a tag's key in the name of a condition key without regard to case, but in this list of keys letter by letter. */
export const MADE_MANAGED: Conditions = {
  'StringEquals': { [`aws:RequestTag/${MARKER}`]: STOMPY },
  'ForAnyValue:StringEquals': { 'aws:TagKeys': MARKER },
};
/** With `strictTagging`. */
export const STRICTLY_MARKED: Conditions = {
  'StringEquals': { [`aws:RequestTag/${MARKER}`]: '${StrictMarker}' },
  'ForAnyValue:StringEquals': { 'aws:TagKeys': '${StrictMarkerKey}' },
};
export const ON_OPTED_IN: Conditions = { StringEquals: { [OPT_IN]: '${OptInTagValue}' } };
export const LISTED_VPCS: Conditions = { ArnEquals: { 'ec2:Vpc': '${Vpcs}' } };
export const VIA_EC2: Conditions = { StringLike: { 'kms:ViaService': 'ec2.*.${UrlSuffix}' } };
/** Tag keys that may be written, and only by the call that makes the resource; the last stands for those of the customer. */
export const TAG_KEYS = ['Name', 'Stompy_*', '${TagKeys}'];

export const ALB = 'arn:${Partition}:elasticloadbalancing:*:${Account}:loadbalancer/app/*';
export const LISTENER = 'arn:${Partition}:elasticloadbalancing:*:${Account}:listener/app/*';
export const RULE = 'arn:${Partition}:elasticloadbalancing:*:${Account}:listener-rule/app/*';
export const TARGET_GROUP = 'arn:${Partition}:elasticloadbalancing:*:${Account}:targetgroup/*';

export function ec2(...types: string[]): string[] {
  return types.map((type) => `arn:\${Partition}:ec2:*:\${Account}:${type}/*`);
}
