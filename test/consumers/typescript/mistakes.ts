import { App, Stack } from 'aws-cdk-lib';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  CommitmentService, StompyAnalySaverRole, StompyCurReport, StompyDataExport, StompyLinkTemplate, StompyQuickCreateLink, StompySpoTainerRole,
} from 'stompy-cdk';

const app = new App({ analyticsReporting: false });
const stompyAccountId = '444455556666';
const externalId = 'Stompy-0f8fad5b-d9cb-469f-a165-70867728950e';
const stack = new Stack(app, 'Stompy', { env: { account: '111122223333', region: 'ap-southeast-1' } });

// what is right: a report and an export in one bucket, and a role that reads both
const report = new StompyCurReport(stack, 'Report', { prefix: 'billing/stompy' });
const dataExport = new StompyDataExport(stack, 'Export', { bucket: report.bucket, prefix: 'billing/cur2' });
new StompyAnalySaverRole(stack, 'AnalySaver', {
  stompyAccountId, externalId, report, exports: [dataExport], purchases: { services: [CommitmentService.EC2] },
});

app.synth();

// what is wrong, in an app that is never synthesized
const wrong = new Stack(new App({ autoSynth: false }), 'Wrong', { env: { account: '111122223333', region: 'ap-southeast-1' } });

function attempt(mistake: string, make: () => unknown): void {
  console.log(`### ${mistake}`);
  try {
    make();
    console.log('accepted');
  } catch (error) {
    console.log((error as Error).message);
  }
}

attempt('an external ID that is too short', () => new StompySpoTainerRole(wrong, 'Mistake1', { stompyAccountId, externalId: 'short' }));
attempt('several at once', () => new StompySpoTainerRole(wrong, 'Mistake2', { stompyAccountId: '4444', externalId: 'short', regions: ['Singapore'] }));
attempt('a prefix with a slash', () => new StompyCurReport(wrong, 'Mistake3', { prefix: '/billing/' }));
attempt('no service to buy', () => new StompyAnalySaverRole(wrong, 'Mistake4', { stompyAccountId, externalId, report, purchases: { services: [] } }));
attempt('an alias where a key must be', () => StompyCurReport.fromReportAttributes(wrong, 'Mistake5', {
  bucket: Bucket.fromBucketName(wrong, 'Logs', 'logs-of-acme'), encryptionKey: Alias.fromAliasName(wrong, 'Alias', 'alias/costs'),
}));
attempt('a column that does not exist', () => new StompyDataExport(wrong, 'Mistake6', { columns: ['line_item_unblended_costs'] }));
attempt('an existing report without its prefix', () => StompyCurReport.fromReportAttributes(wrong, 'Mistake7', {
  bucket: Bucket.fromBucketName(wrong, 'Costs', 'costs-of-acme'), reportName: 'hourly',
}));
attempt('a link without its parameters', () => StompyQuickCreateLink.url({
  template: StompyLinkTemplate.SPOTAINER_ROLE, templateUrl: 'spotainer-role.template.json', stackName: 'Stompy', parameters: { ExternalID: externalId },
}));
