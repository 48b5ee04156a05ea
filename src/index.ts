export { AnalySaverCapability, StompyAnalySaverRole, StompyAnalySaverRoleProps } from './analysaver-role';
export { IStompyCurReport, StompyCurReport, StompyCurReportAttributes, StompyCurReportProps } from './cur-report';
export { StompyLinkTemplate } from './link-template';
export { CommitmentService, StompyPurchases } from './purchases';
export { StompyQuickCreateLink, StompyQuickCreateLinkProps } from './quick-create-link';
export { StompyRoleProps } from './role-props';
export { SpoTainerAccess, SpoTainerCapability, StompySpoTainerRole, StompySpoTainerRoleProps } from './spotainer-role';
