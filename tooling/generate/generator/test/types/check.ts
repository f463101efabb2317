// Assertions about types. Test for `any` first, because `any` would pass every other assertion.

export type IsAny<Type> = 0 extends 1 & Type ? true : false;
export type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only if the type is `true`. */
export function holds<_Statement extends true>(): void {}
