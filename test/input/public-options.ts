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
  const program = ts.createProgram([index], { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, types: ['node'], skipLibCheck: true });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(index)!)!);
  return exported
    .map((symbol) => symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
    .filter(({ flags, name }) => flags & ts.SymbolFlags.Interface && !/^I[A-Z]/.test(name))
    .flatMap((symbol) => checker.getDeclaredTypeOfSymbol(symbol).getProperties().map((property) => ({
      owner: symbol.name,
      name: property.name,
      isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
      type: checker.typeToString(checker.getNonNullableType(checker.getTypeOfSymbol(property)), undefined, ts.TypeFormatFlags.NoTruncation),
    })));
}
