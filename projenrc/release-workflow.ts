import { Component, type Project } from 'projen';
import { action } from './actions';
import { PUBLISHED } from './published';
import { REGISTRIES, type Registry } from './registries';
import { SOURCE_WITH_HISTORY, TOOLS } from './steps';
import { Workflow, type Job, type Step } from './workflow';

/** Publishes what a tag names: builds once without any right, then hands the result to one small job for each registry. */
export class ReleaseWorkflow extends Component {
  constructor(project: Project) {
    super(project);
    new Workflow(project, 'release', { push: { tags: ['v*'] } }, {
      build: {
        permissions: { contents: 'read' },
        steps: [
          SOURCE_WITH_HISTORY,
          // a tag can name any commit: what was not reviewed is not on this branch
          {
            name: 'The commit is on main',
            run: 'git merge-base --is-ancestor HEAD origin/main || { echo "$GITHUB_REF_NAME names a commit that is not on main: merge it, then tag what is merged"; exit 1; }',
          },
          ...TOOLS,
          { run: 'npx projen build' },
          { name: 'Generated files are fresh', run: 'git diff --exit-code' },
          {
            name: 'Files of the release',
            // with both variables set, the attached templates are those behind Stompy's links
            env: { RELEASE_TAG: '${{ github.ref_name }}', STOMPY_ACCOUNT: '${{ vars.STOMPY_ACCOUNT }}', TEMPLATES_URL: '${{ vars.TEMPLATES_URL }}' },
            run: 'npx projen release:assets',
          },
          ...REGISTRIES.flatMap(build),
          upload('release'),
        ],
      },
      ...Object.fromEntries(REGISTRIES.map((registry) => [registry.name, publish(registry)])),
      github: {
        // after the registries: notes for a package that cannot be had would mislead
        needs: ['build', ...REGISTRIES.map(({ name }) => name)],
        if: "!cancelled() && !failure() && needs.build.result == 'success'",
        permissions: { 'contents': 'write', 'id-token': 'write', 'attestations': 'write' },
        steps: [
          download('release'),
          { run: 'cd release && sha256sum --check --strict SHA256SUMS' },
          { uses: action('actions/attest-build-provenance'), with: { 'subject-checksums': 'release/SHA256SUMS' } },
          {
            name: 'Release with link templates, hashes and bill of materials',
            env: { GH_TOKEN: '${{ github.token }}', GH_REPO: '${{ github.repository }}' },
            run: 'mv release/notes.md . && gh release create "$GITHUB_REF_NAME" --verify-tag --title "$GITHUB_REF_NAME" --notes-file notes.md release/*',
          },
        ],
      },
    });
  }
}

/** npm's package comes out of the build itself; the others are made only when their switch is on. */
function build({ language, toolchain }: Registry): Step[] {
  const made = language === 'js' ? [] : [...toolchain, { run: `npx projen package:${language}` }];
  return [...made, upload(language)].map((step) => ({ if: on(language), ...step }));
}

function publish({ name, language, permissions, steps }: Registry): Job {
  return { needs: 'build', if: on(language), environment: name, permissions, steps: [download(language), ...steps] };
}

/** What is off stays in the workflow, to be reviewed and tested. */
function on(language: Registry['language']): string | undefined {
  return PUBLISHED[language] ? undefined : 'false';
}

function upload(name: string): Step {
  return { uses: action('actions/upload-artifact'), with: { name, 'path': `dist/${name}`, 'if-no-files-found': 'error', 'retention-days': 7 } };
}

function download(name: string): Step {
  return { uses: action('actions/download-artifact'), with: { name, path: name } };
}
