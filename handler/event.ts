import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';

/** What the template says about the report. */
export interface Properties {
  /** What the bucket's policy has to contain. */
  readonly DeliveryStatements: unknown[];
  /** The report as the billing API takes it, except that CloudFormation turns booleans into text. */
  readonly Definition: ReportDefinition;
}

/** What CloudFormation sends. */
export interface Event {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly ResourceType: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Properties;
  readonly OldResourceProperties?: Properties;
}

export interface Context {
  getRemainingTimeInMillis(): number;
}
