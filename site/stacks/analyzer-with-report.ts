import type { App } from 'aws-cdk-lib/core';
import { AnalySaverStack } from './analysaver-stack';
import type { LinkStackOptions } from './link-stack';
import { StompyCurReport, StompyLinkTemplate } from '../../src';
import { BOUNDARY, EXTERNAL, NEW_PREFIX, PURCHASES, STOMPY_ACCOUNT } from '../../src/link/parameters';

/** The report and the role that reads it, in one click. */
export class AnalyzerWithReport extends AnalySaverStack {
  constructor(app: App, options: LinkStackOptions) {
    super(app, StompyLinkTemplate.ANALYZER_WITH_REPORT, 'Makes an hourly cost report and lets Stompy AnalySaver read it and analyse spend', options);
    this.form([
      { label: 'Stompy', parameters: [STOMPY_ACCOUNT, EXTERNAL] },
      { label: 'New cost report', parameters: [NEW_PREFIX] },
      { label: 'Permissions', parameters: [PURCHASES] },
      { label: 'Limits', parameters: [BOUNDARY] },
    ]);
    this.refusePartitionsWithoutReports();

    const report = new StompyCurReport(this, 'Report', { prefix: this.valueOf(NEW_PREFIX) });
    this.analySaverRole(report);
    this.bound(BOUNDARY);
    this.reportOutputs(report);
  }
}
