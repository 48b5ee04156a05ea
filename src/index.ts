export { AnalySaverCapability } from './analysaver-capability';
export { StompyAnalySaverRole, type StompyAnalySaverRoleProps } from './analysaver-role';
export { StompyCurReport, type IStompyCurReport, type StompyCurReportAttributes, type StompyCurReportProps } from './cur-report';
export { StompyLinkTemplate } from './link-template';
export { CommitmentService, type StompyPurchases } from './purchases';
export { StompyQuickCreateLink, type StompyQuickCreateLinkProps } from './quick-create-link';
export { type StompyRoleProps } from './role-props';
export { SpoTainerAccess, SpoTainerCapability } from './spotainer-capability';
export { StompySpoTainerRole, type StompySpoTainerRoleProps } from './spotainer-role';
