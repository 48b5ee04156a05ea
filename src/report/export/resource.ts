import type { Construct } from 'constructs';
import type { ExportDefinition } from './definition';
import { CfnResource } from '../../cdk';
import { taggable } from '../taggable';

/** Makes the export itself: natively where CloudFormation knows the type, else through the API. */
export function createExport(scope: Construct, request: { readonly definition: ExportDefinition; readonly [more: string]: unknown }): CfnResource {
  return nativeExport(scope, request.definition);
}

/** Not the CDK's own class, which is younger than the oldest CDK that this library runs with. */
function nativeExport(scope: Construct, definition: ExportDefinition): CfnResource {
  // an id of its own: CloudFormation never turns one type of resource into another
  return taggable(new CfnResource(scope, 'NativeResource', {
    type: 'AWS::BCMDataExports::Export',
    properties: { Export: definition },
  }));
}
