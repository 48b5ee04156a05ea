import { CHINESE_SENTENCES } from './chinese-sentences';
import type { PageWords } from './words';
import { CHINESE } from '../../words/permissions';

export const CHINESE_PAGE: PageWords = {
  lang: 'zh-CN',
  file: 'index.zh.html',
  language: '中文',
  title: '把 AWS 账号连接到 Stompy',
  lead: '选择要连接的产品，本页就会生成一个链接，打开已填好参数的 AWS CloudFormation。在创建任何资源之前，您都可以在那里看到全部内容。'
    + '本页不发送、也不保存任何内容：在您点击链接前往 AWS 之前，您输入的内容只留在这个浏览器里。',
  skip: '跳到第一步',
  preview: (account) => `**这是预览。** 页面上的 Stompy 账号 ${account} 和模板地址都是虚构的，链接指向并不存在的模板。请从 Stompy 的连接页面进入正式页面。`,
  noScript: '没有 JavaScript 时，本页无法填入您自己的内容。所有步骤仍然完整，下面每个堆栈都有一个普通链接：请在 AWS 的表单中填写缺少的内容。',

  signIn: {
    title: '登录正确的 AWS 账号',
    intro: '只有您在某个账号中创建了角色，Stompy 才能访问该账号。使用哪个账号取决于产品：',
    steps: [
      '在这个浏览器中登录 AWS 管理控制台，使用有权创建 CloudFormation 堆栈和 IAM 角色的管理员身份，不要使用根用户：只有“开放账单数据”这一步需要根用户。',
      '同时打开 Stompy 的连接页面：上面有 Stompy 为这个账号生成的外部 ID。',
      '如果不同产品在不同的账号中：请对每个账号各走一遍本页。每个账号的外部 ID 都不同，一次连接的整个组织只有一个。',
    ],
  },
  choose: {
    title: '选择产品',
    intro: '每个产品各用一个堆栈、一个角色，可以一起连接，也可以分别连接、分别删除。',
    legend: '您要在这个账号中连接什么？',
    after: '您随时可以回来连接另一个产品。',
  },
  billing: {
    title: '开放账单数据（只需一次）',
    intro: '没有任何模板可以代劳，前两项只有管理账号的根用户可以操作。不做这一步，即使角色正确，AnalySaver 也可能什么都看不到。',
    steps: [
      '用管理账号的**根用户**登录，点击右上角的账号名称，选择**我的账号**。',
      '找到 **IAM 用户和角色访问账单信息的权限**，点击**编辑**，勾选激活并**更新**。',
      '在**账单与成本管理**中打开一次 **Cost Explorer**：首次打开之前，AWS 不会准备成本数据。',
      '退出根用户，改用管理员身份继续。',
    ],
  },
  report: {
    conditions: '已有的报告同时满足以下四个条件，就可以直接使用：',
    condition: {
      hourly: '时间粒度为每小时；',
      resourceIds: '报告中包括资源 ID；',
      refresh: '启用了数据刷新：AWS 更正已结算月份的费用时，报告会随之刷新；',
      athena: '报告数据与 Amazon Athena 集成。',
    },
    check: '不确定？下面的命令通过您自己的 AWS CLI 读取报告设置和存储桶策略，不做任何修改，并说明缺少什么。需要 Node.js 20 或更高版本：',
    never: '时间粒度和资源 ID 在报告建好以后不能更改。缺少其中一项时，请让堆栈新建一份报告：您原有的报告保持不变。',
  },
  permissions: {
    title: '决定 Stompy 可以做什么',
    intro: '以后随时可以通过更新堆栈来更改，角色的 ARN 不变。',
  },
  region: {
    title: '选择区域',
    intro: 'Stompy 从新加坡读取成本报告。其他区域同样可用，只是会慢一些：报告的存储桶建在堆栈所在的区域。角色在所有区域都是同一个。',
    label: '区域',
    hint: '没有特别的理由，请保持不变。',
    name: (region) => region === 'ap-southeast-1' ? 'ap-southeast-1，新加坡（推荐）' : region,
  },
  externalId: {
    title: '粘贴外部 ID',
    intro: '只有 Stompy 账号中出示这个值的请求才能使用该角色。它不是密码，但必须是 Stompy 为**这个**账号或这个组织生成的那一个。',
    hint: '请从 Stompy 的连接页面复制。',
    stompyAccount: 'Stompy 的 AWS 账号，角色只信任这一个：',
    compare: [
      '请与 Stompy 的连接页面核对，在这里核对一次，在 AWS 的表单中再核对一次：别人发给您的链接可能带有他人的外部 ID，那样读取您数据的就是他人的 Stompy 账户。',
      '不要自行编写，也不要用于多个账号：只有组织的外部 ID 适用于它的所有账号。',
    ],
  },
  links: {
    title: '打开 AWS CloudFormation',
    intro: '先阅读每个堆栈给予 Stompy 的权限，再点击链接。在 AWS 控制台中点击**创建堆栈**之前，不会创建任何资源。',
    button: '生成链接',
  },
  console: {
    title: '在 AWS 控制台创建堆栈',
    intro: '链接会在您的账号中打开**快速创建堆栈**页面。',
    steps: [
      '查看右上角的账号和区域：是您想要的吗？',
      '模板地址、堆栈名称和参数都已填好。请再次与 Stompy 的连接页面核对外部 ID。',
      '勾选**我已知晓 AWS CloudFormation 可能会创建 IAM 资源**。对这个模板，AWS 只要求您勾选这一项。',
      '点击**创建堆栈**，等待几分钟，直到状态变为 **CREATE_COMPLETE**。进度可以在**事件**（Events）一栏查看。',
    ],
  },
  outputs: {
    title: '把输出粘贴到 Stompy',
    intro: '打开堆栈的**输出**一栏，把以下值复制到 Stompy 的连接页面：',
    after: [
      '新建的报告，AWS 会在 **24 至 48 小时**后交付第一批文件。在此之前，存储桶里只有 AWS 的测试文件，Stompy 还不能显示每小时的花费：这是正常的。',
    ],
  },

  stackDetails: {
    open: '打开 AWS CloudFormation',
    newTab: '（新标签页）',
    asText: '同一个链接的文本',
    copyLink: '复制链接',
    copyCommand: '复制命令',
    filledIn: '链接填入的内容',
    pending: '填好上面的内容后，链接会出现在这里。',
    may: 'Stompy 可以做什么',
    noRole: '什么都不能做：这个堆栈不创建角色。您以后创建角色时，Stompy 才获得访问权限。',
    always: '始终',
    risks: { 'read': '读取', 'sensitive read': '读取敏感信息', 'changes': '更改', 'spends money': '产生花费' },
    choice: ({ parameter, is }) => typeof is === 'object' ? `\`${parameter}\` = \`${is.value}\`` : `${is === 'filled in' ? '填写' : '不填写'} \`${parameter}\``,
    chosen: (choices) => `当 ${choices.join(' 且 ')} 时`,
    never: '永远不能做什么',
    notLimited: '权限无法限制什么',
    stays: '删除堆栈后会留下什么',
    verify: '验证模板',
    verifyHow: (library, command) => `模板的 SHA-256 如下，也写在模板旁边的 \`manifest.json\` 中。请与您下载的文件比较，或与用 stompy-cdk ${library} 的源代码执行 \`${command}\` 生成的文件比较：`,
    version: (version, library) => `权限版本 ${version}，stompy-cdk ${library}。角色的标签 \`stompy:permissions-version\` 写有该版本。`,
  },
  footer: [
    '本页是一个单独的文件。它的内容安全策略禁止加载、发送和提交任何内容，它也不保存任何内容；只有链接会离开本页，前往 AWS。',
    '要立即切断 Stompy 的访问，请为角色附加 AWS 的策略 `AWSDenyAll`。要结束连接，请先在 Stompy 中停用产品，再删除堆栈。',
  ],

  connections: {
    analysaver: {
      name: 'StompyAnalySaver',
      what: '根据您的每小时成本报告分析花费、提供节省建议。如果您允许，还会购买您批准的预留实例和 Savings Plans。',
      account: '组织的管理账号，也就是统一付款的账号。',
      why: 'Stompy 的操作指南称之为 AWS 根账号。只有它能看到所有账号的花费，在其中购买的节省方案也适用于所有账号。',
      details: { title: '每小时成本报告', legend: 'AnalySaver 读取哪一份报告？', intro: 'AnalySaver 读取 AWS 账单服务写入您的存储桶的每小时报告。' },
      notLimited: ['如果您允许购买：购买的金额、数量和期限。', 'AWS 按请求向您的账号收取 Cost Explorer 的费用，每次 0.01 美元，权限无法限制请求的次数。'],
    },
    spotainer: {
      name: 'StompySpoTainer',
      what: '用 Spot 实例和按需实例运行实例组，在保证可用性的前提下以最低成本自动扩容、缩容。',
      account: '运行实例的账号，例如生产账号；要一次连接组织的所有账号时，使用组织的管理账号。',
      why: '角色只作用于所在账号的实例。',
      details: {
        title: '账号',
        legend: 'SpoTainer 在哪些账号中工作？',
        intro: '每个账号都有自己的角色：只在这个账号中创建，或者由 CloudFormation StackSets 在您指定的组织单元的每个账号中创建。',
      },
      notLimited: ['权限不限制它启动的实例的数量和类型：请设置服务配额和预算提醒。'],
    },
  },
  stacks: {
    'analyzer-with-report': {
      title: 'AnalySaver 和新的报告',
      choice: '新建一份报告',
      hint: '堆栈会创建存储桶、桶策略、报告和角色，四个条件已全部满足。您原有的报告和存储桶不受影响。',
      makes: '存储桶及其策略、每小时报告，以及读取报告的角色。',
      stays: [
        '存储桶、桶策略和所有报告文件，以免意外丢失。在您清空该桶（包括所有版本）并删除它之前，会产生 S3 存储费用。',
        '已购买的预留实例和 Savings Plans：继续计费到期满。',
      ],
    },
    'analyzer-role': {
      title: 'AnalySaver 和已有的报告',
      choice: '使用已有的报告',
      hint: '堆栈只创建角色，报告和存储桶保持不变。',
      makes: '读取您的报告的角色。',
      stays: ['您原有的报告和存储桶，堆栈从未改动过它们。', '已购买的预留实例和 Savings Plans：继续计费到期满。'],
    },
    'cur-report': {
      title: '只新建报告，不授权 Stompy',
      choice: '只新建报告，以后再连接',
      hint: '堆栈会创建存储桶、桶策略和报告，但不创建角色：在您做决定的同时，AWS 已开始收集数据。',
      makes: '存储桶及其策略，以及每小时报告。',
      stays: ['存储桶、桶策略和所有报告文件，以免意外丢失。在您清空该桶（包括所有版本）并删除它之前，会产生 S3 存储费用。'],
    },
    'spotainer-role': {
      title: 'SpoTainer',
      choice: '在这个账号中使用 SpoTainer',
      hint: '堆栈只创建角色。',
      makes: 'SpoTainer 使用的角色。',
      stays: [
        'SpoTainer 创建的实例、负载均衡器、目标组和镜像：它们会继续运行、继续计费，但不再有人照看。请先让 Stompy 删除它们。它们都带有标签 `Stompy_aws_ec2_Spotainer_created_by`。',
        'Spot 和负载均衡的服务相关角色（如果 AWS 已为它创建）。',
      ],
    },
    'organization': {
      title: '在组织中使用 SpoTainer',
      choice: '在组织的多个账号中使用 SpoTainer',
      hint: '用于管理账号。请先在其中打开一次 StackSets 的可信访问：`aws cloudformation activate-organizations-access`。以后加入的账号会自动连接。',
      makes: '一个堆栈集（StackSet），CloudFormation 用它在组织单元的每个账号中创建角色；如果您选择，也为这个账号创建一个角色。',
      stays: [
        'SpoTainer 在各个账号中创建的实例、负载均衡器、目标组和镜像：它们会继续运行、继续计费，但不再有人照看。请先让 Stompy 删除它们。它们都带有标签 `Stompy_aws_ec2_Spotainer_created_by`。',
        'Spot 和负载均衡的服务相关角色（如果 AWS 已为它创建）。',
      ],
    },
  },
  options: {
    Purchases: { No: '否。Stompy 提供建议，由您自己购买。', Yes: '是。Stompy 购买您在 Stompy 中批准的内容。' },
    Permissions: {
      ReadOnly: '只读。Stompy 只查看、只建议，不做任何更改。',
      Automation: '自动化。Stompy 运行实例组，只能终止它自己启动的实例。',
    },
    ManagementAccount: { No: '否。只连接组织单元中的账号。', Yes: '是。堆栈也为这个账号创建一个角色。' },
  },
  sentences: CHINESE_SENTENCES,
  script: {
    errorTitle: '错误：',
    summary: '有内容需要更正',
    nothingChosen: '请至少选择一个产品：现在什么都没有选。',
    noLink: '{region} 没有可用的链接：{host} 与 {region} 不在同一个 AWS 分区，而 CloudFormation 不能读取其他分区的存储桶。请选择其他区域，或向 Stompy 索取该分区的页面。',
    sentence: '`{prop}` {must}，现在是 {got}：{fix}',
    copied: '已复制。',
    notCopied: '浏览器不允许本页复制。文本已选中，请用键盘复制。',
    ready: '链接已生成。',
    inForce: '您的选择',
    notInForce: '未选择',
  },
  records: CHINESE,
};
