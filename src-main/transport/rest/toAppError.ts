import { AppError } from '../../../src-shared/errors.ts';

/** What the HTTP library refuses, in our words. Errors of our own and real faults come back as they are. */
export function toAppError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new AppError('PAYLOAD_TOO_LARGE', 'The body is larger than this address takes.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return unsupportedMediaType();
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'ECONNRESET':
      return new AppError('VALIDATION_ERROR', 'The body ended before its announced length.');
    case 'FST_ERR_BAD_URL':
      return malformedAddress();
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return nothingThere();
    default:
      return error;
  }
}

export function unsupportedMediaType(): AppError {
  return new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as JSON, with Content-Type: application/json.');
}

export function malformedAddress(): AppError {
  return new AppError('VALIDATION_ERROR', 'The address has a malformed % escape.');
}

export function nothingThere(): AppError {
  return new AppError('NOT_FOUND', 'There is nothing at this address. All addresses are listed at /api/docs.');
}
