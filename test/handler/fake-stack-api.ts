import { respond, type WireRequest } from './fake-api';

/** The logical ids of what the tests deploy. */
export const REPORT = 'ReportC847FC22';
export const EXPORT = 'Export16632B07';

/** What CloudFormation knows of the report's resource in one stack. */
export interface StackResource {
  readonly PhysicalResourceId?: string;
  readonly ResourceStatus: string;
}

/** The one call of CloudFormation's API that the handler makes. */
export class FakeStackApi {
  /** By the stack's id, for an export with its logical id behind it; a stack without such a resource is not here. */
  public readonly resources = new Map<string, StackResource>();
  public readonly calls: { host: string; stack: string; resource: string }[] = [];
  /** Answers instead of the resource. */
  public refusals: { status: number; code: string; message: string }[] = [];

  public async handle({ hostname, body }: WireRequest): Promise<unknown> {
    const form = new URLSearchParams(body);
    const [stack, resource] = [form.get('StackName')!, form.get('LogicalResourceId')!];
    this.calls.push({ host: hostname, stack, resource });
    const refusal = this.refusals.shift();
    if (refusal) return error(refusal.status, refusal.code, refusal.message);
    const found = this.resources.get(keyOf(stack, resource));
    if (!found) return error(400, 'ValidationError', `Resource ${resource} does not exist for stack ${stack}`);
    const members = Object.entries({ LogicalResourceId: resource, StackId: stack, ...found }).map(([key, value]) => `<${key}>${value}</${key}>`);
    return respond(200, `<DescribeStackResourceResponse><DescribeStackResourceResult><StackResourceDetail>${members.join('')
    }</StackResourceDetail></DescribeStackResourceResult></DescribeStackResourceResponse>`);
  }
}

/** Where the fake keeps a resource of a stack. */
export function keyOf(stack: string, resource: string): string {
  return resource === REPORT ? stack : `${stack} ${resource}`;
}

function error(status: number, code: string, message: string): unknown {
  return respond(status, `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`);
}
