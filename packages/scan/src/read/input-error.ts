/** Why an input cannot be read as a whole. */
export type InputErrorCode =
  | 'BTT_INPUT_MISSING'
  | 'BTT_INPUT_DIRECTORY'
  | 'BTT_INPUT_UNREADABLE'
  | 'BTT_INPUT_EMPTY'
  | 'BTT_INPUT_NO_ROWS'
  | 'BTT_INPUT_BINARY'
  | 'BTT_INPUT_CHANGED'
  | 'BTT_INPUT_NO_HEADER_LINE'
  | 'BTT_COLUMN_MISSING'
  | 'BTT_COLUMN_DUPLICATE'
  | 'BTT_COLUMN_UNKNOWN'
  | 'BTT_MAP_ROLE';

/** An input that cannot be read as a whole. One bad row is a rejected row, never this. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly code: InputErrorCode,
    /** The path, header or role that is wrong. */
    readonly value: string,
    sentence: string,
    readonly remedy: string,
  ) {
    super(`${code}: ${sentence} ${remedy}`);
  }
}

/** What the reader did on the user's behalf and the user may want to undo. */
export interface InputWarning {
  readonly code: 'BTT_INPUT_ENCODING' | 'BTT_COUNTRY_NOT_USED';
  readonly message: string;
}
