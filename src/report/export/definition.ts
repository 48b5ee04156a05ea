import type { Construct } from 'constructs';
import { DataExportFormat, DataExportIntegration, outputFor } from './output';
import type { StompyDataExportProps } from './props';
import { columnsOf, queryFor } from './query';
import { hasNativeExportType } from './regions';
import { DataExportTable, tableConfiguration, type ColumnSettings } from './table';
import { Stack } from '../../cdk';
import { ownedName } from '../definition';

/** An export in the words of the API, which are those of CloudFormation, too. */
export interface ExportDefinition {
  readonly Name: string;
  readonly DataQuery: {
    readonly QueryStatement: string;
    readonly TableConfigurations: { readonly [table: string]: { readonly [key: string]: string } };
  };
  readonly DestinationConfigurations: {
    readonly S3Destination: {
      readonly S3Bucket: string;
      readonly S3BucketOwner?: string;
      readonly S3Prefix: string;
      readonly S3Region: string;
      readonly S3OutputConfigurations: { readonly [key: string]: string };
    };
  };
  readonly RefreshCadence: { readonly Frequency: string };
}

/** Where the export goes. */
export interface ExportPlace {
  readonly bucketName: string;
  readonly bucketOwner?: string;
  readonly bucketRegion: string;
  readonly prefix: string;
}

/** The settings that bring columns, from the options that stand for them. */
export function columnSettings(props: Partial<StompyDataExportProps>): ColumnSettings {
  return {
    INCLUDE_CAPACITY_RESERVATION_DATA: props.capacityReservations ?? false,
    INCLUDE_IAM_PRINCIPAL_DATA: props.iamPrincipals ?? false,
    INCLUDE_RESOURCES: true,
    INCLUDE_SPLIT_COST_ALLOCATION_DATA: props.splitCostAllocationData ?? false,
  };
}

/** The export's settings: hourly, overwritten in place, in one of the formats that AWS delivers. */
export function exportDefinition(scope: Construct, props: StompyDataExportProps, place: ExportPlace): ExportDefinition {
  const { table = DataExportTable.CUR_2_0, format = DataExportFormat.PARQUET, integration = DataExportIntegration.NONE } = props;
  const settings = columnSettings(props);
  const output = {
    Compression: outputFor(format, props.compression)!.compression,
    Format: format,
    OutputType: integration,
    Overwrite: 'OVERWRITE_REPORT',
  };
  const { partition, account } = Stack.of(scope);
  const configuration = tableConfiguration(table, settings, `arn:${partition}:billing::${account}:billingview/primary`);
  return {
    // AWS's pages disagree on which settings of an export can change: a new export for each of them works either way
    Name: ownedName(scope, props.exportName, [table, settings, output, ...hasNativeExportType(scope) ? ['native'] : []]),
    DataQuery: {
      QueryStatement: queryFor(table, props.columns ?? columnsOf(table, settings)),
      TableConfigurations: { [table]: configuration },
    },
    DestinationConfigurations: {
      S3Destination: {
        S3Bucket: place.bucketName,
        ...place.bucketOwner === undefined ? {} : { S3BucketOwner: place.bucketOwner },
        S3Prefix: place.prefix,
        S3Region: place.bucketRegion,
        S3OutputConfigurations: output,
      },
    },
    RefreshCadence: { Frequency: 'SYNCHRONOUS' },
  };
}
