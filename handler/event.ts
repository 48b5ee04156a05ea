/** What the template says about a report or an export. */
export interface Properties {
  /** What the bucket's policy has to contain. */
  readonly DeliveryStatements: unknown[];
  /** It as AWS's API takes it, except that CloudFormation turns booleans into text. */
  readonly Definition: { readonly ReportName?: string; readonly Name?: string; readonly [setting: string]: unknown };
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
