/** Where a report or an export is delivered to. */
export interface Destination {
  readonly ReportName: string;
  readonly S3Bucket: string;
  readonly S3Prefix?: string;
  readonly S3Region: string;
  readonly ReportStatus?: { readonly lastStatus?: string };
  /** Its own ARN; that of a report follows from its name. */
  readonly Arn?: string;
}

/** A report as `aws cur describe-report-definitions` shows it. */
export interface ExistingReport extends Destination {
  readonly TimeUnit: string;
  readonly AdditionalSchemaElements?: string[];
  readonly AdditionalArtifacts?: string[];
  readonly RefreshClosedReports?: boolean;
}

/** The four conditions of Stompy's guide. */
export const CONDITIONS = {
  hourly: ({ TimeUnit }: ExistingReport) => TimeUnit === 'HOURLY',
  resourceIds: ({ AdditionalSchemaElements = [] }: ExistingReport) => AdditionalSchemaElements.includes('RESOURCES'),
  refresh: ({ RefreshClosedReports }: ExistingReport) => RefreshClosedReports === true,
  athena: ({ AdditionalArtifacts = [] }: ExistingReport) => AdditionalArtifacts.includes('ATHENA'),
};

export type ConditionId = keyof typeof CONDITIONS;

export const CONDITION_IDS = Object.keys(CONDITIONS) as ConditionId[];

export function failedConditions(report: ExistingReport): ConditionId[] {
  return CONDITION_IDS.filter((id) => !CONDITIONS[id](report));
}

/** What AWS keeps of a report, with refresh switched on and nothing else changed: the input of `aws cur modify-report-definition`. */
export function withRefresh({ ReportStatus, ...definition }: ExistingReport): object {
  return { ReportName: definition.ReportName, ReportDefinition: { ...definition, RefreshClosedReports: true } };
}
