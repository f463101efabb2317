// Compares signatures: of a function that the consumer calls (`received`), or of one that the consumer passes (`sent`).
import ts from 'typescript-6.0';
import { compareTypes } from './compare.ts';
import { compareDeprecation } from './objects.ts';
import { type Direction, opposite, type Place, shown, type Walk } from './walk.ts';

type Pair = readonly [ts.Type, ts.Type];
type Signatures = readonly [ts.Signature, ts.Signature];

export function compareSignatures(
  walk: Walk,
  [old, now]: Pair,
  direction: Direction,
  place: Place,
): void {
  const called = { ...place, name: `${place.name}()` };
  compareOverloads(walk, [old.getCallSignatures(), now.getCallSignatures()], direction, called);
  compareOverloads(walk, [old.getConstructSignatures(), now.getConstructSignatures()], direction, {
    ...place,
    name: `new ${place.name}()`,
  });
}

function compareOverloads(
  walk: Walk,
  [before, after]: readonly [readonly ts.Signature[], readonly ts.Signature[]],
  direction: Direction,
  place: Place,
): void {
  const left = [...after];
  const paired = before.map((old): readonly [ts.Signature, ts.Signature | undefined] => {
    const best =
      left.find((now) => textOf(walk, now) === textOf(walk, old)) ??
      left.find((now) => now.parameters.length >= old.parameters.length) ??
      left[0];
    if (best) left.splice(left.indexOf(best), 1);
    return [old, best];
  });
  for (const [old, now] of paired) {
    if (now) compareSignature(walk, [old, now], direction, place);
    else
      walk.report({
        bump: 'major',
        place,
        what: `can no longer be called as \`${textOf(walk, old)}\``,
        remedy: 'Call it in another way.',
      });
  }
  for (const now of left)
    walk.report({
      // A consumer's implementation does not have this overload.
      bump: direction === 'sent' && before.length > 0 ? 'major' : 'minor',
      place,
      what: `can also be called as \`${textOf(walk, now)}\``,
      remedy: 'Implement it.',
    });
}

