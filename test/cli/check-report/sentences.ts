/** What `check-report` says about each thing there is to remark, in English and in Chinese. */
export const SENTENCES: { readonly [id: string]: readonly [en: string, zh: string] } = {
  hourly: [
    'Time granularity must be hourly, which AWS cannot change on an existing report: make a new report, as StompyCurReport or the link that Stompy shows does, and leave this one as it is.',
    '时间粒度必须为每小时，而 AWS 不能更改已有报告的时间粒度：请新建一份报告（StompyCurReport 或 Stompy 页面上的链接会完成），这一份保持不变。',
  ],
  resourceIds: [
    'Resource IDs must be included, which AWS cannot change on an existing report: make a new report, as StompyCurReport or the link that Stompy shows does, and leave this one as it is.',
    '必须包含资源 ID，而 AWS 不能更改已有报告的这一项：请新建一份报告（StompyCurReport 或 Stompy 页面上的链接会完成），这一份保持不变。',
  ],
  refresh: [
    'Data refresh must be on: AWS then also updates months that are closed. Save this as refresh.json, which changes nothing else, and run "aws cur modify-report-definition --region us-east-1 --cli-input-json file://refresh.json":',
    '必须启用数据刷新，此后 AWS 也会更新已经结账的月份。请把下面的内容保存为 refresh.json（其他设置不变），然后运行 "aws cur modify-report-definition --region us-east-1 --cli-input-json file://refresh.json"：',
  ],
  athena: [
    'The report must be made for Amazon Athena. To switch that on here would change the files for everybody who reads this report: make a new report, as StompyCurReport or the link that Stompy shows does, and leave this one as it is.',
    '报告必须与 Amazon Athena 集成。在这份报告上启用会改变所有读取者所用的文件：请新建一份报告（StompyCurReport 或 Stompy 页面上的链接会完成），这一份保持不变。',
  ],
  lastSuccess: [
    'AWS says that its last delivery was a success, but what follows may be newer, or is not understood here.',
    'AWS 表示最近一次交付成功，但以下内容可能在那之后才有，或者本命令无法理解。',
  ],
  lastNoBucket: [
    'AWS says that it found no bucket costs at its last delivery.',
    'AWS 表示最近一次交付时找不到存储桶 costs。',
  ],
  lastPermissions: [
    'AWS says that it was not allowed to deliver to the bucket costs the last time. If that was mended since, the next delivery shows it.',
    'AWS 表示最近一次没有权限交付到存储桶 costs。如果此后已经修正，下一次交付会显示结果。',
  ],
  lastOther: [
    'AWS says of its last delivery: ERROR_OF_TOMORROW.',
    'AWS 对最近一次交付的说明：ERROR_OF_TOMORROW。',
  ],
  noBucket: [
    'The bucket costs does not exist.',
    '存储桶 costs 不存在。',
  ],
  hiddenPolicy: [
    'You may not look at the policy of the bucket costs (AccessDenied), so whether it lets AWS deliver and a role read cannot be told. Run this with s3:GetBucketPolicy.',
    '无权查看存储桶 costs 的策略（AccessDenied），因此无法判断它是否允许 AWS 交付、是否允许角色读取。请用具有 s3:GetBucketPolicy 权限的身份运行。',
  ],
  unreadPolicy: [
    'The policy of the bucket costs was not read, so whether it lets AWS deliver and a role read cannot be told. The AWS CLI said: An error occurred (IllegalLocationConstraintException) when calling the GetBucketPolicy operation: The eu-west-1 location constraint is incompatible.',
    '没有读到存储桶 costs 的策略，因此无法判断它是否允许 AWS 交付、是否允许角色读取。AWS CLI 的提示：An error occurred (IllegalLocationConstraintException) when calling the GetBucketPolicy operation: The eu-west-1 location constraint is incompatible.',
  ],
  strangePolicy: [
    'The policy of the bucket costs has a form that is not understood here.',
    '存储桶 costs 的策略格式无法理解。',
  ],
  noPolicy: [
    'The bucket costs has no policy, so AWS may not deliver. It needs these statements:',
    '存储桶 costs 没有策略，AWS 无权交付。它需要以下语句：',
  ],
  notAllowed: [
    'The policy of the bucket costs does not let billingreports.amazonaws.com put the report\'s objects for arn:aws:cur:us-east-1:111122223333:definition/*. Add these statements to what is there, and replace nothing:',
    '存储桶 costs 的策略不允许 billingreports.amazonaws.com 为 arn:aws:cur:us-east-1:111122223333:definition/* 写入报告文件。请把下面的语句添加到现有策略中，不要替换任何内容：',
  ],
  perhapsAllowed: [
    'Whether AWS may deliver by these statements of the policy of the bucket costs cannot be told:',
    '无法判断 AWS 能否凭存储桶 costs 策略中的以下语句交付：',
  ],
  unchecked: [
    'The policy of the bucket costs lets AWS put the report\'s objects, but does not let it do all that AWS documents: s3:GetBucketPolicy, and s3:PutObject in the whole bucket, for arn:aws:cur:us-east-1:111122223333:definition/*. Add these statements to what is there, and replace nothing:',
    '存储桶 costs 的策略允许 AWS 写入报告文件，但没有允许 AWS 文档要求的全部操作：为 arn:aws:cur:us-east-1:111122223333:definition/* 允许 s3:GetBucketPolicy，以及在整个存储桶中允许 s3:PutObject。请把下面的语句添加到现有策略中，不要替换任何内容：',
  ],
  denied: [
    'These statements of the policy of the bucket costs deny, or may deny, what AWS needs to deliver:',
    '存储桶 costs 的策略中以下语句拒绝或可能拒绝 AWS 交付所需的操作：',
  ],
  unknownEncryption: [
    'Whether AWS may encrypt what it delivers cannot be told.',
    '无法判断 AWS 能否加密所交付的文件。',
  ],
  unprovenManagedKey: [
    'AWS does not document that it delivers to a bucket that encrypts with the key aws/s3, as costs does, and no delivery has been a success yet.',
    '存储桶 costs 使用密钥 aws/s3 加密，AWS 没有文档说明能交付到这样的存储桶，并且还没有成功交付过。',
  ],
  unprovenKey: [
    'AWS does not document that it delivers to a bucket that encrypts with a customer managed key, as costs does, and no delivery has been a success yet. The policy of the key needs at least this statement, beside what is there:',
    '存储桶 costs 使用客户托管密钥加密，AWS 没有文档说明能交付到这样的存储桶，并且还没有成功交付过。除现有内容以外，密钥策略至少还需要以下语句：',
  ],
  farAway: [
    'Its bucket is in eu-west-1; Stompy reads from ap-southeast-1, so everything takes longer.',
    '它的存储桶在 eu-west-1；Stompy 从 ap-southeast-1 读取，因此会更慢。',
  ],
  prefixLeftOut: [
    'Leave its prefix c*r out: it has a character that would be a wildcard in a policy. Stompy\'s role can then read the whole bucket.',
    '请不要填写它的前缀 c*r：其中有在策略中会成为通配符的字符。这样 Stompy 的角色可以读取整个存储桶。',
  ],
  bucketRefused: [
    'costs-s3alias is no name of a bucket that a role can be given: make a new report, as StompyCurReport or the link that Stompy shows does, and leave this one as it is.',
    'costs-s3alias 不是可以授权给角色的存储桶名称：请新建一份报告（StompyCurReport 或 Stompy 页面上的链接会完成），这一份保持不变。',
  ],
  readingDenied: [
    'These statements of the policy of the bucket costs would keep Stompy\'s role from reading. They need an exception for its ARN:',
    '存储桶 costs 的策略中以下语句会使 Stompy 的角色无法读取，需要为该角色的 ARN 设置例外：',
  ],
  readingPerhapsDenied: [
    'These statements of the policy of the bucket costs may keep Stompy\'s role from reading. If so, they need an exception for its ARN:',
    '存储桶 costs 的策略中以下语句可能使 Stompy 的角色无法读取。如果是这样，需要为该角色的 ARN 设置例外：',
  ],
  customerKey: [
    'The bucket costs encrypts with the customer managed key arn:aws:kms:ap-southeast-1:111122223333:key/0e7b1c2d-3e4f-4a6b-8c8d-1a2b3c4d5e6f, which Stompy\'s role needs as well: give it as `encryptionKey` to StompyCurReport.fromReportAttributes().',
    '存储桶 costs 使用客户托管密钥 arn:aws:kms:ap-southeast-1:111122223333:key/0e7b1c2d-3e4f-4a6b-8c8d-1a2b3c4d5e6f 加密，Stompy 的角色也需要该密钥：请在 StompyCurReport.fromReportAttributes() 的 `encryptionKey` 中给出。',
  ],
  customerKeyAlias: [
    'The bucket costs encrypts with the customer managed key that alias/costs stands for, which Stompy\'s role needs as well: give the key, not its alias, as `encryptionKey` to StompyCurReport.fromReportAttributes(). "aws kms describe-key --key-id alias/costs" shows it.',
    '存储桶 costs 使用 alias/costs 所指的客户托管密钥加密，Stompy 的角色也需要该密钥：请在 StompyCurReport.fromReportAttributes() 的 `encryptionKey` 中给出密钥本身，而不是别名。"aws kms describe-key --key-id alias/costs" 会显示它。',
  ],
  managedKey: [
    'The bucket costs encrypts with the key aws/s3, whose policy nobody can change.',
    '存储桶 costs 使用密钥 aws/s3 加密，任何人都不能更改该密钥的策略。',
  ],
  hiddenEncryption: [
    'You may not look at the encryption of the bucket costs (AccessDenied). If it has a customer managed key, Stompy\'s role needs that key as well. Run this with s3:GetEncryptionConfiguration.',
    '无权查看存储桶 costs 的加密设置（AccessDenied）。如果它使用客户托管密钥，Stompy 的角色也需要该密钥。请用具有 s3:GetEncryptionConfiguration 权限的身份运行。',
  ],
  unreadEncryption: [
    'The encryption of the bucket costs was not read. If it has a customer managed key, Stompy\'s role needs that key as well. The AWS CLI said: An error occurred (IllegalLocationConstraintException) when calling the GetBucketEncryption operation: The eu-west-1 location constraint is incompatible.',
    '没有读到存储桶 costs 的加密设置。如果它使用客户托管密钥，Stompy 的角色也需要该密钥。AWS CLI 的提示：An error occurred (IllegalLocationConstraintException) when calling the GetBucketEncryption operation: The eu-west-1 location constraint is incompatible.',
  ],
};
