import type { App } from 'aws-cdk-lib/core';
import { LinkStack, type LinkStackOptions } from './link-stack';
import { StompyCurReport, StompyLinkTemplate } from '../../src';
import { BOUNDARY, NEW_PREFIX } from '../../src/link/parameters';

/** The report with its bucket, for a role that exists already or comes later. */
export class CurReport extends LinkStack {
  constructor(app: App, options: LinkStackOptions) {
    super(app, StompyLinkTemplate.CUR_REPORT, 'Makes an hourly cost report that Stompy AnalySaver can read', options);
    this.form([{ label: 'New cost report', parameters: [NEW_PREFIX] }, { label: 'Limits', parameters: [BOUNDARY] }]);
    this.refusePartitionsWithoutReports();
    this.reportOutputs(new StompyCurReport(this, 'Report', { prefix: this.valueOf(NEW_PREFIX) }));
    this.bound(BOUNDARY);
  }
}
