import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { pack } from '../package/pack';

/** Generates the code for .NET and checks its names; nothing compiles it here. */
export async function generateDotnet(tarball: string, workspace: string): Promise<void> {
  const outdir = join(workspace, 'dist');
  await pack(tarball, { workspace: join(workspace, 'floor'), outdir, targets: ['dotnet'], codeOnly: true });
  const files = readdirSync(outdir, { recursive: true }).map(String);
  const read = (end: string) => {
    const file = files.find((name) => name.endsWith(end));
    if (file === undefined) throw new Error(`the code for .NET has no ${end}`);
    return readFileSync(join(outdir, file), 'utf8');
  };
  for (const [file, expected] of [['Stompy.Cdk.csproj', '<PackageId>Stompy.Cdk</PackageId>'], ['StompyCurReport.cs', 'namespace Stompy.Cdk']]) {
    if (!read(file).includes(expected)) throw new Error(`the code for .NET has no "${expected}" in ${file}`);
  }
}
