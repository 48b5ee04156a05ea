import { join } from 'path';
import * as ts from 'typescript';

/** An option of a public interface, as the API itself describes it. */
export interface PublicOption {
  readonly owner: string;
  readonly name: string;
  readonly isOptional: boolean;
  /** Its type in the words of TypeScript, such as `string[]`. */
  readonly type: string;
}

/** Interfaces that callers fill in: all that are exported and no construct. */
export function publicOptions(): PublicOption[] {
  const index = join(__dirname, '../../src/index.ts');
  const options = { noLib: true, types: [] };
  const host = ts.createCompilerHost(options);
  // of ours alone: to read the types of the whole CDK takes as long as hundreds of tests
  host.resolveModuleNames = (names, file) => names.map((name) => name.startsWith('.') ? ts.resolveModuleName(name, file, options, host).resolvedModule : undefined);
  const program = ts.createProgram([index], options, host);
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(index)!)!);
  return exported
    .map((symbol) => checker.getAliasedSymbol(symbol))
    .filter(({ declarations, name }) => declarations?.some((each) => ts.isInterfaceDeclaration(each)) && !/^I[A-Z]/.test(name))
    .flatMap((symbol) => checker.getDeclaredTypeOfSymbol(symbol).getProperties().map((property) => {
      const { questionToken, type } = property.valueDeclaration as ts.PropertySignature;
      // as written, without the name of the CDK's module; declarations have more semicolons
      const written = type!.getText().replace(/^\w+\./, '').replace(/;?\s+/g, ' ');
      return { owner: symbol.name, name: property.name, isOptional: questionToken !== undefined, type: written };
    }));
}
