import type { PageWords } from './words';
import { ENGLISH } from '../../words/permissions';

export const ENGLISH_PAGE: PageWords = {
  lang: 'en',
  file: 'index.html',
  language: 'English',
  title: 'Connect an AWS account to Stompy',
  lead: 'Choose what to connect, and this page makes the link that opens AWS CloudFormation with everything filled in. You read it all there before '
    + 'anything is made. The page sends nothing and keeps nothing: what you type stays in this browser until you follow the link to AWS.',
  skip: 'Skip to the first step',
  preview: (account) => `**This is a preview.** Stompy’s account ${account} and the address of the templates are made up, and its links lead to templates that are `
    + 'not there. The real page is the one that Stompy’s connection page leads to.',
  noScript: 'Without JavaScript this page cannot fill in what is yours. The steps are complete all the same, and each stack below has a plain link: type the '
    + 'missing values into AWS’s own form.',

  signIn: {
    title: 'Sign in to the right AWS account',
    intro: 'Stompy gets a role in an account only if you make it there. Which account that is depends on the product:',
    steps: [
      'Sign in to the AWS console in this browser, as an administrator who may create CloudFormation stacks and IAM roles. Not as the root user: only step “Open billing data” needs it.',
      'Keep Stompy’s connection page open beside this one: it shows the external ID that Stompy generated for this account.',
      'Products in different accounts: go through this page once for each account. Every account has an external ID of its own, and an organization that is connected at once has one.',
    ],
  },
  choose: {
    title: 'Choose what to connect',
    intro: 'Each is a stack of its own with a role of its own. Connect them together or separately, now or later, and remove one without the other.',
    legend: 'What do you want to connect in this account?',
    after: 'You can come back for another one at any time.',
  },
  billing: {
    title: 'Open billing data, once',
    intro: 'No template can do this, and the first two steps only the root user of the management account may do. Without it AnalySaver may see nothing, although its role is right.',
    steps: [
      'Sign in to the management account as its **root user**, and choose **Account** in the menu at the account’s name.',
      'At **IAM user and role access to Billing information** choose **Edit**, tick **Activate IAM Access**, and choose **Update**.',
      'In **Billing and Cost Management**, open **Cost Explorer** once: AWS has no cost data ready for anybody before its first visit.',
      'Sign out, and go on as an administrator.',
    ],
  },
  report: {
    conditions: 'A report that exists already fits if all four are true:',
    condition: {
      hourly: 'its time granularity is hourly;',
      resourceIds: 'resource IDs are included in it;',
      refresh: 'data refresh is on: it refreshes when AWS corrects charges of closed months;',
      athena: 'its data is integrated with Amazon Athena.',
    },
    check: 'Not sure? This command reads the settings of your reports and the policies of their buckets through your own AWS CLI, changes nothing, and says what is missing. It needs Node.js 20 or newer:',
    never: 'Granularity and resource IDs cannot be changed later. If one of them is missing, let the stack make a new report: yours stays as it is.',
  },
  permissions: {
    title: 'Decide what Stompy may do',
    intro: 'You can change this at any time by updating the stack. The role keeps its ARN.',
  },
  region: {
    title: 'Choose the region',
    intro: 'Singapore is where Stompy reads cost reports from. In another region everything works as well, only slower: the report’s bucket is made in the region of the stack. A role is the same in every region.',
    label: 'Region',
    hint: 'If you have no reason for another one, leave it.',
    name: (region) => region === 'ap-southeast-1' ? 'ap-southeast-1, Singapore (recommended)' : region,
  },
  externalId: {
    title: 'Paste the external ID',
    intro: 'The role opens only for somebody in Stompy’s account who presents this value. It is no password, but it has to be the one that Stompy generated for **this** account, or for this organization.',
    hint: 'Copy it from Stompy’s connection page.',
    stompyAccount: 'Stompy’s AWS account, the only one the role will trust:',
    compare: [
      'Compare it with Stompy’s connection page, here and again in AWS’s form: a link that somebody sends you may carry a stranger’s external ID, and with it a stranger’s Stompy account would read your data.',
      'Never make one up, and never use one in two accounts: only that of an organization counts for all of its accounts.',
    ],
  },
  links: {
    title: 'Open AWS CloudFormation',
    intro: 'Read what each stack gives Stompy, then follow its link. Nothing is made before you choose **Create stack** in AWS’s console.',
    button: 'Make the links',
  },
  console: {
    title: 'Create the stack in AWS’s console',
    intro: 'The link opens the page **Quick create stack** in your account.',
    steps: [
      'Look at the account number and the region at the top right: are they the ones you mean?',
      'The template’s address, the stack’s name and the parameters are filled in. Compare the external ID with Stompy’s connection page once more.',
      'Tick **I acknowledge that AWS CloudFormation might create IAM resources**. It is the only box that AWS asks you to tick for this template.',
      'Choose **Create stack**, and wait a few minutes until the status is **CREATE_COMPLETE**. The tab **Events** shows how far it is.',
    ],
  },
  outputs: {
    title: 'Paste the outputs into Stompy',
    intro: 'On the stack’s tab **Outputs**, copy these values to Stompy’s connection page:',
    after: [
      'With a new report, AWS delivers the first files after **24 to 48 hours**. Until then the bucket holds only AWS’s test file, and Stompy shows no hourly spend: nothing is wrong.',
    ],
  },

  stackDetails: {
    open: 'Open AWS CloudFormation',
    newTab: '(new tab)',
    asText: 'The same link as text',
    copyLink: 'Copy the link',
    copyCommand: 'Copy the command',
    filledIn: 'What it fills in',
    pending: 'The link appears here once the fields above are filled in.',
    may: 'What Stompy may do',
    noRole: 'Nothing: this stack makes no role. Stompy gets access with a role that you make later.',
    always: 'Always',
    risks: { 'read': 'reads', 'sensitive read': 'reads, sensitive', 'changes': 'changes', 'spends money': 'spends money' },
    choice: ({ parameter, is }) => typeof is === 'object' ? `\`${parameter}\` = \`${is.value}\`` : `\`${parameter}\` ${is}`,
    chosen: (choices) => `With ${choices.join(' and ')}`,
    never: 'What it can never do',
    notLimited: 'What permissions cannot limit',
    stays: 'What stays when you delete the stack',
    verify: 'Verify the template',
    verifyHow: (library, command) => `Its SHA-256 is below, and in the \`manifest.json\` beside it. Compare it with what you download, or with what \`${command}\` makes from the `
      + `source code of stompy-cdk ${library}:`,
    version: (version, library) => `Permissions of version ${version}, stompy-cdk ${library}. The role carries the version as the tag \`stompy:permissions-version\`.`,
  },
  footer: [
    'This page is one file. Its content policy forbids it to load, send or submit anything, and it stores nothing; only the links lead away from it, to AWS.',
    'To cut Stompy off at once, attach AWS’s policy `AWSDenyAll` to the role. To end the connection, stop the product in Stompy, then delete the stack.',
  ],

  connections: {
    analysaver: {
      name: 'StompyAnalySaver',
      what: 'Analyses spend and recommends what to save, from your hourly cost report. If you allow it, it also buys the reservations and Savings Plans that you approve.',
      account: 'The management account of your organization, which pays for the others.',
      why: 'Stompy’s guide calls it the root account. Only it sees the spend of every account, and savings bought there apply to all of them.',
      details: {
        title: 'The hourly cost report',
        legend: 'Which report is AnalySaver to read?',
        intro: 'AnalySaver reads an hourly report that AWS’s billing service writes into a bucket of yours.',
      },
      notLimited: [
        'If you allow purchases: their price, number and term.',
        'AWS charges calls to Cost Explorer to your account, 0.01 USD per request, and permissions cannot cap their number.',
      ],
    },
    spotainer: {
      name: 'StompySpoTainer',
      what: 'Runs groups of Spot and on-demand instances, and grows and shrinks them at the lowest cost that keeps them available.',
      account: 'The account in which your instances run, such as the production account; for all accounts of an organization at once, its management account.',
      why: 'The role works on the instances of its own account only.',
      details: {
        title: 'The accounts',
        legend: 'Which accounts is SpoTainer to work in?',
        intro: 'Each account gets a role of its own, in this account alone or, by CloudFormation StackSets, in every account of the units that you name.',
      },
      notLimited: [
        'Permissions limit neither the number nor the type of the instances that it launches: set service quotas and a budget alarm.',
      ],
    },
  },
  stacks: {
    'analyzer-with-report': {
      title: 'AnalySaver with a new report',
      choice: 'Make a new report',
      hint: 'The stack makes bucket, bucket policy, report and role, and all four conditions are met. Your own reports and buckets are not touched.',
      makes: 'A bucket with its policy, an hourly report, and the role that reads it.',
      stays: [
        'The bucket, its policy and all report files, so that nothing is lost by accident. They cost S3 storage until you empty the bucket with all its versions and delete it.',
        'Reservations and Savings Plans that were bought: they are billed to the end of their term.',
      ],
    },
    'analyzer-role': {
      title: 'AnalySaver with an existing report',
      choice: 'Use a report that exists already',
      hint: 'The stack makes the role only. Report and bucket stay as they are.',
      makes: 'The role that reads your report.',
      stays: [
        'Your report and its bucket, which the stack never touched.',
        'Reservations and Savings Plans that were bought: they are billed to the end of their term.',
      ],
    },
    'cur-report': {
      title: 'A new report, without access for Stompy',
      choice: 'Only make the report, and connect later',
      hint: 'The stack makes bucket, bucket policy and report, but no role: AWS starts to collect data while you decide.',
      makes: 'A bucket with its policy, and an hourly report.',
      stays: [
        'The bucket, its policy and all report files, so that nothing is lost by accident. They cost S3 storage until you empty the bucket with all its versions and delete it.',
      ],
    },
    'spotainer-role': {
      title: 'SpoTainer',
      choice: 'SpoTainer in this account',
      hint: 'The stack makes the role only.',
      makes: 'The role with which SpoTainer works.',
      stays: [
        'Instances, load balancers, target groups and images that SpoTainer made: they go on running and cost money, and nobody looks after them. First have Stompy remove them. They carry the tag `Stompy_aws_ec2_Spotainer_created_by`.',
        'The service-linked roles of Spot and load balancing, if AWS made them for it.',
      ],
    },
    'organization': {
      title: 'SpoTainer in an organization',
      choice: 'SpoTainer in many accounts of the organization',
      hint: 'For the management account. Before, turn on trusted access for StackSets there, once: `aws cloudformation activate-organizations-access`. Accounts that join later are connected by themselves.',
      makes: 'A StackSet, with which CloudFormation makes the role in every account of the units; if you say so, a role in this account, too.',
      stays: [
        'Instances, load balancers, target groups and images that SpoTainer made in any of the accounts: they go on running and cost money, and nobody looks after them. First have Stompy remove them. They carry the tag `Stompy_aws_ec2_Spotainer_created_by`.',
        'The service-linked roles of Spot and load balancing, if AWS made them for it.',
      ],
    },
  },
  options: {
    Purchases: { No: 'No. Stompy recommends, and you buy.', Yes: 'Yes. Stompy buys what you approve in Stompy.' },
    Permissions: {
      ReadOnly: 'Read only. Stompy looks and advises, and changes nothing.',
      Automation: 'Automation. Stompy runs instance groups, and can end only instances that it launched.',
    },
    ManagementAccount: { No: 'No. Only the accounts of the units.', Yes: 'Yes. The stack makes a role for this account, too.' },
  },
  sentences: undefined,
  script: {
    errorTitle: 'Error: ',
    summary: 'There is a problem',
    nothingChosen: 'Choose at least one product: nothing is chosen.',
    noLink: 'There is no link for {region}: {host} is not in the partition of AWS that {region} belongs to, and CloudFormation reads no bucket of another partition. Choose another region, or ask Stompy for the page of that partition.',
    sentence: '`{prop}` {must}, got {got}: {fix}',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy. The text is selected: copy it with the keyboard.',
    ready: 'The links are ready.',
    inForce: 'your choice',
    notInForce: 'not chosen',
  },
  records: ENGLISH,
};
