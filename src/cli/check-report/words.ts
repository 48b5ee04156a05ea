import type { NoteId } from './notes';
import type { ConditionId } from './report';
import type { ReasonId, Verdict } from './verdict';
import { RECOMMENDED_REGION } from '../../input/regions';
import type { Words } from '../language';

/** What a sentence about a report can name. */
export interface Facts {
  readonly report: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly region: string;
  readonly billingRegion: string;
  /** The ARN that AWS names as the source of its deliveries. */
  readonly source: string;
  /** Who delivers. */
  readonly service: string;
  /** Actions that AWS documents for the delivery: the first ones on the bucket, the last in all of it. */
  readonly asked: readonly string[];
  readonly code: string;
  readonly key: string;
}

type Sentence = (facts: Facts) => string;

/** Everything that `check-report` says. */
export interface CheckReportWords {
  readonly summary: string;
  readonly help: string;
  readonly doing: { readonly identity: string; readonly reports: string; readonly bucket: (bucket: string) => string };
  readonly noReportsHere: (partition: string) => string;
  readonly mayNotList: (said: string) => string;
  readonly noReport: string;
  readonly columns: { readonly [column in 'report' | 'delivery' | 'region' | 'bucket' | 'prefix']: string };
  readonly yes: string;
  readonly no: string;
  readonly verdicts: { readonly [verdict in Verdict]: string };
  readonly recommended: (report: string, bucket: string, prefix: string | undefined) => string;
  readonly noneFits: string;
  readonly about: (report: string) => string;
  readonly toUse: (report: string) => string;
  readonly conditions: { readonly [id in ConditionId]: { readonly title: string; readonly fix: Sentence } };
  readonly reasons: { readonly [id in ReasonId]: Sentence };
  readonly notes: { readonly [id in NoteId]: Sentence };
}

const STAYS = 'make a new report, as StompyCurReport or the link that Stompy shows does, and leave this one as it is.';
const ADD = 'Add these statements to what is there, and replace nothing:';

const STAYS_ZH = '请新建一份报告（StompyCurReport 或 Stompy 页面上的链接会完成），这一份保持不变。';
const ADD_ZH = '请把下面的语句添加到现有策略中，不要替换任何内容：';

