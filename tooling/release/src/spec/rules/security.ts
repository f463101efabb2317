// Servers, security schemes, and the tokens that operations require.
import { isObject, type Json } from '@x/description';
import { fromTo, isExtension, isField, isKind, last, type Rule, ruled, shown } from './match.ts';

const urls = [
  'tokenUrl',
  'refreshUrl',
  'authorizationUrl',
  'deviceAuthorizationUrl',
  'openIdConnectUrl',
];
const flows = ['Password', 'Implicit', 'ClientCredentials', 'AuthorizationCode', 'OAuth2Flows'];

/** Returns whether a whole flow is added or removed. */
const isFlow = (c: Parameters<Rule['when']>[0]): boolean =>
  isExtension(c, 'x-device-authorization') || (c.kind !== 'modified' && flows.includes(c.typeName));

export const securityRules: readonly Rule[] = [
  {
    bump: 'major',
    when: (c) => isField(c, ...urls),
    what: (c) => `has another ${c.property}: ${fromTo(c)}`,
    remedy: 'Allow the new URL where outgoing requests are restricted.',
  },
  {
    bump: 'minor',
    when: (c) => isExtension(c, 'x-unauthorized'),
    what: () => 'changes whether a request can be replayed after a 401',
  },
  {
    bump: 'minor',
    when: (c) => isExtension(c, 'x-token-invalid'),
    what: () => 'says otherwise which responses mean that a token is no longer valid',
  },
  {
    bump: 'minor',
    when: (c) => isExtension(c, 'x-form-encoded'),
    what: () => 'changes how its credentials are encoded',
  },
  {
    bump: 'major',
    when: (c) => isExtension(c, 'x-prefix'),
    what: (c) => `has another text before the token: ${fromTo(c)}`,
    remedy: 'Check that your credentials match the new security scheme.',
  },
  {
    bump: 'minor',
    when: (c) => isKind(c, 'added', 'SecurityScheme'),
    what: () => 'is a new security scheme',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'SecurityScheme'),
    what: () => 'is no longer a security scheme',
    remedy: 'Use one of the others.',
  },
  {
    bump: 'minor',
    when: (c) => isFlow(c) && (c.kind === 'added' || c.base?.value === undefined),
    what: (c) => `has the flow \`${last(c)}\``,
  },
  {
    bump: 'major',
    when: (c) => isFlow(c) && (c.kind === 'removed' || c.revision?.value === undefined),
    what: (c) => `no longer has the flow \`${last(c)}\``,
    remedy: 'Log in with another flow.',
  },
  {
    bump: 'minor',
    when: (c) =>
      (isKind(c, 'removed', 'SecurityRequirement') && c.verdicts.length === 0) ||
      (isKind(c, 'added', 'SecurityRequirement') && isEmpty(c.revision?.value)),
    what: () => 'no longer needs a token',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'security-requirement-changed'),
    what: (c) =>
      c.kind === 'added' || isEmpty(c.base?.value)
        ? 'needs a token'
        : 'needs the token of another security scheme',
    remedy: 'Check that your credentials match the security scheme.',
  },
  {
    bump: 'minor',
    when: (c) => isKind(c, 'added', 'SecurityRequirement'),
    what: () => 'accepts the token of another security scheme too',
  },
  {
    bump: 'minor',
    when: (c) => isKind(c, 'modified', 'SecurityRequirement'),
    what: (c) =>
      c.revision?.value === undefined
        ? `no longer needs ${shown(c.property)}`
        : `needs fewer scopes of ${shown(c.property)}`,
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'security-scheme-changed'),
    what: (c) => `has another \`${c.property}\`: ${fromTo(c)}`,
    remedy: 'Check that your credentials match the new security scheme.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'modified', 'ServerVariable') && isField(c, 'default'),
    what: (c) => `has another default: ${fromTo(c)}`,
    remedy: 'Set a value, or check that the new default is right for you.',
  },
  {
    bump: 'major',
    when: (c) => isField(c, 'x-required') && c.revision?.value === true,
    what: () => 'is now required',
    remedy: 'Set it in `server`.',
  },
  {
    bump: 'minor',
    when: (c) => isField(c, 'x-required'),
    what: () => 'is now optional',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'removed', 'ServerVariable'),
    what: () => 'was removed',
    remedy: 'Remove it from `server`.',
  },
  {
    bump: 'major',
    when: (c) => isKind(c, 'added', 'ServerVariable') && isRequired(c),
    what: () => 'is new and required',
    remedy: 'Set it in `server`.',
  },
  { bump: 'minor', when: (c) => isKind(c, 'added', 'ServerVariable'), what: () => 'is new' },
  {
    bump: 'major',
    when: (c) => isKind(c, 'added', 'ServerList') || isKind(c, 'removed', 'ServerList'),
    what: (c) =>
      c.kind === 'added' ? 'has a server of its own' : 'has no server of its own any more',
    remedy: 'Check that the new server is right for you, or set `baseUrl`.',
  },
  {
    bump: 'major',
    when: (c) => ruled(c, 'server-removed') || isKind(c, 'removed', 'Server'),
    what: () => 'has changed',
    remedy: 'Check that the new server is right for you, or set `baseUrl`.',
  },
  { bump: 'minor', when: (c) => isKind(c, 'added', 'Server'), what: () => 'is new' },
];

/** Returns whether a security requirement needs no scheme: the operation is public. */
const isEmpty = (requirement: Json | undefined): boolean =>
  isObject(requirement) && Object.keys(requirement).length === 0;

function isRequired({ revision }: Parameters<Rule['when']>[0]): boolean {
  return (revision?.value as { 'x-required'?: boolean } | undefined)?.['x-required'] === true;
}
