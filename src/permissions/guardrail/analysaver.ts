import { GUARDS_OF_EVERYONE } from './everyone';
import { nothingElse, type Guard } from './guard';
import { ANALYSAVER_CAPABILITIES } from '../analysaver';

/** What `StompyAnalySaverRole` can never do. */
export const ANALYSAVER_GUARDS: Guard[] = [
  nothingElse(ANALYSAVER_CAPABILITIES),
  {
    sid: 'NoOtherObjects',
    never: 'reach another bucket, or an object outside the cost report (without a prefix: outside the report\'s bucket)',
    zh: '访问其他存储桶，或成本报告以外的对象（未指定前缀时：报告所在存储桶以外的对象）',
    option: 'report',
    denies: [{ actions: ['s3:*'], except: ['${ReportBucket}', '${ReportObjects}'] }],
  },
  {
    sid: 'NoOtherFolders',
    never: 'list files of the bucket whose names do not begin with the report\'s prefix, where one is given',
    zh: '列出名称不以报告前缀开头的文件（指定了前缀时）',
    option: 'report',
    denies: [{
      actions: ['s3:ListBucket'],
      needs: 'ReportPrefix',
      conditions: { StringNotLike: { 's3:prefix': ['${ReportPrefix}', '${ReportPrefix}/*'] } },
    }],
  },
  {
    sid: 'ReportIsOnlyRead',
    never: 'change or delete the report\'s files, its bucket, or the bucket\'s settings',
    zh: '更改或删除报告文件、存储桶或存储桶的设置',
    denies: [],
  },
  {
    sid: 'NoOtherKeys',
    never: 'use an encryption key, but for the report\'s',
    zh: '使用报告密钥以外的加密密钥',
    option: 'report.encryptionKey',
    denies: [{ actions: ['kms:*'], except: ['${ReportKey}'] }],
  },
  {
    sid: 'ReportKeyOnlyDecrypts',
    never: 'do more than decrypt with the report\'s key',
    zh: '用报告的密钥做解密以外的事',
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
