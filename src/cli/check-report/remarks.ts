import { readsWithoutAcl } from './access';
import type { CheckedDelivery, CheckedReport } from './check';
import { withRefresh } from './report';
import type { CheckReportWords, Facts } from './words';
import { sourceArn } from '../../report/delivery-statements';

/** A sentence for the owner of a report, and what he may want to copy. */
export interface Remark {
  readonly id: string;
  readonly sentence: string;
  readonly copy?: object;
}

/** A remark as lines of text. */
export function remarkLines({ sentence, copy }: Remark): string[] {
  return [`  - ${sentence}`, ...copy ? JSON.stringify(copy, undefined, 2).split('\n').map((line) => `    ${line}`) : []];
}

/** Everything to be said about a report, in the order in which to act on it. */
export function remarksOn(checked: CheckedReport, words: CheckReportWords): Remark[] {
  const { report, failed } = checked;
  return [
    ...failed.map((id) => ({ id, sentence: words.conditions[id].fix(factsOf(checked)), copy: id === 'refresh' ? withRefresh(report) : undefined })),
    ...deliveryRemarks(checked, words),
  ];
}

/** What there is to say about the delivery of a report or an export. */
export function deliveryRemarks(checked: CheckedDelivery, words: CheckReportWords): Remark[] {
  const facts = factsOf(checked);
  return [
    ...checked.delivery.reasons.map(({ is, statements, code = '' }) => ({ id: is, sentence: words.reasons[is]({ ...facts, code }), copy: statements })),
    ...checked.notes.map(({ is, statements, code = '', key = '' }) => ({ id: is, sentence: words.notes[is]({ ...facts, code, key }), copy: statements })),
  ];
}

function factsOf({ report, owner, service }: CheckedDelivery): Facts {
  return {
    report: report.ReportName,
    bucket: report.S3Bucket,
    prefix: report.S3Prefix ?? '',
    region: report.S3Region,
    billingRegion: owner.billingRegion,
    source: sourceArn(owner, service),
    service: service.principal,
    asked: [...readsWithoutAcl(service), 's3:PutObject'],
    code: '',
    key: '',
  };
}
