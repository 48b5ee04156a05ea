import { answered, type Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';
import type { Destination } from '../check-report/report';
import { timeOf, type AwsTime } from '../clock';

/** An export of AWS Data Exports, with what AWS says of its health. */
export interface ExistingExport extends Destination {
  readonly Arn: string;
  readonly S3Prefix: string;
  readonly query: string;
  readonly table: string;
  readonly settings: { readonly [key: string]: string };
  readonly format: string;
  readonly overwrite: string;
  /** Why AWS calls it unhealthy; undefined while it does not. */
  readonly unhealthy?: string;
  readonly created?: Date;
}

interface ExportAnswer {
  readonly Export: {
    readonly ExportArn: string;
    readonly Name: string;
    readonly DataQuery: {
      readonly QueryStatement: string;
      readonly TableConfigurations?: { readonly [table: string]: { readonly [key: string]: string } };
    };
    readonly DestinationConfigurations: {
      readonly S3Destination: {
        readonly S3Bucket: string;
        readonly S3Prefix: string;
        readonly S3Region: string;
        readonly S3OutputConfigurations: { readonly Format: string; readonly Overwrite: string };
      };
    };
  };
  readonly ExportStatus?: { readonly StatusCode?: string; readonly StatusReason?: string; readonly CreatedAt?: AwsTime };
}

/** Every export of the account. One that may not be looked at hides all: nobody knows what it is. */
export async function readExports(aws: Aws, region: string): Promise<Answered<readonly ExistingExport[]>> {
  return answered((async () => {
    const { Exports = [] } = await aws.call<{ Exports?: { ExportArn: string }[] }>('bcm-data-exports', 'list-exports', '--region', region);
    const found: ExistingExport[] = [];
    for (const { ExportArn } of Exports) {
      found.push(told(ExportArn, await aws.call<ExportAnswer>('bcm-data-exports', 'get-export', '--export-arn', ExportArn, '--region', region)));
    }
    return found;
  })());
}

function told(Arn: string, { Export: { Name, DataQuery, DestinationConfigurations }, ExportStatus: status = {} }: ExportAnswer): ExistingExport {
  const table = /\bFROM\s+(\w+)/i.exec(DataQuery.QueryStatement)?.[1] ?? '';
  const { S3Bucket, S3Prefix, S3Region, S3OutputConfigurations: { Format, Overwrite } } = DestinationConfigurations.S3Destination;
  return {
    Arn,
    ReportName: Name,
    S3Bucket,
    S3Prefix,
    S3Region,
    query: DataQuery.QueryStatement,
    table,
    settings: DataQuery.TableConfigurations?.[table] ?? {},
    format: Format,
    overwrite: Overwrite,
    unhealthy: status.StatusCode === 'UNHEALTHY' ? status.StatusReason ?? status.StatusCode : undefined,
    created: status.CreatedAt === undefined ? undefined : timeOf(status.CreatedAt),
  };
}

interface Execution {
  readonly ExecutionStatus: { readonly StatusCode?: string; readonly StatusReason?: string; readonly CreatedAt?: AwsTime };
}

/** AWS's word for the last run that ended; undefined before the first. */
export async function readLastRun(aws: Aws, { Arn }: ExistingExport, region: string): Promise<Answered<string | undefined>> {
  return answered(aws.call<{ Executions?: Execution[] }>('bcm-data-exports', 'list-executions', '--export-arn', Arn, '--region', region)
    .then(({ Executions = [] }) => lastEnded(Executions)));
}

function lastEnded(executions: readonly Execution[]): string | undefined {
  const started = ({ ExecutionStatus: { CreatedAt = 0 } }: Execution): number => timeOf(CreatedAt).getTime();
  const [last] = executions.filter(({ ExecutionStatus: { StatusCode } }) => StatusCode?.match(/_(SUCCESS|FAILURE)$/)).sort((one, other) => started(other) - started(one));
  if (last === undefined) return undefined;
  const { StatusCode, StatusReason } = last.ExecutionStatus;
  return StatusReason === undefined ? StatusCode : `${StatusCode}, ${StatusReason}`;
}
