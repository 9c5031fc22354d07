//! The engine's errors.

/** Invalid input, or a failure of the engine; `code` is stable. */
export class NutgrafError extends Error {
  /**
   * @param {string} code a code of the core, "engine-unavailable" (it could not be loaded) or "engine-failed" (it
   *   stopped at work)
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'NutgrafError';
    this.code = code;
  }

  /**
   * @param {unknown} error anything thrown by the core, here or in the worker
   * @returns {NutgrafError}
   */
  static from(error) {
    if (error instanceof NutgrafError) return error;
    const { code, message } = /** @type {{ code?: unknown, message?: unknown }} */ (Object(error));
    const known = typeof code === 'string' ? code : 'engine-failed';
    return new NutgrafError(known, String(message ?? error), { cause: error });
  }
}
