import type { CheckedReport } from './check';
import { withRefresh } from './report';
import type { CheckReportWords, Facts } from './words';
import { sourceArn } from '../../report/delivery-statements';

/** A sentence for the owner of a report, and what he may want to copy. */
export interface Remark {
  readonly id: string;
  readonly sentence: string;
  readonly copy?: object;
}

/** Everything to be said about a report, in the order in which to act on it. */
export function remarksOn({ report, owner, failed, delivery, notes }: CheckedReport, words: CheckReportWords): Remark[] {
  const facts: Facts = {
    report: report.ReportName,
    bucket: report.S3Bucket,
    prefix: report.S3Prefix ?? '',
    region: report.S3Region,
    billingRegion: owner.billingRegion,
    source: sourceArn(owner),
    code: '',
    key: '',
  };
  return [
    ...failed.map((id) => ({ id, sentence: words.conditions[id].fix(facts), copy: id === 'refresh' ? withRefresh(report) : undefined })),
    ...delivery.reasons.map(({ is, statements, code = '' }) => ({ id: is, sentence: words.reasons[is]({ ...facts, code }), copy: statements })),
    ...notes.map(({ is, statements, code = '', key = '' }) => ({ id: is, sentence: words.notes[is]({ ...facts, code, key }), copy: statements })),
  ];
}
