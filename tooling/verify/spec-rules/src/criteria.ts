/**
 * The grammar of conditions (README, "Criteria"): comparisons of what the response says with a
 * literal, joined by && and ||. Literals are those of Arazzo's simple conditions.
 */

const operand = String.raw`\$(?:statusCode|response\.body#/[^\s&|<>=!()]*|response\.header\.[A-Za-z0-9!#$%'*+.^_|~-]+)`;
const literal = String.raw`(?:-?\d+(?:\.\d+)?|true|false|null|'(?:[^']|'')*')`;
const comparison = String.raw`${operand}\s*(?:==|!=|<=|>=|<|>)\s*${literal}`;
const grammar = new RegExp(String.raw`^\s*${comparison}(?:\s*(?:&&|\|\|)\s*${comparison})*\s*$`);

export function isSimpleCondition(condition: string): boolean {
  return grammar.test(condition);
}
