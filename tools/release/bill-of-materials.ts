import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { usersProject } from './users-project';
import { run } from '../terminal/steps';

interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly { readonly name: string }[];
}

/** What users install with the library, or what builds and tests it: by npm from the lock file, also where something else is installed. */
export async function billOfMaterials(root: string, of: 'users' | 'build'): Promise<string> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const workspace = mkdtempSync(join(tmpdir(), 'stompy-sbom-'));
  // npm names the bill after the folder
  const folder = join(workspace, manifest.name);
  try {
    if (of === 'users') {
      await usersProject(root, folder, 'locked');
    } else {
      mkdirSync(folder);
      for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(root, file), join(folder, file));
    }
    const text = await run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library', '--package-lock-only'], { cwd: folder });
    const { peerDependencies, devDependencies } = manifest;
    const problems = billProblems(JSON.parse(text), manifest, Object.keys({ ...peerDependencies, ...of === 'build' ? devDependencies : {} }));
    if (problems.length > 0) throw new Error(`npm wrote a wrong bill of materials:\n- ${problems.join('\n- ')}`);
    return text;
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

/** What makes a bill of materials one of something else, or of less than there is. */
export function billProblems({ bomFormat, metadata, components }: Bill, library: { name: string; version: string }, wanted: string[]): string[] {
  const { component } = metadata;
  return [
    ...bomFormat === 'CycloneDX' ? [] : [`the format is ${bomFormat}`],
    ...component.name === library.name && component.version === library.version ? [] : [`it is of ${component.name} ${component.version}`],
    ...wanted.filter((name) => !components.some((each) => each.name === name)).map((name) => `${name} is missing`),
  ];
}
