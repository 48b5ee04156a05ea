import { StompyLinkTemplate } from '../../src/link/template';

/** A stack that the page can link to. */
export interface PageStack {
  readonly template: StompyLinkTemplate;
  /** Name that the console proposes. */
  readonly stackName: string;
  /** Role in the stack, by its name in the permission records; a stack may have none. */
  readonly role?: 'StompyAnalySaverRole' | 'StompySpoTainerRole';
}

/** Something a customer can choose to connect, with the stacks of which one does it. */
export interface Connection {
  readonly id: 'analysaver' | 'spotainer';
  /** Needs cost reports and billing data, which not every account and partition has. */
  readonly billing: boolean;
  /** The first is proposed. */
  readonly stacks: readonly PageStack[];
}

/** Everything on the page that is to be chosen. One more is one more entry, with words in each language. */
export const CONNECTIONS: readonly Connection[] = [
  {
    id: 'analysaver',
    billing: true,
    stacks: [
      { template: StompyLinkTemplate.ANALYZER_WITH_REPORT, stackName: 'StompyAnalyzerStack', role: 'StompyAnalySaverRole' },
      { template: StompyLinkTemplate.ANALYZER_ROLE, stackName: 'StompyAnalyzerStack', role: 'StompyAnalySaverRole' },
      { template: StompyLinkTemplate.CUR_REPORT, stackName: 'StompyReportStack' },
    ],
  },
  {
    id: 'spotainer',
    billing: false,
    stacks: [
      { template: StompyLinkTemplate.SPOTAINER_ROLE, stackName: 'StompySpotainerStack', role: 'StompySpoTainerRole' },
      { template: StompyLinkTemplate.ORGANIZATION, stackName: 'StompyOrganizationStack', role: 'StompySpoTainerRole' },
    ],
  },
];

/** Templates that the page does not offer, by name, each with the reason. */
export const NOT_ON_THE_PAGE: { readonly [template: string]: string } = {};

/** Every stack of the page. */
export const STACKS: readonly PageStack[] = CONNECTIONS.flatMap(({ stacks }) => stacks);

/** Whether a stack has to do with cost reports, which AWS does not make everywhere. */
export function needsReports(stack: PageStack): boolean {
  return CONNECTIONS.some(({ billing, stacks }) => billing && stacks.includes(stack));
}
