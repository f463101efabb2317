// specs/README.md, "Links" and "Pagination": parts that tools of other languages reject or handle badly. They are
// warnings, because the generated package is correct.
import { isObject } from '@x/description';
import { has, member, warn } from '@x/description/structure';
import { type Convention, perKind } from './convention.ts';

/** openapi-generator reads `requestBody` of a link as a text. It rejects the whole document if it is not one. */
export const linkBody: Convention = (description) => {
  perKind(description, ['Link'], ({ place }) => {
    const body = member(place, 'requestBody');
    if (!isObject(body.value)) return;
    const message = 'The "requestBody" of this link is an object, which openapi-generator rejects.';
    warn(body, 'link-body', message, 'Name it "x-request-body".');
  });
};

/** Without a minimum, a page of -1 elements is a valid request. */
export const pageMinimum: Convention = ({ api }) => {
  for (const { pagination } of api.operations.values()) {
    const inputs = pagination?.type === 'page' ? [pagination.input] : [];
    const numbers = [...inputs, ...(pagination?.limit ? [pagination.limit] : [])];
    for (const { place, target } of numbers.flatMap(({ schemas }) => schemas)) {
      if (has(target.place, 'minimum')) continue;
      const message =
        'This page number or page size has no "minimum", so a negative number is valid.';
      warn(place, 'page-minimum', message, 'Add it.');
    }
  }
};
