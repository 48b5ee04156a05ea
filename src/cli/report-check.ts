import type { BucketVerdict } from './delivery-check';

/** A report as `aws cur describe-report-definitions` shows it. */
export interface ExistingReport {
  readonly ReportName: string;
  readonly TimeUnit: string;
  readonly Format?: string;
  readonly Compression?: string;
  readonly AdditionalSchemaElements?: string[];
  readonly AdditionalArtifacts?: string[];
  readonly RefreshClosedReports?: boolean;
  readonly ReportVersioning?: string;
  readonly S3Bucket: string;
  readonly S3Prefix?: string;
  readonly S3Region: string;
  readonly ReportStatus?: { readonly lastStatus?: string };
}

/** One of the four conditions of Stompy's guide. */
export interface Condition {
  readonly id: 'hourly' | 'resourceIds' | 'refresh' | 'athena';
  readonly title: string;
  readonly holds: (report: ExistingReport) => boolean;
  /** What the owner of the report does about it. */
  readonly fix: string;
}

const EDIT = 'on the Cost and Usage Reports page of the billing console, choose the report, then Edit';
const NEW = 'AWS cannot change this on an existing report: make a new one, StompyCurReport does';

/** What a report needs so that Stompy can use it. */
export const CONDITIONS: Condition[] = [
  { id: 'hourly', title: 'Hourly', holds: ({ TimeUnit }) => TimeUnit === 'HOURLY', fix: `time granularity must be hourly: ${NEW}` },
  {
    id: 'resourceIds',
    title: 'Resource IDs',
    holds: ({ AdditionalSchemaElements = [] }) => AdditionalSchemaElements.includes('RESOURCES'),
    fix: `resource IDs must be included: ${NEW}`,
  },
  {
    id: 'refresh',
    title: 'Refresh',
    holds: ({ RefreshClosedReports }) => RefreshClosedReports === true,
    fix: `data refresh must be on: ${EDIT}, and tick "Refresh automatically"`,
  },
  {
    id: 'athena',
    title: 'Athena',
    holds: ({ AdditionalArtifacts = [] }) => AdditionalArtifacts.includes('ATHENA'),
    fix: `report data must be integrated with Amazon Athena: ${EDIT}, and tick Amazon Athena; a report that keeps versions needs a new one`,
  },
];

/** What is known about one report. */
export interface CheckedReport {
  readonly report: ExistingReport;
  readonly failed: Condition[];
  readonly delivery: BucketVerdict;
}

/** Whether Stompy can use the report as it is. */
export function isSuitable({ failed, delivery, report }: CheckedReport): boolean {
  return failed.length === 0 && delivery.verdict !== 'refused' && !report.ReportStatus?.lastStatus?.startsWith('ERROR');
}

/** What the owner of a report should do, a sentence each. */
export function advice({ failed, delivery, report }: CheckedReport): string[] {
  return [
    ...failed.map(({ fix }) => fix),
    ...delivery.verdict === 'refused' ? [delivery.reason] : [],
    ...report.ReportStatus?.lastStatus === 'ERROR_NO_BUCKET' ? [`AWS found no bucket ${report.S3Bucket} at its last delivery: make it again, or choose another bucket`] : [],
    ...report.ReportStatus?.lastStatus === 'ERROR_PERMISSIONS' ? [`AWS was not allowed to deliver to ${report.S3Bucket}: correct the bucket's policy`] : [],
  ];
}

/** The report to hand to Stompy: a suitable one, best in the region Stompy reads from. */
export function best(checked: CheckedReport[], region: string): CheckedReport | undefined {
  const suitable = checked.filter(isSuitable);
  return suitable.find(({ report }) => report.S3Region === region) ?? suitable[0];
}