export const CHECK_REPORT_WORDS: Words<CheckReportWords> = {
  en: {
    summary: 'which cost reports of the account Stompy can use, and what to change otherwise',
    help: `Usage: stompy-cdk check-report [options]

Shows every Cost and Usage Report of the account, whether Stompy can use it, and what to change otherwise. A report fits if
it is hourly, has resource IDs, is refreshed and is made for Athena, if AWS delivers it, and if a role may read it.

Delivery is one of three:
  delivers     the bucket's policy is as AWS documents it, or AWS has delivered under it, and nothing denies
  does not     AWS says so itself, or the policy allows nothing that AWS could deliver by
  cannot tell  anything else; the statement that cannot be judged is shown

It reads through your own AWS CLI and changes nothing. It calls sts:GetCallerIdentity, cur:DescribeReportDefinitions, and for
each bucket s3:GetBucketPolicy and s3:GetEncryptionConfiguration. What it may not look at it does not call absent.

Data exports are shown beside the reports, with their health, last run, quota and columns, as far as you may look:
bcm-data-exports:ListExports, bcm-data-exports:GetExport, bcm-data-exports:ListExecutions and bcm-data-exports:GetTable.

Exit status: 0 a report fits, 1 none does, 2 it could not be checked.`,
    doing: {
      identity: 'Asking AWS which account this is',
      reports: 'Reading the cost reports of the account',
      bucket: (bucket) => `Reading policy and encryption of the bucket ${bucket}`,
    },
    noReportsHere: (partition) => `There are no cost reports in the partition ${partition}: use the linked commercial account.`,
    mayNotList: (said) => 'AWS does not let you list cost reports (cur:DescribeReportDefinitions). If you are an administrator, access to billing information is probably '
      + `not activated: the root user does that once, on the Account page, under "IAM user and role access to Billing information". AWS said: ${said}`,
    noReport: 'This account has no cost report. Make one with StompyCurReport, or with the link that Stompy shows.',
    columns: { report: 'Report', delivery: 'Delivery', region: 'Region', bucket: 'Bucket', prefix: 'Prefix' },
    yes: 'yes',
    no: 'no',
    verdicts: { delivers: 'delivers', doesNot: 'does not', cannotTell: 'cannot tell' },
    recommended: (report, bucket, prefix) => `Hand ${report} to Stompy: paste its bucket ${bucket}${prefix === undefined ? '' : ` and its prefix ${prefix}`}.`,
    noneFits: 'No report fits yet.',
    about: (report) => `About ${report}:`,
    toUse: (report) => `To use ${report}:`,
    conditions: {
      hourly: { title: 'Hourly', fix: () => `Time granularity must be hourly, which AWS cannot change on an existing report: ${STAYS}` },
      resourceIds: { title: 'Resource IDs', fix: () => `Resource IDs must be included, which AWS cannot change on an existing report: ${STAYS}` },
      refresh: {
        title: 'Refresh',
        fix: ({ billingRegion }) => 'Data refresh must be on: AWS then also updates months that are closed. Save this as refresh.json, which changes nothing else, and run '
          + `"aws cur modify-report-definition --region ${billingRegion} --cli-input-json file://refresh.json":`,
      },
      athena: {
        title: 'Athena',
        fix: () => `The report must be made for Amazon Athena. To switch that on here would change the files for everybody who reads this report: ${STAYS}`,
      },
    },
    reasons: {
      lastSuccess: () => 'AWS says that its last delivery was a success, but what follows may be newer, or is not understood here.',
      lastNoBucket: ({ bucket }) => `AWS says that it found no bucket ${bucket} at its last delivery.`,
      lastPermissions: ({ bucket }) => `AWS says that it was not allowed to deliver to the bucket ${bucket} the last time. If that was mended since, the next delivery shows it.`,
      lastOther: ({ code }) => `AWS says of its last delivery: ${code}.`,
      noBucket: ({ bucket }) => `The bucket ${bucket} does not exist.`,
      hiddenPolicy: ({ bucket, code }) => `You may not look at the policy of the bucket ${bucket} (${code}), so whether it lets AWS deliver and a role read cannot be told. `
        + 'Run this with s3:GetBucketPolicy.',
      unreadPolicy: ({ bucket, code }) => `The policy of the bucket ${bucket} was not read, so whether it lets AWS deliver and a role read cannot be told. The AWS CLI said: ${code}`,
      strangePolicy: ({ bucket }) => `The policy of the bucket ${bucket} has a form that is not understood here.`,
      noPolicy: ({ bucket }) => `The bucket ${bucket} has no policy, so AWS may not deliver. It needs these statements:`,
      notAllowed: ({ bucket, source, service }) => `The policy of the bucket ${bucket} does not let ${service} put the report's objects for ${source}. ${ADD}`,
      perhapsAllowed: ({ bucket }) => `Whether AWS may deliver by these statements of the policy of the bucket ${bucket} cannot be told:`,
      unchecked: ({ bucket, source, asked }) => `The policy of the bucket ${bucket} lets AWS put the report's objects, but does not let it do all that AWS documents: ${asked.join(', and ')} `
        + `in the whole bucket, for ${source}. ${ADD}`,
      denied: ({ bucket }) => `These statements of the policy of the bucket ${bucket} deny, or may deny, what AWS needs to deliver:`,
      unknownEncryption: () => 'Whether AWS may encrypt what it delivers cannot be told.',
      unprovenManagedKey: ({ bucket }) => `AWS does not document that it delivers to a bucket that encrypts with the key aws/s3, as ${bucket} does, and no delivery has been a success yet.`,
      unprovenKey: ({ bucket }) => `AWS does not document that it delivers to a bucket that encrypts with a customer managed key, as ${bucket} does, and no delivery has been a success yet. `
        + 'The policy of the key needs at least this statement, beside what is there:',
    },
    notes: {
      farAway: ({ region }) => `Its bucket is in ${region}; Stompy reads from ${RECOMMENDED_REGION}, so everything takes longer.`,
      prefixLeftOut: ({ prefix }) => `Leave its prefix ${prefix} out: it has a character that would be a wildcard in a policy. Stompy's role can then read the whole bucket.`,
      bucketRefused: ({ bucket }) => `${bucket} is no name of a bucket that a role can be given: ${STAYS}`,
      readingDenied: ({ bucket }) => `These statements of the policy of the bucket ${bucket} would keep Stompy's role from reading. They need an exception for its ARN:`,
      readingPerhapsDenied: ({ bucket }) => `These statements of the policy of the bucket ${bucket} may keep Stompy's role from reading. If so, they need an exception for its ARN:`,
      customerKey: ({ bucket, key }) => `The bucket ${bucket} encrypts with the customer managed key ${key}, which Stompy's role needs as well: give it as \`encryptionKey\` to `
        + 'StompyCurReport.fromReportAttributes().',
      customerKeyAlias: ({ bucket, key }) => `The bucket ${bucket} encrypts with the customer managed key that ${key} stands for, which Stompy's role needs as well: give the key, not its alias, `
        + `as \`encryptionKey\` to StompyCurReport.fromReportAttributes(). "aws kms describe-key --key-id ${key}" shows it.`,
      managedKey: ({ bucket }) => `The bucket ${bucket} encrypts with the key aws/s3, whose policy nobody can change.`,
      hiddenEncryption: ({ bucket, code }) => `You may not look at the encryption of the bucket ${bucket} (${code}). If it has a customer managed key, Stompy's role needs that key as well. `
        + 'Run this with s3:GetEncryptionConfiguration.',
      unreadEncryption: ({ bucket, code }) => `The encryption of the bucket ${bucket} was not read. If it has a customer managed key, Stompy's role needs that key as well. The AWS CLI said: ${code}`,
    },
  },
  zh: {
    summary: '账号中哪些成本报告可供 Stompy 使用，不能使用的需要改什么',
    help: `用法：stompy-cdk check-report [选项]

列出账号中的每一份成本和使用率报告，说明 Stompy 能否使用，不能使用的需要改什么。符合条件的报告：时间粒度为每小时，
包含资源 ID，启用数据刷新，与 Athena 集成，由 AWS 交付，并且允许角色读取。

交付的结论有三种：
  能交付    存储桶策略与 AWS 文档一致，或者 AWS 曾按该策略成功交付，并且没有拒绝语句
  不能交付  AWS 自己说明交付失败，或者策略没有允许 AWS 交付的内容
  无法判断  其他情况；会显示无法判断的语句

本命令通过您自己的 AWS CLI 读取，不做任何修改。它调用 sts:GetCallerIdentity、cur:DescribeReportDefinitions，并对每个存储桶
调用 s3:GetBucketPolicy 和 s3:GetEncryptionConfiguration。无权查看的内容不会被当作不存在。

在您有权查看的范围内，还会显示数据导出及其健康状况、最近运行、配额和列：bcm-data-exports:ListExports、
bcm-data-exports:GetExport、bcm-data-exports:ListExecutions 和 bcm-data-exports:GetTable。

退出状态：0 有符合条件的报告，1 没有，2 无法检查。`,
    doing: {
      identity: '正在查询当前账号',
      reports: '正在读取账号中的成本报告',
      bucket: (bucket) => `正在读取存储桶 ${bucket} 的策略和加密设置`,
    },
    noReportsHere: (partition) => `分区 ${partition} 没有成本报告：请使用关联的商业区域账号。`,
    mayNotList: (said) => 'AWS 不允许您列出成本报告（cur:DescribeReportDefinitions）。如果您是管理员，很可能还没有激活访问账单信息的权限：'
      + `请由根用户在“账户”页面的“IAM 用户和角色访问账单信息的权限”中激活一次。AWS 的提示：${said}`,
    noReport: '该账号没有成本报告。请用 StompyCurReport 或 Stompy 页面上的链接新建一份。',
    columns: { report: '报告', delivery: '交付', region: '区域', bucket: '存储桶', prefix: '前缀' },
    yes: '是',
    no: '否',
    verdicts: { delivers: '能交付', doesNot: '不能交付', cannotTell: '无法判断' },
    recommended: (report, bucket, prefix) => `请把 ${report} 交给 Stompy：粘贴它的存储桶 ${bucket}${prefix === undefined ? '' : ` 和前缀 ${prefix}`}。`,
    noneFits: '还没有符合条件的报告。',
    about: (report) => `关于 ${report}：`,
    toUse: (report) => `要使用 ${report}：`,
    conditions: {
      hourly: { title: '每小时', fix: () => `时间粒度必须为每小时，而 AWS 不能更改已有报告的时间粒度：${STAYS_ZH}` },
      resourceIds: { title: '资源 ID', fix: () => `必须包含资源 ID，而 AWS 不能更改已有报告的这一项：${STAYS_ZH}` },
      refresh: {
        title: '刷新',
        fix: ({ billingRegion }) => '必须启用数据刷新，此后 AWS 也会更新已经结账的月份。请把下面的内容保存为 refresh.json（其他设置不变），然后运行 '
          + `"aws cur modify-report-definition --region ${billingRegion} --cli-input-json file://refresh.json"：`,
      },
      athena: { title: 'Athena', fix: () => `报告必须与 Amazon Athena 集成。在这份报告上启用会改变所有读取者所用的文件：${STAYS_ZH}` },
    },
    reasons: {
      lastSuccess: () => 'AWS 表示最近一次交付成功，但以下内容可能在那之后才有，或者本命令无法理解。',
      lastNoBucket: ({ bucket }) => `AWS 表示最近一次交付时找不到存储桶 ${bucket}。`,
      lastPermissions: ({ bucket }) => `AWS 表示最近一次没有权限交付到存储桶 ${bucket}。如果此后已经修正，下一次交付会显示结果。`,
      lastOther: ({ code }) => `AWS 对最近一次交付的说明：${code}。`,
      noBucket: ({ bucket }) => `存储桶 ${bucket} 不存在。`,
      hiddenPolicy: ({ bucket, code }) => `无权查看存储桶 ${bucket} 的策略（${code}），因此无法判断它是否允许 AWS 交付、是否允许角色读取。请用具有 s3:GetBucketPolicy 权限的身份运行。`,
      unreadPolicy: ({ bucket, code }) => `没有读到存储桶 ${bucket} 的策略，因此无法判断它是否允许 AWS 交付、是否允许角色读取。AWS CLI 的提示：${code}`,
      strangePolicy: ({ bucket }) => `存储桶 ${bucket} 的策略格式无法理解。`,
      noPolicy: ({ bucket }) => `存储桶 ${bucket} 没有策略，AWS 无权交付。它需要以下语句：`,
      notAllowed: ({ bucket, source, service }) => `存储桶 ${bucket} 的策略不允许 ${service} 为 ${source} 写入报告文件。${ADD_ZH}`,
      perhapsAllowed: ({ bucket }) => `无法判断 AWS 能否凭存储桶 ${bucket} 策略中的以下语句交付：`,
      unchecked: ({ bucket, source, asked }) => `存储桶 ${bucket} 的策略允许 AWS 写入报告文件，但没有允许 AWS 文档要求的全部操作：为 ${source} 允许 ${asked.join('，以及在整个存储桶中允许 ')}。${ADD_ZH}`,
      denied: ({ bucket }) => `存储桶 ${bucket} 的策略中以下语句拒绝或可能拒绝 AWS 交付所需的操作：`,
      unknownEncryption: () => '无法判断 AWS 能否加密所交付的文件。',
      unprovenManagedKey: ({ bucket }) => `存储桶 ${bucket} 使用密钥 aws/s3 加密，AWS 没有文档说明能交付到这样的存储桶，并且还没有成功交付过。`,
      unprovenKey: ({ bucket }) => `存储桶 ${bucket} 使用客户托管密钥加密，AWS 没有文档说明能交付到这样的存储桶，并且还没有成功交付过。除现有内容以外，密钥策略至少还需要以下语句：`,
    },
    notes: {
      farAway: ({ region }) => `它的存储桶在 ${region}；Stompy 从 ${RECOMMENDED_REGION} 读取，因此会更慢。`,
      prefixLeftOut: ({ prefix }) => `请不要填写它的前缀 ${prefix}：其中有在策略中会成为通配符的字符。这样 Stompy 的角色可以读取整个存储桶。`,
      bucketRefused: ({ bucket }) => `${bucket} 不是可以授权给角色的存储桶名称：${STAYS_ZH}`,
      readingDenied: ({ bucket }) => `存储桶 ${bucket} 的策略中以下语句会使 Stompy 的角色无法读取，需要为该角色的 ARN 设置例外：`,
      readingPerhapsDenied: ({ bucket }) => `存储桶 ${bucket} 的策略中以下语句可能使 Stompy 的角色无法读取。如果是这样，需要为该角色的 ARN 设置例外：`,
      customerKey: ({ bucket, key }) => `存储桶 ${bucket} 使用客户托管密钥 ${key} 加密，Stompy 的角色也需要该密钥：请在 StompyCurReport.fromReportAttributes() 的 \`encryptionKey\` 中给出。`,
      customerKeyAlias: ({ bucket, key }) => `存储桶 ${bucket} 使用 ${key} 所指的客户托管密钥加密，Stompy 的角色也需要该密钥：请在 StompyCurReport.fromReportAttributes() 的 \`encryptionKey\` 中给出密钥本身，而不是别名。`
        + `"aws kms describe-key --key-id ${key}" 会显示它。`,
      managedKey: ({ bucket }) => `存储桶 ${bucket} 使用密钥 aws/s3 加密，任何人都不能更改该密钥的策略。`,
      hiddenEncryption: ({ bucket, code }) => `无权查看存储桶 ${bucket} 的加密设置（${code}）。如果它使用客户托管密钥，Stompy 的角色也需要该密钥。请用具有 s3:GetEncryptionConfiguration 权限的身份运行。`,
      unreadEncryption: ({ bucket, code }) => `没有读到存储桶 ${bucket} 的加密设置。如果它使用客户托管密钥，Stompy 的角色也需要该密钥。AWS CLI 的提示：${code}`,
    },
  },
};
