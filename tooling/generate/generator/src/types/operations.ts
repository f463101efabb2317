// The interface `operations`. openapi-typescript copies its members for each operation that it adds: for 20,000 operations
// that takes longer than everything else together. This interface collects the added members instead.
import ts from 'typescript';

export interface OperationsCollector {
  /** To be found by openapi-typescript, which looks for an interface of that name. */
  readonly declaration: ts.InterfaceDeclaration;
  /** Gives the declaration its members. */
  finish(): void;
}

export function operationsCollector(): OperationsCollector {
  const { createInterfaceDeclaration, createModifier, createNodeArray } = ts.factory;
  const exported = createModifier(ts.SyntaxKind.ExportKeyword);
  const declaration = createInterfaceDeclaration(
    [exported],
    'operations',
    undefined,
    undefined,
    [],
  );
  const added: ts.TypeElement[] = [];
  Object.defineProperty(declaration, 'members', {
    configurable: true,
    get: () => [],
    set: (members: readonly ts.TypeElement[]) => added.push(...members),
  });
  const finish = (): void => {
    Object.defineProperty(declaration, 'members', { value: createNodeArray(added) });
  };
  return { declaration, finish };
}
