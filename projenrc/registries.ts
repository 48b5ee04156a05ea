import { action } from './actions';
import type { PUBLISHED } from './published';
import { DOTNET, GO, JAVA, node, PYTHON } from './steps';
import type { Step } from './workflow';

/** Where a package of one language is published. */
export interface Registry {
  readonly name: string;
  /** As in the task `package:<language>` and its folder in dist/. */
  readonly language: keyof typeof PUBLISHED;
  /** What making the package needs. */
  readonly toolchain: Step[];
  readonly permissions: Record<string, 'read' | 'write'>;
  /** Publishing; the package is in the folder of its language. */
  readonly steps: Step[];
}

/** The job proves who it is by a signed statement of the code host; the registry gives a right of minutes for it. */
const TRUSTED = { 'id-token': 'write' } as const;

/** npm's and PyPI's clients publish a provenance; for the files of the others the code host keeps one, as for those on the release's page. */
const ATTESTING = { 'id-token': 'write', 'attestations': 'write' } as const;
const attest = (files: string): Step => ({ uses: action('actions/attest-build-provenance'), with: { 'subject-path': files } });

/** No step names a registry's host: each client knows its own, and what has none is a variable. */
export const REGISTRIES: readonly Registry[] = [
  {
    name: 'npm',
    language: 'js',
    toolchain: [],
    permissions: TRUSTED,
    steps: [
      // its npm knows trusted publishing, from which the provenance follows
      node('24'),
      { run: 'npm publish ./js/*.tgz --access public --provenance' },
    ],
  },
  {
    name: 'pypi',
    language: 'python',
    toolchain: [PYTHON],
    permissions: TRUSTED,
    steps: [{ uses: action('pypa/gh-action-pypi-publish'), with: { 'packages-dir': 'python' } }],
  },
  {
    name: 'maven',
    language: 'java',
    toolchain: [JAVA],
    // Maven Central has no trusted publishing and wants signed files: the one job with secrets, which belong to its environment alone
    permissions: ATTESTING,
    steps: [
      attest('java/**/*.jar'),
      {
        name: 'Sign',
        env: { GPG_KEY: '${{ secrets.MAVEN_GPG_PRIVATE_KEY }}', GPG_PASSPHRASE: '${{ secrets.MAVEN_GPG_PASSPHRASE }}' },
        shell: 'bash',
        run: [
          'gpg --batch --import <<< "$GPG_KEY"',
          "find java -type f \\( -name '*.jar' -o -name '*.pom' \\) -print0 | while IFS= read -r -d '' file; do",
          '  gpg --batch --yes --pinentry-mode loopback --passphrase-fd 0 --armor --detach-sign "$file" <<< "$GPG_PASSPHRASE"',
          'done',
          "(cd java && zip -r ../bundle.zip . -x '*maven-metadata*')",
        ].join('\n'),
      },
      {
        name: 'Upload, until it is published',
        env: { UPLOAD_URL: '${{ vars.MAVEN_UPLOAD_URL }}', USER_TOKEN: '${{ secrets.MAVEN_USER_TOKEN }}' },
        shell: 'bash',
        run: [
          // the header comes from a file: arguments of a process can be read by others
          'central() { curl --silent --show-error --fail-with-body --header @<(printf \'Authorization: Bearer %s\' "$USER_TOKEN") "$@"; }',
          'id=$(central --form bundle=@bundle.zip "$UPLOAD_URL?publishingType=AUTOMATIC")',
          // accepted is not published: what was uploaded is validated only now. The job's time is the limit
          'while true; do',
          '  status=$(central --retry 5 --request POST "${UPLOAD_URL%/upload}/status?id=$id")',
          '  case ${status//[[:space:]]/} in',
          '    *\'"deploymentState":"PUBLISHED"\'*) exit 0 ;;',
          '    *\'"deploymentState":"FAILED"\'*) echo "$status"; exit 1 ;;',
          '    *\'"deploymentState":"\'*) sleep 20 ;;',
          '    *) echo "no state in: $status"; exit 1 ;;',
          '  esac',
          'done',
        ].join('\n'),
      },
    ],
  },
  {
    name: 'nuget',
    language: 'dotnet',
    toolchain: [DOTNET],
    permissions: ATTESTING,
    steps: [
      attest('dotnet/**/*.nupkg'),
      DOTNET,
      { uses: action('NuGet/login'), id: 'login', with: { user: '${{ vars.NUGET_USER }}' } },
      {
        name: 'Push',
        // the client's own source, which needs no name here
        env: { KEY: '${{ steps.login.outputs.NUGET_API_KEY }}' },
        shell: 'bash',
        run: [
          'source=$(dotnet nuget list source --format short | sed -n \'s/^E //p\' | head -n 1)',
          'dotnet nuget push "dotnet/**/*.nupkg" --api-key "$KEY" --source "$source"',
        ].join('\n'),
      },
    ],
  },
  {
    name: 'go',
    language: 'go',
    toolchain: [GO],
    permissions: ATTESTING,
    steps: [
      attest('go/stompycdk/**'),
      // a Go module is a tag in a repository: its trust policy `release` lets this job write there, for an hour
      { uses: action('octo-sts/action'), id: 'sts', with: { scope: 'Stompy-io/stompy-cdk-go', identity: 'release' } },
      { uses: action('actions/checkout'), with: { repository: 'Stompy-io/stompy-cdk-go', token: '${{ steps.sts.outputs.token }}', path: 'module' } },
      {
        name: 'Tag the module',
        shell: 'bash',
        run: [
          'cd module',
          'tag="stompycdk/$GITHUB_REF_NAME"',
          // a job that is run again finds its own tag, which never moves
          'if git ls-remote --exit-code origin "refs/tags/$tag"; then exit 0; fi',
          'rm -rf stompycdk && cp -r ../go/stompycdk .',
          'git config user.name stompy-cdk && git config user.email support@stompy.io',
          'git add --all && git commit --quiet -m "chore(release): $GITHUB_REF_NAME"',
          'git tag "$tag"',
          'git push --quiet --atomic origin HEAD "$tag"',
        ].join('\n'),
      },
    ],
  },
];
