/** Kept equal to `package.json` by a test; reading the file would cost every start a system call. */
export const VERSION = '0.1.0';