function textOf({ checker }: Walk, signature: ts.Signature): string {
  const text = checker.signatureToString(signature).replaceAll(/import\("[^"]*"\)\./g, '');
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

function compareSignature(
  walk: Walk,
  [old, now]: Signatures,
  direction: Direction,
  place: Place,
): void {
  if (old === now) return;
  compareTypeParameters(walk, [old, now], direction, place);
  compareArguments(walk, [old, now], direction, place);
  const { checker } = walk;
  const predicates = [old, now].map((one) => predicateOf(walk, one));
  if (predicates[0] !== predicates[1])
    walk.report({
      bump: 'major',
      place,
      what: `changed in a way that no rule describes: \`${predicates[0]}\` became \`${predicates[1]}\``,
      remedy: 'Compile your code with the new version.',
    });
  compareTypes(
    walk,
    [checker.getReturnTypeOfSignature(old), checker.getReturnTypeOfSignature(now)],
    direction,
    place,
  );
}

function predicateOf({ checker }: Walk, signature: ts.Signature): string {
  const predicate = checker.getTypePredicateOfSignature(signature);
  if (!predicate) return 'no type predicate';
  const { kind, parameterName = 'this', type } = predicate;
  const text = type ? checker.typeToString(type).replaceAll(/import\("[^"]*"\)\./g, '') : '';
  return `${ts.TypePredicateKind[kind]} ${parameterName} ${text}`;
}

function compareTypeParameters(
  walk: Walk,
  [old, now]: Signatures,
  direction: Direction,
  place: Place,
): void {
  const before = old.getTypeParameters() ?? [];
  const after = now.getTypeParameters() ?? [];
  for (const [index, parameter] of after.entries()) {
    const other = before[index];
    if (other) walk.parameters.set(parameter, other);
  }
  compareParameterLists(walk, [before, after], direction, place);
}

/**
 * Compares the type parameters of a function, an interface, a class or an alias. The consumer chooses the arguments.
 */
export function compareParameterLists(
  walk: Walk,
  [before, after]: readonly [readonly ts.Type[], readonly ts.Type[]],
  direction: Direction,
  place: Place,
): void {
  const { checker } = walk;
  for (const [index, parameter] of after.entries()) {
    const other = before[index];
    const name = `the type parameter \`${parameter.symbol.name}\``;
    if (!other) {
      const isFree = before.length === 0 && place.name.endsWith('()');
      const isOptional = parameter.getDefault() !== undefined || isFree;
      walk.report({
        bump: isOptional ? 'minor' : 'major',
        place,
        what: isOptional ? `has ${name}` : `requires ${name}`,
        remedy: 'Pass a type argument.',
      });
      continue;
    }
    const was = checker.getBaseConstraintOfType(other);
    const is = checker.getBaseConstraintOfType(parameter);
    if (is && was)
      compareTypes(walk, [was, is], direction === 'received' ? 'sent' : 'received', place);
  }
  if (after.length < before.length)
    walk.report({
      bump: 'major',
      place,
      what: `no longer has the type parameter \`${before[after.length]!.symbol.name}\``,
      remedy: 'Remove the type argument.',
    });
}

interface Parameter {
  readonly name: string;
  readonly type: ts.Type;
  readonly isOptional: boolean;
  readonly isRest: boolean;
  readonly symbol: ts.Symbol;
}

function parametersOf({ checker }: Walk, signature: ts.Signature): Parameter[] {
  return signature.parameters.map((symbol) => {
    const declaration = symbol.valueDeclaration as ts.ParameterDeclaration | undefined;
    const isRest = declaration?.dotDotDotToken !== undefined;
    return {
      name: declaration && ts.isIdentifier(declaration.name) ? declaration.name.text : symbol.name,
      type: checker.getTypeOfSymbol(symbol),
      isOptional: isRest || (declaration !== undefined && checker.isOptionalParameter(declaration)),
      isRest,
      symbol,
    };
  });
}

function compareArguments(
  walk: Walk,
  [old, now]: Signatures,
  direction: Direction,
  place: Place,
): void {
  const before = parametersOf(walk, old);
  const after = parametersOf(walk, now);
  const side = opposite(direction);
  for (const [index, was] of before.entries()) {
    const is = after[index];
    const where = { ...place, name: place.name.replace(/\(\)$/, `(${was.name})`) };
    if (is && is.isRest === was.isRest) {
      compareOptionality(walk, [was, is], direction, where);
      compareDeprecation(walk, [was.symbol, is.symbol], where);
      compareTypes(walk, [passed(walk, was), passed(walk, is)], side, where);
    } else lostArgument(walk, [was, after], direction, where);
  }
  for (const is of after.slice(before.length)) newArgument(walk, is, direction, place);
}

/** Returns the type of a value that is passed for an optional argument. */
function passed({ checker }: Walk, { type, isOptional, isRest }: Parameter): ts.Type {
  const hasNull = type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
  return isOptional && !isRest && !hasNull ? checker.getNonNullableType(type) : type;
}

function compareOptionality(
  walk: Walk,
  [was, is]: readonly [Parameter, Parameter],
  direction: Direction,
  place: Place,
): void {
  if (was.isOptional === is.isOptional || was.isRest) return;
  const isMajor = is.isOptional === (direction === 'sent');
  const what =
    direction === 'received'
      ? is.isOptional
        ? 'is now optional'
        : 'is now required'
      : is.isOptional
        ? 'may be absent'
        : 'is always present';
  const remedy = direction === 'received' ? 'Pass it.' : 'Expect `undefined`.';
  walk.report({ bump: isMajor ? 'major' : 'minor', place, what, remedy });
}

function lostArgument(
  walk: Walk,
  [was, after]: readonly [Parameter, readonly Parameter[]],
  direction: Direction,
  place: Place,
): void {
  const rest = after.at(-1);
  const isElement = rest?.isRest && !was.isRest && walk.checker.isArrayType(rest.type);
  if (isElement) {
    const [element] = walk.checker.getTypeArguments(rest.type as ts.TypeReference);
    compareTypes(walk, [was.type, element!], opposite(direction), place);
    return;
  }
  walk.report({
    bump: 'major',
    place,
    what: direction === 'received' ? 'is no longer a parameter' : 'is no longer passed',
    remedy: direction === 'received' ? 'Remove the argument.' : 'Remove the code that uses it.',
  });
}

function newArgument(walk: Walk, is: Parameter, direction: Direction, place: Place): void {
  const where = { ...place, name: place.name.replace(/\(\)$/, `(${is.name})`) };
  const isRequired = direction === 'received' && !is.isOptional;
  walk.report(
    isRequired
      ? {
          bump: 'major',
          place: where,
          what: `is new and required: ${shown(walk, is.type)}`,
          remedy: 'Pass it.',
        }
      : { bump: 'minor', place: where, what: 'is a new parameter' },
  );
}
