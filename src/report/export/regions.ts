import type { IConstruct } from 'constructs';
import { Stack } from '../../cdk';

/**
 * Where CloudFormation has the type of an export.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bcmdataexports-export.html
 */
export const EXPORT_REGIONS = ['eu-west-2', 'us-east-1', 'us-west-1', 'us-west-2'];

/** Whether CloudFormation knows the export's resource type in the stack's region: only if that region is certain. */
export function hasNativeExportType(scope: IConstruct): boolean {
  // a region that is not known is a token, and none of these
  return EXPORT_REGIONS.includes(Stack.of(scope).region);
}
