import type { ExportConditionId } from './check';
import type { Words } from '../language';

/** What `check-report` says of exports, beside what it says of the delivery of a report. */
export interface ExportWords {
  readonly doing: string;
  readonly title: string;
  readonly which: string;
  readonly columns: { readonly [column in 'export' | 'table' | 'health' | 'lastRun']: string };
  readonly healthy: string;
  readonly noRun: string;
  readonly conditions: { readonly [id in ExportConditionId]: { readonly title: string; readonly fix: string } };
  readonly unknownColumns: (columns: readonly string[]) => string;
  readonly columnsUnseen: (code: string) => string;
  readonly quota: (title: string, number: number, quota: number) => string;
  readonly hidden: (code: string) => string;
  readonly unread: (said: string) => string;
}

const NEW = 'make a new export, as StompyDataExport does, and leave this one as it is.';
const NEW_ZH = '请用 StompyDataExport 新建一份导出，这一份保持不变。';

export const EXPORT_WORDS: Words<ExportWords> = {
  en: {
    doing: 'Reading the data exports of the account',
    title: 'Data exports of the account (CUR 2.0 and FOCUS):',
    which: 'Stompy reads the cost report today: hand over a report. An export may run beside it; ask Stompy before you hand one over, so that nothing is counted twice.',
    columns: { export: 'Export', table: 'Table', health: 'Health', lastRun: 'Last run' },
    healthy: 'healthy',
    noRun: 'none yet',
    conditions: {
      hourly: { title: 'Hourly', fix: `Time granularity must be hourly: ${NEW}` },
      resourceIds: { title: 'Resource IDs', fix: `Resource IDs must be included, by setting and column: ${NEW}` },
      overwrite: { title: 'Overwritten', fix: `The export must be overwritten in place, not added to: ${NEW}` },
      parquet: { title: 'Parquet', fix: `The files must be Parquet: ${NEW}` },
    },
    unknownColumns: (columns) => `AWS does not know these columns with the settings of the export: ${columns.join(', ')}.`,
    columnsUnseen: (code) => `Whether its columns fit its settings was not seen: ${code}`,
    quota: (title, number, quota) => `${number} of the ${quota} exports of ${title} that AWS lets an account have are in use${number < quota ? '' : ': ask AWS Support before you need another'}.`,
    hidden: (code) => `You may not look at data exports (${code}). Run this with bcm-data-exports:ListExports and bcm-data-exports:GetExport to see them.`,
    unread: (said) => `Data exports were not read. The AWS CLI said: ${said}`,
  },
  zh: {
    doing: '正在读取账号中的数据导出',
    title: '账号中的数据导出（CUR 2.0 和 FOCUS）：',
    which: 'Stompy 目前读取成本报告：请交给它一份报告。导出可以与报告同时运行；在交出导出之前请先询问 Stompy，以免重复计算。',
    columns: { export: '导出', table: '表', health: '健康状况', lastRun: '最近运行' },
    healthy: '正常',
    noRun: '还没有',
    conditions: {
      hourly: { title: '每小时', fix: `时间粒度必须为每小时：${NEW_ZH}` },
      resourceIds: { title: '资源 ID', fix: `设置和列都必须包含资源 ID：${NEW_ZH}` },
      overwrite: { title: '覆盖', fix: `导出必须原位覆盖，而不是追加：${NEW_ZH}` },
      parquet: { title: 'Parquet', fix: `文件必须为 Parquet：${NEW_ZH}` },
    },
    unknownColumns: (columns) => `在该导出的设置下，AWS 没有以下列：${columns.join('、')}。`,
    columnsUnseen: (code) => `没有看到它的列是否符合设置：${code}`,
    quota: (title, number, quota) => `AWS 允许一个账号有 ${quota} 份 ${title} 导出，已使用 ${number} 份${number < quota ? '' : '：需要更多之前请询问 AWS Support'}。`,
    hidden: (code) => `无权查看数据导出（${code}）。请用具有 bcm-data-exports:ListExports 和 bcm-data-exports:GetExport 权限的身份运行。`,
    unread: (said) => `没有读到数据导出。AWS CLI 的提示：${said}`,
  },
};
