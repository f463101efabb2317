// The interface `operations`. openapi-typescript copies all members of the interface for each operation that it adds.
// For 20,000 operations that takes longer than all other work. This module collects the added members instead.
import ts from 'typescript';

export interface OperationsCollector {
  /** openapi-typescript finds the interface by its name. */
  readonly declaration: ts.InterfaceDeclaration;
  /** Sets the collected members of the declaration. */
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
