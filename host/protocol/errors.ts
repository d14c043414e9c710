/** Failures with the codes of `Excel.ErrorCodes`: the client hands code and message to the add-in as they are. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = () =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);

export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.') =>
  new HostError('InvalidArgument', message);

export const invalidOperation = (message: string) => new HostError('InvalidOperation', message);

export const accessDenied = () =>
  new HostError('AccessDenied', "You can't perform the requested operation.", 403);

export const apiNotFound = () =>
  new HostError('ApiNotFound', 'The API that you are trying to use could not be found.', 400);

/** What the add-in asked for exists in Excel but not here. Always names the member, so that the gap is seen at once. */
export const notImplemented = (member: string) =>
  new HostError('NotImplemented', `${member} is not implemented by this host.`, 501);
