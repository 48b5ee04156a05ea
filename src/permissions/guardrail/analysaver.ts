import { GUARDS_OF_EVERYONE } from './everyone';
import { nothingElse, type Guard } from './guard';
import { ANALYSAVER_CAPABILITIES } from '../analysaver';

/** What `StompyAnalySaverRole` can never do. */
export const ANALYSAVER_GUARDS: Guard[] = [
  nothingElse(ANALYSAVER_CAPABILITIES),
  {
    sid: 'NoOtherObjects',
    never: 'reach another bucket, or an object outside the cost report and the exports you name (without a prefix: outside their bucket)',
    zh: '访问其他存储桶，或成本报告及您指定的导出以外的对象（未指定前缀时：其所在存储桶以外的对象）',
    option: 'report',
    denies: [{ actions: ['s3:*'], except: ['${DataBuckets}', '${DataObjects}'] }],
  },
  {
    sid: 'NoOtherFolders',
    never: 'list files whose names do not begin with the prefix of the report or an export, where each has one',
    zh: '列出名称不以报告或导出的前缀开头的文件（各自都指定了前缀时）',
    option: 'report',
    denies: [{
      actions: ['s3:ListBucket'],
      needs: 'DataFolders',
      conditions: { StringNotLike: { 's3:prefix': '${DataFolders}' } },
    }],
  },
  {
    sid: 'ReportIsOnlyRead',
    never: 'change or delete files of the report or an export, their buckets, or the buckets\' settings',
    zh: '更改或删除报告或导出的文件、存储桶或存储桶的设置',
    denies: [],
  },
  {
    sid: 'NoOtherKeys',
    never: 'use an encryption key, but for those of the report and the exports',
    zh: '使用报告和导出的密钥以外的加密密钥',
    option: 'report.encryptionKey',
    denies: [{ actions: ['kms:*'], except: ['${DataKeys}'] }],
  },
  {
    sid: 'ReportKeyOnlyDecrypts',
    never: 'do more than decrypt with these keys',
    zh: '用这些密钥做解密以外的事',
    denies: [],
  },
  {
    sid: 'NoIdentities',
    never: 'see or change roles, users, groups, policies or access keys',
    zh: '查看或更改角色、用户、用户组、策略或访问密钥',
    denies: [],
  },
  {
    sid: 'NoDisks',
    never: 'copy, share or export disks, snapshots and images, or attach them to an instance',
    zh: '复制、共享或导出磁盘、快照和镜像，或把它们挂载到实例',
    denies: [],
  },
  ...GUARDS_OF_EVERYONE,
];
