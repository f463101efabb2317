// Adds the evidence of every statement. Statements that no rule has added are the provider's own.
import { isObject } from '@x/description';
import { isReference } from '@x/description/structure';
import { everywhere, type Rule } from './rule.ts';

export const evidence: Rule = (document, context) =>
  everywhere(document, context, (value, { kind, inside }) => {
    const isComponent = inside[0] === 'Components' && ['Schema', 'SecurityScheme'].includes(kind);
    const needsIt = kind === 'Operation' || kind === 'Response' || isComponent;
    if (!needsIt || !isObject(value) || isReference(value) || 'x-evidence' in value) return value;
    return { 'x-evidence': context.evidence, ...value };
  });
