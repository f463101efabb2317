// specs/README.md, "The OpenAPI dialect": ids, texts, tags, security and responses of operations.
import {
  type Condition,
  type Description,
  holds,
  type Operation,
  type Response,
} from '@x/description';
import { has, member, report } from '@x/description/structure';
import type { Convention } from './convention.ts';

function perOperation({ api }: Description, check: (operation: Operation) => void): void {
  for (const operation of api.operations.values()) check(operation);
}

export const operationId: Convention = (description) => {
  perOperation(description, ({ operationId: id, place }) => {
    if (/^[a-z][a-zA-Z0-9]*$/.test(id)) return;
    const remedy = 'Start with a lower-case letter and use only letters and digits.';
    report(member(place, 'operationId'), 'operation-id', `"${id}" is not camelCase.`, remedy);
  });
};

export const operationTexts: Convention = (description) => {
  perOperation(description, ({ summary, description: text, place }) => {
    if (summary.trim() === '')
      report(
        member(place, 'summary'),
        'operation-text',
        'This operation has no summary.',
        'Add it.',
      );
    if ((text ?? '').trim() === '') {
      const message = 'This operation has no description.';
      report(member(place, 'description'), 'operation-text', message, 'Add it.');
    }
  });
};

export const operationTag: Convention = (description) => {
  perOperation(description, ({ place }) => {
    const tags = member(place, 'tags');
    const count = Array.isArray(tags.value) ? tags.value.length : 0;
    if (count === 1) return;
    report(tags, 'operation-tag', `This operation has ${count} tags.`, 'Give it exactly one.');
  });
};

/** The reader requires every operation to have its own security, so global security is rejected. */
export const operationSecurity: Convention = ({ written }) => {
  if (!has(written, 'security')) return;
  const message = 'The document has security for all operations.';
  const remedy = 'Remove it. Each operation has its own security.';
  report(member(written, 'security'), 'operation-security', message, remedy);
};

export const successResponse: Convention = (description) => {
  perOperation(description, ({ responses, place }) => {
    if (responses.some(({ status }) => /^2/.test(status))) return;
    const message = 'This operation documents no successful response.';
    report(member(place, 'responses'), 'success-response', message, 'Add a 2xx response.');
  });
};

/**
 * The response to an invalid token must be documented: 401, or the one that `x-token-invalid` of the scheme describes.
 */
export const unauthorizedResponse: Convention = (description) => {
  const { api, tokenSchemes } = description;
  const tokens = [...api.securitySchemes.values()].filter(
    ({ kind, name }) => kind === 'bearer' || tokenSchemes.includes(name),
  );
  perOperation(description, (operation) => {
    const names = operation.security.flat();
    const scheme = tokens.find(({ name }) => names.includes(name));
    if (scheme?.tokenInvalid) checkDescribed(operation, scheme.tokenInvalid);
    else if (scheme) check401(operation);
  });
};

function check401({ responses, place }: Operation): void {
  const response = responses.find(({ status }) => status === '401');
  if (response === undefined) {
    const message = 'This operation requires a token but documents no 401.';
    const remedy = 'Add it, with an example named invalidToken.';
    report(member(place, 'responses'), 'unauthorized-response', message, remedy);
  } else if (hasBody(response) && !hasExample(response, 'invalidToken')) {
    const message = 'This 401 has no example named invalidToken.';
    const remedy = 'Add one. The sandbox responds with it.';
    report(response.place, 'unauthorized-response', message, remedy);
  }
}

function checkDescribed({ responses, place }: Operation, criteria: readonly Condition[]): void {
  if (responses.some((response) => isDescribed(response, criteria))) return;
  const message =
    'This operation requires a token, but none of its responses matches the "x-token-invalid" of the security scheme.';
  const remedy = 'Add one, with an example named invalidToken.';
  report(member(place, 'responses'), 'unauthorized-response', message, remedy);
}

/**
 * Returns whether the example `invalidToken` of the response, or the response itself if it has no body, matches the
 * criteria.
 */
function isDescribed(response: Response, criteria: readonly Condition[]): boolean {
  const examples = response.content.flatMap((media) => media.examples);
  const bodies = hasBody(response)
    ? examples.filter(({ name }) => name === 'invalidToken').map(({ value }) => value)
    : [undefined];
  const status = Number(response.status);
  return bodies.some((body) =>
    criteria.every((condition) => holds(condition, { status, body, headers: {} })),
  );
}

/** An operation with input needs a 4xx with an example `invalidRequest`, or a 400 or 422 without a body. */
export const invalidRequestResponse: Convention = (description) => {
  perOperation(description, ({ parameters, body, responses, place }) => {
    if (parameters.length === 0 && body === undefined) return;
    if (responses.some(answersInvalidRequest)) return;
    const message =
      'This operation accepts parameters or a body, but none of its 4xx responses has an example named invalidRequest.';
    report(member(place, 'responses'), 'invalid-request-response', message, 'Add one.');
  });
};

function answersInvalidRequest(response: Response): boolean {
  const { status } = response;
  if (/^4(\d\d|XX)$/.test(status) && hasExample(response, 'invalidRequest')) return true;
  return /^4(00|22)$/.test(status) && !hasBody(response);
}

function hasExample({ content }: Response, name: string): boolean {
  return content.some(({ examples }) => examples.some((example) => example.name === name));
}

function hasBody({ content }: Response): boolean {
  return content.length > 0;
}
