import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';
import * as library from '../../src';

// in the package that `npm run versions` tests there are only declarations
const INDEX = readFileSync(['index.ts', 'index.d.ts'].map((file) => join(__dirname, '../../src', file)).find((file) => existsSync(file))!, 'utf8');

function exportedNames(): string[] {
  return ts.createSourceFile('index.ts', INDEX, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause)) {
      throw new Error(`the index only names its exports, got ${ts.SyntaxKind[statement.kind]}`);
    }
    return statement.exportClause.elements.map(({ name }) => name.text);
  });
}

test('the library exports exactly these names', () => {
  expect(exportedNames().sort()).toEqual([
    'AnalySaverCapability',
    'CommitmentService',
    'DataExportCompression',
    'DataExportFormat',
    'DataExportIntegration',
    'DataExportTable',
    'IStompyCurReport',
    'IStompyDataExport',
    'IStompyDelivery',
    'SpoTainerAccess',
    'SpoTainerCapability',
    'StompyAnalySaverRole',
    'StompyAnalySaverRoleProps',
    'StompyConcurrencyMode',
    'StompyCurReport',
    'StompyCurReportAttributes',
    'StompyCurReportProps',
    'StompyDataExport',
    'StompyDataExportAttributes',
    'StompyDataExportProps',
    'StompyLinkTemplate',
    'StompyOrganizationRollout',
    'StompyOrganizationRolloutProps',
    'StompyPurchases',
    'StompyQuickCreateLink',
    'StompyQuickCreateLinkProps',
    'StompyRoleProps',
    'StompyRolloutOperations',
    'StompySpoTainerRole',
    'StompySpoTainerRoleProps',
  ]);
});

test('the names that exist in JavaScript are the classes and enums', () => {
  expect(Object.keys(library).sort()).toEqual([
    'AnalySaverCapability',
    'CommitmentService',
    'DataExportCompression',
    'DataExportFormat',
    'DataExportIntegration',
    'DataExportTable',
    'SpoTainerAccess',
    'SpoTainerCapability',
    'StompyAnalySaverRole',
    'StompyConcurrencyMode',
    'StompyCurReport',
    'StompyDataExport',
    'StompyLinkTemplate',
    'StompyOrganizationRollout',
    'StompyQuickCreateLink',
    'StompySpoTainerRole',
  ]);
});

test('the index fits on one screen', () => {
  expect(INDEX.split('\n').length).toBeLessThan(40);
});

test('the templates behind the links are a closed list', () => {
  const templates = Object.values(library.StompyLinkTemplate) as library.StompyLinkTemplate[];
  expect(templates.map(({ templateName, parameterNames }) => [templateName, ...parameterNames])).toEqual([
    ['analyzer-role', 'StompyAccountID', 'ExternalId', 'CostAndUsageBucket', 'ReportPrefix', 'ReportKey', 'Purchases', 'PermissionsBoundary'],
    ['spotainer-role', 'StompyAccountID', 'ExternalId', 'Permissions', 'InstanceRoles', 'VolumeKeys', 'ImageAccounts', 'Regions', 'PermissionsBoundary'],
    ['cur-report', 'ReportPrefix', 'PermissionsBoundary'],
    ['analyzer-with-report', 'StompyAccountID', 'ExternalId', 'ReportPrefix', 'Purchases', 'PermissionsBoundary'],
    ['organization', 'StompyAccountID', 'ExternalId', 'OrganizationalUnits', 'ManagementAccount', 'Permissions', 'PermissionsBoundary'],
  ]);
});
