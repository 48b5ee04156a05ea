import { createHash } from 'crypto';
import type { Construct } from 'constructs';
import { hasNativeReportType } from './billing-region';
import { Aws, Fn, Stack } from '../cdk';

/** A report definition in the words of the billing API. */
export interface ReportDefinition {
  readonly ReportName: string;
  readonly TimeUnit: string;
  readonly Format: string;
  readonly Compression: string;
  readonly AdditionalSchemaElements: string[];
  readonly S3Bucket: string;
  readonly S3Prefix: string;
  readonly S3Region: string;
  readonly AdditionalArtifacts: string[];
  readonly RefreshClosedReports: boolean;
  readonly ReportVersioning: string;
}

/** What the caller decides; everything else is what Stompy can read. */
export interface ReportChoices {
  readonly label?: string;
  readonly bucketName: string;
  readonly bucketRegion: string;
  readonly prefix: string;
  readonly splitCostData: boolean;
}

/** What every report name of one stack begins with: nobody else can have made a report of that name. */
export function ownedNamePrefix(): string {
  // arn:…:stack/<name>/<GUID>; all of it, because parts of it repeat: the last is the host that took the request
  return `stompy-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}-`;
}

/** A name of the stack's own, which changes with the construct's path and with what is fixed on what it names. */
export function ownedName(scope: Construct, label: string | undefined, fixed: unknown[]): string {
  const pathInStack = scope.node.path.slice(Stack.of(scope).node.path.length + 1);
  // a name of the caller's says which one it is, wherever its construct stands
  const hash = createHash('sha256').update(JSON.stringify([label ?? pathInStack, ...fixed])).digest('hex').slice(0, 8);
  return `${ownedNamePrefix()}${label ?? pathInStack.replace(/[^0-9A-Za-z]+/g, '-').slice(0, 64)}-${hash}`;
}

/** The report's settings: hourly, with resource ids, closed months refreshed, ready for Athena. */
export function reportDefinition(scope: Construct, choices: ReportChoices): ReportDefinition {
  // AWS replaces a report when one of these changes, and a replacement needs a new name
  const createOnly = {
    TimeUnit: 'HOURLY',
    AdditionalSchemaElements: ['RESOURCES', ...choices.splitCostData ? ['SPLIT_COST_ALLOCATION_DATA'] : []],
    ReportVersioning: 'OVERWRITE_REPORT',
  };
  // a stack whose region becomes certain changes to the native type, which is a replacement, too
  const native = hasNativeReportType(scope);
  return {
    ...createOnly,
    ReportName: ownedName(scope, choices.label, [createOnly, ...native ? ['native'] : []]),
    // ATHENA has to be alone, and goes only with Parquet and overwriting
    AdditionalArtifacts: ['ATHENA'],
    Format: 'Parquet',
    Compression: 'Parquet',
    RefreshClosedReports: true,
    S3Bucket: choices.bucketName,
    S3Prefix: choices.prefix,
    S3Region: choices.bucketRegion,
  };
}
