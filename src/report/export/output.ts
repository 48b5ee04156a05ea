/** Format of the files. */
export enum DataExportFormat {
  /** Apache Parquet. */
  PARQUET = 'PARQUET',
  /** Comma-separated values. */
  CSV = 'TEXT_OR_CSV',
}

/** Compression of the files. */
export enum DataExportCompression {
  /** Parquet's own; goes with Parquet alone. */
  PARQUET = 'PARQUET',
  /** One `.gz` for each file; goes with CSV. */
  GZIP = 'GZIP',
  /** One `.zip` for each file; goes with CSV. */
  ZIP = 'ZIP',
}

/** What AWS writes beside the data. */
export enum DataExportIntegration {
  /** Nothing. */
  NONE = 'CUSTOM',
  /** A template and statements with which Amazon Athena reads the files; goes with Parquet. */
  ATHENA = 'ATHENA',
  /** Commands with which Amazon Redshift loads the files; goes with CSV in GZIP. */
  REDSHIFT = 'REDSHIFT',
}

/** A combination that AWS delivers. */
interface Output {
  readonly format: DataExportFormat;
  readonly compression: DataExportCompression;
  readonly integrations: readonly DataExportIntegration[];
}

/**
 * Every combination that AWS delivers, the one to take unless told otherwise first.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/dataexports-export-delivery.html
 */
export const OUTPUTS: readonly Output[] = [
  {
    format: DataExportFormat.PARQUET,
    compression: DataExportCompression.PARQUET,
    integrations: [DataExportIntegration.NONE, DataExportIntegration.ATHENA],
  },
  {
    format: DataExportFormat.CSV,
    compression: DataExportCompression.GZIP,
    integrations: [DataExportIntegration.NONE, DataExportIntegration.REDSHIFT],
  },
  { format: DataExportFormat.CSV, compression: DataExportCompression.ZIP, integrations: [DataExportIntegration.NONE] },
];

/** The output for a format and a compression, or for a format alone; undefined where AWS has none. */
export function outputFor(format: DataExportFormat, compression?: DataExportCompression): Output | undefined {
  return OUTPUTS.find((each) => each.format === format && (compression === undefined || each.compression === compression));
}
